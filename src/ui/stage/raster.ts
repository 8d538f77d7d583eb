/**
 * Raster: a browser only notes what is drawn on a canvas, and draws it when the canvas is first used: all of a picture in one frame. In: a
 * canvas; out: what was noted is drawn now, in the slice of time that it was noted in.
 */
let scratch: CanvasRenderingContext2D | null = null;

export function rasterNow(canvas: HTMLCanvasElement): void {
  if (scratch === null) {
    const small = document.createElement('canvas');
    small.width = 1;
    small.height = 1;
    scratch = small.getContext('2d');
  }
  scratch?.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1);
  scratch?.clearRect(0, 0, 1, 1);
}

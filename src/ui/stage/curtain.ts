/**
 * Curtain: the old picture, frozen on a canvas over the stage, fades out while the new one is already behind it. (Fading people themselves
 * would show hair through faces.)
 */
export class Curtain {
  private readonly parent: HTMLElement;
  private readonly cloth: HTMLCanvasElement;
  private fading: Animation | null = null;

  constructor(parent: HTMLElement) {
    this.parent = parent;
    this.cloth = document.createElement('canvas');
    this.cloth.dataset.curtain = '';
    const { style } = this.cloth;
    style.position = 'absolute';
    style.inset = '0';
    style.inlineSize = '100%';
    style.blockSize = '100%';
    style.pointerEvents = 'none';
  }

  /** Only right after a frame was drawn: later the graphics card has let go of it. */
  freeze(picture: HTMLCanvasElement): void {
    this.cloth.width = picture.width;
    this.cloth.height = picture.height;
    this.cloth.getContext('2d')?.drawImage(picture, 0, 0);
    this.fading?.cancel();
    this.parent.append(this.cloth);
  }

  /** Over `length` milliseconds. */
  lift(length: number): void {
    const fading = this.cloth.animate([{ opacity: 1 }, { opacity: 0 }], { duration: length, easing: 'ease-in-out', fill: 'forwards' });
    this.fading = fading;
    fading.onfinish = () => {
      this.remove();
    };
  }

  remove(): void {
    this.fading?.cancel();
    this.fading = null;
    this.cloth.remove();
    this.cloth.width = 0;
    this.cloth.height = 0;
  }
}

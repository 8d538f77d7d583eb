/**
 * Lost: a browser may take a canvas' drawing away (the graphics card was reset) and give it back empty. In: the canvas, what to do then; out:
 * a way to stop watching. WebGL and plain canvases say so by different names.
 */
const LOST = ['webglcontextlost', 'contextlost'] as const;
const RESTORED = ['webglcontextrestored', 'contextrestored'] as const;

export function onRestored(canvas: HTMLCanvasElement, lost: () => void, restored: () => void): () => void {
  for (const name of LOST) canvas.addEventListener(name, lost);
  for (const name of RESTORED) canvas.addEventListener(name, restored);
  return () => {
    for (const name of LOST) canvas.removeEventListener(name, lost);
    for (const name of RESTORED) canvas.removeEventListener(name, restored);
  };
}

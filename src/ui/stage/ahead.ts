/**
 * Ahead: while the player reads, the faces that the people on the stage are most likely to have next are painted. In: what is on screen;
 * out: textures, a few, which come and go with the others.
 */
import type { Face } from '../../core/look/look.ts';
import type { Lies } from './change.ts';
import type { Figure } from './picture.ts';
import { paintFigure, type Ready, type Work } from './prepare.ts';

/** The faces that a person's own numbers choose, from glad to spent: the next one is a neighbour. */
const LADDER: readonly Face[] = ['delighted', 'content', 'happy', 'calm', 'sceptical', 'concerned', 'worried', 'sad', 'tired', 'dejected'];
/** What lines most often ask of a face that is none of these. */
const USUAL: readonly Face[] = ['neutral', 'concerned'];

export function likelyFaces(face: Face): readonly Face[] {
  const at = LADDER.indexOf(face);
  const next = at < 0 ? USUAL : [LADDER[at + 1], LADDER[at - 1]];
  return next.flatMap((one) => (one === undefined || one === face ? [] : [one]));
}

/** Milliseconds until the page is surely quiet: the cross-fade is over. */
const QUIET_AFTER = 900;

export async function paintAhead(ready: readonly Ready[], { camera, ratio }: Lies, work: Work): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, QUIET_AFTER));
  const figures = ready.flatMap(({ layer }): Figure[] => (layer.kind === 'figure' ? [layer] : []));
  for (const figure of figures) {
    for (const face of likelyFaces(figure.face)) {
      if (!(await work.rest())) return;
      if ((await paintFigure({ ...figure, face }, camera.scale * ratio, work)) === null) return;
    }
  }
  work.textures.trim();
}

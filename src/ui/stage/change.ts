/**
 * Change: how the next picture comes on. In: what is on screen, what is to be, and where its camera stands; out: what is played, and how long
 * the cross-fade takes; null where nothing would look otherwise.
 */
import type { View } from '../../core/view/view.ts';
import type { Camera, Frame } from './camera.ts';
import { type Cue, cuesBetween, isChangeOfScene } from './cues.ts';
import { isSame, posturesBetween } from './diff.ts';
import { type Play, playOf, still } from './moments/play.ts';
import type { Picture } from './picture.ts';

/** What is to be on screen. `framing`: the picture that the camera is set for: the last step of an ending, else the same. */
export type Wanted = { readonly view: View; readonly picture: Picture; readonly framing: Picture };
export type Lies = {
  readonly camera: Camera;
  readonly frame: Frame;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
};
/** What is on screen: the picture as it is when nothing more moves by a course, and what is played in it now. */
export type Shown = Wanted & { readonly lies: Lies; readonly play: Play };

export type Change = {
  readonly play: Play;
  /** What was played before goes on where it is: only the window has changed. */
  readonly goesOn: boolean;
  /** Milliseconds; null is a cut: the first picture, and another size. */
  readonly fade: number | null;
};

/** Milliseconds: a cross-fade with motion off, after a small change, and between two rooms. */
const FADE = { still: 200, small: 280, large: 560 } as const;

/** What has happened between what is on screen and this. */
export const told = (before: Shown, { view, picture }: Pick<Wanted, 'view' | 'picture'>): readonly Cue[] =>
  cuesBetween(before.view, view, posturesBetween(before.picture, picture));

const isSameSize = (a: Lies, b: Lies): boolean =>
  a.frame.width === b.frame.width && a.frame.height === b.frame.height && a.ratio === b.ratio;

/** `isPlaying`: what was played in `before` is not over yet. */
export function changeTo(before: Shown | null, wanted: Wanted, lies: Lies, motion: boolean, isPlaying: boolean): Change | null {
  const { picture, view } = wanted;
  if (before === null) return { play: still(picture), goesOn: false, fade: null };
  const isKept = isSame(before.picture, picture);
  const isResized = !isSameSize(before.lies, lies);
  const goesOn = isPlaying && isKept && before.view === view;
  const cues = told(before, wanted);
  const moves = motion && !isResized;
  const play = goesOn
    ? before.play
    : moves
      ? playOf(cues, { ...before.lies, picture: before.picture }, { ...lies, picture })
      : still(picture);
  if (isKept && JSON.stringify(before.lies) === JSON.stringify(lies) && (goesOn || play.length === 0)) return null;
  const fade = motion ? (isChangeOfScene(cues) ? FADE.large : FADE.small) : FADE.still;
  return { play, goesOn, fade: isResized ? null : fade };
}

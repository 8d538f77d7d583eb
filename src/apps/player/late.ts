/**
 * What comes after the first choice can be clicked: portraits, then the office, and sounds. Each is welcome, none is waited for,
 * and the game says all of it in words where it does not come.
 */
import type { View } from '../../core/view/view.ts';
import type { Portrait } from '../../ui/art/portraits.ts';
import type { Stage } from '../../ui/stage/mount.ts';
import { afterPaint, whenIdle } from '../../ui/dom/idle.ts';
import type { Sounding } from './sounding.ts';

/** How long a reader of the briefing sees the plain wall before the office is fetched all the same, milliseconds. */
const LINGER = 1500;

/** `sound`: null where there is nothing to switch: the address wants silence, or the browser has no sound. */
type LateOptions = { readonly stage: boolean; readonly motion: boolean; readonly sound: boolean | null };

export type Late = {
  readonly portraits: () => Portrait | null;
  /** A page of play was painted: fetch what is missing, show the stage this View. */
  readonly shown: (view: View) => void;
  readonly wantPortraits: () => void;
  /** Settings changed: what is off never loads; a stage that runs is taken down. */
  readonly settings: (options: LateOptions) => void;
  readonly sound: () => boolean | null;
};

export function comingLate(element: HTMLElement, changed: () => void, person: (id: string) => void): Late {
  let portraits: Portrait | null = null;
  let asked = false;
  let stage: Stage | null = null;
  let coming = false;
  let latest: View | null = null;
  let sounding: Sounding | null = null;
  let options: LateOptions = { stage: true, motion: true, sound: null };

  // The words' panel writes its height on the stage's element; the camera follows.
  new MutationObserver(() => stage?.resize()).observe(element, { attributes: true, attributeFilter: ['style'] });

  const wantPortraits = (): void => {
    if (asked) return;
    asked = true;
    void import('../../ui/art/portraits.ts')
      .then(({ loadPortraits }) => loadPortraits())
      .then(
        (loaded) => {
          portraits = loaded;
          changed();
        },
        () => {
          // The page keeps its empty frames and says every name and mood; the next page tries again.
          asked = false;
        },
      );
  };

  const wantStage = (): void => {
    if (!options.stage || stage || coming) return;
    coming = true;
    void import('../../ui/stage/mount.ts').then(
      ({ mountStage }) => {
        coming = false;
        if (!options.stage) return;
        stage = mountStage(element, { motion: options.motion, onPerson: person });
        if (latest) stage.show(latest);
      },
      () => {
        coming = false;
        element.dataset.stage = 'off';
      },
    );
  };

  /** `byHand`: somebody just turned the switch. Where it does not come, the next page tries again. */
  const wantSound = (byHand: boolean): void => {
    if (!options.sound && !sounding) return;
    void import('./sounding.ts').then(
      ({ createSounding }) => {
        sounding ??= createSounding();
        sounding.set(options.sound === true, byHand);
        if (latest) sounding.shown(latest);
      },
      () => undefined,
    );
  };

  return {
    portraits: () => portraits,
    sound: () => options.sound,
    wantPortraits,
    shown: (view) => {
      latest = view;
      afterPaint(() => latest && stage?.show(latest));
      if (view.phase === 'briefing') setTimeout(wantStage, LINGER);
      else whenIdle(wantStage);
      whenIdle(wantPortraits);
      if (sounding) sounding.shown(view);
      else if (options.sound) whenIdle(() => wantSound(false));
    },
    settings: (next) => {
      const restart = stage !== null && next.motion !== options.motion;
      const isTurned = options.sound !== null && options.sound !== next.sound;
      options = next;
      if (isTurned) wantSound(true);
      if (stage && (!next.stage || restart)) {
        stage.destroy();
        stage = null;
      }
      if (latest) wantStage();
    },
  };
}

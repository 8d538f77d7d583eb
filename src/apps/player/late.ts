/**
 * What comes after the first choice can be clicked: portraits, then the office, and the letters. Each is welcome, none is waited for,
 * and the game says all of it in words where it does not come.
 */
import type { View } from '../../core/view/view.ts';
import type { Portrait } from '../../ui/art/portraits.ts';
import type { Stage } from '../../ui/stage/mount.ts';
import { whenIdle } from '../../ui/dom/idle.ts';

/** How long a reader of the briefing sees the plain wall before the office is fetched all the same, milliseconds. */
const LINGER = 1500;

/** The words first: what only decorates is drawn when they are on screen (and their panel is measured). */
const afterPaint = (work: () => void): void => {
  requestAnimationFrame(() => setTimeout(work, 0));
};

export type Late = {
  readonly portraits: () => Portrait | null;
  /** A page of play was painted: fetch what is missing, show the stage this View. */
  readonly shown: (view: View) => void;
  readonly wantPortraits: () => void;
  /** Settings changed: a stage that is off never loads; one that runs is taken down. */
  readonly settings: (options: { readonly stage: boolean; readonly motion: boolean }) => void;
};

export function comingLate(element: HTMLElement, changed: () => void, person: (id: string) => void): Late {
  let portraits: Portrait | null = null;
  let asked = false;
  let stage: Stage | null = null;
  let coming = false;
  let latest: View | null = null;
  let options = { stage: true, motion: true };

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

  return {
    portraits: () => portraits,
    wantPortraits,
    shown: (view) => {
      latest = view;
      afterPaint(() => latest && stage?.show(latest));
      if (view.phase === 'briefing') setTimeout(wantStage, LINGER);
      else whenIdle(wantStage);
      whenIdle(wantPortraits);
    },
    settings: (next) => {
      const restart = stage !== null && next.motion !== options.motion;
      options = next;
      if (stage && (!next.stage || restart)) {
        stage.destroy();
        stage = null;
      }
      if (latest) wantStage();
    },
  };
}

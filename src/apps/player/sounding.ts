/**
 * When sounds are heard: they are on, somebody has pressed something, the tab is in sight. In: the View of every page of play, and the
 * switch. Out: calls of the speaker (ui/sound), which is fetched with the first press. Where it does not come, or the browser lets no
 * sound out, nothing is heard and nothing is missing: the page says all of it.
 */
import type { View } from '../../core/view/view.ts';
import { afterPaint } from '../../ui/dom/idle.ts';
import { soundsOf } from '../../ui/sound/sounds-of.ts';
import type { SoundName } from '../../ui/sound/sounds.ts';

type Speaker = typeof import('../../ui/sound/speaker.ts');

export type Sounding = {
  readonly shown: (view: View) => void;
  /** `byHand`: somebody just turned it on, and hears that it is. */
  readonly set: (on: boolean, byHand: boolean) => void;
};

/** A browser that will not let sounds out, whatever its reason: there is nobody to tell, and nothing to do. */
const silent = (): void => undefined;

/** The browser has seen a press that it takes for one; one that cannot tell is asked when something was pressed. */
const mayBeHeard = (): boolean => !('userActivation' in navigator) || navigator.userActivation.hasBeenActive;

export function createSounding(): Sounding {
  let isOn = false;
  let coming: Promise<Speaker | null> | null = null;
  let last: View | null = null;
  /** What the page that is shown has still to be heard of. */
  let waiting: readonly SoundName[] = [];

  const fetched = (): Promise<Speaker | null> =>
    (coming ??= import('../../ui/sound/speaker.ts').catch(() => {
      coming = null;
      return null;
    }));

  /** Not every key counts: Escape does not, nor one that is only held with others. */
  async function pressed(): Promise<void> {
    if (isOn && mayBeHeard()) await (await fetched())?.wake();
  }

  /** Silent until somebody presses something; on a page that is gone by then it is not made up for. */
  async function hear(names: readonly SoundName[]): Promise<void> {
    const speaker = await coming;
    await speaker?.wake();
    if (names !== waiting || !isOn || document.hidden) return;
    waiting = [];
    speaker?.play(names);
  }

  const say = (names: readonly SoundName[]): void => {
    waiting = names;
    if (names.length > 0 && isOn && !document.hidden) afterPaint(() => void hear(names).catch(silent));
  };

  const rest = (): void => void coming?.then((speaker) => speaker?.rest()).catch(silent);

  // A press of a key or a button is what browsers ask for before a page may be heard.
  for (const press of ['click', 'keydown']) addEventListener(press, () => void pressed().catch(silent), { capture: true });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) rest();
  });

  return {
    shown: (view) => {
      const before = last;
      last = view;
      // The same page may be shown again with something more on it: what it waits for still stands.
      if (before && isOther(before, view)) say(soundsOf(before, view));
    },
    set: (on, byHand) => {
      isOn = on;
      if (!on) rest();
      else if (byHand) {
        void pressed().catch(silent);
        say(['choice']);
      }
    },
  };
}

const isOther = (one: View, other: View): boolean =>
  one.scene !== other.scene || one.phase !== other.phase || one.moment !== other.moment || one.scenario.id !== other.scenario.id;

/** The steps of a tableau (endings/tableau.ts) at their times, and whoever does not want to wait for them. */
import type { Step } from './endings/tableau.ts';
import type { Picture } from './picture.ts';

/** Keys that go on. */
const ONWARD = ['Enter', ' '];

/**
 * Shows steps at their times. A click anywhere, or a key that goes on, shows the last at once; so does a tab that is hidden. Out: a way to
 * stop without showing anything more.
 */
export function playSteps(steps: readonly Step[], show: (picture: Picture) => void): () => void {
  const timers = steps.map((step) => setTimeout(() => show(step.picture), step.at));
  const stop = (): void => {
    for (const timer of timers) clearTimeout(timer);
    window.removeEventListener('pointerdown', skip);
    window.removeEventListener('keydown', press);
    document.removeEventListener('visibilitychange', skip);
  };
  const skip = (): void => {
    stop();
    const last = steps.at(-1);
    if (last !== undefined) show(last.picture);
  };
  const press = (event: KeyboardEvent): void => {
    if (ONWARD.includes(event.key)) skip();
  };
  window.addEventListener('pointerdown', skip);
  window.addEventListener('keydown', press);
  document.addEventListener('visibilitychange', skip);
  return stop;
}

/**
 * Mount: puts the stage into the page and hands it one View after the other. Everything heavy (Phaser, drawings) is imported here,
 * later; where it does not come, or cannot run, the stage says so in `data-stage="off"` and the game plays on without it.
 */
import type { StageMood, View } from '../../core/view/view.ts';
import { onRestored } from './lost.ts';
import type { Running } from './running.ts';

export type StageOptions = {
  /** False: a cross-fade of 200 ms between pictures, nothing else moves, and the room does not tilt. */
  readonly motion: boolean;
  /** Somebody on the stage was pointed at. */
  readonly onPerson?: (id: string) => void;
};

export type Stage = {
  readonly show: (view: View) => void;
  /** After the page's layout has changed (window, `--rail`, `--low`). */
  readonly resize: () => void;
  readonly destroy: () => void;
};

/** Milliseconds until a stage that has not started is given up. */
const GIVE_UP = 4000;

const untilVisible = (): Promise<void> =>
  document.hidden
    ? new Promise((resolve) => document.addEventListener('visibilitychange', () => resolve(), { once: true }))
    : Promise.resolve();

/** Where a browser can tell, a finer screen counts as another size too; elsewhere the next picture is as fine as it should be. */
const pixelBox = (): ResizeObserverBoxOptions =>
  'devicePixelContentBoxSize' in ResizeObserverEntry.prototype ? 'device-pixel-content-box' : 'content-box';

type State = 'off' | 'loading' | 'running';

class MountedStage implements Stage {
  private readonly element: HTMLElement;
  private readonly options: StageOptions;
  private readonly watcher: ResizeObserver | null;
  private running: Running | null = null;
  private hasBegun = false;
  private hasGivenUp = false;
  private isOver = false;
  private view: View | null = null;
  /** What the next task draws: a new view, or the same one in a changed window. */
  private queued: 'view' | 'window' | null = null;

  constructor(element: HTMLElement, options: StageOptions) {
    this.element = element;
    this.options = options;
    this.say('off');
    this.watcher = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => this.resize());
    this.watcher?.observe(element, { box: pixelBox() });
    if (options.onPerson !== undefined) element.addEventListener('click', this.point);
  }

  show(view: View): void {
    if (this.isOver) return;
    this.sayMood(view.stage.mood);
    this.view = view;
    if (!this.hasBegun) {
      this.hasBegun = true;
      void this.begin();
    } else this.draw('view');
  }

  resize(): void {
    this.draw('window');
  }

  destroy(): void {
    this.giveUp();
    this.isOver = true;
    this.watcher?.disconnect();
    this.element.removeEventListener('click', this.point);
  }

  /** At most once a frame, and after the words have been painted. */
  private draw(what: 'view' | 'window'): void {
    if (this.running === null) return;
    const isWaiting = this.queued !== null;
    if (this.queued !== 'view') this.queued = what;
    if (isWaiting) return;
    setTimeout(() => {
      const { running, view, queued } = this;
      this.queued = null;
      if (running === null || view === null) return;
      (queued === 'view' ? running.show(view) : running.refit()).catch(() => this.giveUp());
    }, 16);
  }

  private async begin(): Promise<void> {
    this.say('loading');
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      // The download may take as long as it takes, and a hidden tab draws nothing: the clock runs for the start alone.
      const [{ startRunning }, { peoplePart }, { bodySource, propSource }] = await Promise.all([
        import('./running.ts'),
        import('../art/people-parts.ts'),
        import('./parts.ts'),
      ]);
      await untilVisible();
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('The stage did not start in time.')), GIVE_UP);
      });
      if (this.isOver || this.view === null) return;
      const sources = { people: peoplePart, body: bodySource, prop: propSource };
      const starting = startRunning(this.element, this.options.motion, sources);
      // Phaser that comes too late finds nobody waiting, and goes.
      starting.then((running) => (this.isOver || this.hasGivenUp) && running.destroy()).catch(() => undefined);
      const running = await Promise.race([starting, late]);
      if (this.isOver) return;
      this.running = running;
      this.prepareCanvas();
      await Promise.race([running.show(this.view), late]);
      if (!this.isOver) this.say('running');
    } catch {
      if (!this.isOver) this.giveUp();
    } finally {
      clearTimeout(timer);
    }
  }

  private prepareCanvas(): void {
    const canvas = this.element.querySelector('canvas');
    if (canvas === null) return;
    canvas.tabIndex = -1;
    canvas.setAttribute('aria-hidden', 'true');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onRestored(
      canvas,
      () => (timer = setTimeout(giveUp, GIVE_UP)),
      () => clearTimeout(timer),
    );
    const giveUp = (): void => {
      stop();
      this.giveUp();
    };
  }

  private giveUp(): void {
    this.hasGivenUp = true;
    try {
      this.running?.destroy();
    } catch {
      // What could not start need not stop well.
    }
    this.running = null;
    for (const canvas of this.element.querySelectorAll('canvas')) canvas.remove();
    this.say('off');
  }

  private say(state: State): void {
    this.element.dataset.stage = state;
  }

  private sayMood(mood: StageMood): void {
    this.element.dataset.mood = mood;
  }

  private readonly point = (event: MouseEvent): void => {
    const { left, top } = this.element.getBoundingClientRect();
    const id = this.running?.personAt(event.clientX - left, event.clientY - top) ?? null;
    if (id !== null) this.options.onPerson?.(id);
  };
}

/** `element` is aria-hidden and never takes the focus. Nothing is loaded before the first `show`. */
export function mountStage(element: HTMLElement, options: StageOptions): Stage {
  const stage = new MountedStage(element, options);
  return { show: (view) => stage.show(view), resize: () => stage.resize(), destroy: () => stage.destroy() };
}

/**
 * Mount: puts the stage into the page and hands it one StageView after the other. Everything heavy (Phaser, drawings) is imported here,
 * later; where it does not come, or cannot run, the stage says so in `data-stage="off"` and the game plays on without it.
 */
import type { StageMood, StageView } from '../../core/view/view.ts';
import { office } from './office.ts';
import type { Picture } from './picture.ts';
import { personAt } from './pointing.ts';
import type { Running } from './running.ts';
import { type Seating, seatPeople } from './seating.ts';
import { readFrame } from './window.ts';

export type StageOptions = {
  /** False: a cross-fade of 200 ms between pictures, nothing else moves, and the room does not tilt. */
  readonly motion: boolean;
  /** Somebody on the stage was pointed at. */
  readonly onPerson?: (id: string) => void;
};

export type Stage = {
  readonly show: (view: StageView) => void;
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

type State = 'off' | 'loading' | 'running';

class MountedStage implements Stage {
  private readonly element: HTMLElement;
  private readonly options: StageOptions;
  private readonly watcher: ResizeObserver | null;
  private running: Running | null = null;
  private hasBegun = false;
  private isOver = false;
  private seating: Seating = new Map();
  private picture: Picture | null = null;
  private queued = false;

  constructor(element: HTMLElement, options: StageOptions) {
    this.element = element;
    this.options = options;
    this.say('off');
    this.watcher = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => this.resize());
    this.watcher?.observe(element);
    if (options.onPerson !== undefined) element.addEventListener('click', this.point);
  }

  show(view: StageView): void {
    if (this.isOver) return;
    this.sayMood(view.mood);
    this.seating = seatPeople(view.people, this.seating);
    const picture = office(view, this.seating);
    this.picture = this.options.motion ? picture : { ...picture, turn: 0, zoom: 1 };
    if (!this.hasBegun) {
      this.hasBegun = true;
      void this.begin();
    } else this.draw();
  }

  resize(): void {
    this.draw();
  }

  destroy(): void {
    this.isOver = true;
    this.giveUp();
    this.watcher?.disconnect();
    this.element.removeEventListener('click', this.point);
  }

  /** At most once a frame, and after the words have been painted. */
  private draw(): void {
    if (this.queued || this.running === null) return;
    this.queued = true;
    setTimeout(() => {
      this.queued = false;
      const { running, picture } = this;
      if (running === null || picture === null) return;
      running.show(picture, readFrame(this.element, picture.crop)).catch(() => this.giveUp());
    }, 16);
  }

  private async begin(): Promise<void> {
    this.say('loading');
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      // The download may take as long as it takes, and a hidden tab draws nothing: the clock runs for the start alone.
      const [{ startRunning }, { peoplePart }] = await Promise.all([import('./running.ts'), import('../art/people-parts.ts')]);
      await untilVisible();
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('The stage did not start in time.')), GIVE_UP);
      });
      if (this.isOver || this.picture === null) return;
      const frame = readFrame(this.element, this.picture.crop);
      const running = await Promise.race([startRunning(this.element, frame, this.options.motion, peoplePart), late]);
      this.running = running;
      this.prepareCanvas();
      await Promise.race([running.show(this.picture, readFrame(this.element, this.picture.crop)), late]);
      if (this.isOver) this.giveUp();
      else this.say('running');
    } catch {
      this.giveUp();
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
    canvas.addEventListener('webglcontextlost', () => {
      timer = setTimeout(() => this.giveUp(), GIVE_UP);
    });
    canvas.addEventListener('webglcontextrestored', () => clearTimeout(timer));
  }

  private giveUp(): void {
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
    const camera = this.running?.camera() ?? null;
    if (camera === null || this.picture === null) return;
    const { left, top } = this.element.getBoundingClientRect();
    const frame = readFrame(this.element, this.picture.crop);
    const id = personAt(this.picture, camera, frame, event.clientX - left, event.clientY - top);
    if (id !== null) this.options.onPerson?.(id);
  };
}

/** `element` is aria-hidden and never takes the focus. Nothing is loaded before the first `show`. */
export function mountStage(element: HTMLElement, options: StageOptions): Stage {
  const stage = new MountedStage(element, options);
  return { show: (view) => stage.show(view), resize: () => stage.resize(), destroy: () => stage.destroy() };
}

/**
 * Loop: when frames are drawn. With motion, as long as somebody is there; without, only after something has changed; never in a hidden tab,
 * nor while the next picture is painted. In: the game, what to do each frame; out: waking, holding, the moment a frame was drawn. Whenever
 * it goes to sleep, the element says how many frames were drawn (`data-frames`) and how many things are on the scene (`data-things`).
 */
import { paceAfter, RESTS_AFTER } from './calm.ts';
import { AFTER_RENDER, type Game, type Scene, UPDATE } from './phaser.ts';

export type Beat = {
  /** Milliseconds that the office goes on by. */
  readonly tick: (by: number) => void;
  /** Something has begun that is to be seen to its end. */
  readonly isBusy: () => boolean;
};

const INPUTS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
/** Frames after a change, without motion: sizes and textures take effect in the next ones. */
const DUE = 3;
/** A frame that took longer counts as this long for what only goes round. */
const LONGEST_FRAME = 100;

export class Loop {
  private readonly game: Game;
  private readonly scene: Scene;
  private readonly element: HTMLElement;
  private readonly motion: boolean;
  private readonly beat: Beat;
  private isHeld = false;
  private due = DUE;
  private frames = 0;
  private touched = performance.now();

  constructor(game: Game, scene: Scene, element: HTMLElement, motion: boolean, beat: Beat) {
    this.game = game;
    this.scene = scene;
    this.element = element;
    this.motion = motion;
    this.beat = beat;
    scene.events.on(UPDATE, (_now: number, delta: number) => {
      if (motion) beat.tick(Math.min(delta, LONGEST_FRAME) * paceAfter(performance.now() - this.touched));
    });
    game.events.on(AFTER_RENDER, this.afterRender);
    document.addEventListener('visibilitychange', this.seen);
    for (const name of INPUTS) window.addEventListener(name, this.touch, { passive: true });
  }

  /** Frames again, from now on. */
  wake(): void {
    this.touched = performance.now();
    this.due = DUE;
    this.isHeld = false;
    if (!document.hidden && !this.game.loop.running) this.game.loop.wake();
  }

  /** No frame until it is woken. */
  hold(): void {
    this.isHeld = true;
    this.sleep();
  }

  /** Resolves right after the next frame; a hidden tab draws none and is not waited for. */
  drawn(): Promise<void> {
    if (document.hidden) return Promise.resolve();
    this.wake();
    return new Promise((resolve) => {
      this.game.events.once(AFTER_RENDER, () => resolve());
    });
  }

  destroy(): void {
    document.removeEventListener('visibilitychange', this.seen);
    for (const name of INPUTS) window.removeEventListener(name, this.touch);
    // A game that sleeps does not take itself down.
    this.wake();
  }

  private sleep(): void {
    if (!this.game.loop.running) return;
    this.game.loop.sleep();
    this.element.dataset.frames = String(this.frames);
    this.element.dataset.things = String(this.scene.children.length);
  }

  private readonly afterRender = (): void => {
    this.frames += 1;
    this.due -= 1;
    const isIdle = !this.motion || (performance.now() - this.touched > RESTS_AFTER && !this.beat.isBusy());
    if (isIdle && this.due <= 0 && !document.hidden) this.sleep();
  };

  private readonly touch = (): void => {
    this.touched = performance.now();
    if (this.motion && !this.isHeld && !document.hidden && !this.game.loop.running) this.game.loop.wake();
  };

  private readonly seen = (): void => {
    if (document.hidden) this.sleep();
    else if (!this.isHeld) this.wake();
  };
}

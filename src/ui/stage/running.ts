/**
 * Running: the stage once Phaser is here. It takes pictures, paints them beside the page's own work, and swaps them under a cross-fade.
 * The loop sleeps while the tab is hidden, and whenever nothing moves.
 */
import type { StageView } from '../../core/view/view.ts';
import { Actors } from './actors.ts';
import { cameraFor, type Frame } from './camera.ts';
import { Curtain } from './curtain.ts';
import { type Cue, cuesBetween } from './diff.ts';
import { Drawings, type Sources } from './drawings.ts';
import { AFTER_RENDER, type Game, type Scene, startGame, UPDATE } from './phaser.ts';
import type { Picture } from './picture.ts';
import { pictureOf } from './picture-of.ts';
import { personAt } from './pointing.ts';
import { type Prepared, prepare } from './prepare.ts';
import { type Seating, seatPeople } from './seating.ts';
import { Textures } from './textures.ts';
import { readFrame } from './window.ts';

export type Running = {
  /** Resolves when this is on screen, or when something newer has come. */
  readonly show: (view: StageView) => Promise<void>;
  /** After the window or the areas of words have changed. */
  readonly refit: () => Promise<void>;
  /** The person at a point of the element, CSS pixels. */
  readonly personAt: (x: number, y: number) => string | null;
  readonly destroy: () => void;
};

/** Milliseconds: a cross-fade with motion off, after a small change, and between two rooms. */
const FADE = { still: 200, small: 280, large: 560 } as const;
/** A slice of painting, milliseconds, after which the page gets its turn. */
const SLICE = 8;
/** Device pixels that one picture may have. */
const MOST_PIXELS = 4_200_000;

const ratioFor = (frame: Pick<Frame, 'width' | 'height'>, device: number): number =>
  Math.max(0.5, Math.min(2, device, Math.sqrt(MOST_PIXELS / Math.max(1, frame.width * frame.height))));

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

class Stage implements Running {
  private readonly game: Game;
  private readonly actors: Actors;
  private readonly textures: Textures;
  private readonly curtain: Curtain;
  private readonly drawings: Drawings;
  private readonly element: HTMLElement;
  private readonly motion: boolean;
  private seating: Seating = new Map();
  private picture: Picture | null = null;
  private shown: Prepared | null = null;
  private request = 0;
  private clock = 0;
  /** Frames still to draw before the loop may sleep. */
  private due = 0;

  constructor(game: Game, scene: Scene, element: HTMLElement, sources: Sources, motion: boolean) {
    this.game = game;
    this.actors = new Actors(scene);
    this.textures = new Textures(scene);
    this.curtain = new Curtain(element);
    this.drawings = new Drawings(sources);
    this.element = element;
    this.motion = motion;
    scene.events.on(UPDATE, (_now: number, delta: number) => this.update(delta));
    game.events.on(AFTER_RENDER, () => this.afterRender());
    document.addEventListener('visibilitychange', this.seen);
    game.canvas.addEventListener('webglcontextrestored', this.repaint);
  }

  show(view: StageView): Promise<void> {
    this.seating = seatPeople(view.people, this.seating);
    const picture = pictureOf(view, this.seating);
    this.picture = this.motion ? picture : { ...picture, turn: 0, zoom: 1 };
    return this.refit();
  }

  async refit(): Promise<void> {
    if (this.picture !== null) await this.draw(this.picture, readFrame(this.element, this.picture.crop));
  }

  personAt(x: number, y: number): string | null {
    return this.shown === null ? null : personAt(this.shown.picture, this.shown.camera, this.shown.frame, x, y);
  }

  private async draw(picture: Picture, frame: Frame): Promise<void> {
    const mine = ++this.request;
    const camera = cameraFor(picture, frame);
    const isSame = this.shown !== null && JSON.stringify([this.shown.frame, this.shown.camera]) === JSON.stringify([frame, camera]);
    const cues = cuesBetween(this.shown?.picture ?? null, picture);
    if (isSame && cues.length === 0) return;
    let began = performance.now();
    const rest = async (): Promise<boolean> => {
      if (performance.now() - began > SLICE) {
        await nextTask();
        began = performance.now();
      }
      return mine === this.request;
    };
    // Nothing moves while the next picture is painted: it is there sooner.
    this.game.loop.sleep();
    const work = { textures: this.textures, drawings: this.drawings, rest };
    const ready = await prepare(picture, camera, frame, ratioFor(frame, window.devicePixelRatio), work);
    if (ready !== null) await this.swap(ready, cues, mine);
  }

  destroy(): void {
    this.request += 1;
    document.removeEventListener('visibilitychange', this.seen);
    this.game.canvas.removeEventListener('webglcontextrestored', this.repaint);
    this.curtain.remove();
    this.wake();
    this.game.destroy(true);
  }

  private async swap(next: Prepared, cues: readonly Cue[], mine: number): Promise<void> {
    const isFirst = this.shown === null;
    const isResized = this.shown !== null && JSON.stringify(this.shown.frame) !== JSON.stringify(next.frame);
    if (!isFirst && !isResized && !document.hidden) {
      await this.frameDrawn();
      if (mine !== this.request) return;
      this.curtain.freeze(this.game.canvas);
    }
    this.fit(next);
    this.actors.enter(next, this.motion ? cues : []);
    this.shown = next;
    this.textures.show(new Set(next.ready.flatMap(({ painted }) => painted.map(({ key }) => key))));
    await this.frameDrawn();
    if (mine !== this.request && isFirst) return;
    const isLarge = cues.some(({ cue }) => cue === 'change-of-scene');
    if (isFirst || isResized) this.curtain.remove();
    else this.curtain.lift(this.motion ? (isLarge ? FADE.large : FADE.small) : FADE.still);
  }

  private fit({ frame, ratio }: Prepared): void {
    const { scale } = this.game;
    const width = Math.round(frame.width * ratio);
    const height = Math.round(frame.height * ratio);
    if (scale.width === width && scale.height === height && scale.zoom === 1 / ratio) return;
    scale.setZoom(1 / ratio);
    scale.resize(width, height);
    const { style } = this.game.canvas;
    style.width = `${frame.width}px`;
    style.height = `${frame.height}px`;
  }

  /** Resolves right after the next frame; a hidden tab draws none and is not waited for. */
  private frameDrawn(): Promise<void> {
    if (document.hidden) return Promise.resolve();
    this.wake();
    return new Promise((resolve) => {
      this.game.events.once(AFTER_RENDER, () => resolve());
    });
  }

  private wake(): void {
    this.due = 3;
    if (!this.game.loop.running) this.game.loop.wake();
  }

  private update(delta: number): void {
    if (!this.motion) return;
    this.clock += Math.min(delta, 100);
    this.actors.tick(this.clock);
  }

  private afterRender(): void {
    if (this.motion || document.hidden) return;
    this.due -= 1;
    if (this.due <= 0) this.game.loop.sleep();
  }

  private readonly seen = (): void => {
    if (document.hidden) this.game.loop.sleep();
    else this.wake();
  };

  private readonly repaint = (): void => {
    const { shown } = this;
    if (shown === null) return;
    this.actors.leave();
    this.textures.show(new Set());
    this.shown = null;
    void this.refit();
  };
}

/** Starts Phaser in the element and shows a first view. Never resolves where Phaser cannot start: the caller waits only so long. */
export async function startRunning(element: HTMLElement, motion: boolean, sources: Sources): Promise<Running> {
  const { width, height } = element.getBoundingClientRect();
  const frame = { width: Math.max(1, width), height: Math.max(1, height) };
  const { game, scene } = await startGame(element, { ...frame, ratio: ratioFor(frame, window.devicePixelRatio) });
  return new Stage(game, scene, element, sources, motion);
}

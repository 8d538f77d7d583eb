/**
 * Running: the stage once Phaser is here. It takes Views, makes pictures of them, paints these beside the page's own work, swaps them under
 * a cross-fade, and plays what has happened in between. Whatever comes next ends what is played now.
 */
import type { View } from '../../core/view/view.ts';
import { Actors } from './actors.ts';
import { paintAhead } from './ahead.ts';
import { cameraFor } from './camera.ts';
import { type Change, changeTo, type Shown, told, type Wanted } from './change.ts';
import { Curtain } from './curtain.ts';
import { Drawings, type Sources } from './drawings.ts';
import { tableau } from './endings/tableau.ts';
import { whoGoes } from './farewell.ts';
import { Loop } from './loop.ts';
import { onRestored } from './lost.ts';
import { type Game, type Scene, startGame } from './phaser.ts';
import { pictureOf } from './picture-of.ts';
import { fit, ratioFor } from './pixels.ts';
import { personAt } from './pointing.ts';
import { prepare, type Ready, type Work } from './prepare.ts';
import { type Seating, seatPeople } from './seating.ts';
import { playSteps } from './play-steps.ts';
import { Textures } from './textures.ts';
import { readFrame } from './window.ts';

export type Running = {
  /** Resolves when this is on screen, or when something newer has come. */
  readonly show: (view: View) => Promise<void>;
  /** After the window or the areas of words have changed. */
  readonly refit: () => Promise<void>;
  /** The person at a point of the element, CSS pixels. */
  readonly personAt: (x: number, y: number) => string | null;
  readonly destroy: () => void;
};

/** A slice of painting, milliseconds, after which the page gets its turn. */
const SLICE = 8;
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

class Stage implements Running {
  private readonly game: Game;
  private readonly actors: Actors;
  private readonly textures: Textures;
  private readonly curtain: Curtain;
  private readonly drawings: Drawings;
  private readonly loop: Loop;
  private readonly element: HTMLElement;
  private readonly motion: boolean;
  private readonly stopWatching: () => void;
  private seating: Seating = new Map();
  private wanted: Wanted | null = null;
  private shown: Shown | null = null;
  private request = 0;
  /** Milliseconds: what goes round and round has run for so long; and when the last picture came on. */
  private clock = 0;
  private since = 0;
  private isPlaying = false;
  private stopEnding = (): void => undefined;

  constructor(game: Game, scene: Scene, element: HTMLElement, sources: Sources, motion: boolean) {
    this.game = game;
    this.actors = new Actors(scene);
    this.textures = new Textures(scene);
    this.curtain = new Curtain(element);
    this.drawings = new Drawings(sources);
    this.element = element;
    this.motion = motion;
    this.loop = new Loop(game, scene, element, motion, { tick: (by) => this.tick(by), isBusy: () => this.isPlaying });
    this.stopWatching = onRestored(
      game.canvas,
      () => this.loop.hold(),
      () => void this.repaint(),
    );
  }

  async show(view: View): Promise<void> {
    // The same page once more: what is played goes on.
    if (view === this.wanted?.view) return this.refit();
    this.stopEnding();
    this.seating = seatPeople(view.stage.people, this.seating);
    // Where things move, whoever goes is seen walking out; where nothing does, they stand in the picture once more.
    const goes = this.motion ? null : whoGoes(this.wanted?.view.stage.people ?? [], view.stage.people);
    const drawn = pictureOf(view.stage, this.seating, goes);
    const picture = this.motion ? drawn : { ...drawn, turn: 0, zoom: 1 };
    const isEnding = this.shown !== null && told(this.shown, { view, picture }).some(({ cue }) => cue === 'ending');
    const { ending } = view.stage;
    const steps = this.motion && isEnding && ending !== null ? tableau({ ...view.stage, ending }, this.seating).steps : [];
    const first = steps[0]?.picture ?? picture;
    if (steps.length > 1) {
      this.stopEnding = playSteps(steps.slice(1), (next) => void this.want({ view, picture: next, framing: picture }));
    }
    await this.want({ view, picture: first, framing: picture });
  }

  async refit(): Promise<void> {
    if (this.wanted !== null) await this.want(this.wanted);
  }

  personAt(x: number, y: number): string | null {
    if (this.shown === null) return null;
    const { picture, lies } = this.shown;
    return personAt(picture, lies.camera, lies.frame, x, y);
  }

  destroy(): void {
    this.request += 1;
    this.stopEnding();
    this.stopWatching();
    this.curtain.remove();
    this.loop.destroy();
    this.game.destroy(true);
  }

  private async want(wanted: Wanted): Promise<void> {
    this.wanted = wanted;
    const mine = ++this.request;
    const frame = readFrame(this.element, wanted.framing.crop);
    const lies = { camera: cameraFor(wanted.framing, frame), frame, ratio: ratioFor(frame, window.devicePixelRatio) };
    const change = changeTo(this.shown, wanted, lies, this.motion, this.isPlaying);
    if (change === null) {
      if (this.shown !== null) this.shown = { ...this.shown, ...wanted };
      // What was to come instead may have stopped it.
      this.loop.wake();
      return;
    }
    // Nothing moves while the next picture is painted: it is there sooner.
    this.loop.hold();
    const ready = await prepare(change.play.picture, lies, this.work(mine));
    if (ready !== null) await this.swap({ ...wanted, lies, play: change.play }, ready, change, mine);
  }

  private work(mine: number): Work {
    let began = performance.now();
    const rest = async (): Promise<boolean> => {
      if (performance.now() - began > SLICE) {
        await nextTask();
        began = performance.now();
      }
      return mine === this.request;
    };
    return { textures: this.textures, drawings: this.drawings, rest };
  }

  private async swap(next: Shown, ready: readonly Ready[], { goesOn, fade }: Change, mine: number): Promise<void> {
    const isFirst = this.shown === null;
    if (fade !== null && !document.hidden) {
      // Whatever comes next ends what is played.
      if (!goesOn) this.actors.finish();
      await this.loop.drawn();
      if (mine !== this.request) return;
      this.curtain.freeze(this.game.canvas);
    }
    fit(this.game, next.lies);
    if (!goesOn) this.since = performance.now();
    this.actors.enter(next.play, next.lies, ready, performance.now() - this.since);
    this.shown = next;
    this.isPlaying = next.play.length > 0;
    this.textures.show(new Set(ready.flatMap(({ painted }) => painted.map(({ key }) => key))));
    await this.loop.drawn();
    if (mine !== this.request && isFirst) return;
    if (fade === null) this.curtain.remove();
    else this.curtain.lift(fade);
    void paintAhead(ready, next.lies, this.work(mine));
  }

  private tick(by: number): void {
    this.clock += by;
    this.actors.tick(this.clock);
    if (this.isPlaying) this.isPlaying = this.actors.play(performance.now() - this.since);
  }

  /** Everything painted is lost with the canvas: the same picture again, and nothing happens in it. */
  private async repaint(): Promise<void> {
    this.actors.leave();
    this.textures.clear();
    this.shown = null;
    this.isPlaying = false;
    await this.refit();
  }
}

/** Starts Phaser in the element and shows a first view. Never resolves where Phaser cannot start: the caller waits only so long. */
export async function startRunning(element: HTMLElement, motion: boolean, sources: Sources): Promise<Running> {
  const { width, height } = element.getBoundingClientRect();
  const frame = { width: Math.max(1, width), height: Math.max(1, height) };
  const { game, scene } = await startGame(element, { ...frame, ratio: ratioFor(frame, window.devicePixelRatio) });
  return new Stage(game, scene, element, sources, motion);
}

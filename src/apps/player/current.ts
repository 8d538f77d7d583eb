/**
 * The run in hand: a Beginning until the engine is here, then a Playing. In: the device's memory and a clock. Out: what stands on the
 * page, the engine when it is needed, and the run where nothing else would bring it back.
 */
import { part } from '../../core/base/part.ts';
import type { Run } from '../../core/run/run.ts';
import type { View } from '../../core/view/view.ts';
import type { Saves } from '../../io/storage/saves.ts';
import type { Beginning } from './beginning.ts';
import type { Book } from './books.ts';
import type { Engine } from './engine.ts';
import type { Playing } from './playing.ts';
import type { Left } from './screen.ts';
import { fetchStory } from './shelf.ts';

export function currentRun(saves: Saves, now: () => number) {
  let engine: Engine | null = null;
  let beginning: Beginning | null = null;
  let playing: Playing | null = null;

  const engineHere = async (): Promise<Engine> => (engine ??= (await part(() => import('./engine.ts'))).createEngine(saves, now));

  /** A story that came with the game, and the engine to play it: fetched side by side. */
  async function openShipped(id: string): Promise<{ readonly engine: Engine; readonly book: Book }> {
    const [here] = await Promise.all([engineHere(), fetchStory(id)]);
    return { engine: here, book: await here.openShipped(id) };
  }

  /** The run, ready to take a choice; null where it was left meanwhile. */
  async function ready(): Promise<Playing | null> {
    const first = beginning;
    if (!first) return playing;
    const opened = await openShipped(first.story);
    if (first === beginning) {
      playing = opened.engine.start(opened.book, first.from());
      beginning = null;
    }
    return playing;
  }

  /** The run being played, where nothing else would bring it back, or in any case. */
  function runToKeep(always = false): Run | null {
    if ((saves.lasting && !always) || !playing) return null;
    const run = playing.run();
    return run.choices.length > 0 ? run : null;
  }

  return {
    engine: engineHere,
    openShipped,
    ready,
    runToKeep,
    /** The same with its code; a story of one's own has none, for a code names a story that came with the game. */
    wayBack: async (always = false): Promise<Left | null> => {
      const run = runToKeep(always);
      return run && playing?.book.from === 'shipped' ? { run, code: (await engineHere()).runCode(run) } : null;
    },
    playing: () => playing,
    view: (): View | null => (beginning ?? playing)?.view() ?? null,
    goOn: (): void => (beginning ?? playing)?.goOn(),
    /** Puts another run in its place, or none. */
    begin: (next: Beginning): void => {
      playing?.stop();
      playing = null;
      beginning = next;
    },
    play: (next: Playing | null): void => {
      playing?.stop();
      beginning = null;
      playing = next;
    },
  };
}

export type CurrentRun = ReturnType<typeof currentRun>;

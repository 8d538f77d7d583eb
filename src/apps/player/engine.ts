/**
 * The engine: everything that plays, in one part of the program that is fetched while the player reads the first pages. In: the device's
 * memory and a clock. Out: stories opened, runs started, resumed and named by their codes.
 */
import { fitting, resume } from '../../core/run/resume.ts';
import type { Run } from '../../core/run/run.ts';
import { followCode, readCode, runCode } from '../../core/run/run-code.ts';
import type { Saves } from '../../io/storage/saves.ts';
import { type Book, openOwn, openShipped } from './books.ts';
import { type From, type Playing, playingAgain, startPlaying } from './playing.ts';
import { createSeed } from './seed.ts';

/** Where a link leads; `lost` is its first choice that does not fit the story, null where all do. A code does not tell the option's name. */
type Link = { readonly seed: number; readonly choices: readonly string[]; readonly lost: string | null };

/** A link's choices: a list, or a run code with a seed of its own. */
function followLink(book: Book, choices: string, seed: number | null): Link {
  const code = readCode(choices);
  if (!code.ok) {
    const own = seed ?? createSeed();
    return { seed: own, ...fitting(book.prepared, own, choices.split(',')) };
  }
  const followed = followCode(book.prepared, code.value);
  return { seed: code.value.seed, choices: followed.choices, lost: followed.whole ? null : '' };
}

export const createEngine = (saves: Saves, now: () => number) => ({
  openShipped,
  openOwn,
  start: (book: Book, from: From = {}): Playing => startPlaying(book, saves, now, from),
  again: (playing: Playing, to: number): Playing => playingAgain(playing, saves, now, to),
  resume: (book: Book, run: Run) => resume(book.prepared, run),
  followLink,
  readCode,
  runCode,
});

export type Engine = ReturnType<typeof createEngine>;

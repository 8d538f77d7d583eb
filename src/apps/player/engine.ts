/**
 * The engine: everything that plays, in one part of the program that is fetched while the player reads the first pages. In: the device's
 * memory and a clock. Out: stories opened, runs started, resumed and named by their codes.
 */
import { resume } from '../../core/run/resume.ts';
import type { Run } from '../../core/run/run.ts';
import { followCode, readCode, runCode } from '../../core/run/run-code.ts';
import type { Saves } from '../../io/storage/saves.ts';
import { type Book, openOwn, openShipped } from './books.ts';
import { type From, type Playing, playingAgain, startPlaying } from './playing.ts';

/** A link's choices: a list, or a run code with a seed of its own. */
function followLink(book: Book, choices: string, seed: number | null): From {
  const code = readCode(choices);
  return code.ok
    ? { seed: code.value.seed, choices: followCode(book.prepared, code.value).choices }
    : { seed: seed ?? undefined, choices: choices.split(',') };
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

/**
 * What `run` and `play` share: opening the scenario a person named, and reading where a run is to begin (a seed, choices, or a run code).
 * Out: the values, or the exit code after the reason was told.
 */
import { InvalidArgumentError, Option } from 'commander';
import { failed, ok, type Result } from '../../core/base/result.ts';
import { followCode, readCode } from '../../core/run/run-code.ts';
import { MOST_CHOICES } from '../../core/run/run.ts';
import { COMMAND_LINE } from '../../core/text/command-line.ts';
import { PLAYER } from '../../core/text/player.ts';
import type { NotOpened, Opened } from '../../io/files/check-files.ts';
import { type ExitCode, refuse, type Terminal } from './command.ts';
import type { RunOutput } from './json.ts';
import { problemLines } from './print-problems.ts';
import { painter } from './words.ts';

const LARGEST_SEED = 0xffffffff;

const wholeSeed = (typed: string): number => {
  const seed = /^\d{1,10}$/.test(typed) ? Number(typed) : Number.NaN;
  if (!(seed <= LARGEST_SEED)) throw new InvalidArgumentError(COMMAND_LINE.seedIs);
  return seed;
};

const choiceList = (typed: string): readonly string[] => {
  const choices = typed.split(',').map((choice) => choice.trim());
  const wanted = choices.filter((choice) => choice !== '');
  const wrong = wanted.find((choice) => !/^[^:+\s]+[:+][^:+\s]+$/.test(choice));
  if (wrong !== undefined) throw new InvalidArgumentError(COMMAND_LINE.choiceIs(wrong));
  if (wanted.length > MOST_CHOICES) throw new InvalidArgumentError(COMMAND_LINE.tooManyChoices(MOST_CHOICES));
  return wanted;
};

/** `usual` says what it is when it is not given. */
export const seedOption = (usual: string): Option =>
  new Option('--seed <number>', 'luck, and the order of options').argParser(wholeSeed).default(undefined, usual);
export const choicesOption = (): Option => new Option('--choices <list>', 'scene:option,scene:option …, in order').argParser(choiceList);
export const codeOption = (): Option => new Option('--code <run code>', 'the run of a code, with its seed').conflicts(['choices', 'seed']);

/** Where a run begins, as it was typed. */
export type Asked = { readonly seed?: number; readonly choices?: readonly string[]; readonly code?: string };
/** `note` is what must be said about a code that no longer fits whole. */
export type Beginning = {
  readonly seed: number;
  readonly choices: readonly string[];
  readonly note: string | null;
  readonly isCutShort: boolean;
};

/** The problem is one sentence. */
export function beginningOf({ prepared }: Opened, asked: Asked, seed: number): Result<Beginning, string> {
  if (asked.code === undefined) {
    return ok({ seed: asked.seed ?? seed, choices: asked.choices ?? [], note: null, isCutShort: false });
  }
  const code = readCode(asked.code);
  if (!code.ok) return failed(PLAYER.codeProblems[code.problem]);
  const { scenario, seed: itsSeed, choices } = code.value;
  if (scenario !== prepared.story.id) return failed(COMMAND_LINE.codeOfAnother(scenario, prepared.story.id));
  const followed = followCode(prepared, code.value);
  const cut = followed.whole ? null : COMMAND_LINE.codeStops(followed.choices.length, choices.length);
  const note = cut ?? (followed.sameEnd ? null : COMMAND_LINE.codeDiffers);
  return ok({ seed: itsSeed, choices: followed.choices, note, isCutShort: !followed.whole });
}

/** Tells why a scenario could not be opened. Every command that needs one without errors ends with this. */
export function tellNotOpened(terminal: Terminal, problem: NotOpened): ExitCode {
  if (problem.why === 'unreadable') return refuse(terminal, problem.message);
  terminal.err(COMMAND_LINE.cannotPlay(problem.file));
  const look = { paint: painter(terminal), columns: terminal.columns, isTerminal: terminal.isTerminal };
  for (const line of problemLines(problem.file, problem.problems, look)) terminal.err(line);
  return 1;
}

/** Tells the choice that does not fit, and what would. */
export function tellMisfit(terminal: Terminal, { message, open }: NonNullable<RunOutput['stopped']>): ExitCode {
  terminal.err(painter(terminal)('red', message));
  if (open.length > 0) terminal.err(COMMAND_LINE.wouldBeOpen(open));
  return 1;
}

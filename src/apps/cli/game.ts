/**
 * One play in the terminal. In: an opened scenario, where it begins, and what a person types, line by line. Out: what the game says, page
 * by page, and the lines that lead back. Taking back is a new play of one choice less, as everywhere.
 */
import { type Play, startPlay } from '../../core/run/play.ts';
import { COMMAND_LINE } from '../../core/text/command-line.ts';
import { type Page, viewOf } from '../../core/view/view-of.ts';
import type { View } from '../../core/view/view.ts';
import type { Opened } from '../../io/files/check-files.ts';
import type { Terminal } from './command.ts';
import { briefingLines, decisionLines, endingLines, reactionLines, sceneLines, teamLines } from './print-view.ts';
import { quoted, runCommand } from './run-line.ts';
import { codeOf, metersOf } from './run-report.ts';
import { meterLines, painter, wrap } from './words.ts';

export type Game = {
  readonly begin: () => void;
  /** False where the person has had enough. */
  readonly answer: (typed: string) => boolean;
  /** Tells the way back to this place. */
  readonly leave: () => void;
};

type Start = { readonly file: string; readonly seed: number; readonly choices: readonly string[] };

export function newGame(terminal: Terminal, opened: Opened, { file, seed, choices }: Start): Game {
  const { prepared, text } = opened;
  const look = { paint: painter(terminal), columns: terminal.columns };
  let play: Play = startPlay(prepared, seed, choices);

  const say = (lines: readonly string[]): void => {
    for (const line of lines) terminal.out(line);
  };
  const wrapped = (words: string): string[] => wrap(words, look.columns);
  const view = (page: Page): View => viewOf({ prepared, text, frame: play.frame(), last: play.last(), page });

  /** The scene and its question, or the ending. */
  function tellPlace(): void {
    if (play.ended()) return say([...endingLines(view('ending'), look), '', ...wrapped(COMMAND_LINE.theEnd)]);
    const decision = view('decision');
    // The words of an interrupt stand over its question; it has no page of its own.
    if (decision.moment === null) say(sceneLines(view('scene'), look));
    say([...decisionLines(decision, look), ...wrapped(COMMAND_LINE.yourTurn(decision.options.length))]);
    if (decision.options.every(({ locked }) => locked !== null)) say(wrapped(COMMAND_LINE.stuck(decision.scene ?? '')));
  }

  function tellChoice(): void {
    say(reactionLines(view('reaction'), look));
    tellPlace();
  }

  function choose(typed: string): void {
    const { options } = view('decision');
    const option = options.find(({ id, key }) => String(key) === typed || id === typed);
    if (option === undefined) say(wrapped(COMMAND_LINE.notUnderstood(typed, options.length)));
    else if (option.locked !== null) say(wrapped(COMMAND_LINE.notOpen(option.locked)));
    else if (play.choose(option.id)) tellChoice();
  }

  function back(): void {
    const taken = play.choices();
    if (taken.length === 0) return say([COMMAND_LINE.nothingToTakeBack]);
    play.stop();
    play = startPlay(prepared, seed, taken.slice(0, -1));
    say([COMMAND_LINE.tookBack]);
    tellPlace();
  }

  function why(): void {
    const last = play.last();
    if (last === null) return say([COMMAND_LINE.nothingYet]);
    say(
      meterLines(
        metersOf(prepared, text, last).filter(({ shown }) => shown),
        look.columns,
        '',
      ),
    );
  }

  function answer(typed: string): boolean {
    if (typed === 'quit' || typed === 'q' || typed === 'exit') return false;
    if (play.ended() && typed === '') return false;
    if (typed === 'back') back();
    else if (typed === 'why') why();
    else if (typed === 'team') say(teamLines(view('decision'), look));
    else if (play.ended()) say(wrapped(COMMAND_LINE.theEnd));
    else choose(typed);
    return true;
  }

  return {
    begin: () => {
      say(briefingLines(view('briefing'), look));
      if (play.last() === null) tellPlace();
      else tellChoice();
    },
    answer,
    leave: () => {
      const code = codeOf(prepared, seed, play.choices(), play.frame());
      const run = runCommand(file, play.choices(), seed);
      say(['', COMMAND_LINE.seeRun, `  ${run}`, COMMAND_LINE.comeBack, `  npx compass play ${quoted(file)} --code ${code}`]);
      play.stop();
    },
  };
}

/**
 * One play in the terminal. In: an opened scenario, where it begins, and what a person types, line by line. Out: what the game says, page
 * by page, and the lines that lead back. Taking back is a new play of one choice less, as everywhere.
 */
import { asideId, isAside } from '../../core/rules/choice.ts';
import { type Play, startPlay } from '../../core/run/play.ts';
import { COMMAND_LINE } from '../../core/text/command-line.ts';
import { begins } from '../../core/view/chapters.ts';
import { type Page, viewOf } from '../../core/view/view-of.ts';
import type { CalendarView, View } from '../../core/view/view.ts';
import type { Opened } from '../../io/files/check-files.ts';
import type { Terminal } from './command.ts';
import { briefingLines, decisionLines, endingLines, letterOf, reactionLines, sceneLines, splitTyped, teamLines } from './print-view.ts';
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

/** Nothing decides: every option is closed, or every split of a calendar. */
const isStuck = ({ options, calendar }: View): boolean =>
  calendar ? calendar.splits.length === 0 : options.every(({ locked }) => locked !== null);

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
    if (decision.moment === null) {
      if (begins(prepared, text, play.frame(), play.last())) say(sceneLines(view('chapter'), look));
      say(sceneLines(view('scene'), look));
    }
    tellDecision(decision);
    if (isStuck(decision)) say(wrapped(COMMAND_LINE.stuck(decision.scene ?? '')));
  }

  function tellDecision(decision: View): void {
    const { options, asides, calendar } = decision;
    const turn = calendar ? COMMAND_LINE.yourTurnToGive(calendar.tokens, calendar.needs.length) : COMMAND_LINE.yourTurn(options.length);
    const letters = asides.map((_, place) => letterOf(place)).join(', ');
    say([...decisionLines(decision, look), ...wrapped(letters === '' ? turn : `${turn} ${COMMAND_LINE.yourAside(letters)}`)]);
  }

  /** After an aside the same decision is asked again. */
  function tellChoice(): void {
    say(reactionLines(view('reaction'), look));
    const last = play.last();
    if (last && isAside(last.option) && !play.ended()) tellDecision(view('decision'));
    else tellPlace();
  }

  function choose(typed: string): void {
    const { options, asides, calendar } = view('decision');
    const aside = asides.find(({ id }, place) => typed === letterOf(place) || asideId(typed) === id || typed === id);
    const option = options.find(({ id, key }) => String(key) === typed || id === typed) ?? aside;
    if (option && option.locked !== null) say(wrapped(COMMAND_LINE.notOpen(option.locked)));
    else if (option) take(option.id);
    else if (calendar) give(calendar, typed);
    else say(wrapped(COMMAND_LINE.notUnderstood(typed, options.length)));
  }

  function give(calendar: CalendarView, typed: string): void {
    const numbers = typed.split(/[\s,]+/).map(Number);
    const closed = calendar.needs.find(({ locked }, place) => locked !== null && numbers.includes(place + 1));
    const split = splitTyped(calendar, typed);
    if (split !== null) take(split);
    else if (closed) say(wrapped(COMMAND_LINE.notOpen(closed.locked ?? '')));
    else say(wrapped(COMMAND_LINE.noSplit(typed, calendar.tokens, calendar.needs.length)));
  }

  function take(option: string): void {
    if (play.choose(option)) tellChoice();
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
    // Of what nobody reports there is nothing to tell.
    const stale = new Set(view('decision').meters.flatMap((meter) => (meter.stale === null ? [] : [meter.id])));
    say(
      meterLines(
        metersOf(prepared, text, last).filter(({ id, shown }) => shown && !stale.has(id)),
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

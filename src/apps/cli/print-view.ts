/** The pages of the game as lines of a terminal. In: a View. Out: lines. It shows what the View says, and decides nothing. */
import { splitId } from '../../core/rules/choice.ts';
import { COMMAND_LINE } from '../../core/text/command-line.ts';
import { capital } from '../../core/text/descriptions.ts';
import { WORDS } from '../../core/text/interface.ts';
import type { AsideView, CalendarView, LineView, NeedView, OptionView, View } from '../../core/view/view.ts';
import type { Look } from './print-run.ts';
import { wrap } from './words.ts';

export function briefingLines({ scenario, briefing }: View, { paint, columns }: Look): string[] {
  if (briefing === null) return [];
  return [
    ...wrap(`${scenario.title} (${WORDS.minutes(scenario.minutes)})`, columns).map((line) => paint('bold', line)),
    '',
    ...wrap(briefing.role, columns),
    '',
    COMMAND_LINE.learn,
    ...briefing.outcomes.flatMap((one) => wrap(one, columns, '- ')),
    COMMAND_LINE.meet,
    ...briefing.cast.flatMap(({ name, title, impression }) => wrap(`${name}, ${title}. ${impression}`, columns, '- ')),
  ];
}

const spoken = (lines: readonly LineView[], columns: number): string[] =>
  lines.flatMap(({ who, mood, says }) => wrap(who === null ? says : `${who.name}${mood === '' ? '' : ` (${mood})`}: ${says}`, columns));

export const sceneLines = ({ heading, lines }: View, { paint, columns }: Look): string[] => [
  '',
  ...wrap(heading, columns).map((line) => paint('bold', line)),
  ...spoken(lines, columns),
];

/** Where it stands, who waits at the door, the question, its options or needs, and what can be done first. */
export function decisionLines(view: View, look: Look): string[] {
  const { label, lines, heading, options, asides, calendar, meters, pile, days, stale, promises, moment } = view;
  const { paint, columns } = look;
  const standing = [
    ...meters.map(({ name, value, stale: asOf }) => `${name} ${value}${asOf === null ? '' : ` ${asOf}`}`),
    ...(pile ? [WORDS.pile(pile.weeks, pile.carries)] : []),
    ...(days ? [days.inWords] : []),
  ];
  const open = promises.filter(({ state }) => state === 'open' || state === 'due');
  return [
    ...(moment === 'interrupt' ? ['', paint('bold', label), ...spoken(lines, columns)] : []),
    '',
    ...wrap(standing.join(' · '), columns).map((line) => paint('dim', line)),
    ...stale.flatMap((says) => wrap(says, columns)).map((line) => paint('dim', line)),
    ...open.flatMap(({ to, what, due }) => wrap(`${to}, ${what}, ${due}`, columns, `${WORDS.promise} `)).map((line) => paint('dim', line)),
    ...wrap(heading, columns).map((line) => paint('bold', line)),
    ...options.flatMap((option) => optionLines(option, look)),
    ...(calendar?.needs ?? []).flatMap((need, place) => needLines(need, String(place + 1), look)),
    ...(asides.length > 0 ? [COMMAND_LINE.asides] : []),
    ...asides.flatMap((aside, place) => asideLines(aside, letterOf(place), look)),
  ];
}

/** What is typed for an aside: a, b, c … */
export const letterOf = (place: number): string => String.fromCharCode('a'.charCodeAt(0) + place);

/** Id of the split that typed numbers of needs make, as in "1 3" or "1 1 2"; null where it is none that is open. */
export function splitTyped({ needs, splits }: CalendarView, typed: string): string | null {
  const numbers = typed.split(/[\s,]+/).map(Number);
  const tokens = needs.map(({ id }, place) => [id, numbers.filter((number) => number === place + 1).length] as const);
  const split = tokens.some(([, count]) => count > 0) ? splitId(tokens) : typed;
  const isWhole = split === typed || tokens.reduce((sum, [, count]) => sum + count, 0) === numbers.length;
  return isWhole && splits.includes(split) ? split : null;
}

type Offered = Pick<OptionView, 'says' | 'locked' | 'promise'>;

/** `more`: what else is said of it while it is open. */
function offerLines({ says, locked, promise }: Offered, key: string, more: readonly string[], { paint, columns }: Look): string[] {
  const first = `${key.padStart(2)}  `;
  const under = ' '.repeat(first.length);
  return [
    ...wrap(says, columns, first),
    ...(locked === null ? more : [COMMAND_LINE.closed(locked)]).flatMap((one) => wrap(one, columns, under)),
    ...(promise === null ? [] : wrap(COMMAND_LINE.promises(promise), columns, under)),
  ].map((line) => (locked === null ? line : paint('dim', line)));
}

const optionLines = (option: OptionView, look: Look): string[] =>
  offerLines(
    option,
    String(option.key),
    [
      ...(option.odds === null ? [] : [COMMAND_LINE.odds(option.odds.in10, option.odds.because)]),
      ...(option.price === null ? [] : [`${option.price.inWords}.`]),
    ],
    look,
  );

const needLines = (need: NeedView, key: string, look: Look): string[] => offerLines(need, key, [], look);

const asideLines = (aside: AsideView, key: string, look: Look): string[] => offerLines(aside, key, [`${aside.inWords}.`], look);

export const reactionLines = ({ label, lines, heading, changes, news }: View, { paint, columns }: Look): string[] => [
  '',
  ...wrap(label, columns).map((line) => paint('cyan', line)),
  ...spoken(lines, columns),
  ...wrap(heading, columns).map((line) => paint('bold', line)),
  ...changes.flatMap(({ name, from, to, why }) => wrap(`${WORDS.change(name, from, to)}. ${why}`, columns, '- ')),
  ...news.flatMap(({ says }) => wrap(says, columns, '- ')),
];

export function teamLines({ team }: View, { columns }: Look): string[] {
  if (team.length === 0) return [COMMAND_LINE.nobody];
  return team.flatMap(({ name, title, mood, warned, notes }) => [
    ...wrap(`${name}, ${title}: ${mood}.${warned ? ` ${WORDS.warned}` : ''}`, columns, '- '),
    ...notes.flatMap((note) => wrap(note, columns, '  ')),
  ]);
}

export const endingLines = ({ label, heading, lines, meters }: View, { paint, columns }: Look): string[] => [
  '',
  ...wrap(label, columns),
  ...wrap(heading, columns).map((line) => paint('bold', line)),
  ...spoken(lines, columns),
  ...meters.flatMap(({ name, inWords }) => wrap(capital(`${name} ${inWords}.`), columns)),
];

/** The pages of the game as lines of a terminal. In: a View. Out: lines. It shows what the View says, and decides nothing. */
import { COMMAND_LINE } from '../../core/text/command-line.ts';
import { capital } from '../../core/text/descriptions.ts';
import { WORDS } from '../../core/text/interface.ts';
import type { LineView, OptionView, View } from '../../core/view/view.ts';
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

/** Where it stands, who waits at the door, the question and its options. */
export function decisionLines({ label, lines, heading, options, meters, pile, promises, moment }: View, look: Look): string[] {
  const { paint, columns } = look;
  const standing = [...meters.map(({ name, value }) => `${name} ${value}`), ...(pile ? [WORDS.pile(pile.weeks, pile.carries)] : [])];
  const open = promises.filter(({ state }) => state === 'open' || state === 'due');
  return [
    ...(moment === 'interrupt' ? ['', paint('bold', label), ...spoken(lines, columns)] : []),
    '',
    ...wrap(standing.join(' · '), columns).map((line) => paint('dim', line)),
    ...open.flatMap(({ to, what, due }) => wrap(`${to}, ${what}, ${due}`, columns, `${WORDS.promise} `)).map((line) => paint('dim', line)),
    ...wrap(heading, columns).map((line) => paint('bold', line)),
    ...options.flatMap((option) => optionLines(option, look)),
  ];
}

function optionLines({ key, says, locked, odds, promise }: OptionView, { paint, columns }: Look): string[] {
  const first = `${String(key).padStart(2)}  `;
  const under = ' '.repeat(first.length);
  return [
    ...wrap(says, columns, first),
    ...(locked === null ? [] : wrap(COMMAND_LINE.closed(locked), columns, under)),
    ...(odds === null ? [] : wrap(COMMAND_LINE.odds(odds.in10, odds.because), columns, under)),
    ...(promise === null ? [] : wrap(COMMAND_LINE.promises(promise), columns, under)),
  ].map((line) => (locked === null ? line : paint('dim', line)));
}

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

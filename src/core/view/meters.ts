/** Meters, the pile and what changed: numbers with their words and causes. */
import { METERS } from '../rules/frame.ts';
import type { Prepared } from '../rules/prepare.ts';
import { STOCKS } from '../rules/story.ts';
import type { Step } from '../run/play.ts';
import type { Text } from '../scenario/text.ts';
import { causesSentence, executionWord, moraleWord, mostOfIt, ownWord, pileWords, TREND_WORDS } from '../text/descriptions.ts';
import { executionCauses, loadCauses, mainPerson, moraleCauses, ownCauses } from './causes.ts';
import { idAtRow } from './people.ts';
import type { CauseView, ChangeView, MeterView, PersonView, PileView, Trend } from './view.ts';

const whole = (value: number): number => Math.round(value);
const tenth = (value: number): number => Math.round(value * 10) / 10;

type Shown = {
  readonly id: string;
  readonly name: string;
  readonly meter: number;
  readonly word: (value: number) => string;
  readonly causes: (step: Step) => CauseView[];
};

/** Morale, Execution, then the author's own shown meters. */
function shown(p: Prepared, text: Text): readonly Shown[] {
  const own = p.story.meters.flatMap((meter, i): Shown[] =>
    meter.shown
      ? [
          {
            id: meter.id,
            name: text.meters[meter.id]?.name ?? meter.id,
            meter: STOCKS.length + i,
            word: ownWord,
            causes: (step) => ownCauses(step.trace, i),
          },
        ]
      : [],
  );
  return [
    { id: 'morale', name: 'Morale', meter: 0, word: moraleWord, causes: (step) => moraleCauses(p, step) },
    { id: 'execution', name: 'Execution', meter: 1, word: executionWord, causes: (step) => executionCauses(p, step) },
    ...own,
  ];
}

const trendOf = (by: number): Trend => (by > 0 ? 'up' : by < 0 ? 'down' : 'level');

export function metersView(p: Prepared, text: Text, frame: Float64Array, last: Step | null): MeterView[] {
  return shown(p, text).map(({ id, name, meter, word, causes }) => {
    const value = whole(frame[METERS + meter] ?? 0);
    const was = last ? whole(last.before[METERS + meter] ?? 0) : value;
    const trend = trendOf(value - was);
    const changed = last !== null && value !== was;
    return {
      id,
      name,
      value,
      was,
      trend,
      inWords: `${value} of 100, ${word(value)}${last ? `, ${TREND_WORDS[trend]}` : ''}${changed ? `, was ${was}` : ''}`,
      cause: changed ? (mainCauses(causes(last), value - was)[0]?.says ?? '') : '',
    };
  });
}

/** What a player is told of: the `most` largest causes, one that pushed with the change first. `least` keeps out what rounds to nothing. */
function mainCauses(causes: readonly CauseView[], change: number, least = 0.75, most = 2): CauseView[] {
  const large = causes.filter((cause) => Math.abs(cause.by) >= least);
  const first = large.find((cause) => cause.by * change > 0);
  const others = large.filter((cause) => cause !== first).slice(0, first ? most - 1 : most);
  return first ? [first, ...others] : others;
}

export function changesView(p: Prepared, text: Text, step: Step, team: readonly PersonView[]): ChangeView[] {
  const changes = shown(p, text).flatMap(({ id, name, meter, causes }): ChangeView[] => {
    const from = whole(step.before[METERS + meter] ?? 0);
    const to = whole(step.after[METERS + meter] ?? 0);
    const all = causes(step);
    if (from === to) return [];
    const row = id === 'morale' ? mainPerson(p, step.trace, to - from) : null;
    const person = team.find((one) => row !== null && one.id === idAtRow(p, row)) ?? null;
    const why = causesSentence(mainCauses(all, to - from), to - from);
    return [
      {
        meter: id,
        name,
        from,
        to,
        by: to - from,
        good: to > from,
        why: person ? `${why} ${mostOfIt(person.name)}` : why,
        person: person ? { id: person.id, name: person.name, look: person.look, face: person.face } : null,
        causes: all.filter((cause) => Math.abs(cause.by) >= 0.5),
      },
    ];
  });
  const pile = p.team ? pileChange(step) : null;
  return pile ? [...changes, pile] : changes;
}

const LOAD = STOCKS.indexOf('load');

function pileChange(step: Step): ChangeView | null {
  const from = tenth(step.before[METERS + LOAD] ?? 0);
  const to = tenth(step.after[METERS + LOAD] ?? 0);
  if (Math.abs(to - from) < 0.2) return null;
  const causes = loadCauses(step.trace);
  return {
    meter: 'load',
    name: 'Work pile',
    from,
    to,
    by: tenth(to - from),
    good: to < from,
    why: causesSentence(mainCauses(causes, to - from, 0.1, 3), tenth(to - from), 1),
    person: null,
    causes: causes.filter((cause) => Math.abs(cause.by) >= 0.05),
  };
}

export function pileView(p: Prepared, frame: Float64Array, last: Step | null): PileView | null {
  if (!p.team) return null;
  const weeks = tenth(frame[METERS + LOAD] ?? 0);
  const carries = p.parameters.normal;
  return { weeks, carries, was: last ? tenth(last.before[METERS + LOAD] ?? 0) : weeks, inWords: pileWords(String(weeks), String(carries)) };
}

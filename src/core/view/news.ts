/** What happened with a choice besides the meters: one sentence each, the weightiest first. */
import { type Frame, get, HIRED, LEFT, P_STATUS, ROW, ROWS } from '../rules/frame.ts';
import type { Prepared } from '../rules/prepare.ts';
import { read } from '../rules/read.ts';
import { FEELS, type Happening } from '../rules/trace.ts';
import type { Step } from '../run/play.ts';
import type { Text } from '../scenario/text.ts';
import { news } from '../text/descriptions.ts';
import type { Accounts } from './accounts.ts';
import { idAtRow, isNear, NEAR } from './people.ts';
import { promiseWords } from './promises.ts';
import type { NewsView, PersonView } from './view.ts';

/** What weighs most is said first: who is gone, who came, what a date did, who is close to going; then the rest in its order. */
const WEIGHT: Readonly<Partial<Record<Happening['what'], number>>> = { leaves: 0, sick: 0, back: 1, joins: 1, broken: 2, kept: 2 };
const DOUBTS = 3;
const PLAIN = 4;

export function newsView(p: Prepared, text: Text, step: Step, team: readonly PersonView[], { spared, driven }: Accounts): NewsView[] {
  const said = step.trace.happened
    .filter(({ what }) => what !== 'warns')
    .map((one) => {
      const says = happeningSays(p, text, step, team, one);
      const yours = isLoss(one) && 'row' in one && driven.includes(one.row) ? ` ${news.driven}` : '';
      return { weight: WEIGHT[one.what] ?? PLAIN, says: `${says}${yours}`, isLoss: isLoss(one) };
    });
  const doubts = { weight: DOUBTS, says: doubtsOf(p, step, team), isLoss: false };
  const names = spared.map((row) => nameAt(p, team, row));
  const stays = { weight: DOUBTS, says: names.length > 0 ? news.spared(names) : '', isLoss: false };
  return [...said, stays, doubts]
    .filter(({ says }) => says !== '')
    .sort((a, b) => a.weight - b.weight)
    .map(({ says, isLoss }) => ({ says, isLoss }));
}

const isLoss = ({ what }: Happening): boolean => what === 'leaves' || what === 'sick';

/** One happening in a sentence; empty where its author wrote none. */
export function happeningSays(p: Prepared, text: Text, step: Step, team: readonly PersonView[], happening: Happening): string {
  switch (happening.what) {
    case 'warns': {
      const person = personAt(p, team, happening.row);
      return person ? news.doubts[doubtOf(step, person, happening)]([person.name]) : '';
    }
    case 'leaves':
      return [news.leaves(nameAt(p, team, happening.row)), isSeatOffered(step) && !somebodyStarts(step) ? news.seatEmpty : '']
        .join(' ')
        .trimEnd();
    case 'joins':
      return happening.row < p.story.people.length
        ? news.joins(nameAt(p, team, happening.row))
        : news.starts(nameAt(p, team, happening.row), deskOf(p, step.after, team));
    case 'relieved':
    case 'sick':
    case 'back':
      return news[happening.what](nameAt(p, team, happening.row));
    case 'learned': {
      const fact = p.story.facts[happening.fact] ?? '';
      return news.learned(text.facts[fact] ?? fact);
    }
    case 'promised':
    case 'kept':
    case 'broken': {
      const promise = p.story.promises[happening.promise];
      const { to, what } = promiseWords(text, promise?.id ?? '');
      const hasGone = promise !== undefined && promise.to >= 0 && get(step.after, p.at.people + promise.to * ROW + P_STATUS) === LEFT;
      return happening.what === 'kept' && hasGone ? news.keptLate(to, what) : news[happening.what](to, what);
    }
    case 'landed':
      return laterSentence(p, text, happening.later);
    case 'weekly':
      return text.weekly[happening.weekly] ?? '';
    case 'chance':
      return news.chance(happening.good, happening.in10);
  }
}

/** Everybody who is close to going since this step, worst first; behind them whoever shows a first sign. One sentence for each kind. */
function doubtsOf(p: Prepared, step: Step, team: readonly PersonView[]): string {
  const wasNear = new Set(
    read(p, step.before)
      .people.filter(isNear)
      .map(({ id }) => id),
  );
  const groups = new Map<Doubt, string[]>();
  for (const person of [...team].sort((a, b) => worst(a) - worst(b))) {
    // Nobody has stopped doing anything on the first day.
    if (step.trace.happened.some((one) => one.what === 'joins' && idAtRow(p, one.row) === person.id)) continue;
    const warning = step.trace.happened.find((one) => one.what === 'warns' && idAtRow(p, one.row) === person.id);
    if (person.warned ? wasNear.has(person.id) : person.state !== 'here' || !warning) continue;
    const doubt = doubtOf(step, person, warning);
    groups.set(doubt, [...(groups.get(doubt) ?? []), person.name]);
  }
  return [...groups].map(([doubt, names]) => news.doubts[doubt](names)).join(' ');
}

/** Points; lower is more urgent, and whoever is close to going before whoever is not. */
const worst = ({ engagement, energy, warned }: PersonView): number => Math.min(engagement, energy) - (warned ? 100 : 0);

type Doubt = keyof typeof news.doubts;
const CONTROL = FEELS.indexOf('control');
const CONFUSION = FEELS.indexOf('confusion');
/** Points of engagement from which control or confusion is what one sees. */
const FELT = -8;

/** What somebody's doubt looks like: close to going, or from what weighs most on them. */
function doubtOf({ trace }: Step, { warned, engagement }: PersonView, warning: Happening | undefined): Doubt {
  if (warned) return engagement < NEAR.engagement ? 'leaving' : 'spent';
  if (warning?.what !== 'warns' || warning.why === 'energy') return 'tired';
  const control = get(trace.feels, warning.row * FEELS.length + CONTROL);
  const confusion = get(trace.feels, warning.row * FEELS.length + CONFUSION);
  if (Math.min(control, confusion) > FELT) return 'quiet';
  return control <= confusion ? 'controlled' : 'lost';
}

/** Somebody new is looked for: not where the story itself let a person go, nor where all were hired that can be. */
const isSeatOffered = ({ before, after }: Step): boolean => get(after, HIRED) > get(before, HIRED);

/** Whose desk somebody new takes, where only one stands empty. */
function deskOf(p: Prepared, frame: Frame, team: readonly PersonView[]): string | null {
  const gone = Array.from({ length: get(frame, ROWS) }, (_, row) => row).filter(
    (row) => get(frame, p.at.people + row * ROW + P_STATUS) === LEFT,
  );
  return gone.length === 1 ? nameAt(p, team, gone[0] as number) : null;
}

const personAt = (p: Prepared, team: readonly PersonView[], row: number): PersonView | undefined => {
  const id = idAtRow(p, row);
  return team.find((one) => one.id === id);
};

const nameAt = (p: Prepared, team: readonly PersonView[], row: number): string => personAt(p, team, row)?.name ?? idAtRow(p, row);

/** The sentence an author wrote for a delayed effect: it stands with the option that started it. */
function laterSentence(p: Prepared, text: Text, later: number): string {
  for (const { scene, options } of p.scenes) {
    for (const { option } of options) {
      const slot = option.later.indexOf(later);
      if (slot >= 0) return text.scenes[scene.id]?.options[option.id]?.later[slot] ?? '';
    }
  }
  return '';
}

/** Somebody sits down at an empty desk at once: then no desk stays empty. */
const somebodyStarts = ({ trace }: Step): boolean => trace.happened.some(({ what }) => what === 'joins');

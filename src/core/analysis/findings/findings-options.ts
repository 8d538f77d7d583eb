/**
 * Right and wrong answers as findings. Several facts say the same of one decision (best nearly always: then the others hardly ever are), so
 * each decision is told by what explains most. In: a play report. Out: findings at options.
 */
import type { Prepared, PreparedScene } from '../../rules/prepare.ts';
import type { Code } from '../../scenario/problems.ts';
import type { Reporter } from '../../scenario/report.ts';
import { isAside } from '../../rules/choice.ts';
import type { OptionWorth } from '../facts.ts';
import type { Label } from '../odds/odds.ts';
import type { Odds } from '../odds/odds.ts';
import type { PlayReport } from '../play-report.ts';
import { BEST_AT_LEAST, isAtLeast, isJudged, WORST_AT_LEAST } from '../claims/right-answers.ts';

type OfOption = Extract<Code, 'always-best' | 'never-best' | 'always-worst' | 'never-worst'>;
type Known = { readonly label: Label; readonly looked: number };
type Decision = {
  readonly level: Prepared['story']['dynamics'];
  readonly scene: string;
  readonly options: readonly OptionWorth[];
  readonly label: Label;
  readonly reporter: Reporter;
  /** Means of morale and execution on deciding there, points; null where nobody looked or nobody comes by. */
  readonly stands: { readonly morale: number; readonly execution: number } | null;
};

/** Share of the states from which an option is the best (the worst) nearly always. */
const ALWAYS = 1 - BEST_AT_LEAST;

/**
 * Options, needs and asides that no run finds open. `open`: how often each option of the scene is. A need is open where one of its splits
 * is; the splits themselves are not the author's.
 */
export function addNeverOpen({ scene, options }: PreparedScene, open: readonly number[], known: Known, reporter: Reporter): void {
  const add = (id: string, ...path: readonly string[]): void =>
    reporter.add('option-never-open', ['scenes', scene.id, ...path], { option: id, scene: scene.id, ...known }, 'key');
  const needs = new Map<string, boolean>();
  options.forEach(({ option, aside }, i) => {
    const isOpen = open[i] !== 0;
    for (const { need } of option.split ?? []) needs.set(need, isOpen || needs.get(need) === true);
    if (isOpen || option.split !== null) return;
    if (aside === null) add(option.id, 'options', option.id);
    else add(option.id.slice(1), 'asides', option.id.slice(1));
  });
  for (const [need, isOpen] of needs) if (!isOpen) add(need, 'allocate', 'needs', need);
}

/** Morale and execution come first in the meters of odds. */
function standsIn(odds: Odds | null, scene: number): Decision['stands'] {
  const [morale, execution] = odds?.scenes[scene]?.meters ?? [];
  return morale === undefined || execution === undefined || !Number.isFinite(morale.mean)
    ? null
    : { morale: morale.mean, execution: execution.mean };
}

export function addOptionFindings(
  { story }: Prepared,
  { facts, claims }: Pick<PlayReport, 'facts' | 'claims'>,
  odds: Odds | null,
  reporter: Reporter,
): void {
  const { label } = facts;
  for (const { id, about, holds, measured } of claims) {
    if (id !== 'right-answer-need' || holds || about?.scene === undefined || about.option === undefined) continue;
    const { scene, option } = about;
    const args = { level: story.dynamics, option, scene, value: measured.value, label, stands: null };
    reporter.add('need-never-best', ['scenes', scene, 'allocate', 'needs', option], args, 'key');
  }
  for (const [index, { scene }] of facts.scenes.entries()) {
    // An aside is no answer.
    const options = facts.options.filter((one) => one.scene === scene && one.open > 0 && !isAside(one.option));
    const decision: Decision = { level: story.dynamics, scene, options, label, reporter, stands: standsIn(odds, index) };
    const uneven = claims.find(({ id, about }) => id === 'right-answer-start' && about?.scene === scene);
    if (uneven !== undefined) {
      if (!uneven.holds) addUneven(decision, uneven.measured.value, uneven.wanted.most ?? 0);
    } else if (claims.some(({ id, about }) => /^right-answer-(?:best|worst)$/.test(id) && about?.scene === scene)) {
      const dominated = facts.dominated.filter((one) => one.scene === scene);
      addDecision(decision, dominated);
    }
  }
}

function addUneven({ level, scene, options, label, reporter }: Decision, value: number, most: number): void {
  const sorted = [...options].sort((a, b) => b.mean - a.mean);
  const [best] = sorted;
  if (best === undefined) return;
  const worths = sorted.map(({ option, mean }) => [option, mean] as const);
  const args = { level, option: best.option, scene, value, label, most, worths };
  reporter.add('start-uneven', ['scenes', scene, 'options', best.option], args, 'key');
}

function addDecision(decision: Decision, dominated: PlayReport['facts']['dominated']): void {
  const { options } = decision;
  const differing = options.filter(isJudged);
  const best = differing.find((one) => one.best >= ALWAYS);
  // Of two options, what is best and what is worst is one and the same question.
  const worst = options.length > 2 || best === undefined ? differing.find((one) => one.worst >= ALWAYS && one !== best) : undefined;
  if (best !== undefined) add(decision, 'always-best', best, best.best);
  if (worst !== undefined) add(decision, 'always-worst', worst, worst.worst);
  const isTold = new Set<string>();
  for (const { option, by } of dominated) {
    const [weak, strong] = [option, by].map((id) => options.find((one) => one.option === id));
    if (weak === undefined || strong === undefined) continue;
    isTold.add(`best ${option}`).add(`worst ${by}`);
    if (by !== best?.option && option !== worst?.option) addDominated(decision, weak, strong);
  }
  for (const one of differing) {
    if (!isAtLeast(one.best, BEST_AT_LEAST, one.seen) && best === undefined && one !== worst && !isTold.has(`best ${one.option}`))
      add(decision, 'never-best', one, one.best);
    if (!isAtLeast(one.worst, WORST_AT_LEAST, one.seen) && worst === undefined && one !== best && !isTold.has(`worst ${one.option}`))
      add(decision, 'never-worst', one, one.worst);
  }
}

const add = ({ level, scene, label, reporter, stands }: Decision, code: OfOption, { option }: OptionWorth, value: number): void =>
  reporter.add(code, ['scenes', scene, 'options', option], { level, option, scene, value, label, stands }, 'key');

function addDominated({ level, scene, label, reporter }: Decision, weak: OptionWorth, strong: OptionWorth): void {
  const args = { level, option: weak.option, scene, label, by: strong.option, value: weak.mean, byValue: strong.mean };
  reporter.add('dominated', ['scenes', scene, 'options', weak.option], args, 'key');
}

/** Checks what the story is made of: options that matter, endings that take every run, and nothing left over. */
import { choiceOf, isAside } from '../rules/choice.ts';
import { STOCKS } from '../rules/story.ts';
import { PLAIN_STOCKS } from './check-effects.ts';
import { HAS } from './fields.ts';
import { optionPath } from './addresses.ts';
import { type CheckPart, entriesOf, type Known, type KnownOption, type KnownScene } from './known.ts';
import type { Path } from './problem.ts';
import type { Reporter } from './report.ts';
import type { Used } from './used.ts';

const CONSEQUENCES = HAS.move | HAS.chance | HAS.promise | HAS.goto | HAS.monitors;
const CLOSING = HAS.when | HAS.locked | HAS.hidden;
const LISTS = ['later', 'keeps', 'learn', 'set', 'joins', 'leaves'] as const;
const FEWEST_OPTIONS = 2;
const MOST_OPTIONS = 4;

function changesNothing({ id, option, has }: KnownOption, scene: string, used: Used): boolean {
  // The usual answer first.
  for (const key in option.effects) if (option.effects[key] !== 0) return false;
  if (has & CONSEQUENCES) return false;
  if (LISTS.some((field) => has & HAS[field] && option[field]?.length !== 0)) return false;
  return !used.visited.has(choiceOf(scene, id));
}

function checkClosing({ option, has }: KnownOption, path: Path, report: Reporter): void {
  if ((has & HAS.when) === 0) {
    for (const field of ['locked', 'hidden'] as const) {
      if (has & HAS[field]) report.add('never-closed', [...path, field], { field }, 'key');
    }
  } else if ((has & HAS.locked) === 0 && option.hidden !== true) report.add('closed-without-word', path, {}, 'key');
}

/**
 * Whether two options of a few may say the same: a quick question, because to write a text in small letters takes longer than all others.
 * Small letters are as many as large ones, but for the Turkish I with a dot.
 */
function canBeSame(options: readonly KnownOption[]): boolean {
  if (options.length > MOST_OPTIONS) return true;
  for (let i = 0; i < options.length; i++) {
    const says = options[i]?.option.says;
    if (says === undefined) continue;
    if (says.includes('\u0130')) return true;
    const { length } = says.trim();
    for (let j = 0; j < i; j++) if (options[j]?.option.says?.trim().length === length) return true;
  }
  return false;
}

function checkSame(scene: string, options: readonly KnownOption[], report: Reporter): void {
  const texts = new Map<string, string>();
  for (const { id, option } of options) {
    if (option.says === undefined) continue;
    const words = option.says.trim().toLowerCase();
    const same = texts.get(words);
    if (same !== undefined) report.add('same-text', optionPath(scene, id, 'says'), { option: same });
    else texts.set(words, id);
  }
}

function checkOptions({ id, scene, options, deeds }: KnownScene, used: Used, report: Reporter): void {
  const isCalendar = Object.hasOwn(scene, 'allocate');
  if (scene.options !== undefined && !isCalendar) {
    const count = Object.keys(scene.options).length;
    const path = (): Path => ['scenes', id, 'options'];
    if (count < FEWEST_OPTIONS || count > MOST_OPTIONS) report.add('option-count', path(), { count }, 'key');
    if (options.length > 0 && options.every(({ has }) => has & HAS.when)) report.add('options-all-closed', path(), { tokens: null }, 'key');
  }
  if (canBeSame(deeds)) checkSame(id, deeds, report);
  for (const known of deeds) {
    const { id: optionId, has } = known;
    // An aside may be there for its words alone.
    if (!(isAside(optionId) && has & HAS.lines) && changesNothing(known, id, used))
      report.add('option-without-effect', optionPath(id, optionId), { option: optionId }, 'key');
    if (has & CLOSING) checkClosing(known, optionPath(id, optionId), report);
  }
}

function checkEndings(known: Known, report: Reporter): void {
  if (known.file.endings === undefined) return;
  const endings = entriesOf(known.file.endings);
  const open = new Map<string, { id: string; early: boolean }>();
  let otherwise: string | null = null;
  for (const [id, ending] of endings) {
    const { kind, early = false } = ending;
    const path = ['endings', id];
    if (kind === 'otherwise') {
      if (otherwise !== null) report.add('two-otherwise', [...path, 'kind'], { other: otherwise });
      otherwise ??= id;
      for (const field of ['when', 'early'] as const) {
        if (Object.hasOwn(ending, field) && ending[field] !== false) report.add('otherwise-not-open', [...path, field], { field }, 'key');
      }
    } else if (kind !== undefined && !Object.hasOwn(ending, 'when')) {
      const before = open.get(kind);
      if (before !== undefined && (before.early || !early)) {
        report.add('ending-never', [...path, 'kind'], { why: `"${before.id}" takes every run that is ${kind}` });
      } else if (known.level === 'none' && kind === 'hollow' && known.leaving.size === 0) {
        report.add('ending-never', [...path, 'kind'], { why: 'in a plain story nobody gets tired, and nobody leaves this one' });
      } else open.set(kind, { id, early });
    }
  }
  const unsure = Object.values(known.file.endings).some((ending) => ending?.kind === undefined);
  if (otherwise === null && !unsure) report.add('no-otherwise', ['endings'], {}, 'key');
}

/** Flags, facts and meters that nothing reads, teaches or changes. */
function checkLeftOver(known: Known, used: Used, report: Reporter): void {
  const told = new Set<string>();
  const setFlags = (scene: string, { id, option }: KnownOption): void => {
    option.set?.forEach((flag, i) => {
      if (flag === undefined || used.flags.has(flag) || told.has(flag)) return;
      told.add(flag);
      report.add('flag-never-read', optionPath(scene, id, 'set', i), { flag });
    });
  };
  for (const { id, deeds } of known.scenes.values()) for (const option of deeds) if (option.has & HAS.set) setFlags(id, option);
  for (const fact of known.facts) {
    if (!known.learned.has(fact)) report.add('fact-never-learned', ['facts', fact], { fact }, 'key');
    else if (!used.facts.has(fact)) report.add('fact-never-used', ['facts', fact], { fact }, 'key');
  }
  for (const meter of known.meters) {
    if ((STOCKS as readonly string[]).includes(meter)) report.add('reserved-id', ['meters', meter], { id: meter, what: 'meter' }, 'key');
    else if (!used.meters.has(meter)) report.add('meter-never-changed', ['meters', meter], { meter }, 'key');
  }
  if (known.level !== 'none') return;
  for (const meter of PLAIN_STOCKS) if (!used.meters.has(meter)) report.add('meter-never-changed', ['dynamics'], { meter });
}

export function checkStory(known: Known, used: Used, report: Reporter): CheckPart {
  return {
    scene: (scene) => checkOptions(scene, used, report),
    rest: () => {
      checkEndings(known, report);
      checkLeftOver(known, used, report);
    },
  };
}

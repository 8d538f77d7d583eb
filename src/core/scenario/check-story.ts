/** Checks what the story is made of: options that matter, endings that take every run, and nothing left over. */
import { STOCKS } from '../rules/story.ts';
import { PLAIN_STOCKS } from './check-effects.ts';
import { type CheckPart, eachOption, entriesOf, type Known, type LooseOption, type LooseScene, optionPath } from './known.ts';
import type { Path } from './problem.ts';
import type { Reporter } from './report.ts';
import type { Used } from './used.ts';

const CONSEQUENCES = ['move', 'chance', 'promise', 'goto'] as const;
const LISTS = ['later', 'keeps', 'learn', 'set', 'joins', 'leaves'] as const;
const FEWEST_OPTIONS = 2;
const MOST_OPTIONS = 4;

function changesNothing(option: LooseOption, scene: string, id: string, used: Used): boolean {
  // The usual answer first.
  for (const key in option.effects) if (option.effects[key] !== 0) return false;
  if (CONSEQUENCES.some((field) => Object.hasOwn(option, field))) return false;
  if (LISTS.some((field) => Object.hasOwn(option, field) && option[field]?.length !== 0)) return false;
  return !used.visited.has(`${scene}:${id}`);
}

function checkClosing(option: LooseOption, path: () => Path, report: Reporter): void {
  if (!Object.hasOwn(option, 'when')) {
    for (const field of ['locked', 'hidden'] as const) {
      if (Object.hasOwn(option, field)) report.add('never-closed', [...path(), field], { field }, 'key');
    }
  } else if (!Object.hasOwn(option, 'locked') && option.hidden !== true) report.add('closed-without-word', path(), {}, 'key');
}

function checkOptions(id: string, scene: LooseScene, used: Used, report: Reporter): void {
  if (scene.options === undefined) return;
  const path = (): Path => ['scenes', id, 'options'];
  const count = Object.keys(scene.options).length;
  if (count < FEWEST_OPTIONS || count > MOST_OPTIONS) report.add('option-count', path(), { count }, 'key');
  const texts = new Map<string, string>();
  let isAnyOpen = false;
  eachOption(scene, (option, optionId) => {
    isAnyOpen ||= !Object.hasOwn(option, 'when');
    const words = option.says?.trim().toLowerCase();
    const same = words === undefined ? undefined : texts.get(words);
    if (same !== undefined) report.add('same-text', optionPath(id, optionId, 'says'), { option: same });
    else if (words !== undefined) texts.set(words, optionId);
    if (changesNothing(option, id, optionId, used))
      report.add('option-without-effect', optionPath(id, optionId), { option: optionId }, 'key');
    checkClosing(option, () => optionPath(id, optionId), report);
  });
  if (!isAnyOpen && Object.values(scene.options).some((option) => option !== undefined))
    report.add('options-all-closed', path(), {}, 'key');
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
  for (const [sceneId, scene] of known.scenes) {
    eachOption(scene, (option, optionId) => {
      option.set?.forEach((flag, i) => {
        if (flag === undefined || used.flags.has(flag) || told.has(flag)) return;
        told.add(flag);
        report.add('flag-never-read', optionPath(sceneId, optionId, 'set', i), { flag });
      });
    });
  }
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
    scene: (id, scene) => checkOptions(id, scene, used, report),
    rest: () => {
      checkEndings(known, report);
      checkLeftOver(known, used, report);
    },
  };
}

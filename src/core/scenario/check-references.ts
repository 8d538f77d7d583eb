/** Checks names that lead to other parts: places, marks, promises, facts, later scenes, new names for old ones. */
import { choiceOf, partsOf } from '../rules/choice.ts';
import { HAS } from './fields.ts';
import { choicesIn, hasOption, optionPath } from './addresses.ts';
import type { CheckPart, Known, KnownScene, LooseOption } from './known.ts';
import { isMark, MARKS } from './marks.ts';
import { PLACES } from './places.ts';
import type { Path } from './problem.ts';
import type { Reporter } from './report.ts';

const DRAWN: ReadonlySet<string> = new Set(PLACES);

function checkPromise(
  address: string,
  label: number | null,
  promise: NonNullable<LooseOption['promise']>,
  path: Path,
  known: Known,
  report: Reporter,
): void {
  const { to, by } = promise;
  const { last } = known;
  if (to !== undefined && !known.cast.has(to)) report.add('unknown-person', [...path, 'to'], { id: to, names: known.cast });
  if (by === undefined) return;
  if (label !== null && by <= label) report.add('promise-too-late', [...path, 'by'], { by, label, clock: known.clock });
  else if (last > 0 && by > last) report.add('promise-never-due', [...path, 'by'], { by, last, clock: known.clock });
  else if (!known.kept.has(address)) report.add('promise-never-kept', path, { promise: address }, 'key');
}

function checkOption(address: string, label: number | null, option: LooseOption, path: Path, known: Known, report: Reporter): void {
  option.keeps?.forEach((kept, i) => {
    if (kept !== undefined && !known.promises.has(kept))
      report.add('unknown-promise', [...path, 'keeps', i], { id: kept, names: known.promises });
  });
  option.learn?.forEach((fact, i) => {
    if (fact !== undefined && !known.facts.has(fact)) report.add('unknown-fact', [...path, 'learn', i], { id: fact, names: known.facts });
  });
  option.later?.forEach((later, i) => {
    if (later === undefined) return;
    const after = Object.hasOwn(later, 'after');
    const at = Object.hasOwn(later, 'at');
    if (after === at)
      report.add('later-when', [...path, 'later', i], { what: after ? 'both `after` and `at`' : 'neither `after` nor `at`' });
    if (later.at !== undefined && !known.scenes.has(later.at))
      report.add('unknown-scene', [...path, 'later', i, 'at'], { id: later.at, names: known.scenes });
  });
  if (option.promise !== undefined) checkPromise(address, label, option.promise, [...path, 'promise'], known, report);
}

/** An option with none of these leads nowhere else. */
const REFERENCES = HAS.keeps | HAS.learn | HAS.later | HAS.promise;

function checkScene({ id, scene, label, deeds }: KnownScene, known: Known, report: Reporter): void {
  const { place } = scene;
  if (place !== undefined && !DRAWN.has(place)) report.add('unknown-place', ['scenes', id, 'place'], { id: place, names: PLACES });
  for (const { id: optionId, option, has } of deeds) {
    if (has & REFERENCES) checkOption(choiceOf(id, optionId), label, option, optionPath(id, optionId), known, report);
  }
}

export function checkReferences(known: Known, report: Reporter): CheckPart {
  return { scene: (scene) => checkScene(scene, known, report), rest: () => checkRest(known, report) };
}

function checkRest(known: Known, report: Reporter): void {
  for (const [old, now] of Object.entries(known.file.renamed ?? {})) {
    const path = ['renamed', old];
    if (known.scenes.has(old) || hasOption(old, known)) report.add('renamed-still-there', path, { id: old }, 'key');
    if (now === undefined || known.scenes.has(now)) continue;
    const { scene } = partsOf(now);
    const choices = choicesIn(scene, known);
    if (choices.includes(now)) continue;
    report.add('renamed-to-nothing', path, { id: now, names: scene === now ? known.scenes : choices });
  }
  known.file.marks?.forEach((mark, i) => {
    if (mark?.prop !== undefined && !isMark(mark.prop)) report.add('unknown-mark', ['marks', i, 'prop'], { id: mark.prop, names: MARKS });
  });
  known.file.weekly?.forEach((weekly, i) => {
    const { from, to } = weekly ?? {};
    if (from !== undefined && to !== undefined && from > to) report.add('weekly-backwards', ['weekly', i, 'to'], { from, to });
  });
}

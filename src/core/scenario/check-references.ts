/** Checks names that lead to other parts: places, promises, facts, later scenes, new names for old ones. */
import {
  addressesIn,
  type CheckPart,
  eachOption,
  hasOption,
  type Known,
  labelOf,
  type LooseOption,
  type LooseScene,
  optionPath,
} from './known.ts';
import { PLACES } from './places.ts';
import type { Path } from './problem.ts';
import type { Reporter } from './report.ts';

const DRAWN: ReadonlySet<string> = new Set(PLACES);

function checkPromise(
  address: string,
  scene: LooseScene,
  promise: NonNullable<LooseOption['promise']>,
  path: Path,
  known: Known,
  last: number,
  report: Reporter,
): void {
  const { to, by } = promise;
  if (to !== undefined && !known.cast.has(to)) report.add('unknown-person', [...path, 'to'], { id: to, names: known.cast });
  const label = labelOf(scene);
  if (by === undefined) return;
  if (label !== null && by < label) report.add('promise-too-late', [...path, 'by'], { by, label, clock: known.clock });
  else if (last > 0 && by > last) report.add('promise-never-due', [...path, 'by'], { by, last, clock: known.clock });
  else if (!known.kept.has(address)) report.add('promise-never-kept', path, { promise: address }, 'key');
}

function checkOption(scene: LooseScene, option: LooseOption, path: Path, known: Known, last: number, report: Reporter): void {
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
  if (option.promise !== undefined) checkPromise(`${path[1]}:${path[3]}`, scene, option.promise, [...path, 'promise'], known, last, report);
}

function checkScene(id: string, scene: LooseScene, known: Known, last: number, report: Reporter): void {
  const { place } = scene;
  if (place !== undefined && !DRAWN.has(place)) report.add('unknown-place', ['scenes', id, 'place'], { id: place, names: PLACES });
  eachOption(scene, (option, optionId) => {
    const { keeps, learn, later, promise } = option;
    // Most options have none of these.
    if (keeps || learn || later || promise) checkOption(scene, option, optionPath(id, optionId), known, last, report);
  });
}

export function checkReferences(known: Known, report: Reporter): CheckPart {
  let last = 0;
  for (const scene of known.scenes.values()) last = Math.max(last, labelOf(scene) ?? 0);
  return { scene: (id, scene) => checkScene(id, scene, known, last, report), rest: () => checkRest(known, report) };
}

function checkRest(known: Known, report: Reporter): void {
  for (const [old, now] of Object.entries(known.file.renamed ?? {})) {
    const path = ['renamed', old];
    if (known.scenes.has(old) || hasOption(old, known)) report.add('renamed-still-there', path, { id: old }, 'key');
    if (now === undefined || hasOption(now, known) || known.scenes.has(now)) continue;
    report.add('renamed-to-nothing', path, {
      id: now,
      names: now.includes(':') ? addressesIn(now.slice(0, now.indexOf(':')), known) : known.scenes,
    });
  }
  known.file.weekly?.forEach((weekly, i) => {
    const { from, to } = weekly ?? {};
    if (from !== undefined && to !== undefined && from > to) report.add('weekly-backwards', ['weekly', i, 'to'], { from, to });
  });
}

/** Checks how long texts are: what does not fit on a phone is an error, what is long to read a hint. */
import { entriesOf, type Known, type LooseOption, type LooseScene } from './known.ts';
import type { Path } from './problem.ts';
import type { Reporter } from './report.ts';

/** Characters. An option up to `good` reads at a glance. */
export const OPTION_LENGTH = { good: 60, most: 140 };
/** Characters that fit where the text is shown. */
export const LENGTHS = {
  title: 80,
  role: 800,
  outcome: 200,
  name: 40,
  impression: 200,
  fact: 300,
  ask: 200,
  locked: 200,
  later: 300,
  what: 100,
  question: 300,
  source: 600,
};
/** The long option of a decision gives itself away when it is this many times as long as the short one, and long at all. */
const UNEVEN = { times: 2, from: 50 };

function fits(text: string | undefined, most: number, path: Path, report: Reporter): void {
  if (text === undefined || text.length <= most) return;
  const last = path[path.length - 1];
  const where = typeof last === 'number' ? String(path[path.length - 2]) : String(last);
  report.add('text-too-long', path, { where, characters: text.length, most });
}

function checkOption(option: LooseOption, path: Path, report: Reporter): void {
  const { says } = option;
  fits(says, OPTION_LENGTH.most, [...path, 'says'], report);
  if (says !== undefined && says.length > OPTION_LENGTH.good && says.length <= OPTION_LENGTH.most) {
    report.add('text-long', [...path, 'says'], { where: 'says', characters: says.length, good: OPTION_LENGTH.good });
  }
  fits(option.locked, LENGTHS.locked, [...path, 'locked'], report);
  fits(option.promise?.what, LENGTHS.what, [...path, 'promise', 'what'], report);
  option.later?.forEach((later, i) => fits(later?.says, LENGTHS.later, [...path, 'later', i, 'says'], report));
}

function checkScene(id: string, scene: LooseScene, report: Reporter): void {
  const path = ['scenes', id];
  fits(scene.ask, LENGTHS.ask, [...path, 'ask'], report);
  let longest: readonly [string, number] | null = null;
  let shortest: readonly [string, number] | null = null;
  for (const [optionId, option] of entriesOf<LooseOption>(scene.options)) {
    checkOption(option, [...path, 'options', optionId], report);
    const length = option.says?.length;
    if (length === undefined) continue;
    if (longest === null || length > longest[1]) longest = [optionId, length];
    if (shortest === null || length < shortest[1]) shortest = [optionId, length];
  }
  if (longest === null || shortest === null) return;
  if (longest[1] >= UNEVEN.from && longest[1] > shortest[1] * UNEVEN.times) {
    report.add('uneven-options', [...path, 'options', longest[0], 'says'], { longest: longest[0], shortest: shortest[0] });
  }
}

export function checkWords(known: Known, report: Reporter): void {
  const { file } = known;
  fits(file.title, LENGTHS.title, ['title'], report);
  fits(file.role, LENGTHS.role, ['role'], report);
  file.outcomes?.forEach((text, i) => fits(text, LENGTHS.outcome, ['outcomes', i], report));
  file.questions?.forEach((text, i) => fits(text, LENGTHS.question, ['questions', i], report));
  file.sources?.forEach((text, i) => fits(text, LENGTHS.source, ['sources', i], report));
  for (const [id, person] of known.cast) {
    fits(person.name, LENGTHS.name, ['cast', id, 'name'], report);
    fits(person.title, LENGTHS.title, ['cast', id, 'title'], report);
    fits(person.impression, LENGTHS.impression, ['cast', id, 'impression'], report);
  }
  for (const [id, fact] of Object.entries(file.facts ?? {})) fits(fact, LENGTHS.fact, ['facts', id], report);
  for (const [id, meter] of entriesOf(file.meters)) fits(meter.name, LENGTHS.name, ['meters', id, 'name'], report);
  for (const [id, ending] of entriesOf(file.endings)) fits(ending.title, LENGTHS.title, ['endings', id, 'title'], report);
  for (const [id, scene] of known.scenes) checkScene(id, scene, report);
}

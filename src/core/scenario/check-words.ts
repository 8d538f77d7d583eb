/** Checks how long texts are: what does not fit on a phone is an error, what is long to read a hint. */
import { isAside } from '../rules/choice.ts';
import { HAS } from './fields.ts';
import { optionPath } from './addresses.ts';
import { type CheckPart, entriesOf, type Known, type KnownOption, type KnownScene } from './known.ts';
import type { Path } from './problem.ts';
import type { Reporter } from './report.ts';

/** Characters. An option up to `good` reads at a glance. */
const OPTION_LENGTH = { good: 60, most: 140 };
/** Characters that fit where the text is shown. */
const LENGTHS = {
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

/** Fields of an option that show more words. */
const WORDY = HAS.locked | HAS.promise | HAS.later;

function checkOption(scene: string, { id, option, has }: KnownOption, report: Reporter): void {
  const { says } = option;
  if (says !== undefined && says.length > OPTION_LENGTH.good) {
    const path = optionPath(scene, id, 'says');
    fits(says, OPTION_LENGTH.most, path, report);
    if (says.length <= OPTION_LENGTH.most)
      report.add('text-long', path, { where: 'says', characters: says.length, good: OPTION_LENGTH.good });
  }
  if ((has & WORDY) === 0) return;
  const path = optionPath(scene, id);
  fits(option.locked, LENGTHS.locked, [...path, 'locked'], report);
  fits(option.promise?.what, LENGTHS.what, [...path, 'promise', 'what'], report);
  option.later?.forEach((later, i) => fits(later?.says, LENGTHS.later, [...path, 'later', i, 'says'], report));
}

function checkScene({ id, scene, deeds }: KnownScene, report: Reporter): void {
  if (scene.ask !== undefined && scene.ask.length > LENGTHS.ask) fits(scene.ask, LENGTHS.ask, ['scenes', id, 'ask'], report);
  let longest = '';
  let most = -1;
  let shortest = '';
  let least = Number.POSITIVE_INFINITY;
  for (const option of deeds) {
    checkOption(id, option, report);
    const length = option.option.says?.length;
    // Asides and needs are not weighed against each other.
    if (length === undefined || scene.allocate !== undefined || isAside(option.id)) continue;
    if (length > most) {
      longest = option.id;
      most = length;
    }
    if (length < least) {
      shortest = option.id;
      least = length;
    }
  }
  if (most >= UNEVEN.from && most > least * UNEVEN.times)
    report.add('uneven-options', optionPath(id, longest, 'says'), { longest, shortest });
}

export function checkWords(known: Known, report: Reporter): CheckPart {
  return { scene: (scene) => checkScene(scene, report), rest: () => checkRest(known, report) };
}

function checkRest({ file, cast }: Known, report: Reporter): void {
  fits(file.title, LENGTHS.title, ['title'], report);
  fits(file.role, LENGTHS.role, ['role'], report);
  file.outcomes?.forEach((outcome, i) => {
    if (typeof outcome === 'object') fits(outcome.says, LENGTHS.outcome, ['outcomes', i, 'says'], report);
    else fits(outcome, LENGTHS.outcome, ['outcomes', i], report);
  });
  file.pairs?.forEach((pair, i) => fits(pair?.says, LENGTHS.outcome, ['pairs', i, 'says'], report));
  file.questions?.forEach((text, i) => fits(text, LENGTHS.question, ['questions', i], report));
  file.sources?.forEach((text, i) => fits(text, LENGTHS.source, ['sources', i], report));
  for (const [id, person] of cast) {
    fits(person.name, LENGTHS.name, ['cast', id, 'name'], report);
    fits(person.title, LENGTHS.title, ['cast', id, 'title'], report);
    fits(person.impression, LENGTHS.impression, ['cast', id, 'impression'], report);
  }
  for (const [id, fact] of Object.entries(file.facts ?? {})) fits(fact, LENGTHS.fact, ['facts', id], report);
  file.weekly?.forEach((weekly, i) => fits(weekly?.says, LENGTHS.later, ['weekly', i, 'says'], report));
  file.stale?.forEach((stale, i) => fits(stale?.says, LENGTHS.later, ['stale', i, 'says'], report));
  file.chapters?.forEach((chapter, i) => fits(chapter?.title, LENGTHS.title, ['chapters', i, 'title'], report));
  for (const [id, meter] of entriesOf(file.meters)) fits(meter.name, LENGTHS.name, ['meters', id, 'name'], report);
  for (const [id, ending] of entriesOf(file.endings)) fits(ending.title, LENGTHS.title, ['endings', id, 'title'], report);
}

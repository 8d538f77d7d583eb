/** Checks the parts of a long story: chapters in order, lessons that vote on decisions and tell the others, stale meters, tells. */
import { splitIdsOf } from './addresses.ts';
import { meterFits } from './check-effects.ts';
import { type CheckPart, entriesOf, type Known, type KnownScene, placeOf } from './known.ts';
import type { Path } from './problem.ts';
import type { Reporter } from './report.ts';

const MOST_WORDS_OF_TELL = 14;
/** Stocks that the player sees. */
const SHOWN: ReadonlySet<string> = new Set(['morale', 'execution', 'load']);

const kindOf = ({ isSlot, isEvent }: KnownScene): string => (isSlot ? 'a slot' : isEvent ? 'an event' : 'an interrupt');

function checkChapters(known: Known, report: Reporter): void {
  const { file, scenes, clock } = known;
  let before: KnownScene | undefined;
  file.chapters?.forEach((chapter, i, { length }) => {
    if (chapter === undefined) return;
    const path: Path = ['chapters', i];
    const { first } = chapter;
    const scene = first === undefined ? undefined : scenes.get(first);
    if (i === 0 && chapter.recap?.length) report.add('chapter-never-shown', [...path, 'recap'], { field: 'recap' }, 'key');
    if (i === length - 1 && chapter.ends?.length) report.add('chapter-never-shown', [...path, 'ends'], { field: 'ends' }, 'key');
    if (first === undefined) return;
    if (scene === undefined) return report.add('unknown-scene', [...path, 'first'], { id: first, names: scenes });
    if (scene.isShort) return report.add('interrupt-as-target', [...path, 'first'], { scene: first, what: kindOf(scene) });
    const start = file.first === undefined ? undefined : scenes.get(file.first);
    if (i === 0 && start?.isShort === false && start !== scene)
      report.add('chapter-not-first', [...path, 'first'], { first: start.id, chapter: first });
    const [label, labelBefore] = [scene.label, before?.label ?? null];
    if (before !== undefined && label !== null && labelBefore !== null && (label < labelBefore || scene === before))
      report.add('chapters-out-of-order', [...path, 'first'], { scene: first, label, before: before.id, labelBefore, clock });
    before = scene;
  });
}

function checkLessons(known: Known, report: Reporter): void {
  const lessons = entriesOf(known.file.lessons);
  for (const [minutes, voted] of lessons) {
    voted.forEach((id, i) => {
      if (id === undefined) return;
      const path = ['lessons', minutes, i];
      const place = placeOf(id, known);
      if (place === undefined) report.add('unknown-scene', path, { id, names: known.scenes });
      else if (place.isSlot || place.isShort) report.add('lesson-without-decision', path, { id, what: kindOf(place) });
      else if (voted.indexOf(id) !== i) report.add('twice-named', path, { id, list: `lessons ${minutes}` });
    });
  }
  const listed = lessons.map(([, voted]) => new Set(voted));
  for (const { id, scene, isShort } of known.scenes.values()) {
    if (isShort || Object.hasOwn(scene, 'usual') || Object.keys(scene).length === 0) continue;
    if (listed.some((voted) => !voted.has(id) && !voted.has(undefined))) report.add('usual-missing', ['scenes', id], { scene: id }, 'key');
  }
}

/** An option of the scene, or a way to spend the tokens of its calendar. */
function checkUsual({ id, scene, options, isWhole }: KnownScene, report: Reporter): void {
  const { usual, allocate } = scene;
  if (usual === undefined || !isWhole) return;
  const names = Object.hasOwn(scene, 'allocate') ? splitIdsOf(scene) : options.map((option) => option.id);
  // Of a calendar that cannot be spent, that is told.
  if (names.includes(usual) || names.length === 0) return;
  const form = allocate === undefined ? 'the id of an option of this scene' : `the tokens of each: "${names[0]}"`;
  report.add('unknown-option', ['scenes', id, 'usual'], { id: usual, names, form });
}

function checkStale(known: Known, report: Reporter): void {
  known.file.stale?.forEach((stale, i) => {
    stale?.meters?.forEach((meter, j, meters) => {
      if (meter === undefined) return;
      const path = ['stale', i, 'meters', j];
      const isHidden = known.meters.has(meter) ? known.file.meters?.[meter]?.shown === false : !SHOWN.has(meter);
      if (meters.indexOf(meter) !== j) report.add('twice-named', path, { id: meter, list: 'meters' });
      else if (meterFits(meter, path, 'value', known, report) && isHidden) report.add('stale-not-shown', path, { meter });
    });
  });
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

function checkTells(known: Known, report: Reporter): void {
  for (const [person, { tells }] of known.cast) {
    tells?.forEach((tell, i) => {
      if (tell === undefined) return;
      const path: Path = ['cast', person, 'tells', i];
      const isOpen = !Object.hasOwn(tell, 'when');
      const isLast = i === tells.length - 1;
      if (isLast && !isOpen) report.add('tells-not-open', path, {});
      if (!isLast && isOpen) report.add('tell-never-seen', path, {});
      const words = wordsIn(tell.says ?? '');
      if (words > MOST_WORDS_OF_TELL) report.add('tell-long', [...path, 'says'], { words, most: MOST_WORDS_OF_TELL });
    });
  }
}

export const checkParts = (known: Known, report: Reporter): CheckPart => ({
  scene: (scene) => checkUsual(scene, report),
  rest: () => {
    checkChapters(known, report);
    checkLessons(known, report);
    checkStale(known, report);
    checkTells(known, report);
  },
});

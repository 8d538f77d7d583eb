/**
 * Checks that nobody speaks where they have certainly left: every way to the words passes a `leaves`, and none a `joins` after it.
 * Only where nothing else could have happened; what happens on some ways is found by analysis. Interrupts and events need their speakers anyway.
 */
import { THE_END } from './shortest-path.ts';
import { optionPath } from './addresses.ts';
import { type CheckPart, entriesOf, type Known, type KnownOption, type KnownScene, placeOf } from './known.ts';
import { prefixOf } from './lines.ts';
import { beginning, namedBy, type Next, routesOf, withDetours } from './onward.ts';
import type { Path } from './problem.ts';
import type { Reporter } from './report.ts';
import type { AuthoredLine, Loose } from './schema.ts';

type Lines = readonly (Loose<AuthoredLine> | undefined)[] | undefined;
type Moves = { readonly joins?: Lines; readonly leaves?: Lines };

/** Comes back where an interrupt or an event may bring them: then nothing is certain. */
const isBroughtBack = (person: string, { scenes }: Known): boolean =>
  [...scenes.values()].some(
    (scene) => scene.isShort && [scene.scene, ...scene.options.map(({ option }) => option)].some((part) => part.joins?.includes(person)),
  );

function isGoneAfter(wasGone: boolean, person: string, { joins, leaves }: Moves): boolean {
  if (joins?.includes(person)) return false;
  return wasGone || leaves?.includes(person) === true;
}

/** Where the story goes on for somebody who is gone: not where it would miss them. */
function onwardFor(to: Next, isGone: boolean, person: string, known: Known): Set<Next> {
  const instead = isGone ? to?.scene.without?.[person] : undefined;
  if (instead === undefined) return withDetours(to, known);
  return new Set(namedBy(instead, known).flatMap((one) => [...onwardFor(one, isGone, person, known)]));
}

type Stands = { readonly here: ReadonlySet<Next>; readonly gone: ReadonlySet<Next> };

/** The scenes (and null, the end) that can be come to while the person is here, and after they have left; null where a way is broken. */
function standsOf(person: string, known: Known): Stands | null {
  const here = new Set<Next>();
  const gone = new Set<Next>();
  const open: (readonly [KnownScene, boolean])[] = [];
  const add = (to: Next, isGone: boolean): void => {
    const seen = isGone ? gone : here;
    if (seen.has(to)) return;
    seen.add(to);
    if (to) open.push([to, isGone]);
  };
  for (const to of beginning(known)) add(to, false);
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const [scene, wasGone] = one;
    const isGone = isGoneAfter(wasGone, person, scene.scene);
    for (const { option } of scene.options) {
      const then = isGoneAfter(isGone, person, option);
      for (const to of namedBy(routesOf(scene, option), known)) for (const next of onwardFor(to, then, person, known)) add(next, then);
    }
  }
  return here.has(undefined) || gone.has(undefined) ? null : { here, gone };
}

/** Words under a condition are left to analysis. */
function checkLines(lines: Lines, person: string, path: Path, report: Reporter, part = 'lines'): void {
  lines?.forEach((line, i) => {
    if (typeof line === 'string' && prefixOf(line)?.who === person)
      report.add('speaks-after-leaving', [...path, part, i], { person, run: null });
  });
}

function checkOption(person: string, scene: string, { id, option }: KnownOption, report: Reporter): void {
  if (option.joins?.includes(person)) return;
  checkLines(option.lines, person, optionPath(scene, id), report);
  checkLines(option.missed, person, optionPath(scene, id), report, 'missed');
  checkLines(option.chance?.good?.lines, person, optionPath(scene, id, 'chance', 'good'), report);
  checkLines(option.chance?.bad?.lines, person, optionPath(scene, id, 'chance', 'bad'), report);
}

function checkPerson(person: string, known: Known, report: Reporter): void {
  const stands = isBroughtBack(person, known) ? null : standsOf(person, known);
  if (stands === null) return;
  const { here, gone } = stands;
  for (const scene of gone) {
    if (!scene || here.has(scene) || scene.scene.joins?.includes(person)) continue;
    checkLines(scene.scene.lines, person, ['scenes', scene.id], report);
    for (const option of scene.deeds) checkOption(person, scene.id, option, report);
  }
  if (!gone.has(null) || here.has(null)) return;
  for (const [id, { lines, early }] of entriesOf(known.file.endings))
    if (early !== true) checkLines(lines, person, ['endings', id], report);
}

export const checkGone = (known: Known, report: Reporter): CheckPart => ({
  scene: () => undefined,
  rest: () => {
    if (placeOf(THE_END, known)) return;
    for (const person of known.leaving) if (known.cast.has(person)) checkPerson(person, known, report);
  },
});

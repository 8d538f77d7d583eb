/** Checks that a scene has one decision, and that the tokens of a calendar can be spent: in one way at least, and in not too many. */
import { fieldsOf } from './introspect.ts';
import { type CheckPart, isGone, type Known, type KnownScene } from './known.ts';
import { after, beginning, type Next } from './onward.ts';
import type { Path } from './problem.ts';
import type { Reporter } from './report.ts';
import { SceneSchema } from './schema-scene.ts';
import { MOST_SPLITS, splitsOf } from './splits.ts';
import { nearest } from './suggest.ts';

const NEEDS = { fewest: 3, most: 5 };
const KINDS = ['options', 'allocate'] as const;
const FIELDS: ReadonlySet<string> = new Set(fieldsOf(SceneSchema));

function checkKind({ id, scene }: KnownScene, report: Reporter): void {
  const options = Object.hasOwn(scene, 'options');
  const allocate = Object.hasOwn(scene, 'allocate');
  if (options && allocate) return report.add('options-or-allocate', ['scenes', id, 'allocate'], { has: 'both' }, 'key');
  if (options || allocate || isGone(scene)) return;
  // One that is misspelt is told already.
  if (Object.keys(scene).some((key) => !FIELDS.has(key) && nearest(key, KINDS) !== null)) return;
  report.add('options-or-allocate', ['scenes', id], { has: 'neither' }, 'key');
}

/** Decisions and slots before each scene on the shortest way to it. */
function stepsBefore(known: Known): ReadonlyMap<Next, number> {
  const steps = new Map<Next, number>();
  for (const to of beginning(known)) steps.set(to, 0);
  // A map is gone through to its end while it grows.
  for (const [from, before] of steps) {
    for (const { option } of from?.options ?? [])
      for (const to of from ? after(from, option, known) : []) if (!steps.has(to)) steps.set(to, before + 1);
  }
  return steps;
}

/** How many needs are open at least: people leave one by one, about one a decision at the most, and in a plain story nobody does. [M11] */
function openAtLeast(calendar: KnownScene, known: Known, steps: () => ReadonlyMap<Next, number>): number {
  let open = 0;
  let people = 0;
  for (const { option } of calendar.options) {
    const { when } = option;
    const isOfPerson = when !== undefined && Object.keys(when).every((asks) => asks === 'present');
    if (when === undefined) open++;
    else if (isOfPerson && !known.leaving.has(when.present ?? '')) people++;
  }
  const away = people === 0 || known.level !== 'team-v1' ? 0 : (steps().get(calendar) ?? 0);
  return open + Math.max(0, people - away);
}

function checkCalendar(calendar: KnownScene, known: Known, steps: () => ReadonlyMap<Next, number>, report: Reporter): void {
  const { id, scene, isWhole } = calendar;
  const { needs, tokens, each = 1 } = scene.allocate ?? {};
  if (needs === undefined) return;
  const path: Path = ['scenes', id, 'allocate'];
  const count = Object.keys(needs).length;
  if (count < NEEDS.fewest || count > NEEDS.most) return report.add('need-count', [...path, 'needs'], { count }, 'key');
  if (tokens === undefined) return;
  const splits = splitsOf({ tokens, each, needs }, MOST_SPLITS + 1).length;
  if (splits === 0 || splits > MOST_SPLITS)
    return report.add('split-count', [...path, 'tokens'], { count: splits, tokens, each, most: MOST_SPLITS }, 'key');
  if (isWhole && openAtLeast(calendar, known, steps) * each < tokens)
    report.add('options-all-closed', [...path, 'needs'], { tokens }, 'key');
}

export function checkCalendars(known: Known, report: Reporter): CheckPart {
  let counted: ReadonlyMap<Next, number> | undefined;
  // Counted once, and only for a calendar of people.
  const steps = (): ReadonlyMap<Next, number> => (counted ??= stepsBefore(known));
  return {
    scene: (scene) => {
      checkKind(scene, report);
      checkCalendar(scene, known, steps, report);
    },
    rest: () => undefined,
  };
}

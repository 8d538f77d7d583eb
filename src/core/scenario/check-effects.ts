/** Checks the keys of effects: stocks, own meters, and a person's energy and engagement; each only where the level has it. */
import { STOCKS } from '../rules/story.ts';
import type { Known } from './known.ts';
import type { Path } from './problem.ts';
import type { Reporter } from './report.ts';
import type { AuthoredEffects, Loose } from './schema.ts';
import type { Used } from './used.ts';

export const PERSON_METERS: ReadonlySet<string> = new Set(['energy', 'engagement']);
/** A plain story has two of the seven stocks. */
export const PLAIN_STOCKS: ReadonlySet<string> = new Set(['morale', 'execution']);
const ALL_STOCKS: ReadonlySet<string> = new Set(STOCKS);
const PLAIN_FIX = 'Use morale, execution or an own meter; or write "dynamics": "team-v1".';

/** Tells what is wrong with it. Out: whether nothing was. */
export function meterFits(meter: string, path: Path, at: 'key' | 'value', known: Known, report: Reporter): boolean {
  if (known.meters.has(meter)) return true;
  const stocks = known.level === 'none' ? PLAIN_STOCKS : ALL_STOCKS;
  if (stocks.has(meter)) return true;
  if (ALL_STOCKS.has(meter)) report.add('not-at-this-level', path, { field: meter, level: 'none', fix: PLAIN_FIX }, at);
  else report.add('unknown-meter', path, { id: meter, names: [...stocks, ...known.meters] }, at);
  return false;
}

function personFits(key: string, path: Path, known: Known, report: Reporter): void {
  const person = key.slice(0, key.indexOf('.'));
  const meter = key.slice(key.indexOf('.') + 1);
  if (known.level === 'none') report.add('not-at-this-level', path, { field: key, level: 'none', fix: PLAIN_FIX }, 'key');
  else if (!known.cast.has(person)) report.add('unknown-person', path, { id: person, names: known.cast }, 'key');
  else if (!known.ever.has(person)) report.add('not-in-team', path, { id: person }, 'key');
  else if (!PERSON_METERS.has(meter)) report.add('bad-person-meter', path, { id: meter, names: PERSON_METERS }, 'key');
}

export function checkEffects(effects: Loose<AuthoredEffects>, path: Path, known: Known, used: Used, report: Reporter): void {
  for (const key in effects) {
    used.meters.add(key);
    if (PLAIN_STOCKS.has(key)) continue;
    if (key.includes('.')) personFits(key, [...path, key], known, report);
    else if (!known.meters.has(key)) meterFits(key, [...path, key], 'key', known, report);
  }
}

/** Checks conditions: that each asks exactly one thing, and that what it asks about exists. */
import { partsOf } from '../rules/choice.ts';
import { meterFits, PERSON_METERS } from './check-effects.ts';
import { addressesIn, hasOption } from './addresses.ts';
import type { Known } from './known.ts';
import type { Path } from './problem.ts';
import type { Reporter } from './report.ts';
import type { Used } from './used.ts';
import type { LooseCondition } from './walk.ts';

const FORMS = ['meter', 'present', 'visited', 'learned', 'flag', 'all', 'any', 'not'] as const;
const FIELDS: ReadonlySet<string> = new Set([...FORMS, 'person', 'atLeast', 'below']);

/** What is wrong with the form of a condition, as the end of a sentence; null when nothing is. */
function wrongForm(condition: LooseCondition): string | null {
  const has = (field: string): boolean => Object.hasOwn(condition, field);
  const forms = FORMS.filter(has);
  const limits = has('atLeast') || has('below');
  if (forms.length > 1) return `asks two things at once: ${forms.join(' and ')}`;
  if (has('person') && !has('meter')) return 'names a person and no meter';
  // A mistyped field is told already.
  if (forms.length === 0) return Object.keys(condition).every((field) => FIELDS.has(field)) ? 'asks nothing' : null;
  if (forms[0] === 'meter' && !limits && Object.keys(condition).every((field) => FIELDS.has(field)))
    return 'has a meter and neither "atLeast" nor "below"';
  if (forms[0] !== 'meter' && limits) return `has a limit and no meter`;
  const { atLeast, below } = condition;
  if (atLeast !== undefined && below !== undefined && atLeast >= below)
    return `can never hold: nothing is at least ${atLeast} and below ${below}`;
  return null;
}

/** Where meters end: points, and weeks of work. Outside of it a condition holds always or never. */
const MOST_POINTS = 100;
const MOST_LOAD = 20;

function checkLimits(condition: LooseCondition, most: number, path: Path, report: Reporter): void {
  for (const where of ['atLeast', 'below'] as const) {
    const limit = condition[where];
    if (limit === undefined || (limit >= 0 && limit <= most)) continue;
    report.add('out-of-range', [...path, where], { where, limits: `0 to ${most}`, found: String(limit) });
  }
}

function checkMeter(condition: LooseCondition, path: Path, known: Known, report: Reporter): void {
  const { meter, person } = condition;
  if (Object.hasOwn(condition, 'person')) {
    if (person !== undefined) checkMember(person, [...path, 'person'], known, report);
    if (known.level === 'none') {
      report.add(
        'not-at-this-level',
        [...path, 'person'],
        { field: 'person', level: 'none', fix: 'Ask about morale, execution or an own meter.' },
        'key',
      );
    } else if (meter !== undefined && !PERSON_METERS.has(meter)) {
      report.add('bad-person-meter', [...path, 'meter'], { id: meter, names: PERSON_METERS });
    }
  } else if (meter !== undefined) meterFits(meter, [...path, 'meter'], 'value', known, report);
  if (meter !== undefined) checkLimits(condition, meter === 'load' ? MOST_LOAD : MOST_POINTS, path, report);
}

/** Somebody who is in the team at some time. */
export function checkMember(id: string, path: Path, known: Known, report: Reporter): void {
  if (!known.cast.has(id)) report.add('unknown-person', path, { id, names: known.cast });
  else if (!known.ever.has(id)) report.add('not-in-team', path, { id });
}

/** A scene, or one of its options, needs or asides. */
export function checkAddress(address: string, path: Path, known: Known, report: Reporter): void {
  const { scene } = partsOf(address);
  if (!known.scenes.has(scene)) report.add('unknown-scene', path, { id: scene, names: known.scenes });
  else if (address !== scene && !hasOption(address, known))
    report.add('unknown-option', path, { id: address, names: addressesIn(scene, known), form: null });
}

export function checkCondition(condition: LooseCondition, path: Path, known: Known, used: Used, report: Reporter): void {
  const wrong = wrongForm(condition);
  if (wrong !== null) report.add('bad-condition', path, { what: wrong });
  checkMeter(condition, path, known, report);
  const { visited, learned, flag } = condition;
  if (condition.present !== undefined) checkMember(condition.present, [...path, 'present'], known, report);
  if (visited !== undefined) {
    used.visited.add(visited);
    checkAddress(visited, [...path, 'visited'], known, report);
  }
  if (learned !== undefined) {
    used.facts.add(learned);
    if (!known.facts.has(learned)) report.add('unknown-fact', [...path, 'learned'], { id: learned, names: known.facts });
  }
  if (flag !== undefined) {
    used.flags.add(flag);
    if (!known.flags.has(flag)) report.add('unknown-flag', [...path, 'flag'], { id: flag, names: known.flags });
  }
  for (const list of ['all', 'any'] as const) {
    condition[list]?.forEach((one, i) => {
      if (one !== undefined) checkCondition(one, [...path, list, i], known, used, report);
    });
  }
  if (condition.not !== undefined) checkCondition(condition.not, [...path, 'not'], known, used, report);
}

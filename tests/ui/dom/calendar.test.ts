import { expect, test } from 'vitest';
import type { CalendarView, NeedView } from '../../../src/core/view/view.ts';
import { type Given, hasOf, less, more, spentOf, splitAt, turned } from '../../../src/ui/dom/calendar-giving.ts';

const need = (id: string, locked: string | null = null): NeedView => ({ id, says: id, locked, promise: null, person: null });
const [ravi, ingrid, maya] = [need('ravi'), need('ingrid'), need('maya', 'Not today.')];
const calendar = (tokens: number, each: number, splits: readonly string[]): CalendarView => ({
  tokens,
  each,
  needs: [ravi, ingrid, maya],
  splits,
  prices: [],
  sets: 'Set the week',
});
const ticked = calendar(2, 1, ['ravi=1~ingrid=1']);
const counted = calendar(3, 2, ['ravi=2~ingrid=1', 'ravi=1~ingrid=2']);

const turn = (of: CalendarView, ...needs: readonly NeedView[]): Given =>
  needs.reduce<Given>((given, one) => turned(of, given, one) ?? given, {});

test('a need that is ticked has one, ticked again none', () => {
  expect(turn(ticked, ravi)).toEqual({ ravi: 1 });
  expect(turn(ticked, ravi, ravi)).toEqual({ ravi: 0 });
});

test('once all is given nothing more can be given, and nothing is taken from another', () => {
  const three = { ...ticked, needs: [...ticked.needs, need('tomas')] };
  const given = turn(three, ravi, ingrid);
  expect(turned(three, given, need('tomas'))).toBeNull();
  expect(spentOf(three, given)).toBe(2);
});

test('a locked need is never given anything', () => {
  expect(turned(ticked, {}, maya)).toBeNull();
  expect(more(counted, {}, maya)).toBeNull();
});

test('a counted need goes up to what it can get, then back to none by its key', () => {
  expect(hasOf(turn(counted, ravi, ravi), ravi)).toBe(2);
  expect(more(counted, { ravi: 2 }, ravi)).toBeNull();
  expect(turn(counted, ravi, ravi, ravi)).toEqual({ ravi: 0 });
  expect(less(counted, { ravi: 2 }, ravi)).toEqual({ ravi: 1 });
  expect(less(counted, {}, ravi)).toEqual({ ravi: 0 });
});

test('what is given makes a split only when all of it is given', () => {
  expect(splitAt(counted, { ravi: 1 })).toBe(-1);
  expect(splitAt(counted, { ingrid: 2, ravi: 1 })).toBe(1);
  expect(splitAt(ticked, { ravi: 1, ingrid: 1 })).toBe(0);
});

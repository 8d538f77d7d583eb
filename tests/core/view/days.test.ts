import { describe, expect, it } from 'vitest';
import { METERS } from '../../../src/core/rules/frame.ts';
import { seenOf } from '../../../src/core/rules/stale.ts';
import { replay } from '../../../src/core/run/replay.ts';
import { executionCauses, loadCauses, moraleCauses } from '../../../src/core/view/causes.ts';
import { lookBackOf } from '../../../src/core/view/look-back-of.ts';
import type { View } from '../../../src/core/view/view.ts';
import { nextPage, type Page, type Situation, viewOf } from '../../../src/core/view/view-of.ts';
import { calendarStoryLoaded } from '../../support/calendar-story.ts';
import { pagesOf } from '../../support/pages.ts';

const story = calendarStoryLoaded();
const { prepared, text } = story;

function at(page: Page, choices: readonly string[]): Situation {
  const { steps, frame, stopped } = replay(prepared, 1, choices);
  expect(stopped).toBeNull();
  return { prepared, text, frame, last: steps.at(-1) ?? null, page };
}
const decision = (...choices: string[]): View => viewOf(at('decision', choices));
const reaction = (...choices: string[]): View => viewOf(at('reaction', choices));

const ASK = 'boxes+ravi';
const TALKS = 'talks:ravi=1~ingrid=1';
const HOURS = 'hours:pack=2~label=1';

describe('prices and saved days', () => {
  it('[B1] says on every option what it takes of five days, and what it leaves', () => {
    expect(decision().options.map(({ id, price }) => [id, price])).toEqual([
      ['list', { days: 4, leaves: 1, inWords: 'Takes 4 days, leaves 1' }],
      ['ask', { days: 3, leaves: 2, inWords: 'Takes 3 days, leaves 2' }],
      ['chair', { days: 1.5, leaves: 3.5, inWords: 'Takes 1.5 days, leaves 3.5' }],
    ]);
    expect(decision('boxes:ask', TALKS, HOURS, 'reports:keep', 'van:count').options.map(({ price }) => price?.inWords)).toContain(
      'Takes no time',
    );
  });

  it('[B2] shows the bank on every page, after each choice as it then is', () => {
    expect(decision().days).toEqual({ bank: 1, inWords: '1 day saved, at most 3' });
    expect(reaction(ASK).days).toEqual({ bank: 0.5, inWords: 'Half a day saved, at most 3' });
    expect(reaction('boxes:ask').days).toEqual({ bank: 3, inWords: '3 days saved, at most 3' });
  });

  it('knows no days where the story has no asides', () => {
    const plain = { ...story, prepared: { ...prepared, story: { ...prepared.story, days: null } } };
    const view = viewOf({ ...at('decision', []), prepared: plain.prepared });
    expect([view.days, view.options.map(({ price }) => price)]).toEqual([null, [null, null, null]]);
  });
});

describe('asides', () => {
  it('[B3] are listed beside the options, with their price, what they promise, and why they cannot be had', () => {
    const { options, asides } = decision();
    expect(options.map(({ id }) => id)).not.toContain('+ravi');
    expect(asides).toEqual([
      {
        id: '+ravi',
        says: 'Ask Ravi why he carries nothing today',
        days: 0.5,
        inWords: 'Takes half a day',
        locked: null,
        promise: 'Ravi, a chair at the scanner, by week 3.',
      },
      expect.objectContaining({ id: '+rooms', days: 2, locked: 'You would need 2 days, and you have 1 day saved.' }),
      expect.objectContaining({ id: '+scans', locked: 'You would need to know that he is here at night.' }),
    ]);
  });

  it('lead to a reaction that goes back to the same decision, which has learned from it', () => {
    const situation = at('reaction', [ASK]);
    expect(nextPage(situation)).toBe('decision');
    const told = viewOf(situation);
    expect(told).toMatchObject({
      phase: 'scene',
      moment: 'reaction',
      scene: 'boxes',
      onward: 'Back to the decision',
      clock: 'Week 1 of 8',
    });
    expect(told.label).toBe('Ask Ravi why he carries nothing today');
    expect(told.lines.map(({ says }) => says)).toEqual(['It is my back. Since March.']);
    expect(told.news.map(({ says }) => says)).toEqual([
      'You promised Ravi a chair at the scanner.',
      'You now know: Ravi cannot lift since March, and has told nobody.',
    ]);
    const after = decision(ASK);
    expect(after).toMatchObject({ phase: 'decision', scene: 'boxes', heading: decision().heading });
    expect(after.promises).toMatchObject([{ id: ASK, to: 'Ravi', what: 'a chair at the scanner' }]);
    expect(after.asides.map(({ id }) => id)).toEqual(['+rooms', '+scans']);
    expect(after.options.find(({ id }) => id === 'chair')?.locked).toBeNull();
  });

  it('[A1] their causes add up to what they changed', () => {
    const last = at('reaction', [ASK]).last;
    if (!last) throw new Error('no step');
    const by = (meter: number): number => (last.after[METERS + meter] ?? 0) - (last.before[METERS + meter] ?? 0);
    const sum = (causes: readonly { by: number }[]): number => causes.reduce((total, cause) => total + cause.by, 0);
    expect(sum(moraleCauses(prepared, last))).toBeCloseTo(by(0), 9);
    expect(sum(executionCauses(prepared, last))).toBeCloseTo(by(1), 9);
    expect(sum(loadCauses(last.trace))).toBeCloseTo(by(4), 9);
  });

  it('[P2] a promise an aside made is broken at its date with its own sentence', () => {
    const { view } =
      pagesOf(story, 1, [ASK, 'boxes:ask', TALKS, HOURS]).find(({ page, view: one }) => page === 'scene' && one.scene === 'hours') ?? {};
    expect(view?.lines[0]?.says).toBe('There is still no chair.');
  });
});

describe('a calendar', () => {
  it('is asked in needs, the locked last, and knows its open splits', () => {
    const { options, calendar } = decision('boxes:ask');
    expect(options).toEqual([]);
    expect(calendar).toMatchObject({ tokens: 2, each: 1, sets: 'Set the week' });
    expect(calendar?.needs.map(({ id, locked }) => [id, locked])).toEqual([
      ['ravi', null],
      ['ingrid', null],
      ['maya', null],
      ['tomas', 'He asks only once somebody else was asked.'],
    ]);
    expect(calendar?.splits).toEqual(['ravi=1~ingrid=1', 'ravi=1~maya=1', 'ingrid=1~maya=1']);
    expect(calendar?.prices).toHaveLength(3);
    expect(calendar?.needs[0]).toMatchObject({ promise: 'Ravi, a lighter shelf, by week 6.' });
    expect(calendar?.needs.map(({ person }) => person !== null)).toEqual([true, true, true, true]);
  });

  it('opens a need with its condition', () => {
    const { calendar } = decision(ASK, 'boxes:ask');
    expect(calendar?.needs.map(({ locked }) => locked)).toEqual([null, null, null, null]);
    expect(calendar?.splits).toHaveLength(6);
  });

  it('hides a closed need whose author says so', () => {
    const { talks } = text.scenes;
    const tomas = talks?.calendar?.needs['tomas'];
    if (!talks?.calendar || !tomas) throw new Error('no need');
    const needs = { ...talks.calendar.needs, tomas: { ...tomas, hidden: true } };
    const hiding = { ...text, scenes: { ...text.scenes, talks: { ...talks, calendar: { ...talks.calendar, needs } } } };
    const closed = viewOf({ ...at('decision', ['boxes:ask']), text: hiding });
    expect(closed.calendar?.needs.map(({ id }) => id)).toEqual(['ravi', 'ingrid', 'maya']);
    expect(viewOf({ ...at('decision', [ASK, 'boxes:ask']), text: hiding }).calendar?.needs).toHaveLength(4);
  });

  it('plays who got time and who did not, and promises what its needs promise', () => {
    const told = reaction('boxes:ask', TALKS);
    expect(told.label).toBe('Ravi, on the stairs · Ingrid, with her list');
    expect(told.lines.map(({ says }) => says)).toEqual([
      'I only wanted somebody to see the stairs.',
      'Then we have the same list.',
      'Tomas closes the lid.',
      'I will call again.',
    ]);
    expect(told.news.map(({ says }) => says)).toContain('You promised Ravi a lighter shelf.');
    expect(told.promises).toMatchObject([{ id: 'talks:ravi', to: 'Ravi', what: 'a lighter shelf' }]);
    expect(nextPage(at('reaction', ['boxes:ask', TALKS]))).toBe('scene');
  });
});

describe('meters nobody reports', () => {
  const BEFORE = ['boxes:ask', TALKS, HOURS];
  const TRUSTING = [...BEFORE, 'reports:trust'];
  const execution = (view: View) => view.meters.find(({ id }) => id === 'execution');

  it('[K1] are shown as they were, say from when, and tell no cause', () => {
    const before = execution(decision(...BEFORE));
    const { value } = before ?? {};
    const shown = execution(decision(...TRUSTING, 'van:guess'));
    expect(shown).toMatchObject({ value, was: value, trend: 'level', cause: '', stale: 'as of week 5' });
    expect(shown?.inWords).toMatch(/^\d+ of 100, \w+, as of week 5$/);
    expect(before?.stale).toBeNull();
    expect(decision(...TRUSTING).stale).toEqual(['Nobody reports any more. You see Execution as it was.']);
    expect(decision(...BEFORE).stale).toEqual([]);
  });

  it('[K1] their changes are not told', () => {
    const told = reaction(...TRUSTING, 'van:guess');
    expect(told.changes.map(({ meter }) => meter)).not.toContain('execution');
    expect(told.changes.length).toBeGreaterThan(0);
    expect(told.announcement).not.toContain('Execution');
  });

  it('[K1] looking shows the true value, and what came unseen is one of its causes', () => {
    const choices = [...TRUSTING, 'van:count'];
    const { last, frame } = at('reaction', choices);
    const change = reaction(...choices).changes.find(({ meter }) => meter === 'execution');
    if (!last || !change) throw new Error('no change');
    expect(change.from).toBe(Math.round(seenOf(prepared, last.before, 1).value));
    expect(change.to).toBe(Math.round(frame[METERS + 1] ?? 0));
    expect(change.causes.map(({ says }) => says)).toContain('what you had not seen');
    const told = change.causes.reduce((sum, { by }) => sum + by, 0);
    expect(Math.abs(told - (change.to - change.from))).toBeLessThan(2);
    expect(decision(...choices).stale).toEqual([]);
  });

  it('[K2] the look back tells all that changed', () => {
    const { rows } = lookBackOf(prepared, text, { seed: 1, choices: [...TRUSTING, 'van:guess', 'keys:photo'] }, true);
    expect(rows.find(({ chose }) => chose.startsWith('Say what you think'))?.changes.map(({ meter }) => meter)).toContain('execution');
  });

  it('the office keeps marks of choices', () => {
    expect(decision(...BEFORE).stage.marks).toEqual([]);
    expect(decision(...TRUSTING).stage.marks).toEqual(['poster']);
  });
});

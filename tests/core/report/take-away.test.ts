/** What a player takes along: a table a spreadsheet reads, a calendar file a calendar reads, nothing that names the player. */
import { describe, expect, it } from 'vitest';
import { readNotebook } from '../../../src/core/report/notebook.ts';
import { decisionsCsv, planCalendar, REMINDERS } from '../../../src/core/report/take-away.ts';
import { debriefOf } from '../../../src/core/report/told/debrief-of.ts';
import { anyRun } from '../../support/any-run.ts';
import { shippedStories } from '../../support/shipped.ts';

const [shipped] = shippedStories();
if (shipped === undefined) throw new Error('no story');
const view = debriefOf(
  shipped.prepared,
  shipped.text,
  { seed: 1, choices: anyRun(shipped.prepared, 1) },
  { mayRewind: true, seen: [], counts: null },
);

describe('the decisions as a table', () => {
  const rows = decisionsCsv(view).split('\r\n');

  it('has a heading, a row for every decision, and ends with a line break', () => {
    expect(rows).toHaveLength(view.decisions.length + 2);
    expect(rows.at(-1)).toBe('');
    expect(rows[0]).toMatch(/^When,You chose,Morale,Execution,/);
  });

  it('keeps commas and quotes inside a field, and gives no spreadsheet a formula', () => {
    const decisions = [{ at: 0, when: 'Day 1', chose: '=HYPERLINK("x"), or "so"' }];
    expect(decisionsCsv({ ...view, decisions }).split('\r\n')[1]).toMatch(/^Day 1,"'=HYPERLINK\(""x""\), or ""so""",\d+,\d+/);
  });
});

describe('the plan as a calendar', () => {
  const plan = { when: 'three things; are urgent', will: `say aloud, ${'long '.repeat(30)}` };
  const calendar = planCalendar(
    { id: 'a-story', title: 'A story', questions: ['One?', 'Two?'] },
    plan,
    (days) => ({ 0: '20260130', 2: '20260201', 9: '20260208', 30: '20260301' })[days] ?? '',
  );

  it('has a day for each reminder, with a question of the story and the plan', () => {
    expect(calendar.match(/DTSTART;VALUE=DATE:\d+/g)).toEqual(
      ['20260201', '20260208', '20260301'].map((day) => `DTSTART;VALUE=DATE:${day}`),
    );
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(REMINDERS.length);
    expect(calendar.replaceAll('\r\n ', '')).toContain('DESCRIPTION:Two?\\n\\nWhen three things\\; are urgent\\, I will say aloud\\, long');
  });

  it('is folded at 75 characters, as the format asks', () => {
    expect(Math.max(...calendar.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(75);
  });
});

describe('the notebook', () => {
  it('reads back what was kept, and leaves blank what does not fit', () => {
    const kept = { takeBack: 3, felt: ['torn'], guesses: { purpose: 2, clarity: 5 }, actOn: 'ravi-2', plan: { when: 'a', will: 'b' } };
    expect(readNotebook(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    const blank = { takeBack: null, felt: [], guesses: {}, actOn: null, plan: { when: '', will: '' } };
    for (const broken of [
      null,
      7,
      'x',
      [],
      { takeBack: -1 },
      { takeBack: 1.5, felt: 'torn', guesses: { purpose: 9, other: 1 }, actOn: 4, plan: [] },
    ])
      expect(readNotebook(broken)).toEqual(blank);
    expect(readNotebook({ plan: { when: 'x'.repeat(999) } }).plan.when).toHaveLength(200);
  });
});

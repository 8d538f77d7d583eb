/**
 * What a player takes along: the decisions as a table, and a plan with three reminders as a calendar file. In: a DebriefView; a plan and
 * dates. Out: text of files. Nothing in them names the player.
 */
import type { Text } from '../scenario/text.ts';
import { DEBRIEF } from '../text/debrief.ts';
import type { Notebook } from './notebook.ts';
import type { DebriefView } from './told/view.ts';

/** One field of comma-separated values (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it. */
function field(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A row for every decision: when, what was chosen, the meters after it, thriving ways on in a hundred. */
export function decisionsCsv({ decisions, lookBack, counted }: DebriefView): string {
  const { series } = lookBack;
  const worth = (at: number): string =>
    String(counted?.road.find((one) => one.at === at)?.options.find(({ isTaken }) => isTaken)?.in100 ?? '');
  const rows = [
    [DEBRIEF.whenColumn, DEBRIEF.choseColumn, ...series.map(({ name }) => name), DEBRIEF.worthColumn],
    ...decisions.map(({ at, when, chose }) => [when, chose, ...series.map(({ values }) => values[at + 1] ?? ''), worth(at)]),
  ];
  return `${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

/** Days after today on which one question comes back (Latimier 2021: spaced retrieval). */
export const REMINDERS = [2, 9, 30] as const;
/** Text of iCalendar (RFC 5545 §3.3.11), folded at 74 characters. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
const folded = (line: string): string => line.replace(/.{74}(?=.)/gu, '$&\r\n ');

/** All-day events: the plan on each of them, one of the story's questions beside it. `dayIn`: the date so many days from today, "20260131". */
export function planCalendar(
  text: Pick<Text, 'id' | 'title' | 'questions'>,
  plan: Notebook['plan'],
  dayIn: (days: number) => string,
): string {
  const stamp = `${dayIn(0)}T000000Z`;
  const says = DEBRIEF.planSays(plan.when.trim(), plan.will.trim());
  const events = REMINDERS.flatMap((days, i) => {
    const question = text.questions[i % Math.max(1, text.questions.length)] ?? DEBRIEF.question;
    return [
      'BEGIN:VEVENT',
      `UID:${text.id}-${stamp}-${days}@compass-and-map`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${dayIn(days)}`,
      `SUMMARY:${escaped(DEBRIEF.remind(text.title))}`,
      `DESCRIPTION:${escaped(`${question}\n\n${says}`)}`,
      'END:VEVENT',
    ];
  });
  return `${['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Compass & Map//EN', ...events, 'END:VCALENDAR'].map(folded).join('\r\n')}\r\n`;
}

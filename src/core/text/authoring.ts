/** Our words for somebody who writes a scenario while it is played: in the terminal of `npm start`, and in the strip on the page. */

const some = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** "2 errors and 1 hint"; empty where there is nothing to count. */
const counted = (errors: number, warnings: number, hints: number): string => {
  const parts = [
    errors > 0 ? some(errors, 'error') : '',
    warnings > 0 ? some(warnings, 'warning') : '',
    hints > 0 ? some(hints, 'hint') : '',
  ].filter(Boolean);
  return parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
};

export const AUTHORING = {
  counted,

  // On the page.
  region: 'For the author',
  has: (id: string, what: string): string => `${id} has ${what}.`,
  earlier: 'The game goes on with the last good version.',
  nothing: (id: string): string => `${id} cannot be played until its errors are mended.`,
  gone: (file: string): string => `${file} is gone. The run goes on with what it was.`,
  numbers: (changes: readonly string[]): string => `Replayed with the new numbers. ${changes.join(', ')}.`,
  differs: (name: string, was: number, now: number): string => `${name} is ${now} now, it was ${was}`,
  meterNew: (name: string, now: number): string => `${name} is new, and is ${now}`,
  meterGone: (name: string): string => `${name} is gone`,
  stopped: (choice: string): string =>
    `The choice ${choice} of this run no longer fits. The run stands at the last decision it can reach. Bring the choice back, or name its successor in \`renamed\`, and the run goes on where it was.`,
  severity: { error: 'error', warning: 'warning', hint: 'hint' },
  show: 'Show the problems',
  hide: 'Hide the problems',
  hints: (count: number): string => some(count, 'hint'),
  more: (count: number): string => `${count} more: npx compass check scenarios`,
  openIn: (place: string): string => `Open ${place} in your editor`,
  copyLink: 'Copy link to this moment',
  copied: 'Copied.',
  notCopied: 'This browser will not let us copy.',
  close: 'Close',

  // In the terminal.
  noProblems: (id: string): string => `${id}: no problems.`,
  mended: (id: string): string => `${id}: mended.`,
  summary: (id: string, what: string): string => `${id}: ${what}.`,
  goneHere: (file: string): string => `${file} is gone.`,
  seeHints: (count: number, folder: string): string => `(${some(count, 'hint')}: npx compass check ${folder})`,
} as const;

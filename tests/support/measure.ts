/** Measuring: work per second of processor time, medians and quantiles, and the table that a bench prints. */

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Processor milliseconds of this process so far. */
export const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Runs `work` (it returns how much it did) for at least `ms` of processor time. Out: how much per processor second. */
function perCpuSecond(work: () => number, ms: number): number {
  const since = cpuMs();
  let done = 0;
  while (cpuMs() - since < ms) done += work();
  return (done * 1000) / (cpuMs() - since);
}

/**
 * Measures several works in turns, in many short rounds. Out: of each the pace that one round in twenty exceeds. Neighbours on a shared
 * machine only ever slow a round down, and processor time counts what a hypervisor takes away, so a median says more about them.
 */
export function inTurns<Name extends string>(works: Readonly<Record<Name, () => number>>, rounds = 300, ms = 5): Record<Name, number> {
  const names = Object.keys(works) as Name[];
  for (const name of names) perCpuSecond(works[name], 400);
  const figures = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const name of names) figures.get(name)?.push(perCpuSecond(works[name], ms));
  return Object.fromEntries(names.map((name) => [name, quantile(figures.get(name) ?? [], 0.95)])) as Record<Name, number>;
}

export type Row = { readonly what: string; readonly figure: string; readonly budget?: string; readonly within?: boolean };

/** Prints one table. A figure over its budget is marked, not failed: machines differ, and a bench is no proof. */
export function printTable(title: string, rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  const figures = Math.max(...rows.map(({ figure }) => figure.length));
  const lines = rows.map(({ what, figure, budget = '', within }) => {
    const verdict = within === undefined ? '' : within ? 'ok' : 'OVER';
    return `  ${what.padEnd(width)}  ${figure.padStart(figures)}  ${budget.padEnd(16)}  ${verdict}`.trimEnd();
  });
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n`);
}

/** 3,214,000 */
export const whole = (number: number): string => Math.round(number).toLocaleString('en');

/**
 * Waivers: the author has looked at a warning or hint and says why it stays. In: findings, the file, and which codes were looked for.
 * Out: the findings that are left. A waiver is idle only where somebody looked and found nothing.
 */
import type { LooseScenario } from './schema.ts';
import { pathText } from './problem.ts';
import { CODES } from './problems.ts';
import { EDIT_CODES } from './problems-edits.ts';
import { PLAY_CODES } from './problems-plays.ts';
import { type Finding, newReporter, severityOf } from './report.ts';

type Waiver = { readonly code: string; readonly at: string | undefined; used: boolean };

const covers = (waiver: Waiver, { code, path }: Finding): boolean => {
  if (waiver.code !== code) return false;
  if (waiver.at === undefined) return true;
  const address = pathText(path);
  return address === waiver.at || address.startsWith(`${waiver.at}.`);
};

/** What reading a file looks for. */
const inTheFile = (code: string): boolean => !PLAY_CODES.has(code) && !EDIT_CODES.has(code);

export function waive(findings: readonly Finding[], file: LooseScenario, isLookedFor = inTheFile): readonly Finding[] {
  if (!Array.isArray(file.waive) || file.waive.length === 0) return findings;
  const known = new Set<string>(CODES);
  const waivers = (file.waive as readonly { readonly code?: string; readonly at?: string }[]).map(
    (one): Waiver => ({ code: one?.code ?? '', at: one?.at, used: false }),
  );
  const left = findings.filter((finding) => {
    if (severityOf(finding.code) === 'error') return true;
    const waiver = waivers.find((one) => covers(one, finding));
    if (waiver) waiver.used = true;
    return waiver === undefined;
  });
  const report = newReporter();
  waivers.forEach(({ code, used }, i) => {
    if (code === '' || used) return;
    if (!known.has(code)) report.add('waiver-unknown', ['waive', i, 'code'], { code, names: CODES });
    else if (isLookedFor(code)) report.add('waiver-idle', ['waive', i], { code });
  });
  return [...left, ...report.findings];
}

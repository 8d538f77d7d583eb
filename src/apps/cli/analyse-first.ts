/**
 * How the report begins: whether the scenario holds what it promises, and the few things to mend first. In: an analysed scenario. Out: lines;
 * the whole of every finding stands at the end of the report.
 */
import type { Problem } from '../../core/scenario/problem.ts';
import { ANALYSIS_WORDS as W } from '../../core/text/analysis.ts';
import type { Analysed } from './analyse-one.ts';
import type { ReportLook } from './analyse-scenes.ts';
import { wrap } from './words.ts';

/** What more depends on comes first; any code that is not named comes after, hints not at all. */
const IMPORTANCE: readonly RegExp[] = [
  /^stuck$/,
  /^thesis-|^own-thesis$/,
  /^balance-(random|planner)$/,
  /^balance-/,
  /^(scene-never-played|ending-never-reached|option-never-open)$/,
  /^always-/,
  /^start-uneven$/,
];
const MOST = 3;

const countOf = (problems: readonly Problem[], severity: Problem['severity']): number =>
  problems.filter((one) => one.severity === severity).length;

const isBroken = ({ problems }: Analysed, group: 'thesis' | 'balance'): boolean =>
  problems.some(({ code }) => code.startsWith(`${group}-`) || code === `own-${group}`);
const claimsOf = ({ analysis }: Analysed, group: 'thesis' | 'balance') =>
  analysis.plays.claims.filter(({ id }) => id.startsWith(`${group}-`));

function thesisOf(of: Analysed): keyof typeof W.verdict.thesis {
  if (isBroken(of, 'thesis')) return 'broken';
  if (of.claimed === 'own') return 'own';
  const claims = claimsOf(of, 'thesis');
  if (claims.length === 0 || of.analysis.plays.notes.includes('too-short-for-the-thesis')) return 'short';
  if (claims.every(({ holds }) => holds)) return 'holds';
  return of.claimed === 'none' ? 'unclaimed' : 'waived';
}

function balanceOf(of: Analysed): keyof typeof W.verdict.balance {
  if (isBroken(of, 'balance')) return 'broken';
  const claims = claimsOf(of, 'balance');
  if (claims.length === 0) return 'short';
  return claims.every(({ holds }) => holds) ? 'holds' : 'waived';
}

/** `told`: gets the words that are explained here. */
export function verdictLines(of: Analysed, { paint, columns }: ReportLook, told: Set<string>): string[] {
  const [errors, warnings, hints] = [countOf(of.problems, 'error'), countOf(of.problems, 'warning'), countOf(of.problems, 'hint')];
  const [thesis, balance] = [thesisOf(of), balanceOf(of)];
  const said =
    errors > 0
      ? W.verdict.errors(errors)
      : W.verdict.promised([W.verdict.thesis[thesis], W.verdict.balance[balance]], W.verdict.left(warnings, hints));
  const colour = errors > 0 || thesis === 'broken' || balance === 'broken' ? 'red' : warnings > 0 ? 'yellow' : 'green';
  const more = [...(errors === 0 && warnings > 0 ? [W.enough] : []), ...W.terms(said, told)];
  return [
    ...wrap(said, columns).map((line) => paint(colour, line)),
    ...more.flatMap((one) => wrap(one, columns, '  ')).map((line) => paint('dim', line)),
  ];
}

/** One of each kind, the weightiest first. */
function mostImportant(problems: readonly Problem[]): readonly (readonly [first: Problem, more: number])[] {
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems.filter(({ severity }) => severity !== 'hint'))
    kinds.set(problem.code, [...(kinds.get(problem.code) ?? []), problem]);
  const weight = ({ code, severity }: Problem): number => {
    const place = IMPORTANCE.findIndex((one) => one.test(code));
    return (severity === 'error' ? 0 : 100) + (place < 0 ? IMPORTANCE.length : place);
  };
  return [...kinds.values()]
    .flatMap(([first, ...more]) => (first === undefined ? [] : [[first, more.length] as const]))
    .sort(([a], [b]) => weight(a) - weight(b))
    .slice(0, MOST);
}

/** A run that shows it is in the finding itself. */
const withoutRun = (message: string): string => message.replace(/ For example: --seed .*$/, '');

/** As authors write it: "tuesday:promise"; what lies deeper behind it. */
function addressOf(path: string): string {
  const [, scene, option, rest] = /^scenes\.([^.]+)(?:\.options\.([^.]+))?(?:\.(.+))?$/.exec(path) ?? [];
  if (scene === undefined) return path;
  return `${scene}${option === undefined ? '' : `:${option}`}${rest === undefined ? '' : `, ${rest}`}`;
}

/** `told`: gets the words that are explained here. */
export function firstLines({ opened, problems }: Analysed, { paint, columns }: ReportLook, told: Set<string>): string[] {
  const shown = mostImportant(problems);
  if (shown.length === 0) return [];
  const lines = shown.flatMap(([{ line, column, path, message, fix }, more], place) => {
    const alike = more > 0 ? ` ${W.alike(more)}` : '';
    return [
      ...wrap(`${path === '' ? opened.text.id : addressOf(path)}${alike}`, columns, `  ${place + 1}. `).map((one) => paint('bold', one)),
      paint('dim', `     ${opened.file}:${line}:${column}`),
      ...wrap(withoutRun(message), columns, '     '),
      ...wrap(fix, columns, '     ').map((one) => paint('cyan', one)),
    ];
  });
  const explained = W.terms(shown.map(([{ message, fix }]) => `${message} ${fix}`).join(' '), told).flatMap((one) =>
    wrap(one, columns, '  '),
  );
  const head = wrap(W.first(shown.length, problems.length), columns).map((one) => paint('bold', one));
  return ['', ...head, ...lines, ...explained.map((one) => paint('dim', one))];
}

/**
 * The reporter: collects what is wrong while a file is loaded, and at the end makes located problems of it, sorted by place, at most 200.
 * Words and places are made last and only once.
 */
import { locate } from './locate.ts';
import { type Path, type Position, type Problem, pathText } from './problem.ts';
import type { Entry } from './problem-entry.ts';
import { type ArgsOf, type Code, PROBLEMS } from './problems.ts';

/** More than anybody reads at once. */
export const MOST_PROBLEMS = 200;

export type Finding = {
  readonly code: Code;
  readonly path: Path;
  /** What the problem points at: the value at the path, or the key that names it. */
  readonly at: 'key' | 'value';
  /** Known where the file could not be parsed. */
  readonly position: Position | null;
  /** Read when the words are made; what costs time is a getter. */
  readonly args: unknown;
};

/** Of each severity no more findings are kept; a hostile file has millions. */
const MOST_FINDINGS = 2000;

export type Reporter = {
  readonly findings: Finding[];
  /** How many were found and not kept. */
  readonly dropped: () => number;
  readonly add: <C extends Code>(code: C, path: Path, args: ArgsOf<C>, at?: 'key' | 'value') => void;
  readonly addAt: <C extends Code>(code: C, position: Position, args: ArgsOf<C>, path?: Path) => void;
};

export function newReporter(): Reporter {
  const findings: Finding[] = [];
  const kept = { error: 0, warning: 0, hint: 0 };
  let dropped = 0;
  /** Asked before a finding is made: of a hundred thousand, nearly all are only counted. */
  const isKept = (code: Code): boolean => {
    if (++kept[PROBLEMS[code].severity] <= MOST_FINDINGS) return true;
    dropped++;
    return false;
  };
  return {
    findings,
    dropped: () => dropped,
    add: (code, path, args, at = 'value') => {
      if (isKept(code)) findings.push({ code, path: [...path], at, position: null, args });
    },
    addAt: (code, position, args, path = []) => {
      if (isKept(code)) findings.push({ code, path, at: 'value', position, args });
    },
  };
}

export const severityOf = (code: Code) => PROBLEMS[code].severity;
export const hasErrors = (findings: readonly Finding[]): boolean => findings.some(({ code }) => severityOf(code) === 'error');

function problemOf({ code, path, args }: Finding, position: Position): Problem {
  // The reporter only takes the arguments of its own code, so they fit the row.
  const row = PROBLEMS[code] as Entry<unknown>;
  return { code, severity: row.severity, ...position, path: pathText(path), message: row.message(args), fix: row.fix(args) };
}

/** Problems in the order of the file; of more than 200 the errors first, so that a page of hints never hides one. `spans`: from scan.ts. */
export function problemsOf(source: string, spans: readonly number[], findings: readonly Finding[], dropped: number): readonly Problem[] {
  if (findings.length === 0) return [];
  const open = findings.filter(({ position }) => position === null);
  const found = open.length > 0 ? locate(source, open, spans) : [];
  let next = 0;
  const placed = findings.map((finding) => ({ finding, position: finding.position ?? (found[next++] as Position) }));
  const byPlace = (a: (typeof placed)[number], b: (typeof placed)[number]): number =>
    a.position.line - b.position.line || a.position.column - b.position.column;
  placed.sort(byPlace);
  let listed = placed;
  if (placed.length > MOST_PROBLEMS) {
    const errors = placed.filter(({ finding }) => severityOf(finding.code) === 'error');
    const others = placed.filter(({ finding }) => severityOf(finding.code) !== 'error');
    listed = [...errors, ...others].slice(0, MOST_PROBLEMS).sort(byPlace);
  }
  const problems = listed.map(({ finding, position }) => problemOf(finding, position));
  const last = listed[listed.length - 1];
  const left = placed.length - listed.length + dropped;
  if (left > 0 && last !== undefined) {
    const more: Finding = { code: 'too-many-problems', path: [], at: 'value', position: null, args: { more: left } };
    problems.push(problemOf(more, last.position));
  }
  return problems;
}

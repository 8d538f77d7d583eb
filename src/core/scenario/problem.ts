/** Problem: one thing that is wrong with a scenario file, located, in words an author can act on. */

export type Severity = 'error' | 'warning' | 'hint';

export type Problem = {
  /** Stable, kebab-case; the table is in problems.ts. */
  readonly code: string;
  readonly severity: Severity;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as editors count. */
  readonly column: number;
  /** The author's own ids: `scenes.menu.options.rota.goto`; empty for the whole file. */
  readonly path: string;
  /** One sentence. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
};

/** Keys and positions from the root of the file to a value. */
export type Path = readonly (string | number)[];
/** From 1. */
export type Position = { readonly line: number; readonly column: number };

export const pathText = (path: Path): string => path.map((part) => (typeof part === 'string' ? short(part) : part)).join('.');

/** An author's word inside one of our sentences: never longer than a glance, never a control character. */
export function short(word: unknown): string {
  const text = String(word).replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/g, '\ufffd');
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

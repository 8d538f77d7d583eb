/**
 * The table of endings by first choices, small enough to be shipped with a story: after each list of up to six choices, the share of random
 * continuations that reach each ending. The debrief reads it at once and walks the rest. In: the chances that a walk (or a sample) noted.
 * Out: plain JSON of at most 16 KB; the deepest choices are left out until it fits.
 */
import type { Label } from './odds/odds.ts';
import { FIRST_CHOICES } from './walk/paths-shape.ts';

/** Bytes as JSON. */
export const TABLE_AT_MOST = 16 * 1024;
const PER = 1000;

/** Shares per ending, in thousandths, in the order of the story; what is missing is stuck. Then what each next choice leads to. */
export type PrefixNode =
  | readonly [shares: readonly number[]]
  | readonly [shares: readonly number[], then: Readonly<Record<string, PrefixNode>>];

export type PrefixTable = {
  readonly label: Label;
  /** Choices at most. */
  readonly depth: number;
  /** Keys are global option numbers: positions among all options of the story. */
  readonly tree: PrefixNode;
};

/** Chance of every ending, then of getting stuck, by first choices (facts.ts). */
export type Prefixes = Readonly<Record<string, readonly number[]>>;

export function prefixTable(prefixes: Prefixes, label: Label, most = TABLE_AT_MOST): PrefixTable {
  const children = childrenOf(prefixes);
  for (let depth = FIRST_CHOICES; depth > 0; depth--) {
    const table = { label, depth, tree: nodeOf(prefixes, children, '', depth) };
    // All of it is digits and punctuation: a character is a byte.
    if (JSON.stringify(table).length <= most) return table;
  }
  return { label, depth: 0, tree: nodeOf(prefixes, children, '', 0) };
}

/** The keys one choice longer than each key. */
function childrenOf(prefixes: Prefixes): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const key of Object.keys(prefixes)) {
    if (key === '') continue;
    const parent = key.slice(0, Math.max(0, key.lastIndexOf('.')));
    const list = children.get(parent);
    if (list) list.push(key);
    else children.set(parent, [key]);
  }
  return children;
}

function nodeOf(prefixes: Prefixes, children: ReadonlyMap<string, readonly string[]>, key: string, depth: number): PrefixNode {
  const chances = prefixes[key] ?? [];
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  const shares = chances.slice(0, -1).map((chance) => (all > 0 ? Math.round((PER * chance) / all) : 0));
  const below = depth > 0 ? (children.get(key) ?? []) : [];
  if (below.length === 0) return [shares];
  return [shares, Object.fromEntries(below.map((child) => [lastOf(child), nodeOf(prefixes, children, child, depth - 1)]))];
}

const lastOf = (key: string): string => key.slice(key.lastIndexOf('.') + 1);

/** Shares per ending, 0 to 1, after these choices (global option numbers); null where the table does not go so far. */
export function sharesAfter({ tree }: PrefixTable, choices: readonly number[]): readonly number[] | null {
  let node: PrefixNode | undefined = tree;
  for (const choice of choices) {
    node = node[1]?.[choice];
    if (node === undefined) return null;
  }
  return node[0].map((share) => share / PER);
}

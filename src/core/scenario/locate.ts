/**
 * locate: where paths are in the text. In: the source of valid JSON, and paths. Out: for each path the position of its value or of its key.
 * All paths are found in one pass, which skips what nobody asked for. A path that is not there (a missing field) is found at the nearest
 * thing that is.
 */
import type { Path, Position } from './problem.ts';
import { endOfText, positionsAt } from './scan.ts';

export type Wanted = { readonly path: Path; readonly at: 'key' | 'value' };

/** Offsets, or -1 while not found. */
type Node = { value: number; key: number; readonly parts: Map<string | number, Node> };

const newNode = (): Node => ({ value: -1, key: -1, parts: new Map() });

function treeOf(wanted: readonly Wanted[]): { readonly root: Node; readonly size: number } {
  const root = newNode();
  let size = 1;
  for (const { path } of wanted) {
    let node = root;
    for (const part of path) {
      let next = node.parts.get(part);
      if (next === undefined) {
        next = newNode();
        node.parts.set(part, next);
        size++;
      }
      node = next;
    }
  }
  return { root, size };
}

const QUOTE = 34;
const COMMA = 44;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;

/** One pass over valid JSON, no deeper than read.ts allows. Every function takes the offset where its part begins and gives the one behind it. */
class Pass {
  private readonly source: string;
  /** How many wanted values are not found yet. */
  private left: number;
  /** From scan.ts: beginnings and ends of large parts, and the next of them. */
  private readonly spans: readonly number[];
  private span = 0;

  constructor(source: string, size: number, spans: readonly number[]) {
    this.source = source;
    this.left = size;
    this.spans = spans;
  }

  private space(from: number): number {
    let i = from;
    while (this.source.charCodeAt(i) <= 32) i++;
    return i;
  }

  /** A value nobody asked for. */
  private skip(from: number): number {
    const { source, spans } = this;
    while ((spans[this.span] ?? source.length) < from) this.span += 2;
    if (spans[this.span] === from) return (spans[this.span + 1] ?? from) + 1;
    let depth = 0;
    for (let i = from; i < source.length; i++) {
      const unit = source.charCodeAt(i);
      if (unit === QUOTE) {
        i = endOfText(source, i);
        if (depth === 0) return i + 1;
      } else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) depth++;
      else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) {
        // In a list or an object, behind its last number or word.
        if (depth === 0) return i;
        if (--depth === 0) return i + 1;
      } else if (unit === COMMA && depth === 0) return i;
    }
    return source.length;
  }

  private list(from: number, node: Node): number {
    let i = this.space(from + 1);
    for (let index = 0; this.left > 0 && this.source.charCodeAt(i) !== CLOSE_BRACKET; index++) {
      i = this.space(this.value(i, node.parts.get(index)));
      if (this.source.charCodeAt(i) === COMMA) i = this.space(i + 1);
    }
    return i + 1;
  }

  private object(from: number, node: Node): number {
    const { source } = this;
    let i = this.space(from + 1);
    while (this.left > 0 && source.charCodeAt(i) !== CLOSE_BRACE) {
      const end = endOfText(source, i);
      const raw = source.slice(i + 1, end);
      const name = raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
      const part = node.parts.get(name);
      if (part) part.key = i;
      // Behind the colon.
      i = this.space(this.space(end + 1) + 1);
      i = this.space(this.value(i, part));
      if (source.charCodeAt(i) === COMMA) i = this.space(i + 1);
    }
    return i + 1;
  }

  value(from: number, node: Node | undefined): number {
    if (node === undefined) return this.skip(from);
    // A duplicate key further on wins, as it does in JSON.parse.
    if (node.value < 0) this.left--;
    node.value = from;
    if (this.left === 0) return this.source.length;
    if (node.parts.size === 0) return this.skip(from);
    const unit = this.source.charCodeAt(from);
    if (unit === OPEN_BRACE) return this.object(from, node);
    return unit === OPEN_BRACKET ? this.list(from, node) : this.skip(from);
  }

  run(root: Node): void {
    this.value(this.space(0), root);
  }
}

/** With the `spans` of scan.ts it jumps over scenes that nobody asked for. */
export function locate(source: string, wanted: readonly Wanted[], spans: readonly number[] = []): readonly Position[] {
  const { root, size } = treeOf(wanted);
  new Pass(source, size, spans).run(root);
  const offsets = wanted.map(({ path, at }) => {
    let node = root;
    let missing = false;
    for (const part of path) {
      const next = node.parts.get(part);
      if (next === undefined || next.value < 0) {
        missing = true;
        break;
      }
      node = next;
    }
    // A thing that is missing belongs to the thing named by this key.
    const wantsKey = at === 'key' || missing;
    return wantsKey && node.key >= 0 ? node.key : Math.max(0, node.value);
  });
  return positionsAt(source, offsets);
}

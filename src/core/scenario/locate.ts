/**
 * locate: where paths are in the text. In: the source of valid JSON, and paths. Out: for each path the position of its value or of its key.
 * All paths are found in one pass. A path that is not there (a missing field) is found at the nearest thing that is.
 */
import { visit } from 'jsonc-parser';
import type { Path, Position } from './problem.ts';

export type Wanted = { readonly path: Path; readonly at: 'key' | 'value' };

type Node = { value: Position | null; key: Position | null; readonly parts: Map<string | number, Node> };
type Frame = { readonly node: Node; readonly array: boolean; index: number; child: Node | undefined };

const START: Position = { line: 1, column: 1 };
const newNode = (): Node => ({ value: null, key: null, parts: new Map() });

function treeOf(wanted: readonly Wanted[]): Node {
  const root = newNode();
  for (const { path } of wanted) {
    let node = root;
    for (const part of path) {
      let next = node.parts.get(part);
      if (next === undefined) {
        next = newNode();
        node.parts.set(part, next);
      }
      node = next;
    }
  }
  return root;
}

function sizeOf(node: Node): number {
  let size = 1;
  for (const part of node.parts.values()) size += sizeOf(part);
  return size;
}

/** Thrown to end the pass when everything is found; the parser has no other way to stop. */
const FOUND = new Error('found');

function fill(source: string, root: Node, wanted: number): void {
  const frames: Frame[] = [];
  const met = new Set<Node>();
  /** The wanted node of the value that begins now. */
  const begin = (line: number, character: number): Node | undefined => {
    const frame = frames[frames.length - 1];
    let node: Node | undefined;
    if (frame === undefined) node = root;
    else if (frame.array) node = frame.node.parts.get(frame.index++);
    else node = frame.child;
    if (node) {
      node.value = { line: line + 1, column: character + 1 };
      met.add(node);
      // A duplicate key further on would win, as it does in JSON.parse; but then a duplicate is the first thing to tell.
      if (met.size === wanted) throw FOUND;
    }
    return node;
  };
  /** False when nothing inside is wanted: the visitor then skips it. */
  const enter = (array: boolean, line: number, character: number): boolean => {
    const node = begin(line, character);
    if (node === undefined || node.parts.size === 0) return false;
    frames.push({ node, array, index: 0, child: undefined });
    return true;
  };
  const skipped: boolean[] = [];
  const open = (array: boolean) => (_offset: number, _length: number, line: number, character: number) => {
    const inside = enter(array, line, character);
    skipped.push(!inside);
    return inside;
  };
  const close = () => {
    if (!skipped.pop()) frames.pop();
  };
  visit(source, {
    onObjectBegin: open(false),
    onArrayBegin: open(true),
    onObjectEnd: close,
    onArrayEnd: close,
    onObjectProperty: (name, _offset, _length, line, character) => {
      const frame = frames[frames.length - 1];
      if (frame === undefined) return;
      frame.child = frame.node.parts.get(name);
      if (frame.child) frame.child.key = { line: line + 1, column: character + 1 };
    },
    onLiteralValue: (_value, _offset, _length, line, character) => void begin(line, character),
  });
}

export function locate(source: string, wanted: readonly Wanted[]): Position[] {
  const root = treeOf(wanted);
  try {
    fill(source, root, sizeOf(root));
  } catch (thrown) {
    if (thrown !== FOUND) throw thrown;
  }
  return wanted.map(({ path, at }) => {
    let node = root;
    let missing = false;
    for (const part of path) {
      const next = node.parts.get(part);
      if (next === undefined || next.value === null) {
        missing = true;
        break;
      }
      node = next;
    }
    // A thing that is missing belongs to the thing named by this key.
    return (at === 'key' || missing ? (node.key ?? node.value) : node.value) ?? START;
  });
}

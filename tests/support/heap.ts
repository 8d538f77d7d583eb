/**
 * What lives in a page. In: a connection of developer tools to it. Out: megabytes of data (objects, strings, nodes), and of code that the
 * compilers made: that grows with how warm the program is, not with what it keeps, and levels off.
 */
import type { CDPSession } from 'playwright-core';

/** Megabytes. */
export type Heap = { readonly data: number; readonly code: number };

type Snapshot = {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] } };
  readonly nodes: readonly number[];
};

/** Collects garbage and adds up a heap snapshot. */
export async function heapOf(tools: CDPSession): Promise<Heap> {
  const chunks: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }): void => void chunks.push(chunk);
  tools.on('HeapProfiler.addHeapSnapshotChunk', take);
  await tools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  tools.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const isCode = types[0].map((name) => name === 'code');
  const bytes = { data: 0, code: 0 };
  for (let at = 0; at < nodes.length; at += fields.length) bytes[isCode[nodes[at + type] ?? 0] ? 'code' : 'data'] += nodes[at + size] ?? 0;
  return { data: bytes.data / 1e6, code: bytes.code / 1e6 };
}

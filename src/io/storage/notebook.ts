/** The notebook of a story on this device: answers of the debrief, never sent. In: the device's memory. Out: what was kept, and keeping it. */
import { BLANK, type Notebook, readNotebook } from '../../core/report/notebook.ts';
import type { KeyValue } from './key-value.ts';
import { keyOf, type Package, parsed } from './saves.ts';

export type NotebookOf = {
  readonly read: () => Notebook;
  readonly add: (answers: Partial<Notebook>) => Notebook;
  readonly clear: () => void;
};

export function notebookOf(device: KeyValue, from: Package, story: string): NotebookOf {
  const key = keyOf(from, story, 'notebook');
  const read = (): Notebook => readNotebook(parsed(device.get(key)));
  return {
    read,
    add: (answers) => {
      const next = { ...read(), ...answers };
      device.set(key, JSON.stringify(next));
      return next;
    },
    /** Another run has its own answers, but a plan is kept until it is written anew. */
    clear: () => {
      device.set(key, JSON.stringify({ ...BLANK, plan: read().plan }));
    },
  };
}

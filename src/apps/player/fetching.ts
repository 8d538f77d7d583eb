/**
 * What needs the network, and might not arrive. In: how to say so, and how to load the whole page anew. Out: a function that runs such
 * work. Many browsers never ask again for a module that did not arrive, and a newer version has other file names: failing again, the page
 * is loaded anew. Nothing is lost.
 */
import { NotArrived } from '../../core/base/part.ts';

export type Fetching = (work: () => Promise<void>) => Promise<void>;

export function fetchingWith(lost: (again: () => void) => void, afresh: () => Promise<boolean>): Fetching {
  async function fetching(work: () => Promise<void>, again: boolean): Promise<void> {
    try {
      await work();
    } catch (problem) {
      if (!(problem instanceof NotArrived)) throw problem;
      if (again && (await afresh())) return;
      lost(() => void fetching(work, true));
    }
  }
  return (work) => fetching(work, false);
}

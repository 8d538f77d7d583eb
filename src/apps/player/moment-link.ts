/** The link to a moment of a run. In: the address of the page and the run. Out: an address that opens it anywhere, with the same luck. */
import type { Run } from '../../core/run/run.ts';

/** Ids, colons and commas stand in an address as they are, so that an author can read and edit it. */
export function momentLink(page: Pick<Location, 'origin' | 'pathname'>, { scenario, seed, choices }: Run): string {
  const where = `${page.origin}${page.pathname}?scenario=${scenario}&seed=${seed}`;
  return choices.length > 0 ? `${where}&choices=${choices.join()}` : where;
}

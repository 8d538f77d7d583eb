/**
 * Looking: once in a scene the player may look at one person and sees a tell. It changes nothing. In: the people on a page, and whom the
 * player looked at. Out: the same people with what there is to see of each.
 */
import { holds } from '../rules/conditions.ts';
import type { Frame } from '../rules/frame.ts';
import type { Prepared } from '../rules/prepare.ts';
import type { Text } from '../scenario/text.ts';
import type { PersonView } from './view.ts';

/** The first tell that holds; whoever is away cannot be seen. */
export const withTells = (
  p: Prepared,
  text: Text,
  frame: Frame,
  team: readonly PersonView[],
  looked: string | null,
): readonly PersonView[] =>
  team.map((one) => {
    const tells = one.state === 'here' ? text.cast[one.id]?.tells : undefined;
    const tell = tells?.find(({ when }) => holds(p, frame, when))?.says ?? null;
    return tell === null ? one : { ...one, tell, mayLook: looked === null };
  });

/** What the live region says of a look; null where nobody was looked at. */
export function seen(team: readonly PersonView[], looked: string | null): string | null {
  const one = team.find(({ id }) => id === looked);
  return one?.tell ? `${one.name}: ${one.tell}` : null;
}

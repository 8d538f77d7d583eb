/**
 * The name of a choice: "scene:option", "scene:need=1~other=2" for a calendar, "scene+aside" for an aside, whose id as an option of the
 * story begins with the plus. In: ids. Out: the name; and back.
 */
const ASIDE = '+';

export const asideId = (id: string): string => ASIDE + id;
export const isAside = (option: string): boolean => option.startsWith(ASIDE);

export const choiceOf = (scene: string, option: string): string => (isAside(option) ? scene + option : `${scene}:${option}`);

/** Scene and option of a choice; the option is empty where only a scene is named. */
export function partsOf(choice: string): { readonly scene: string; readonly option: string } {
  const place = choice.search(/[:+]/);
  if (place < 0) return { scene: choice, option: '' };
  return { scene: choice.slice(0, place), option: choice.slice(choice[place] === ASIDE ? place : place + 1) };
}

/** Id of a split of a calendar: needs in the order of the file with their tokens, zeros left out. */
export const splitId = (tokens: readonly (readonly [need: string, tokens: number])[]): string =>
  tokens.flatMap(([need, count]) => (count > 0 ? [`${need}=${count}`] : [])).join('~');

/** Needs and tokens of a split; null where it is the id of an ordinary option. */
export function splitOf(option: string): readonly (readonly [need: string, tokens: number])[] | null {
  if (!option.includes('=')) return null;
  return option.split('~').map((part) => {
    const [need = '', tokens = '0'] = part.split('=');
    return [need, Number(tokens)] as const;
  });
}

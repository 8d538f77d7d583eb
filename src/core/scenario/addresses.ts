/** Addresses: "scene:option", "scene:need" and "scene+aside", and where they are in a file. In: what a file declares. Out: names and paths. */
import { asideId, choiceOf, isAside, partsOf, splitId } from '../rules/choice.ts';
import type { Known, LooseScene } from './known.ts';
import type { Path } from './problem.ts';
import { MOST_SPLITS, splitsOf } from './splits.ts';

/** Where an option, an aside or a need is, or a part of it, as if all were options: written.ts knows better. Made only for a problem. */
export const optionPath = (scene: string, option: string, ...rest: readonly (string | number)[]): Path => [
  'scenes',
  scene,
  'options',
  option,
  ...rest,
];

/** Options or needs of a scene, by id; undefined where it has neither. */
const decisionsOf = ({ options, allocate }: LooseScene) => (allocate === undefined ? options : allocate.needs);

/** Ids of the splits of a calendar; none where it has more than anybody can look over. */
export function splitIdsOf({ allocate }: LooseScene): readonly string[] {
  if (allocate?.tokens === undefined || Object.keys(allocate.needs ?? {}).length > MOST_SPLITS) return [];
  const splits = splitsOf(allocate, MOST_SPLITS + 1);
  return splits.length > MOST_SPLITS ? [] : splits.map(splitId);
}

/** Options, needs and asides of a scene by address. */
export function addressesIn(scene: string, known: Known): readonly string[] {
  const written = known.scenes.get(scene)?.scene ?? {};
  const ids = [...Object.keys(decisionsOf(written) ?? {}), ...Object.keys(written.asides ?? {}).map(asideId)];
  return ids.map((id) => choiceOf(scene, id));
}

/** Whether an address names an option, a need, a split or an aside that is there. */
export function hasOption(address: string, known: Known): boolean {
  const { scene: id, option } = partsOf(address);
  const scene = known.scenes.get(id)?.scene;
  if (scene === undefined || option === '') return false;
  if (isAside(option)) return Object.hasOwn(scene.asides ?? {}, option.slice(1));
  return Object.hasOwn(decisionsOf(scene) ?? {}, option) || splitIdsOf(scene).includes(option);
}

/** What a run can hold: of a calendar its splits, not its needs. */
export function choicesIn(scene: string, known: Known): readonly string[] {
  const written = known.scenes.get(scene)?.scene ?? {};
  if (written.allocate === undefined) return addressesIn(scene, known);
  return [...splitIdsOf(written), ...Object.keys(written.asides ?? {}).map(asideId)].map((id) => choiceOf(scene, id));
}

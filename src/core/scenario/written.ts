/**
 * Where things are written. Checks and findings speak of a scene's options by the ids of the story: asides with their plus, needs and splits
 * of a calendar, slots as if they were scenes. In: such a path and the file. Out: the path as the author wrote it; any other stays as it is.
 */
import type { LooseScenario } from './schema.ts';
import type { Path } from './problem.ts';
import type { Finding } from './report.ts';
import { isAside } from '../rules/choice.ts';

const has = (part: object | undefined, id: string | number | undefined): boolean =>
  part !== undefined && id !== undefined && Object.hasOwn(part, id);

export function writtenAt(path: Path, { scenes, slots }: LooseScenario): Path {
  const [list, id, part, option, ...rest] = path;
  if (list !== 'scenes' || id === undefined) return path;
  if (!has(scenes, id)) return has(slots, id) ? ['slots', ...path.slice(1)] : path;
  const scene = scenes?.[id];
  // What is written just so is not meant in another way.
  if (part !== 'options' || scene === undefined || has(scene.options, option)) return path;
  if (typeof option === 'string' && isAside(option)) {
    const aside = option.slice(1);
    return has(scene.asides, aside) ? ['scenes', id, 'asides', aside, ...rest] : path;
  }
  if (!has(scene, 'allocate')) return path;
  const needs = ['scenes', id, 'allocate', 'needs'];
  if (has(scene.allocate?.needs, option)) return [...needs, option as string, ...rest];
  return has(scene, 'options') ? path : needs;
}

/** Findings with the author's own paths: before they are waived, and told. */
export const asWritten = (findings: readonly Finding[], file: LooseScenario): readonly Finding[] =>
  findings.map((finding) => {
    const path = writtenAt(finding.path, file);
    return path === finding.path ? finding : { ...finding, path };
  });

/**
 * Checks that a promise comes due after it is made, and that it can be kept: that some option which keeps it can be come to from the one
 * that makes it, before its date.
 * By ways and labels, whatever conditions say. What is never offered, never due or never kept is told in check-references.ts.
 */
import { choiceOf, isAside } from '../rules/choice.ts';
import { HAS } from './fields.ts';
import { optionPath } from './addresses.ts';
import { type CheckPart, type Known, type KnownOption, type KnownScene } from './known.ts';
import { after, scenesFrom } from './onward.ts';
import type { Reporter } from './report.ts';

/** Scenes that are looked at for all promises together: a file with thousands of long promises is not worth more time. */
const MOST_LOOKED = 200_000;

function keepersOf({ scenes }: Known): ReadonlyMap<string, readonly KnownScene[]> {
  const keepers = new Map<string, KnownScene[]>();
  for (const scene of scenes.values()) {
    for (const { option, has } of scene.deeds) {
      if ((has & HAS.keeps) === 0) continue;
      for (const kept of option.keeps ?? []) if (kept !== undefined) keepers.set(kept, [...(keepers.get(kept) ?? []), scene]);
    }
  }
  return keepers;
}

export function checkPromises(known: Known, report: Reporter): CheckPart {
  let looked = 0;
  const check = (scene: KnownScene, { id, option }: KnownOption, keepers: readonly KnownScene[]): void => {
    const by = option.promise?.by;
    // What comes by itself makes its promise at any time, and keeps one at any time.
    if (by === undefined || scene.label === null || by <= scene.label || by > known.last) return;
    if (keepers.length === 0 || looked > MOST_LOOKED) return;
    let isDue = false;
    let last = scene.label;
    const mayEnter = ({ label }: KnownScene): boolean => {
      // A scene whose label is missing may be the one.
      if (label === null || label >= by) isDue = true;
      else last = Math.max(last, label);
      return label === null || label < by;
    };
    const { scenes, isWhole } = scenesFrom(isAside(id) ? [scene] : after(scene, option, known), known, mayEnter);
    looked += scenes.size;
    if (!isWhole) return;
    if (!isDue) return report.add('promise-never-due', optionPath(scene.id, id, 'promise', 'by'), { by, last, clock: known.clock });
    if (keepers.some((keeper) => keeper.isShort || scenes.has(keeper))) return;
    report.add(
      'promise-cannot-be-kept',
      optionPath(scene.id, id, 'promise'),
      { promise: choiceOf(scene.id, id), by, clock: known.clock },
      'key',
    );
  };
  return {
    scene: () => undefined,
    rest: () => {
      if (known.promises.size === 0) return;
      const keepers = keepersOf(known);
      for (const scene of known.scenes.values()) {
        for (const option of scene.deeds)
          if (option.has & HAS.promise) check(scene, option, keepers.get(choiceOf(scene.id, option.id)) ?? []);
      }
    },
  };
}

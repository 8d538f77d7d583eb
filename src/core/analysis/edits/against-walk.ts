/**
 * Walks the runs of the old story in lock-step with the new one: all of them while they are few, else seeded ones. Open options are
 * equally likely. In: both stories. Out: every place at which a run can be saved, and every complete run, told to a visitor.
 */
import { stream } from '../../base/dice.ts';
import { mix32 } from '../../base/hash.ts';
import { currentScene, isOpen } from '../../rules/kernel.ts';
import type { PreparedOption } from '../../rules/prepare.ts';
import { MOST_CHOICES } from '../../run/run.ts';
import { type Lockstep, type Standing, startOf, takeBySeed, takeEachWay } from './against-lockstep.ts';

/** `weight`: the share of runs that come by, 0 to 1; of seeded runs 1 each. `seed` is null where all runs are walked. */
export type Visitor = {
  readonly place: (standing: Standing, weight: number) => void;
  /** A complete run, after its last place: it ended, or every option was closed. */
  readonly end: (standing: Standing, weight: number, seed: number | null) => void;
};

type Open = { readonly option: number; readonly chosen: PreparedOption };

function openAt({ was }: Lockstep, { frame }: Standing): Open[] {
  const options = currentScene(was, frame)?.options ?? [];
  return options.flatMap((chosen, option) => (isOpen(was, frame, chosen) ? [{ option, chosen }] : []));
}

/** Walks every run; false as soon as there are more than `most` places, or a run is longer than any that is kept. */
export function walkAll(lock: Lockstep, most: number, { place, end }: Visitor): boolean {
  let places = 0;
  const visit = (standing: Standing, weight: number): boolean => {
    if (++places > most || standing.decisions > MOST_CHOICES) return false;
    place(standing, weight);
    const open = openAt(lock, standing);
    if (open.length === 0) {
      end(standing, weight, null);
      return true;
    }
    let isWhole = true;
    for (const { option, chosen } of open) {
      takeEachWay(lock, standing, option, chosen, (next, chance) => {
        isWhole &&= visit(next, (weight * chance) / open.length);
      });
      if (!isWhole) break;
    }
    return isWhole;
  };
  return visit(startOf(lock, 1), 1);
}

/** Plays one run of the old story by its seed; the same seed makes the same choices. */
export function walkOne(lock: Lockstep, seed: number, { place, end }: Visitor): void {
  const next = stream(mix32(seed ^ 0x5a7ed));
  let standing = startOf(lock, seed);
  place(standing, 1);
  while (standing.decisions < MOST_CHOICES) {
    const open = openAt(lock, standing);
    const taken = open[Math.floor(next() * open.length)];
    if (!taken) break;
    standing = takeBySeed(lock, standing, taken.option, taken.chosen);
    place(standing, 1);
  }
  end(standing, 1, seed);
}

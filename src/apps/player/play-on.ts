/**
 * Play as you write (development only): a run goes on in the edited story. In: the run as it stood, the edited story. Out: where it
 * stands now, by the one meaning of core/run/resume, and what the author is told about it. A run that an edit stopped is held: when a
 * later edit mends it, the run is back where it was.
 */
import { type MeterDifference, type Resumed, resume } from '../../core/run/resume.ts';
import type { Run } from '../../core/run/run.ts';
import { AUTHORING } from '../../core/text/authoring.ts';
import type { View } from '../../core/view/view.ts';
import type { Page } from '../../core/view/view-of.ts';
import type { Book } from './books.ts';

/** A run, and the page it was on. */
export type Place = { readonly run: Run; readonly page: Page };

/** A run that an edit stopped, and the choices it was cut back to. */
export type Held = Place & { readonly cutTo: readonly string[] };

export type PlayedOn = {
  readonly from: Place;
  readonly choices: readonly string[];
  readonly page: Page;
  readonly held: Held | null;
  /** Empty where nothing is to be said. */
  readonly says: string;
};

export const pageOf = ({ phase, moment }: Pick<View, 'phase' | 'moment'>): Page =>
  moment === 'reaction' || moment === 'chapter' ? moment : phase;

/** Nothing was chosen since the run was cut back: it is still the held one that is meant. */
const isStill = ({ run, cutTo }: Held, now: Run): boolean =>
  run.scenario === now.scenario && run.seed === now.seed && cutTo.join() === now.choices.join();

export function playOn({ prepared, text }: Book, now: Place, held: Held | null): PlayedOn {
  const from = held !== null && isStill(held, now.run) ? held : now;
  const resumed = resume(prepared, from.run);
  const { kind, choices } = resumed;
  if (kind !== 'stopped') return { from, choices, page: from.page, held: null, says: kind === 'same' ? '' : numbersOf(resumed, text) };
  const { run, page } = from;
  // The decision itself, not the scene before it: the options are what was edited.
  return { from, choices, page: 'decision', held: { run, page, cutTo: choices }, says: AUTHORING.stopped(resumed.lost ?? '') };
}

const numbersOf = ({ meters }: Resumed, text: Book['text']): string => {
  const told = ({ meter, was, now }: MeterDifference): string => {
    const name = text.meters[meter]?.name ?? meter.charAt(0).toUpperCase() + meter.slice(1);
    if (now === null) return AUTHORING.meterGone(name);
    return was === null ? AUTHORING.meterNew(name, now) : AUTHORING.differs(name, was, now);
  };
  return AUTHORING.numbers(meters.map(told));
};

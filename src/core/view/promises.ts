/** Promises: what an option would bind to, and the list of those made: open ones with their date, kept and broken ones since. */
import { partsOf } from '../rules/choice.ts';
import { type Frame, LABEL } from '../rules/frame.ts';
import type { Prepared } from '../rules/prepare.ts';
import { offersPromise } from '../rules/promises.ts';
import type { State } from '../rules/read.ts';
import type { OptionText, Text } from '../scenario/text.ts';
import { dueOn } from './clock.ts';
import type { PromiseView } from './view.ts';

export type PromiseWords = { readonly to: string; readonly what: string };

/** A promise by its id: of an option, an aside, or a need of a calendar. */
export function promiseText(text: Text, id: string): OptionText['promise'] {
  const { scene, option } = partsOf(id);
  const { options, calendar } = text.scenes[scene] ?? {};
  return (options?.[option] ?? calendar?.needs[option])?.promise ?? null;
}

/** Whom a promise was made to, and what, in the author's words. */
export function promiseWords(text: Text, id: string): PromiseWords {
  const promise = promiseText(text, id);
  return { to: text.cast[promise?.to ?? '']?.name ?? '', what: promise?.what ?? '' };
}

/** `label`: the day (or week) that is on screen; after a choice it is still the day of the choice. */
export function promisesView(p: Prepared, text: Text, state: State, label: number): PromiseView[] {
  return state.promises.flatMap(({ id, state: now }, i): PromiseView[] => {
    const by = p.story.promises[i]?.by ?? 0;
    if (now === 'none') return [];
    const near = by <= label + 1;
    const due = now !== 'open' ? now : near ? (text.clock === 'day' ? 'due tomorrow' : 'due next week') : dueOn(text, by);
    return [{ id, ...promiseWords(text, id), due, state: now === 'open' && near ? 'due' : now }];
  });
}

/** What a promise binds to; `index` is its place in the story. Null where there is none, or its date has come. */
export function promiseOffered(p: Prepared, text: Text, frame: Frame, promise: OptionText['promise'], index = -1): string | null {
  const made = p.story.promises[index];
  if (!promise || !made || !offersPromise(p, index, frame[LABEL] ?? 0)) return null;
  return `${text.cast[promise.to]?.name ?? promise.to}, ${promise.what}, by ${dueOn(text, made.by)}.`;
}

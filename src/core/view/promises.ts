/** The promise list: open ones with their date, kept and broken ones since. */
import type { Prepared } from '../rules/prepare.ts';
import type { State } from '../rules/read.ts';
import type { Text } from '../scenario/text.ts';
import { dueOn } from './clock.ts';
import type { PromiseView } from './view.ts';

export type PromiseWords = { readonly to: string; readonly what: string };

/** Whom a promise was made to, and what, in the author's words. */
export function promiseWords(text: Text, id: string): PromiseWords {
  const [scene = '', option = ''] = id.split(':');
  const promise = text.scenes[scene]?.options[option]?.promise;
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

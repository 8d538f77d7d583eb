/**
 * The first pages of a run, before the engine is here. In: the Opening that the build worked out (opening.ts), a page, the run's seed.
 * Out: the same View that the engine would give.
 */
import { shuffled } from '../base/dice.ts';
import type { OptionView, View } from './view.ts';

/** In order; the first choice ends them. */
export type OpeningPage = 'briefing' | 'scene' | 'decision';

/** What shuffles the options: the key of the scene's dice, the visit, and all its options in file order. */
type Order = { readonly key: number; readonly visit: number; readonly options: readonly string[] };

export type Opening = {
  readonly views: Readonly<Record<OpeningPage, View>>;
  /** Null where the author keeps the order. */
  readonly order: Order | null;
};

export function openingView({ views, order }: Opening, page: OpeningPage, seed: number): View {
  const view = views[page];
  if (page !== 'decision' || order === null) return view;
  const places = shuffled(order.options, order.key, seed, order.visit);
  const byPlace = (a: OptionView, b: OptionView): number => places.indexOf(a.id) - places.indexOf(b.id);
  const open = view.options.filter(({ locked }) => locked === null).sort(byPlace);
  const closed = view.options.filter(({ locked }) => locked !== null).sort(byPlace);
  return { ...view, options: [...open, ...closed].map((option, i) => ({ ...option, key: i + 1 })) };
}

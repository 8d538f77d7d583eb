/** A calendar as it is asked: who needs time, and which ways to share it out are open. In: a frame and the scene that waits. Out: its view. */
import { choiceOf, splitOf } from '../rules/choice.ts';
import type { Frame } from '../rules/frame.ts';
import { isOpen } from '../rules/kernel.ts';
import type { Prepared, PreparedScene } from '../rules/prepare.ts';
import type { NeedText, Text } from '../scenario/text.ts';
import { DAYS_WORDS } from '../text/days.ts';
import { LOCKED } from '../text/descriptions.ts';
import { priceView } from './days.ts';
import { promiseOffered } from './promises.ts';
import type { CalendarView, NeedView, PersonView } from './view.ts';

/** Null where the scene is no calendar. */
export function calendarView(
  p: Prepared,
  text: Text,
  frame: Frame,
  { scene, team }: { readonly scene: PreparedScene; readonly team: readonly PersonView[] },
): CalendarView | null {
  const { id } = scene.scene;
  const calendar = text.scenes[id]?.calendar;
  if (!calendar) return null;
  const open = scene.options.filter((one) => one.option.split !== null && isOpen(p, frame, one));
  const canHave = new Set(open.flatMap(({ option }) => (splitOf(option.id) ?? []).map(([need]) => need)));
  const needs = Object.entries(calendar.needs).flatMap(([need, words]): NeedView[] =>
    !canHave.has(need) && words.hidden ? [] : [needView(p, text, frame, { scene: id, need, words, team, isOpen: canHave.has(need) })],
  );
  const prices = open.flatMap((one) => priceView(p, scene, one)?.inWords ?? []);
  return {
    tokens: calendar.tokens,
    each: calendar.each,
    needs: [...needs.filter(({ locked }) => locked === null), ...needs.filter(({ locked }) => locked !== null)],
    splits: open.map(({ option }) => option.id),
    prices,
    sets: DAYS_WORDS.sets[text.clock],
  };
}

type Asking = {
  readonly scene: string;
  readonly need: string;
  readonly words: NeedText;
  readonly team: readonly PersonView[];
  readonly isOpen: boolean;
};

function needView(p: Prepared, text: Text, frame: Frame, asking: Asking): NeedView {
  const { need, words } = asking;
  const cast = text.cast[need];
  const promise = p.story.promises.findIndex(({ id }) => id === choiceOf(asking.scene, need));
  return {
    id: need,
    says: words.says,
    locked: asking.isOpen ? null : (words.locked ?? LOCKED),
    promise: asking.isOpen ? promiseOffered(p, text, frame, words.promise, promise) : null,
    person: cast ? { look: cast.look, face: asking.team.find((one) => one.id === need)?.face ?? 'neutral' } : null,
  };
}

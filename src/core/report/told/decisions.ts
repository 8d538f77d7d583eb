/** The decisions of a run as they are listed, and the words of an option. In: steps and the story's text. */
import { isAside, splitOf } from '../../rules/choice.ts';
import type { Step } from '../../run/play.ts';
import type { Text } from '../../scenario/text.ts';
import { andOf } from '../../text/descriptions.ts';
import type { DecisionRow } from '../../view/look-back.ts';
import type { DecisionView } from './view.ts';

/** What an option says; of a calendar's split what each need that got time says. */
export function saysOf(text: Text, scene: string, option: string): string {
  const words = text.scenes[scene];
  const says = words?.options[option]?.says;
  if (says !== undefined && says !== '') return says;
  const needs = splitOf(option)?.map(([need]) => words?.calendar?.needs[need]?.says ?? need);
  return needs === undefined ? option : andOf(needs);
}

/** Every decision; what was only done beside one is left out. */
export const decisionViews = (text: Text, steps: readonly Step[], rows: readonly DecisionRow[]): readonly DecisionView[] =>
  steps.flatMap(({ scene, option }, at) =>
    isAside(option) ? [] : [{ at, when: rows[at]?.when ?? '', chose: saysOf(text, scene, option) }],
  );

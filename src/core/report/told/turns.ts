/** Turning points, the road and the standing in words. In: the counted report and the story's text. Out: their views. */
import { LABEL, get } from '../../rules/frame.ts';
import type { Prepared } from '../../rules/prepare.ts';
import { read } from '../../rules/read.ts';
import type { Replay } from '../../run/replay.ts';
import type { Text } from '../../scenario/text.ts';
import { DEBRIEF, KIND_WORDS } from '../../text/debrief.ts';
import { dueOn } from '../../view/clock.ts';
import type { Ends } from '../counting/ends.ts';
import type { DecisionWorth } from '../counting/worth.ts';
import type { CountedReport, Turn } from '../report.ts';
import { causeSentence } from './cause.ts';
import { saysOf } from './decisions.ts';
import { seriesOf, timesOf } from './over-time.ts';
import type { CountedView, DecisionView, RoadView, TurnView } from './view.ts';

/** Whole, but what happens at all is never told as 0, nor what does not always happen as 100. */
export const in100 = (share: number): number => {
  const whole = Math.round(share * 100);
  if (whole === 0 && share > 0) return 1;
  return whole === 100 && share < 1 ? 99 : whole;
};

const methodOf = (ends: readonly Ends[]): string =>
  ends.every(({ label }) => label === 'exact') ? DEBRIEF.exact : DEBRIEF.sampled(Math.max(...ends.map(({ played }) => played)));

const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length);

export function turnViews(
  p: Prepared,
  text: Text,
  own: Replay,
  decisions: readonly DecisionView[],
  counted: CountedReport,
): readonly TurnView[] {
  return counted.turns.flatMap((turn) => {
    const decision = decisions.find(({ at }) => at === turn.at);
    const worth = counted.decisions.find(({ at }) => at === turn.at);
    return decision === undefined || worth === undefined ? [] : [turnView(p, text, own, decision, worth, turn)];
  });
}

function turnView(p: Prepared, text: Text, own: Replay, decision: DecisionView, worth: DecisionWorth, turn: Turn): TurnView {
  const other = saysOf(text, turn.scene, turn.other.option);
  const changed = turn.changed.replayed;
  return {
    ...decision,
    other,
    isGain: turn.moved > 0,
    before: in100(mean(worth.options.map(({ ends }) => ends.thrives))),
    after: in100(turn.taken.ends.thrives),
    withOther: in100(turn.other.ends.thrives),
    method: methodOf(worth.options.map(({ ends }) => ends)),
    why: causeSentence(own, changed, turn.at, other, turn.moved < 0 ? -1 : 1),
    both: [
      { id: 'morale', name: 'Morale', own: seriesOf(own, 0), changed: seriesOf(changed, 0) },
      { id: 'execution', name: 'Execution', own: seriesOf(own, 1), changed: seriesOf(changed, 1) },
    ],
    time: timesOf(own)[turn.at] ?? 0,
    said: saidOf(p, text, own, turn),
  };
}

function saidOf(p: Prepared, text: Text, own: Replay, { changed, stillOpen }: Turn): string[] {
  const title = (replayed: Replay): string => {
    const { ending } = read(p, replayed.frame);
    return text.endings[ending?.id ?? '']?.title ?? '';
  };
  const partsAt = changed.parts === null ? undefined : changed.replayed.steps[changed.parts]?.before;
  return [
    DEBRIEF.endings(title(own), title(changed.replayed)),
    partsAt === undefined ? DEBRIEF.neverParts : DEBRIEF.parts(dueOn(text, get(partsAt, LABEL))),
    DEBRIEF.notYours(changed.others.length - 1),
    DEBRIEF.stillOpen(KIND_WORDS[stillOpen.kind], inHundred(stillOpen.share)),
  ].filter((sentence) => sentence !== '');
}

/** "under 1" */
const inHundred = (share: number): string => (share > 0 && share < 0.01 ? 'under 1' : String(in100(share)));

export function roadViews(text: Text, decisions: readonly DecisionView[], worths: readonly DecisionWorth[]): readonly RoadView[] {
  return worths.flatMap(({ at, scene, taken, options }) => {
    const decision = decisions.find((one) => one.at === at);
    if (decision === undefined) return [];
    const shown = options.map(({ option, ends }) => ({
      says: saysOf(text, scene, option),
      in100: in100(ends.thrives),
      isTaken: option === taken,
    }));
    return [{ ...decision, options: shown, method: methodOf(options.map(({ ends }) => ends)) }];
  });
}

export function standingWords(p: Prepared, text: Text, own: Replay, { all }: CountedReport): CountedView['standing'] {
  const { ending } = read(p, own.frame);
  const place = p.story.endings.findIndex(({ id }) => id === ending?.id);
  const title = text.endings[ending?.id ?? '']?.title;
  return [
    ...(title === undefined ? [] : [DEBRIEF.standing(title, inHundred(all.endings[place] ?? 0))]),
    DEBRIEF.thriving(inHundred(all.thrives)),
  ];
}

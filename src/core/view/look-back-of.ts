/** lookBackOf: a finished (or broken off) run as rows and series, from its choices alone. In: story, text, run. Out: a LookBackView. */
import { LABEL, METERS } from '../rules/frame.ts';
import type { Prepared } from '../rules/prepare.ts';
import { read } from '../rules/read.ts';
import { STOCKS } from '../rules/story.ts';
import type { Step } from '../run/play.ts';
import { replay } from '../run/replay.ts';
import type { Text } from '../scenario/text.ts';
import { clockOf, dayOf } from './clock.ts';
import type { DecisionRow, LookBackView, MeterSeries } from './look-back.ts';
import { changesView } from './meters.ts';
import { newsView } from './news.ts';
import { teamView } from './people.ts';

export function lookBackOf(
  p: Prepared,
  text: Text,
  run: { readonly seed: number; readonly choices: readonly string[] },
  mayRewind: boolean,
): LookBackView {
  const { start, steps, frame } = replay(p, run.seed, run.choices);
  const rows = steps.map((step, index) => rowOf(p, text, step, index));
  const frames = [start.frame, ...steps.map((step) => step.after)];
  const state = read(p, frame);
  return {
    scenario: { id: text.id, title: text.title },
    ending: { id: state.ending?.id ?? '', kind: state.ending?.kind ?? 'holding', title: text.endings[state.ending?.id ?? '']?.title ?? '' },
    rows,
    series: seriesOf(p, text, frames),
    moments: ['Start', ...rows.map((row) => row.when)],
    questions: text.questions,
    mayRewind,
  };
}

function rowOf(p: Prepared, text: Text, step: Step, index: number): DecisionRow {
  const words = text.scenes[step.scene];
  const between = p.scenes.some((one) => one.scene.id === step.scene && one.scene.interrupt !== null);
  const label = step.before[LABEL] ?? 0;
  const team = teamView(p, text, step.after, read(p, step.after));
  const changes = changesView(p, text, step, team);
  const speaker = words?.lines.find((line) => line.who !== null)?.who;
  const cast = speaker ? text.cast[speaker] : undefined;
  const main = changes.find((change) => change.person !== null)?.person ?? null;
  const face = team.find((one) => one.id === speaker)?.face ?? 'neutral';
  return {
    index,
    when: between ? clockOf(text, label, true) : dayOf(text, label),
    ask: words?.ask ?? '',
    chose: words?.options[step.option]?.says ?? step.option,
    changes,
    news: newsView(p, text, step, team),
    person: main ?? (cast ? { name: cast.name, look: cast.look, face } : null),
  };
}

function seriesOf(p: Prepared, text: Text, frames: readonly Float64Array[]): MeterSeries[] {
  const values = (meter: number): number[] => frames.map((frame) => Math.round(frame[METERS + meter] ?? 0));
  const own = p.story.meters.flatMap((meter, i) =>
    meter.shown ? [{ id: meter.id, name: text.meters[meter.id]?.name ?? meter.id, values: values(STOCKS.length + i) }] : [],
  );
  return [{ id: 'morale', name: 'Morale', values: values(0) }, { id: 'execution', name: 'Execution', values: values(1) }, ...own];
}

/** lookBackOf: a finished (or broken off) run as rows and series, from its choices alone. In: story, text, run. Out: a LookBackView. */
import { LABEL, METERS } from '../rules/frame.ts';
import type { Prepared } from '../rules/prepare.ts';
import { read } from '../rules/read.ts';
import { STOCKS } from '../rules/story.ts';
import type { Step } from '../run/play.ts';
import { replay } from '../run/replay.ts';
import type { Text } from '../scenario/text.ts';
import { accountsOf } from './accounts.ts';
import { clockOf, dayOf } from './clock.ts';
import type { DecisionRow, LookBackView, MeterSeries } from './look-back.ts';
import { changesView } from './meters.ts';
import { newsView } from './news.ts';
import { teamView } from './people.ts';
import { whyEnding } from './why-ending.ts';

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
    ending: {
      id: state.ending?.id ?? '',
      kind: state.ending?.kind ?? 'holding',
      title: text.endings[state.ending?.id ?? '']?.title ?? '',
      why: whyEnding(p, text, frame),
    },
    rows,
    series: seriesOf(p, text, frames),
    moments: ['Start', ...rows.map((row) => row.when)],
    ticks: ticksOf(p, text, steps),
    questions: text.questions,
    mayRewind,
  };
}

const isBetween = (p: Prepared, step: Step): boolean => p.scenes.some((one) => one.scene.id === step.scene && one.scene.interrupt !== null);

function rowOf(p: Prepared, text: Text, step: Step, index: number): DecisionRow {
  const words = text.scenes[step.scene];
  const label = step.before[LABEL] ?? 0;
  const team = teamView(p, text, step.after, read(p, step.after));
  const about = aboutWhom(p, text, step);
  const accounts = accountsOf(p, step);
  const cast = about === null ? undefined : text.cast[about];
  return {
    index,
    when: isBetween(p, step) ? clockOf(text, label, true) : dayOf(text, label),
    ask: words?.ask ?? '',
    chose: words?.options[step.option]?.says ?? step.option,
    changes: changesView(p, text, step, team, accounts, false),
    news: newsView(p, text, step, team, accounts),
    person: cast ? { name: cast.name, look: cast.look, face: team.find((one) => one.id === about)?.face ?? 'neutral' } : null,
  };
}

/** The person a choice was about: whom it promised something, of whom something was learned, whom it pleased or displeased. */
function aboutWhom(p: Prepared, text: Text, step: Step): string | null {
  const scene = p.scenes.find((one) => one.scene.id === step.scene);
  const option = scene?.options.find((one) => one.option.id === step.option)?.option;
  const promised = text.scenes[step.scene]?.options[step.option]?.promise?.to;
  if (promised !== undefined) return promised;
  for (const fact of option?.learn ?? []) {
    const id = p.story.facts[fact] ?? '';
    const known = Object.keys(text.cast).find((one) => id === one || id.startsWith(`${one}-`));
    if (known !== undefined) return known;
  }
  return p.story.people[option?.for[0] ?? option?.against[0] ?? -1]?.id ?? null;
}

/** The first decision of every day (or week); the first name carries the word. */
function ticksOf(p: Prepared, text: Text, steps: readonly Step[]): LookBackView['ticks'] {
  const seen = new Set<number>();
  return steps.flatMap((step, index) => {
    const label = step.before[LABEL] ?? 0;
    if (isBetween(p, step) || seen.has(label)) return [];
    seen.add(label);
    return [{ at: index + 1, says: seen.size === 1 ? dayOf(text, label) : String(label) }];
  });
}

function seriesOf(p: Prepared, text: Text, frames: readonly Float64Array[]): MeterSeries[] {
  const values = (meter: number): number[] => frames.map((frame) => Math.round(frame[METERS + meter] ?? 0));
  const own = p.story.meters.flatMap((meter, i) =>
    meter.shown ? [{ id: meter.id, name: text.meters[meter.id]?.name ?? meter.id, values: values(STOCKS.length + i) }] : [],
  );
  return [{ id: 'morale', name: 'Morale', values: values(0) }, { id: 'execution', name: 'Execution', values: values(1) }, ...own];
}

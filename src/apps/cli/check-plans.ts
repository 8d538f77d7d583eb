/** Plans held against their scenario. In: an opened scenario and its plan files. Out: a problem for each thing that came otherwise. */
import { shownMeters } from '../../core/run/play.ts';
import { replay } from '../../core/run/replay.ts';
import type { Position, Problem } from '../../core/scenario/problem.ts';
import { COMMAND_LINE } from '../../core/text/command-line.ts';
import type { Opened } from '../../io/files/check-files.ts';
import type { Plan, PlanFile } from '../../io/files/plans.ts';
import { runCommand } from './run-line.ts';
import { runReport } from './run-report.ts';

export function planProblems(opened: Opened, { plan, at }: PlanFile): readonly Problem[] {
  const problem = (code: string, path: string, position: Position, message: string, fix: string): Problem => ({
    code,
    severity: 'error',
    ...position,
    path,
    message,
    fix,
  });
  if (!plan.ok) {
    const message = `${COMMAND_LINE.planUnreadable} ${plan.problem.why}.`;
    return [problem('plan-unreadable', '', plan.problem.position, message, COMMAND_LINE.planFix)];
  }
  const { seed, choose } = plan.value;
  const fix = COMMAND_LINE.planDiffersFix(runCommand(opened.file, choose, seed));
  return differences(opened, plan.value).map(({ path, message }) => problem('plan-differs', path.join('.'), at(path), message, fix));
}

type Difference = { readonly path: readonly (string | number)[]; readonly message: string };

function differences(opened: Opened, { seed, choose, expect }: Plan): readonly Difference[] {
  const run = runReport(opened, seed, choose);
  if (run.stopped) return [{ path: ['choose', run.stopped.number - 1], message: COMMAND_LINE.planStops(run.stopped.message) }];
  if (run.ending === null) return [{ path: ['choose'], message: COMMAND_LINE.planWaits(run.waits?.scene ?? '') }];
  const found: Difference[] = [];
  const { id, kind } = run.ending;
  if (id !== expect.ending || kind !== expect.kind) {
    const message = COMMAND_LINE.planEnds(`${expect.ending} (${expect.kind})`, `${id} (${kind})`);
    found.push({ path: ['expect', id === expect.ending ? 'kind' : 'ending'], message });
  }
  const scenes = run.steps.map(({ scene }) => scene);
  if (scenes.join() !== expect.scenes.join())
    found.push({ path: ['expect', 'scenes'], message: COMMAND_LINE.planScenes(expect.scenes, scenes) });
  const meters = shownMeters(opened.prepared, replay(opened.prepared, seed, choose).frame);
  for (const [meter, [from, to]] of Object.entries(expect.meters)) {
    const got = meters[meter];
    if (got === undefined || got < from || got > to)
      found.push({ path: ['expect', 'meters', meter], message: COMMAND_LINE.planMeter(meter, from, to, got) });
  }
  return found;
}

/** Scenarios on the bench: they load without a problem, and their plans lead where they say. What ships is held to more (scenarios.test.ts). */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../src/core/rules/choice.ts';
import { prepare } from '../src/core/rules/prepare.ts';
import { read } from '../src/core/rules/read.ts';
import { runCode } from '../src/core/run/run-code.ts';
import { runOf, shownMeters, startPlay } from '../src/core/run/play.ts';
import { load } from '../src/core/scenario/load.ts';
import { plansBeside } from '../src/io/files/plans.ts';

const FOLDER = new URL('../scenarios/drafts/', import.meta.url);
const ids = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

it('there is one, and this test sees it', () => {
  expect(ids).toEqual(['rapid-growth']);
});

describe.each(ids)('%s', (id) => {
  const file = new URL(`${id}/scenario.json`, FOLDER).pathname;
  const { story, problems } = load(readFileSync(file, 'utf8'));
  const plans = plansBeside(file);

  it('loads without a problem', () => {
    expect(problems).toEqual([]);
    expect(story?.id).toBe(id);
  });

  it('has a plan for every ending, and each leads there', () => {
    if (story === null || !plans.ok) throw new Error('no story, or no plans');
    const prepared = prepare(story);
    const reached: string[] = [];
    for (const { file: name, plan } of plans.value) {
      if (!plan.ok) throw new Error(`${name}: ${plan.problem.why}`);
      const { seed, choose, expect: wanted } = plan.value;
      const play = startPlay(prepared, seed, choose);
      expect(play.choices(), name).toEqual(choose);
      expect(read(prepared, play.frame()).ending, name).toEqual({ id: wanted.ending, kind: wanted.kind });
      expect(choose.map((choice) => partsOf(choice).scene)).toEqual(wanted.scenes);
      const meters = shownMeters(prepared, play.frame());
      for (const [meter, [from, to]] of Object.entries(wanted.meters)) {
        expect(meters[meter], `${name}: ${meter}`).toBeGreaterThanOrEqual(from);
        expect(meters[meter], `${name}: ${meter}`).toBeLessThanOrEqual(to);
      }
      expect(runCode(runOf(play)).length, name).toBeLessThan(260);
      reached.push(wanted.ending);
      play.stop();
    }
    expect(reached.sort()).toEqual(story.endings.map((ending) => ending.id).sort());
  });
});

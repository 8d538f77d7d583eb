/**
 * Every scenario of the folder, as its author meant it: files complete, plans true, odds within the aims of DESIGN §5, and no run that
 * gets stuck or lost. Figures are measured on the scenario's own options, by 500 seeded random runs or by walking every path.
 */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../src/core/analysis/claims/claim.ts';
import { stream } from '../src/core/base/dice.ts';
import { partsOf } from '../src/core/rules/choice.ts';
import { currentScene, isOpen } from '../src/core/rules/kernel.ts';
import { digest, read } from '../src/core/rules/read.ts';
import { runCode } from '../src/core/run/run-code.ts';
import { readRun } from '../src/core/run/read-run.ts';
import { resume } from '../src/core/run/resume.ts';
import { type Play, runOf, shownMeters, startPlay } from '../src/core/run/play.ts';
import { load } from '../src/core/scenario/load.ts';
import { bundled } from './support/bundle.ts';
import { plansOf, scenarioFile } from './support/plans.ts';
import { randomRun } from './support/random-run.ts';
import { shippedStories } from './support/shipped.ts';

const RUNS = 500;
const shares = (counts: ReadonlyMap<string, number>): number[] => [...counts.values()].map((count) => count / RUNS);

/** What each scenario aims at, besides what holds for all of them. Shares of 500 random runs. */
type Aims = {
  readonly endings: number;
  readonly endingAtLeast: number;
  readonly sceneLists: number;
  readonly thriving: readonly [number, number];
  readonly interruptsAtLeast: number;
};
const AIMS: Readonly<Record<string, Aims>> = {
  'first-week': { endings: 5, endingAtLeast: 0.02, sceneLists: 8, thriving: [0.08, 0.25], interruptsAtLeast: 0.05 },
  'rapid-growth': { endings: 6, endingAtLeast: 0.01, sceneLists: 100, thriving: [0.08, 0.25], interruptsAtLeast: 0 },
  'plain-standup': { endings: 4, endingAtLeast: 0.05, sceneLists: 1, thriving: [0.08, 0.45], interruptsAtLeast: 0 },
};
/** For a scenario without aims of its own. */
const AT_LEAST: Aims = { endings: 3, endingAtLeast: 0.02, sceneLists: 1, thriving: [0.02, 0.45], interruptsAtLeast: 0.02 };

/**
 * What the report finds and nobody has mended yet. A finding that is not named here fails, and so does one that is named and gone.
 */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  // Three ways lead to Tuesday; why the late evening is neither best nor worst is said in the file's `waive`.
  'first-week': ['right-answer-best tuesday:late', 'right-answer-worst tuesday:late'],
};
const nameOf = ({ id, about }: Claim): string =>
  [id, about?.player ?? [about?.scene, about?.option].filter((part) => part !== undefined).join(':')]
    .filter((part) => part !== '')
    .join(' ');

/** A long story is sampled for some seconds, as it is shipped; module by module it takes several times as long. */
let analysis: typeof import('../src/core/analysis/play-report.ts');
beforeAll(async () => {
  analysis = await bundled<typeof analysis>('src/core/analysis/play-report.ts');
}, 60_000);

describe.each(shippedStories())('$id', ({ id, source, story, text, prepared }) => {
  const plans = plansOf(id);

  it('loads without an error and without a warning nobody has explained', () => {
    const { problems } = load(source);
    expect(problems.filter(({ severity }) => severity !== 'hint').map(({ line, message }) => `${line} ${message}`)).toEqual([]);
  });

  it('has a guide that names every ending and every option', () => {
    const guide = scenarioFile(id, 'guide.md');
    expect(existsSync(guide)).toBe(true);
    const words = readFileSync(guide, 'utf8');
    // Of a calendar its needs are named, not the ways to share its time out.
    const options = story.scenes.flatMap((scene) => scene.options.filter(({ split }) => split === null).map((option) => option.id));
    const needs = Object.values(text.scenes).flatMap(({ calendar }) => Object.keys(calendar?.needs ?? {}));
    const named = [...story.endings.map((one) => one.id), ...options, ...needs];
    expect(named.filter((name) => !words.includes(`\`${name}\``))).toEqual([]);
  });

  it('has a plan for every ending', () => {
    expect(plans.map((plan) => plan.expect.ending).sort()).toEqual(story.endings.map((ending) => ending.id).sort());
    expect(plans.map((plan) => plan.name).sort()).toEqual(plans.map((plan) => plan.expect.ending).sort());
  });

  it.each(plans)('plays as planned: $name', (plan) => {
    const play = startPlay(prepared, plan.seed, plan.choose);
    expect(play.choices()).toEqual(plan.choose);
    expect(play.ended()).toBe(true);
    expect(read(prepared, play.frame()).ending).toEqual({ id: plan.expect.ending, kind: plan.expect.kind });
    expect(plan.choose.map((choice) => partsOf(choice).scene)).toEqual(plan.expect.scenes);
    const meters = shownMeters(prepared, play.frame());
    expect(Object.keys(plan.expect.meters).length).toBeGreaterThan(1);
    for (const [meter, [from, to]] of Object.entries(plan.expect.meters)) {
      expect(meters[meter], meter).toBeGreaterThanOrEqual(from);
      expect(meters[meter], meter).toBeLessThanOrEqual(to);
    }
    play.stop();
  });

  describe(`in ${RUNS} random runs`, () => {
    const endings = new Map<string, number>();
    const interrupts = new Map(story.scenes.filter((scene) => scene.interrupt !== null).map((scene) => [scene.id, 0]));
    const lists = new Set<string>();
    const felt: number[] = [];
    for (let seed = 1; seed <= RUNS; seed++) {
      let before: Readonly<Record<string, number>> = { morale: story.start[0] ?? 0, execution: story.start[1] ?? 0 };
      const { choices, frame } = randomRun(prepared, seed, (now) => {
        const after = shownMeters(prepared, now);
        felt.push(['morale', 'execution'].reduce((sum, meter) => sum + Math.abs((after[meter] ?? 0) - (before[meter] ?? 0)), 0));
        before = after;
      });
      const ending = read(prepared, frame).ending?.id ?? 'none';
      endings.set(ending, (endings.get(ending) ?? 0) + 1);
      const scenes = choices.map((choice) => partsOf(choice).scene);
      lists.add(scenes.join());
      for (const scene of scenes) if (interrupts.has(scene)) interrupts.set(scene, (interrupts.get(scene) ?? 0) + 1);
    }

    it('no ending takes more than 45 in 100', () => {
      expect(Math.max(...shares(endings))).toBeLessThanOrEqual(0.45);
    });

    it('the median decision moves morale and execution by 6 points or more', () => {
      felt.sort((a, b) => a - b);
      expect(felt[felt.length >> 1]).toBeGreaterThanOrEqual(6);
    });

    it('endings, ways and interrupts are spread as aimed', () => {
      const aims = AIMS[id] ?? AT_LEAST;
      const often = shares(endings).filter((share) => share >= aims.endingAtLeast);
      expect(often.length, JSON.stringify([...endings])).toBeGreaterThanOrEqual(aims.endings);
      expect(lists.size).toBeGreaterThanOrEqual(aims.sceneLists);
      for (const [interrupt, count] of interrupts) expect(count / RUNS, interrupt).toBeGreaterThanOrEqual(aims.interruptsAtLeast);
      const thriving = story.endings
        .filter((ending) => ending.kind === 'thriving')
        .reduce((sum, ending) => sum + (endings.get(ending.id) ?? 0), 0);
      expect(thriving / RUNS).toBeGreaterThanOrEqual(aims.thriving[0]);
      expect(thriving / RUNS).toBeLessThanOrEqual(aims.thriving[1]);
    });
  });

  it('keeps the thesis, is balanced, is felt and has no right answer, apart from what is known', () => {
    const report = analysis.playReport(prepared, { judge: { seeds: 40, slipRuns: 400, continuations: 48, planned: 50 } });
    expect(report?.claims.length).toBeGreaterThan(10);
    expect(report?.claims.filter(({ holds }) => !holds).map(nameOf)).toEqual(FOUND[id] ?? []);
  }, 60_000);

  it('a run fits into a code of 260 characters, the longest too', () => {
    const codes = Array.from({ length: RUNS }, (_, i) => {
      const { choices } = randomRun(prepared, i + 1);
      const play = startPlay(prepared, 0xffffffff, choices);
      const code = runCode(runOf(play));
      play.stop();
      return code.length;
    });
    expect(Math.max(...codes)).toBeLessThan(260);
  });

  it.each(Array.from({ length: 20 }, (_, i) => i + 1))(
    'random player %i comes to the same end when saved and restored after each choice',
    (seed) => {
      const straight = walk(startPlay(prepared, seed), seed, (play) => play);
      const restored = walk(startPlay(prepared, seed), seed, (play) => {
        const saved = readRun(JSON.stringify(runOf(play)));
        if (!saved.ok) throw new Error(saved.problem);
        const back = resume(prepared, saved.value);
        expect(back.kind).toBe('same');
        play.stop();
        return startPlay(prepared, saved.value.seed, back.choices);
      });
      expect(restored.choices()).toEqual(straight.choices());
      expect(digest(prepared, restored.frame())).toBe(digest(prepared, straight.frame()));
      expect(text.endings[read(prepared, restored.frame()).ending?.id ?? '']).toBeDefined();
    },
  );

  /** Plays at random to the end; `between` may swap the play for another one after each choice. */
  function walk(first: Play, seed: number, between: (play: Play) => Play): Play {
    const next = stream(seed * 65_537 + 5);
    let play = first;
    for (let scene = currentScene(prepared, play.frame()); scene; scene = currentScene(prepared, play.frame())) {
      const open = scene.options.filter((one) => isOpen(prepared, play.frame(), one));
      const chosen = open[Math.floor(next() * open.length)]?.option.id ?? '';
      if (!play.choose(chosen)) throw new Error(`stuck in ${scene.scene.id}`);
      play = between(play);
    }
    play.stop();
    return play;
  }
});

/** Those with a deck to draw from. */
const DRAWING = shippedStories().filter(({ story }) => story.scenes.some(({ draws }) => draws !== null));

describe.each(DRAWING)('$id, played again', ({ prepared }) => {
  it('on another seed has two scenes or more that the first play had not, in most pairs of plays', () => {
    const scenesOf = (seed: number): ReadonlySet<string> =>
      new Set(randomRun(prepared, seed).choices.map((choice) => partsOf(choice).scene));
    const anew = Array.from({ length: RUNS / 2 }, (_, i) => {
      const first = scenesOf(2 * i + 1);
      return [...scenesOf(2 * i + 2)].filter((scene) => !first.has(scene)).length;
    });
    anew.sort((a, b) => a - b);
    expect(anew[anew.length >> 1]).toBeGreaterThanOrEqual(2);
  });
});

it('there is a story with a deck, and the test before this one sees it', () => {
  expect(DRAWING.map(({ id }) => id)).toContain('rapid-growth');
});

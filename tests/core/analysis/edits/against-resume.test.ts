/** The walk of `against` must say of every place what `resume` says of a run saved there: resume is the one meaning. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { lockstepOf, choicesOf, isElsewhere, resumedAt, todayOf } from '../../../../src/core/analysis/edits/against-lockstep.ts';
import { against } from '../../../../src/core/analysis/edits/against.ts';
import { walkOne } from '../../../../src/core/analysis/edits/against-walk.ts';
import { choiceOf } from '../../../../src/core/rules/choice.ts';
import { currentScene } from '../../../../src/core/rules/kernel.ts';
import { type Prepared, prepare } from '../../../../src/core/rules/prepare.ts';
import { digest } from '../../../../src/core/rules/read.ts';
import type { Story } from '../../../../src/core/rules/story.ts';
import { shownMeters } from '../../../../src/core/run/play.ts';
import { replay } from '../../../../src/core/run/replay.ts';
import { resume } from '../../../../src/core/run/resume.ts';
import { RULES_VERSION, type Run, storyHash } from '../../../../src/core/run/run.ts';
import type { Text } from '../../../../src/core/scenario/text.ts';
import { plainStories, teamStories } from '../../../support/generated.ts';
import { shippedStories } from '../../../support/shipped.ts';
import { severalEdits } from './against-edits.ts';

const shipped = shippedStories();
const NO_WORDS = { scenes: {} } as unknown as Text;

/** The run as it would be saved after these choices. */
function savedRun(p: Prepared, seed: number, choices: readonly string[]): Run {
  const { frame } = replay(p, seed, choices);
  const made = { story: storyHash(p.story), rules: RULES_VERSION, end: digest(p, frame), meters: shownMeters(p, frame) };
  return { format: 1, scenario: p.story.id, seed, choices, marks: [], made };
}

type Seen = { places: number; kinds: Set<string> };

/** Plays one run of `was` and asks at every place. */
function agree(was: Prepared, now: Prepared, seed: number, seen?: Seen): void {
  const lock = lockstepOf(was, now);
  let stopped = 0;
  walkOne(lock, seed, {
    place: (standing) => {
      const choices = choicesOf(standing.taken);
      const today = resume(now, savedRun(was, seed, choices));
      const { kind, lost, meters } = today;
      expect(resumedAt(lock, standing), choices.join(' ')).toEqual({ kind, lost, meters });
      if (kind === 'stopped' && stopped++ === 0) expect(choicesOf(standing.stranded?.taken ?? null)).toEqual(choices);
      expect(standing.stranded !== null).toBe(kind === 'stopped');
      const frame = todayOf(standing);
      if (frame !== null) {
        const scene = currentScene(now, replay(now, seed, today.choices).frame)?.scene.id;
        expect(currentScene(now, frame)?.scene.id).toBe(scene);
        const left = currentScene(was, standing.frame)?.scene.id;
        if (left === scene) expect(isElsewhere(lock, standing)).toBe(false);
      }
      if (seen) {
        seen.places++;
        seen.kinds.add(kind);
      }
    },
    end: () => {},
  });
}

/** Other work on the machine may slow these; they take about a second of processor time each. */
vi.setConfig({ testTimeout: 30_000 });

describe('the walk agrees with resume', () => {
  for (const { id, story, prepared } of shipped) {
    it(`[R3] [R4] at every place of runs of ${id}, on random edits of it`, () => {
      const seen: Seen = { places: 0, kinds: new Set() };
      fc.assert(
        fc.property(severalEdits, fc.integer({ min: 0, max: 0xffffffff }), ({ change }, seed) => {
          const now = prepare(change(story));
          for (let i = 0; i < 2; i++) agree(prepared, now, (seed + i) >>> 0, seen);
        }),
        { numRuns: 22, seed: 301, endOnFailure: true },
      );
      expect(seen.places).toBeGreaterThan(150);
      expect([...seen.kinds].sort()).toEqual(['other-numbers', 'same', 'stopped']);
    });
  }

  it.each([
    ['plain', plainStories],
    ['team', teamStories],
  ] as const)('[R3] [R4] on random edits of generated %s stories, with luck', (_, stories) => {
    fc.assert(
      fc.property(stories, severalEdits, fc.integer({ min: 0, max: 0xffffffff }), (story, { change }, seed) => {
        const [was, now] = [prepare(story), prepare(change(story))];
        for (let i = 0; i < 2; i++) agree(was, now, (seed + i) >>> 0);
      }),
      { numRuns: 30, seed: 302, endOnFailure: true },
    );
  });
});

/** A story in which nothing is left to luck. */
const certain = (story: Story): Story => ({
  ...story,
  laters: story.laters.map((later) => ({ ...later, in10: 10 })),
  scenes: story.scenes.map((scene) => ({
    ...scene,
    // Of one event there is nothing to draw.
    draws: scene.draws?.slice(0, 1) ?? null,
    options: scene.options.map((option) => ({ ...option, chance: null })),
  })),
});

/** Every prefix of every run by replay, with its share, and what resume says of it. */
function byHand(was: Prepared, now: Prepared) {
  const sums = { all: 0, same: 0, 'other-numbers': 0, stopped: 0, runs: 0, runsStopped: 0 };
  const visit = (choices: readonly string[], weight: number): void => {
    const { kind } = resume(now, savedRun(was, 1, choices));
    sums.all += weight;
    sums[kind] += weight;
    const { frame } = replay(was, 1, choices);
    const scene = currentScene(was, frame);
    const open = (scene?.options ?? []).map((one) => choiceOf(scene?.scene.id ?? '', one.option.id));
    const next = open.filter((choice) => replay(was, 1, [...choices, choice]).stopped === null);
    for (const choice of next) visit([...choices, choice], weight / next.length);
    if (next.length > 0) return;
    sums.runs += weight;
    if (kind === 'stopped') sums.runsStopped += weight;
  };
  visit([], 1);
  return sums;
}

describe('the shares', () => {
  it('without luck are those of every run, saved at every place, and resumed one by one', () => {
    fc.assert(
      fc.property(plainStories, severalEdits, (story, { change }) => {
        const was = prepare(certain(story));
        const now = prepare(certain(change(story)));
        const sums = byHand(was, now);
        const { saved, complete, label, unchanged, stranded } = against(
          { prepared: was, text: NO_WORDS },
          { prepared: now, text: NO_WORDS },
        );
        expect(label).toBe('exhaustive');
        if (unchanged) return;
        expect(saved.same.share).toBeCloseTo(sums.same / sums.all, 9);
        expect(saved.otherNumbers.share).toBeCloseTo(sums['other-numbers'] / sums.all, 9);
        expect(saved.stopped.share).toBeCloseTo(sums.stopped / sums.all, 9);
        expect(complete.stopped.share).toBeCloseTo(sums.runsStopped / sums.runs, 9);
        expect(stranded.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(complete.stopped.share, 9);
      }),
      { numRuns: 15, seed: 303, endOnFailure: true },
    );
  });

  it('with luck are those that seeded runs come to, dice shared where keys are the same', () => {
    let compared = 0;
    fc.assert(
      fc.property(plainStories, severalEdits, (story, { change }) => {
        const versions = [prepare(story), prepare(change(story))].map((prepared) => ({ prepared, text: NO_WORDS })) as [
          { prepared: Prepared; text: Text },
          { prepared: Prepared; text: Text },
        ];
        const all = against(...versions, { mostPlaces: 3000, runs: 1 });
        const some = against(...versions, { mostPlaces: 0, runs: 400 });
        if (all.unchanged || all.label === 'sampled') return;
        expect(some.label).toBe('sampled');
        const near = (name: string, a: { share: number; plusMinus: number }, b: { share: number; plusMinus: number }): void => {
          expect(a.plusMinus, name).toBe(0);
          // Twice the 95 % interval and a little: 1 in 10,000 falls outside.
          expect(Math.abs(a.share - b.share), name).toBeLessThan(2 * b.plusMinus + 0.005);
          if (a.share > 0.02 && a.share < 0.98) compared++;
        };
        near('stopped', all.complete.stopped, some.complete.stopped);
        near('other ending', all.complete.otherEnding, some.complete.otherEnding);
        near('saved same', all.saved.same, some.saved.same);
        near('saved stopped', all.saved.stopped, some.saved.stopped);
        near('elsewhere', all.saved.elsewhere, some.saved.elsewhere);
      }),
      { numRuns: 28, seed: 306, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(5);
  });

  it('every example is a run that resume stops, at the choice it is an example of', () => {
    let examples = 0;
    fc.assert(
      fc.property(plainStories, severalEdits, (story, { change }) => {
        const [was, now] = [prepare(story), prepare(change(story))];
        for (const { choice, example } of against(
          { prepared: was, text: NO_WORDS },
          { prepared: now, text: NO_WORDS },
          { mostPlaces: 2000, runs: 150 },
        ).stranded) {
          if (example === null) continue;
          examples++;
          expect(replay(was, example.seed, example.choices).stopped).toBeNull();
          expect(resume(now, savedRun(was, example.seed, example.choices))).toMatchObject({ kind: 'stopped', lost: choice });
        }
      }),
      { numRuns: 45, seed: 305, endOnFailure: true },
    );
    expect(examples).toBeGreaterThan(5);
  });
});

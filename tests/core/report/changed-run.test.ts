/** The same run with one choice changed: a fresh replay, the player's own choices wherever they still fit, everything else named. */
import { describe, expect, it } from 'vitest';
import { changedRun } from '../../../src/core/report/changed-run.ts';
import { partsOf } from '../../../src/core/rules/choice.ts';
import { currentScene, isOpen } from '../../../src/core/rules/kernel.ts';
import { prepare } from '../../../src/core/rules/prepare.ts';
import { replay } from '../../../src/core/run/replay.ts';
import { anyRun } from '../../support/any-run.ts';
import { deckTeamStory, smallStory, smallTeamStory } from '../../support/small-stories.ts';
import { moveIndex, option, scene, teamStory } from '../../support/stories.ts';

describe('a changed run', () => {
  it.each([
    ['plain', smallStory],
    ['team', smallTeamStory],
    ['asides, a deck and a calendar', deckTeamStory],
  ])('is what a fresh replay makes of its choices, ends, and keeps what can be kept: %s', (_, storyOf) => {
    let changed = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const p = prepare(storyOf(seed));
      const choices = anyRun(p, seed);
      const { steps } = replay(p, seed, choices);
      for (const [at, step] of steps.entries()) {
        const now = currentScene(p, step.before);
        for (const other of now?.options ?? []) {
          if (other.option.id === step.option || other.aside !== null || !isOpen(p, step.before, other)) continue;
          changed++;
          const run = changedRun(p, { seed, choices }, at, other.option.id);
          const fresh = replay(p, seed, run.choices);
          expect(fresh.stopped).toBeNull();
          expect([...fresh.frame]).toEqual([...run.replayed.frame]);
          expect(run.choices.slice(0, at)).toEqual(choices.slice(0, at));
          expect(run.others[0]).toBe(at);
          run.choices.forEach((choice, place) => {
            if (place > at && !run.others.includes(place)) expect(choices.slice(at + 1)).toContain(choice);
          });
          for (const place of run.others.slice(1)) {
            // It is named as not the player's only where the run has no choice of this scene that is open here.
            const { scene: where } = partsOf(run.choices[place] ?? '');
            const before = fresh.steps[place]?.before;
            if (before === undefined) throw new Error('a step for every choice');
            const own = choices.slice(at + 1).filter((choice) => partsOf(choice).scene === where);
            const open = currentScene(p, before)
              ?.options.filter((one) => isOpen(p, before, one))
              .map(({ option: { id } }) => id);
            expect(own.filter((choice) => open?.includes(partsOf(choice).option))).toEqual([]);
          }
          const first = run.choices.findIndex((choice, place) => place > at && choice !== choices[place]);
          expect(run.parts).toBe(first < 0 ? null : first);
        }
      }
    }
    expect(changed).toBeGreaterThan(40);
  });

  const moves = (...names: readonly ('inspire' | 'organise' | 'wait')[]) => names.map((name) => option(name, { move: moveIndex(name) }));
  const forked = prepare(
    teamStory([
      scene('fork', [option('left', { goto: [{ when: null, to: 1 }] }), option('right', { goto: [{ when: null, to: 2 }] })]),
      scene('left', moves('wait', 'organise', 'inspire'), { next: [{ when: null, to: 3 }] }),
      scene('right', moves('wait', 'inspire', 'organise'), { next: [{ when: null, to: 3 }] }),
      scene('last', moves('organise', 'inspire')),
    ]),
  );

  it('a decision the run never came to is taken as near to the run’s habit as there is, and named', () => {
    const choices = ['fork:left', 'left:inspire', 'last:inspire'];
    const run = changedRun(forked, { seed: 1, choices }, 0, 'right');
    expect(run.choices).toEqual(['fork:right', 'right:inspire', 'last:inspire']);
    expect(run.others).toEqual([0, 1]);
    expect(run.parts).toBe(1);
  });

  it('another choice at the end changes nothing before it', () => {
    const choices = ['fork:left', 'left:inspire', 'last:inspire'];
    const run = changedRun(forked, { seed: 1, choices }, 2, 'organise');
    expect(run).toMatchObject({ choices: ['fork:left', 'left:inspire', 'last:organise'], others: [2], parts: null });
    expect(() => changedRun(forked, { seed: 1, choices }, 3, 'organise')).toThrow('no choice 3');
  });
});

/** What the people felt of the choices: their own engagement, told apart from what would have come anyway. */
import { describe, expect, it } from 'vitest';
import { feltBy } from '../../../src/core/report/felt-by.ts';
import { styleOf } from '../../../src/core/report/style.ts';
import { type Prepared, prepare } from '../../../src/core/rules/prepare.ts';
import { replay } from '../../../src/core/run/replay.ts';
import { inOrder, moveIndex, option, person, plainStory, scene, teamStory } from '../../support/stories.ts';

const stepsOf = (p: Prepared, choices: readonly string[]) => replay(p, 1, choices).steps;

describe('what the people felt', () => {
  const people = [person('ada', 'free-spirit'), person('ben', 'planner')];
  const p = prepare(
    teamStory(
      inOrder([
        scene('one', [option('praise-ada', { for: [0], against: [1] }), option('nothing')], { label: 1 }),
        scene('two', [option('nothing'), option('plan', { move: moveIndex('organise'), against: [0] })], { label: 2 }),
      ]),
      { people },
    ),
  );

  it('is for each person the choice that gave most and the one that took most', () => {
    const felt = feltBy(p, stepsOf(p, ['one:praise-ada', 'two:plan']));
    const of = (id: string) => felt.filter((one) => one.person === id);
    expect(of('ada').map(({ at, by }) => [at, Math.sign(by)])).toEqual([
      [0, 1],
      [1, -1],
    ]);
    expect(of('ada')[0]).toMatchObject({ through: 'event' });
    expect(of('ben').map(({ at, by }) => [at, Math.sign(by)])).toContainEqual([0, -1]);
  });

  it('is nothing where the choice did nothing, whatever came anyway', () => {
    expect(feltBy(p, stepsOf(p, ['one:nothing', 'two:nothing']))).toEqual([]);
  });

  it('is nothing in a plain story', () => {
    const plain = prepare(plainStory([scene('one', [option('a', { effects: [{ meter: 0, by: 20 }] }), option('b')])]));
    expect(feltBy(plain, stepsOf(plain, ['one:a']))).toEqual([]);
  });
});

describe('style', () => {
  const p = prepare(
    teamStory(
      inOrder([
        scene('one', [option('lead', { move: moveIndex('inspire') }), option('plan', { move: moveIndex('organise') })], { label: 1 }),
        scene('two', [option('lead', { move: moveIndex('inspire') }), option('rest', { move: moveIndex('wait') })], { label: 2 }),
      ]),
    ),
  );

  it('is the attention given beside the attention that was on offer, on two axes', () => {
    const led = styleOf(p, stepsOf(p, ['one:lead', 'two:lead']));
    expect(led?.decisions).toBe(2);
    expect(led?.own.lead).toBeGreaterThan(led?.offered.lead ?? 1);
    expect(led?.own.manage).toBeLessThan(led?.offered.manage ?? 0);
    const rested = styleOf(p, stepsOf(p, ['one:plan', 'two:rest']));
    expect(rested?.own.lead).toBeLessThan(led?.own.lead ?? 0);
    expect(rested?.offered).toEqual(led?.offered);
  });

  it('is not told where nothing leads or manages, or nothing was decided', () => {
    expect(styleOf(p, [])).toBeNull();
    const plain = prepare(plainStory([scene('one', [option('a'), option('b')])]));
    expect(styleOf(plain, stepsOf(plain, ['one:a']))).toBeNull();
  });
});

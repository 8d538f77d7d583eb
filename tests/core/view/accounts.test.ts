import { expect, it } from 'vitest';
import { replay } from '../../../src/core/run/replay.ts';
import { accountsOf } from '../../../src/core/view/accounts.ts';
import { randomRun } from '../../support/random-run.ts';
import { shippedStories } from '../../support/shipped.ts';

it.each(shippedStories())('$id: a step is accounted for once, and a step like it has the same account', ({ prepared }) => {
  const { choices } = randomRun(prepared, 1);
  const [first, second] = [replay(prepared, 1, choices), replay(prepared, 1, choices)];
  expect(first.steps.length).toBeGreaterThan(0);
  for (const [at, step] of first.steps.entries()) {
    const accounts = accountsOf(prepared, step);
    expect(accountsOf(prepared, step)).toBe(accounts);
    const like = second.steps[at];
    if (!like) throw new Error('the same choices made another run');
    expect(accountsOf(prepared, like)).not.toBe(accounts);
    expect(accountsOf(prepared, like)).toEqual(accounts);
    expect(accountsOf({ ...prepared }, step)).not.toBe(accounts);
  }
});

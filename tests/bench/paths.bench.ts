/** Runs paths.ts as it would be shipped. */
import { expect, it } from 'vitest';
import { bundled } from '../support/bundle.ts';

it.each([3, 6])('all runs of a 15 × 3 story with %i people', async (team) => {
  const paths = await bundled<typeof import('./paths.ts')>('tests/bench/paths.ts');
  expect(paths.measure(team)).toBeGreaterThan(0);
});

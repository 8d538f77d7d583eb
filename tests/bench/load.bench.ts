/** Runs load.ts as it would be shipped. */
import { expect, it } from 'vitest';
import { bundled } from '../support/bundle.ts';

it('load', async () => {
  const load = await bundled<typeof import('./load.ts')>('tests/bench/load.ts');
  expect(load.measure()).toBeGreaterThan(0);
});

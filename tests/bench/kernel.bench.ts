/** Runs kernel.ts as it would be shipped. */
import { expect, it } from 'vitest';
import { bundled } from '../support/bundle.ts';

it('kernel', async () => {
  const kernel = await bundled<typeof import('./kernel.ts')>('tests/bench/kernel.ts');
  kernel.compare();
  expect(kernel.measure()).toBeGreaterThan(0);
});

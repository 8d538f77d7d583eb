/** Runs check.ts as it would be shipped. */
import { expect, it } from 'vitest';
import { bundled } from '../support/bundle.ts';

it('check', async () => {
  const check = await bundled<typeof import('./check.ts')>('tests/bench/check.ts');
  expect(check.measure()).toBeGreaterThan(0);
});

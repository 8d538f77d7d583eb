/** Runs players.ts as it would be shipped. */
import { expect, it } from 'vitest';
import { bundled } from '../support/bundle.ts';

it('players in stories dealt from the word tables', async () => {
  const players = await bundled<typeof import('./players.ts')>('tests/bench/players.ts');
  expect(players.measure(300, 24)).toBeGreaterThan(0);
});

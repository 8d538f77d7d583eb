/** Runs odds.ts as it would be shipped; memory is measured in a process of its own. */
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { bundled } from '../support/bundle.ts';

it('odds', async () => {
  const odds = await bundled<typeof import('./odds.ts')>('tests/bench/odds.ts');
  odds.compare();
  const bundle = new URL('../../node_modules/.cache/compass-bench/odds.js', import.meta.url).href;
  const script = `const { memory } = await import(${JSON.stringify(bundle)}); console.log(JSON.stringify(memory()));`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  expect(odds.measure(JSON.parse(printed) as ReturnType<typeof odds.memory>)).toBeGreaterThan(0);
});

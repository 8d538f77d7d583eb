import { it } from 'vitest';
import { load } from '../../../src/core/scenario/load.ts';
import { read } from '../../../src/core/scenario/read.ts';
import { validate } from '../../../src/core/scenario/validate.ts';
import { check } from '../../../src/core/scenario/check.ts';
import { compile } from '../../../src/core/scenario/compile.ts';
import { newReporter } from '../../../src/core/scenario/report.ts';
import { plainStory } from './plain-story.ts';
it('bench', () => {
  const s = plainStory(10000);
  for (let k = 0; k < 6; k++) {
    const c = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1000; };
    const r = newReporter();
    const t0 = c(); const v = read(s, r); const t1 = c(); const { scenario, loose } = validate(v, r); const t2 = c(); check(loose, r); const t3 = c(); compile(scenario!); const t4 = c();
    const p = performance.now(); const l = load(s); const q = performance.now();
    console.log(s.length, 'read', t1 - t0, 'validate', t2 - t1, 'check', t3 - t2, 'compile', t4 - t3, 'load wall', q - p, l.problems.length, JSON.stringify(l.problems[0]));
  }
});

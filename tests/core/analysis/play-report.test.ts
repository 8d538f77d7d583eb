/** The report of one story: walked or sampled, plain data, and the table of endings by first choices. */
import { describe, expect, it } from 'vitest';
import { walkPaths } from '../../../src/core/analysis/walk/paths.ts';
import { playReport } from '../../../src/core/analysis/play-report.ts';
import { prefixTable, sharesAfter, TABLE_AT_MOST } from '../../../src/core/analysis/prefix-table.ts';
import { sampledPlays, sampleFacts } from '../../../src/core/analysis/players/sampled-facts.ts';
import { ENDING, get } from '../../../src/core/rules/frame.ts';
import { advance, begin, currentScene } from '../../../src/core/rules/kernel.ts';
import { type Prepared, prepare } from '../../../src/core/rules/prepare.ts';
import { dealtStory } from '../../support/dealt-stories.ts';
import { inOrder, option, plainStory, scene } from '../../support/stories.ts';

const p = prepare(dealtStory(7, { decisions: 6, start: 'fresh' }));
const judge = { seeds: 5, slipRuns: 10, continuations: 6, planned: 2 };
const sample = { runs: 300, valued: 20, continuations: 20 };

const walked = () => {
  const paths = walkPaths(p);
  if (!paths) throw new Error('nobody stopped it');
  return paths;
};

describe('the report', () => {
  it('of a story with few runs is exhaustive and survives JSON', () => {
    const report = playReport(p, { judge });
    expect(report).toMatchObject({ runsAtMost: 3 ** 6, shortest: 6, notes: [], facts: { label: 'exhaustive', runs: 3 ** 6 } });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    const ids = new Set(report?.claims.map(({ id }) => id.split('-')[0]));
    expect([...ids]).toEqual(['thesis', 'balance', 'felt', 'right']);
  });

  it('takes what worker threads have walked', () => {
    expect(playReport(p, { judge, paths: walked() })).toEqual(playReport(p, { judge }));
  });

  it('of a story with too many runs is sampled, says so, and is near the truth', () => {
    const report = playReport(p, { judge, sample, walkedAtMost: 100 });
    const truth = walked();
    expect(report).toMatchObject({
      notes: ['too-many-runs-to-walk'],
      odds: { method: 'sample', looked: 300 },
      facts: { label: 'sampled' },
      table: { label: 'sampled' },
    });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    const { random, felt, people } = report?.facts ?? truth;
    expect(Math.abs(random.kinds.thriving - truth.random.kinds.thriving)).toBeLessThan(0.1);
    expect(Math.abs(felt.median - truth.felt.median)).toBeLessThan(1.5);
    expect(Math.abs((people?.departed ?? 9) - (truth.people?.departed ?? 0))).toBeLessThan(0.12);
    report?.facts.options.forEach(({ mean, open }, i) => {
      expect(open).toBe(1);
      expect(Math.abs(mean - (truth.options[i]?.mean ?? 9))).toBeLessThan(0.12);
    });
  });

  it('samples a story that can go in circles, notes what it leaves out, and has no claims about people without a team', () => {
    const round = prepare(
      plainStory(
        inOrder([scene('one', [option('again', { goto: [{ when: null, to: 0 }], effects: [{ meter: 0, by: -5 }] }), option('on')])]),
      ),
    );
    const report = playReport(round, { judge, sample });
    expect(report?.runsAtMost).toBeNull();
    expect(report?.notes).toEqual(['too-short-for-the-thesis', 'no-options-lead-or-manage', 'goes-in-circles']);
    expect(report?.claims.map(({ id }) => id).filter((id) => /thesis|warning|departure/.test(id))).toEqual([]);
  });

  it('stops when it is told to', () => {
    const stop = { judge, sample, progress: () => false };
    expect(playReport(p, { ...stop, walkedAtMost: 100 })).toBeNull();
    expect(sampleFacts(p, sample, () => false)).toBeNull();
  });
});

describe('the table of endings by first choices', () => {
  /** Shares per ending over all ways to go on. */
  function endingsAfter(story: Prepared, choices: readonly number[]): number[] {
    const counts = story.story.endings.map(() => 0);
    let all = 0;
    const visit = (path: readonly number[]): void => {
      const frame = begin(story, 0);
      for (const choice of path) {
        const options = currentScene(story, frame)?.options ?? [];
        advance(
          story,
          frame,
          options.findIndex(({ index }) => index === choice),
        );
      }
      const next = currentScene(story, frame);
      if (next) return next.options.forEach(({ index }) => visit([...path, index]));
      all++;
      const ending = get(frame, ENDING);
      counts[ending] = (counts[ending] ?? 0) + 1;
    };
    visit(choices);
    return counts.map((count) => count / all);
  }

  it('is what counting all continuations says, to a thousandth', () => {
    const table = prefixTable(walked().prefixes, 'exhaustive');
    const [first, second] = [p.scenes[0]?.options ?? [], p.scenes[1]?.options ?? []];
    for (const choices of [
      [],
      ...first.map(({ index }) => [index]),
      ...first.flatMap((one) => second.map((two) => [one.index, two.index])),
    ]) {
      const shares = sharesAfter(table, choices);
      endingsAfter(p, choices).forEach((share, ending) =>
        expect(Math.abs((shares?.[ending] ?? 9) - share)).toBeLessThanOrEqual(0.0005 + 1e-9),
      );
    }
    expect(sharesAfter(table, [99])).toBeNull();
  });

  it('fits into 16 KB and gives up depth for it', () => {
    const { prefixes } = walked();
    const table = prefixTable(prefixes, 'exhaustive');
    expect(JSON.stringify(table).length).toBeLessThanOrEqual(TABLE_AT_MOST);
    expect(table.depth).toBe(5);
    const small = prefixTable(prefixes, 'exhaustive', 1024);
    expect(JSON.stringify(small).length).toBeLessThanOrEqual(1024);
    expect(small.depth).toBeLessThan(table.depth);
    expect(small.depth).toBeGreaterThan(0);
    expect(sharesAfter(small, [])).toEqual(sharesAfter(table, []));
  });

  it('has all six choices where they fit', () => {
    const two = inOrder(
      Array.from({ length: 7 }, (_, i) => scene(`s-${i}`, [option('a', { effects: [{ meter: 0, by: 9 }] }), option('b')])),
    );
    const table = prefixTable(walkPaths(prepare(plainStory(two)))?.prefixes ?? {}, 'exhaustive');
    expect(table.depth).toBe(6);
    expect(sharesAfter(table, [0, 2, 4, 6, 8, 10])).not.toBeNull();
    expect(sharesAfter(table, [0, 2, 4, 6, 8, 10, 12])).toBeNull();
  });

  it('sampled, is near the truth', () => {
    const table = prefixTable(sampledPlays(p, { ...sample, runs: 800, valued: 0 })?.prefixes ?? {}, 'sampled');
    const truth = prefixTable(walked().prefixes, 'exhaustive');
    for (const choices of [[], [0], [1]])
      sharesAfter(truth, choices)?.forEach((share, ending) => {
        expect(Math.abs((sharesAfter(table, choices)?.[ending] ?? 9) - share)).toBeLessThan(0.1);
      });
  });
});

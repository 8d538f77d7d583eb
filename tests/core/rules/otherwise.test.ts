import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stream } from '../../../src/core/base/dice.ts';
import { type Frame, get, METERS } from '../../../src/core/rules/frame.ts';
import { advance, begin, currentScene, isOpen, newTrace } from '../../../src/core/rules/kernel.ts';
import { type Otherwise, otherwise, splitOf } from '../../../src/core/rules/otherwise.ts';
import { type Prepared, prepare } from '../../../src/core/rules/prepare.ts';
import { STOCKS, type Story } from '../../../src/core/rules/story.ts';
import { copyTrace, LOAD_CAUSES, MORALE_CAUSES, type Trace } from '../../../src/core/rules/trace.ts';
import { plainStories, teamStories } from '../../support/generated.ts';
import { moveIndex, option, plainStory, scene, stock, teamStory } from '../../support/stories.ts';

const sum = (list: Float64Array): number => list.reduce((all, one) => all + one, 0);
const bits = (f: Frame): string => Buffer.from(f.buffer, f.byteOffset, f.byteLength).toString('base64');

type Seen = { readonly p: Prepared; readonly before: Frame; readonly after: Frame; readonly trace: Trace; readonly lived: Otherwise };

/** Plays open options at random; `watch` sees every choice with the weeks it could have been. */
function play(story: Story, seed: number, luck: number, watch: (seen: Seen) => void): void {
  const p = prepare(story);
  const next = stream(luck);
  const trace = newTrace(p);
  const f = begin(p, seed, trace);
  for (let at = currentScene(p, f), i = 0; at && i < 30; at = currentScene(p, f), i++) {
    const open = at.options.filter((one) => isOpen(p, f, one));
    const chosen = open[Math.floor(next() * open.length)];
    if (!chosen) return;
    const before = f.slice();
    const memory = copyTrace(trace);
    const lived = otherwise(p, before, chosen.option.id, memory);
    expect(bits(before)).toBe(bits(f));
    expect([...memory.causes]).toEqual([...trace.causes]);
    advance(p, f, at.options.indexOf(chosen), trace);
    watch({ p, before, after: f, trace, lived });
  }
}

const law = (stories: fc.Arbitrary<Story>, watch: (seen: Seen) => void): void =>
  fc.assert(
    fc.property(stories, fc.nat(), fc.nat(), (story, seed, luck) => play(story, seed, luck, watch)),
    { numRuns: 60, endOnFailure: true },
  );

const kinds = [
  ['with a team', teamStories],
  ['without dynamics', plainStories],
] as const;

describe('[A3] what a choice did and what would have come anyway', { timeout: 60_000 }, () => {
  it.each(kinds)('add up to every change, %s', (_, stories) => {
    law(stories, ({ p, before, after, lived }) => {
      for (let meter = 0; meter < p.at.meters; meter++) {
        const { anyway, yours, arrival } = splitOf(lived, before, after, meter);
        expect(anyway + yours + arrival).toBeCloseTo(get(after, METERS + meter) - get(before, METERS + meter), 9);
      }
    });
  });

  it.each(kinds)('has causes of its own for what comes anyway, and those of arriving are the rest, %s', (_, stories) => {
    law(stories, ({ p, before, after, trace, lived }) => {
      const shown = [['morale', 0], ['execution', 1], ...(p.team ? ([['load', stock('load')]] as const) : [])] as const;
      for (const [name, meter] of shown) {
        const { anyway, arrival } = splitOf(lived, before, after, meter);
        expect(sum(lived.empty.trace[name])).toBeCloseTo(anyway, 9);
        expect(sum(trace[name]) - sum(lived.chosen.trace[name])).toBeCloseTo(arrival, 9);
      }
    });
  });

  it('nothing of the option is in the empty weeks: an option that brings nothing did nothing', () => {
    law(teamStories, ({ lived }) => {
      expect(get(lived.empty.trace.morale, MORALE_CAUSES.indexOf('choice'))).toBe(0);
      expect(get(lived.empty.trace.morale, MORALE_CAUSES.indexOf('chance'))).toBe(0);
      expect(get(lived.empty.trace.load, LOAD_CAUSES.indexOf('choice'))).toBe(0);
      expect(lived.empty.trace.happened.filter(({ what }) => ['chance', 'learned', 'promised', 'kept'].includes(what))).toEqual([]);
    });
    const p = prepare(teamStory([scene('only', [option('nothing')])]));
    const f = begin(p, 1, newTrace(p));
    const lived = otherwise(p, f, 'nothing', newTrace(p));
    expect(splitOf(lived, f, lived.chosen.frame, 0).yours).toBe(0);
  });

  it('a plain story has nothing but what was started earlier and the weekly effects', () => {
    const later = { after: 1, at: null, when: null, in10: 10, effects: [{ meter: 0, by: -5 }] };
    const p = prepare(
      plainStory(
        [
          scene('first', [option('start', { later: [0], effects: [{ meter: 1, by: 3 }] })], { next: [{ when: null, to: 1 }] }),
          scene('second', [option('praise', { effects: [{ meter: 0, by: 8 }] })]),
        ],
        { laters: [later], weekly: [{ from: 1, to: 9, when: null, effects: [{ meter: 0, by: -1 }] }] },
      ),
    );
    const trace = newTrace(p);
    const f = begin(p, 1, trace);
    advance(p, f, 0, trace);
    const before = f.slice();
    const lived = otherwise(p, before, 'praise', trace);
    advance(p, f, 0, trace);
    expect(splitOf(lived, before, f, 0)).toEqual({ anyway: -6, yours: 8, arrival: 0 });
    expect(splitOf(lived, before, f, 1)).toEqual({ anyway: 0, yours: 0, arrival: 0 });
  });

  it('the empty week has the routine share of attention, and what a move leads to later in it is the choice’s', () => {
    const told = (move: 'inspire' | 'organise'): number => {
      const p = prepare(teamStory([scene('only', [option('do', { move: moveIndex(move) })])]));
      const f = begin(p, 1, newTrace(p));
      const lived = otherwise(p, f, 'do', newTrace(p));
      return splitOf(lived, f, lived.chosen.frame, STOCKS.indexOf(move === 'inspire' ? 'purpose' : 'clarity')).yours;
    };
    expect(told('inspire')).toBeGreaterThan(5);
    expect(told('organise')).toBeGreaterThan(5);
  });

  it('an interrupt lives its own weeks, and arriving behind it is not felt in them', () => {
    const knock = scene('knock', [option('answer', { effects: [{ meter: 0, by: 4 }] })], {
      label: null,
      interrupt: { when: { is: 'meter', meter: 0, atLeast: 0 }, urgency: 1 },
    });
    const waits = { after: null, at: 1, when: null, in10: 10, effects: [{ meter: 0, by: -9 }] };
    const p = prepare(
      plainStory(
        [scene('first', [option('go', { later: [0] })], { next: [{ when: null, to: 1 }] }), scene('second', [option('end')]), knock],
        {
          laters: [waits],
        },
      ),
    );
    const trace = newTrace(p);
    const f = begin(p, 1, trace);
    advance(p, f, 0, trace);
    const before = f.slice();
    const lived = otherwise(p, before, 'answer', trace);
    advance(p, f, 0, trace);
    expect(splitOf(lived, before, f, 0)).toEqual({ anyway: 0, yours: 4, arrival: -9 });
  });

  it('asks only for options of the scene that waits', () => {
    const p = prepare(plainStory([scene('only', [option('a')])]));
    expect(() => otherwise(p, begin(p, 1), 'b', newTrace(p))).toThrow('no option b in only');
  });
});

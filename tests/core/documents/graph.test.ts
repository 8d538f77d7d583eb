import { describe, expect, it } from 'vitest';
import { sampleOdds } from '../../../src/core/analysis/odds/sample.ts';
import { crossingsOf, sortedColumns } from '../../../src/core/documents/graph/columns.ts';
import { graphSvg } from '../../../src/core/documents/graph/graph.ts';
import { shortened, widthOf, wrapped } from '../../../src/core/documents/graph/measure.ts';
import { bundlesOf, columnsOf, endingNode, gateOf, mainScenes } from '../../../src/core/documents/graph/parts.ts';
import { listedIn } from '../../../src/core/documents/listed.ts';
import { numberingOf } from '../../../src/core/documents/numbering.ts';
import { shippedStories } from '../../support/shipped.ts';
import { option, scene, teamStory } from '../../support/stories.ts';
import { generated } from './forty.ts';

type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Point = { readonly x: number; readonly y: number };

const number = (tag: string, name: string): number => Number(new RegExp(` ${name}="(-?[\\d.]+)"`).exec(tag)?.[1] ?? Number.NaN);
const boxesIn = (svg: string): Rect[] =>
  (svg.match(/<rect class="box"[^>]*>/g) ?? []).map((tag) => ({
    x: number(tag, 'x'),
    y: number(tag, 'y'),
    width: number(tag, 'width'),
    height: number(tag, 'height'),
  }));

/** Points along a path of M, L and C with absolute numbers. */
function along(d: string): Point[] {
  const points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  for (const [, command, list] of d.matchAll(/([MLC])([^MLC]*)/g)) {
    const n = (list ?? '').trim().split(/[ ,]+/).map(Number);
    const end = { x: n.at(-2) ?? 0, y: n.at(-1) ?? 0 };
    const from = at;
    for (let step = 1; command !== 'M' && step <= 40; step++) {
      const t = step / 40;
      const mix = (a: number, b: number, c: number, e: number): number =>
        command === 'L' ? a + (e - a) * t : (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t ** 3 * e;
      points.push({ x: mix(from.x, n[0] ?? 0, n[2] ?? 0, end.x), y: mix(from.y, n[1] ?? 0, n[3] ?? 0, end.y) });
    }
    at = end;
  }
  return points;
}
const linesIn = (svg: string): string[] => [...svg.matchAll(/<path class="line[^"]*" [^>]*d="([^"]+)"/g)].map(([, d]) => d ?? '');
const isInside = ({ x, y }: Point, box: Rect): boolean =>
  x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1;

const FORTY = [generated(40, 3.5), generated(40, 1.2), generated(40, 6, 3)];

describe('the picture of forty scenes', () => {
  for (const [index, one] of FORTY.entries()) {
    const svg = graphSvg(one.story, one.text, sampleOdds(one.prepared, { runs: 300 }), one.problems);
    it(`story ${index}: no line runs through a box, no two boxes overlap`, () => {
      const boxes = boxesIn(svg);
      expect(boxes).toHaveLength(40 + 2 + 1 + 5);
      const points = linesIn(svg).flatMap(along);
      expect(points.length).toBeGreaterThan(2000);
      expect(points.filter((point) => boxes.some((box) => isInside(point, box)))).toEqual([]);
      const overlapping = boxes.flatMap((a, i) =>
        boxes.slice(i + 1).filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height),
      );
      expect(overlapping).toEqual([]);
    });
    it(`story ${index}: the page is a page, not a strip`, () => {
      const [width, height] = [number(svg, 'width'), number(svg, 'height')];
      expect(width / height).toBeLessThan(2.4);
      for (const box of boxesIn(svg)) expect(box.x + box.width).toBeLessThan(width);
    });
    it(`story ${index}: sweeping crosses fewer lines than the order of the file`, () => {
      const order = [...mainScenes(one.story), gateOf(one.story), ...one.story.endings.map((_, ending) => endingNode(one.story, ending))];
      const bundles = bundlesOf(one.story, null);
      const columns = columnsOf(one.story, bundles, order);
      const sorted = sortedColumns(
        bundles,
        columns,
        order,
        () => 0.5,
        () => 0.5,
      );
      const boxesFirst = sorted.columns.map((things) => [...things].sort((a, b) => Number(a.box < 0) - Number(b.box < 0) || a.box - b.box));
      expect(crossingsOf(sorted)).toBeLessThan(crossingsOf({ columns: boxesFirst, hops: sorted.hops }));
    });
  }
});

describe('what it says', () => {
  for (const { id, story, text, prepared } of shippedStories()) {
    it(`${id}: every scene, option and ending, with a title, a description and no script`, () => {
      const svg = graphSvg(story, text, sampleOdds(prepared, { runs: 200 }), []);
      expect(svg).toContain('role="img"');
      expect(svg).toMatch(/<title id="_title">.+<\/title><desc id="_desc">.+<\/desc>/);
      expect(boxesIn(svg)).toHaveLength(story.scenes.length + 1 + story.endings.length);
      for (const scene of story.scenes) expect(svg).toContain(`(${scene.id})</title>`);
      expect(svg.match(/class="rule"/g)).toHaveLength(
        story.scenes.reduce((sum, scene) => sum + listedIn(scene).length + (scene.draws?.length ?? 0), 0),
      );
      expect(svg).not.toMatch(/<script|\son\w+=|\sstyle=|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    });
  }
  it('marks problems at their scene and lists them', () => {
    const [one] = FORTY;
    if (!one) throw new Error('three were made');
    const problem = {
      code: 'x',
      severity: 'warning' as const,
      line: 3,
      column: 1,
      path: 'scenes.van-1.ask',
      message: 'Too <long>.',
      fix: '',
    };
    const svg = graphSvg(one.story, one.text, null, [problem]);
    expect(svg.match(/class="warn"/g)).toHaveLength(1);
    expect(svg).toContain('1. warning, line 3 (scenes.van-1.ask): Too &lt;long&gt;.');
    expect(graphSvg(one.story, one.text, null, null)).not.toContain('class="warn"');
  });
  it('bundles options with one target, and dashes what depends', () => {
    const story = teamStory([
      scene(
        'one',
        [
          option('a'),
          option('b'),
          option('c', {
            goto: [
              { when: { is: 'meter', meter: 0, below: 40 }, to: 0 },
              { when: null, to: -1 },
            ],
          }),
        ],
        {
          next: [{ when: null, to: 1 }],
        },
      ),
      scene('two', [option('a')], { label: 2, without: [{ person: 0, to: -1 }] }),
    ]);
    expect(bundlesOf(story, null).slice(0, 5)).toEqual([
      { from: 0, rows: [0, 1], to: 1, when: [], without: -1, share: null },
      { from: 0, rows: [2], to: 0, when: [{ is: 'meter', meter: 0, below: 40 }], without: -1, share: null },
      { from: 0, rows: [2], to: 2, when: [], without: -1, share: null },
      { from: 1, rows: [0], to: 2, when: [], without: -1, share: null },
      { from: 1, rows: [], to: 2, when: [], without: 0, share: null },
    ]);
  });
});

it('columns never go back in time', () => {
  for (const { story } of FORTY) {
    const bundles = bundlesOf(story, null);
    const { of } = columnsOf(story, bundles, numberingOf(story).order);
    for (const { from, to } of bundles) expect(of.get(to)).toBeGreaterThan(of.get(from) ?? Number.POSITIVE_INFINITY);
  }
});

it('text is cut where it does not fit', () => {
  expect(shortened('a short line', 200, 12)).toBe('a short line');
  expect(shortened('a line that is much too long', 60, 12)).toMatch(/^a line?…$|^a l.*…$/);
  const lines = wrapped('one two three four five six seven eight nine ten', 80, 12, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
  for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual(80);
});

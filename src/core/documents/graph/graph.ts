/**
 * graphSvg: the picture of a scenario. In: Story, Text, odds and problems where they are known. Out: the text of a self-contained SVG file:
 * columns by week, a row per option, need or aside, lines as wide as the share of runs that take them, endings at the right, events and
 * interrupts in lanes below.
 */
import { LABELS, type Odds, uncertainty } from '../../analysis/odds/odds.ts';
import type { Story, StoryScene } from '../../rules/story.ts';
import type { Problem } from '../../scenario/problem.ts';
import type { Text } from '../../scenario/text.ts';
import { clockWords, counted, GRAPH_WORDS, LABEL_WORDS } from '../../text/documents.ts';
import { type InWords, inWords } from '../in-words.ts';
import { listedIn } from '../listed.ts';
import { element, type Markup, stylesheet, svgText } from '../markup.ts';
import { numberingOf } from '../numbering.ts';
import { plain } from '../phrase.ts';
import { type Box, endingBox, gateBox, sceneBox, SIZE } from './boxes.ts';
import { boxOf, type Marked } from './draw-box.ts';
import { layoutOf, type PlacedBox, type PlacedBundle } from './layout.ts';
import { linesOf } from './lines.ts';
import { wrapped } from './measure.ts';
import { type Bundle, bundlesOf, columnsOf, endingNode, gateOf } from './parts.ts';
import { GRAPH_CSS } from './style.ts';

const EDGE = 48;
const TITLE_ROOM = 104;
const LANE_GAP = 24;
const LANE_HEAD = 44;
/** Problems listed under the picture; the others are counted. */
const MOST_LISTED = 24;

/** "Shares: random play, exact" */
function oddsWords(odds: Odds | null): string {
  if (!odds) return GRAPH_WORDS.noOdds;
  const label = LABEL_WORDS[LABELS[odds.method]] ?? '';
  if (odds.method !== 'sample') return `${GRAPH_WORDS.shares}, ${label}`;
  const within = Math.max(1, Math.ceil(uncertainty(odds, 0.5) * 100));
  return `${GRAPH_WORDS.shares}, ${label} (${counted(odds.looked, 'run')}, ${counted(within, 'point')} up or down at most)`;
}

/** Problems by the box they belong to, numbered as in the list. */
function marksOf(story: Story, problems: readonly Problem[]): ReadonlyMap<number, Marked> {
  const boxes = new Map<string, number>();
  story.scenes.forEach(({ id }, index) => boxes.set(`scenes.${id}`, index));
  story.endings.forEach(({ id }, index) => boxes.set(`endings.${id}`, endingNode(story, index)));
  const marks = new Map<number, Marked>();
  problems.forEach(({ path, message, severity }, index) => {
    const box = boxes.get(path.split('.').slice(0, 2).join('.'));
    if (box === undefined) return;
    const known = marks.get(box);
    const says = `${index + 1}. ${severity}: ${message}`;
    marks.set(box, { numbers: [...(known?.numbers ?? []), index + 1], says: known ? `${known.says}\n${says}` : says });
  });
  return marks;
}

/** Events or interrupts side by side, in as many rows as the width asks for. */
function lane(boxes: readonly (readonly [number, Box])[], width: number, top: number): { placed: readonly PlacedBox[]; height: number } {
  let [x, y, row] = [0, top + LANE_HEAD, 0];
  const placed = boxes.map(([node, box]): PlacedBox => {
    if (x > 0 && x + box.width > width) [x, y, row] = [0, y + row + LANE_GAP, 0];
    const here = { node, box, x, y };
    x += box.width + LANE_GAP;
    row = Math.max(row, box.height);
    return here;
  });
  return { placed, height: boxes.length === 0 ? 0 : y + row + 20 - top };
}

/** What the picture shows, for somebody who cannot see it: every scene and where it leads. */
function description(story: Story, words: InWords, order: readonly number[], odds: Odds | null): string {
  const scenes = order.map((index) => {
    const scene = story.scenes[index];
    const name = plain(words.scene(index));
    if (scene?.interrupt) return `${name} comes when ${plain(words.condition(scene.interrupt.when))}.`;
    if (scene?.event) return `${name} is drawn by a slot.`;
    const routes = scene?.draws ? scene.next : (scene?.options ?? []).flatMap((option) => option.goto ?? scene?.next ?? []);
    const leads = new Set(routes.map(({ to }) => plain(words.scene(to))));
    return `${name} leads to ${[...leads].join(', ')}.`;
  });
  return `${oddsWords(odds)}. ${scenes.join(' ')}`;
}

function problemList(problems: readonly Problem[], width: number): readonly string[] {
  const listed = problems
    .slice(0, MOST_LISTED)
    .flatMap(({ severity, path, message, line }, index) =>
      wrapped(`${index + 1}. ${severity}, line ${line}${path === '' ? '' : ` (${path})`}: ${message}`, width, SIZE.text, 2),
    );
  const left = problems.length - MOST_LISTED;
  return left > 0 ? [...listed, `… and ${counted(left, 'more problem', 'more problems')}.`] : listed;
}

export function graphSvg(story: Story, text: Text, odds: Odds | null, problems: readonly Problem[] | null): string {
  const numbering = numberingOf(story);
  const words = inWords(story, text, numbering);
  const given = { story, text, odds, words, numbering };
  const bundles = bundlesOf(story, odds);
  const columns = columnsOf(story, bundles, numbering.order);
  const such = (is: (scene: StoryScene) => boolean): readonly number[] =>
    numbering.order.filter((index) => story.scenes.slice(index, index + 1).some(is));
  const main = such(({ interrupt, event }) => interrupt === null && event === null);
  const boxes = new Map<number, Box>([
    ...main.map((index) => [index, sceneBox(given, index)] as const),
    [gateOf(story), gateBox()] as const,
    ...story.endings.map((_, index) => [endingNode(story, index), endingBox(given, index)] as const),
  ]);
  const layout = layoutOf(story, boxes, columns, bundles, [
    ...main,
    gateOf(story),
    ...story.endings.map((_, index) => endingNode(story, index)),
  ]);
  const slots = main.filter((index) => story.scenes[index]?.draws !== null).length;
  const boxed = (indexes: readonly number[]) => indexes.map((index) => [index, sceneBox(given, index)] as const);
  const events = boxed(such(({ event }) => event !== null));
  const interrupts = boxed(such(({ interrupt }) => interrupt !== null));
  const deckTop = layout.height + 28;
  const deck = lane(events, layout.width, deckTop);
  const laneTop = deckTop + (deck.height > 0 ? deck.height + 28 : 0);
  const knocks = lane(interrupts, layout.width, laneTop);
  const listed = problemList(problems ?? [], layout.width);
  const listTop = laneTop + knocks.height + (knocks.height > 0 ? 40 : 12);
  const marks = marksOf(story, problems ?? []);
  const outer = {
    width: Math.max(layout.width, 640) + 2 * EDGE,
    height: TITLE_ROOM + listTop + listed.length * 18 + (listed.length > 0 ? 24 : 0) + EDGE / 2,
  };

  const perBox = new Map<number, number>();
  for (const { bundle } of layout.bundles) perBox.set(bundle.from, (perBox.get(bundle.from) ?? 0) + 1);
  const line = (placed: PlacedBundle): Markup => {
    const { bundle } = placed;
    const ending = bundle.to > gateOf(story) ? story.endings[bundle.to - gateOf(story) - 1] : undefined;
    return linesOf(placed, {
      kind: ending?.kind ?? '',
      title: titleOfLine(bundle, words),
      isSometimes: (bundle.when.length > 0 || bundle.without >= 0) && ending === undefined,
      saysShare: bundle.rows.length > 1 && (perBox.get(bundle.from) ?? 0) > 1,
      rowShares: bundle.rows.map((row) => (bundle.share === null ? null : shareOfRow(story, bundle.from, row, odds))),
    });
  };
  const all = [...layout.boxes, ...deck.placed, ...knocks.placed];
  const more = [counted(slots, 'slot'), counted(events.length, 'event'), counted(interrupts.length, 'interrupt')];
  const scenes = [counted(main.length - slots, 'scene'), ...more.filter((words) => !words.startsWith('0 '))].join(', ');
  const laneOf = (top: number, { height }: { readonly height: number }, says: string): Markup | null =>
    height === 0
      ? null
      : element(
          'g',
          {},
          element('rect', { class: 'lane', x: -16, y: top, width: layout.width + 32, height, rx: 14 }),
          element('text', { class: 'week-name', x: 0, y: top + 28 }, says),
        );

  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      'aria-labelledby': '_title _desc',
      lang: 'en',
      width: outer.width,
      height: outer.height,
      viewBox: `0 0 ${Math.round(outer.width)} ${Math.round(outer.height)}`,
    },
    element('title', { id: '_title' }, GRAPH_WORDS.title(text.title)),
    element('desc', { id: '_desc' }, description(story, words, numbering.order, odds)),
    stylesheet(GRAPH_CSS),
    element('rect', { class: 'page', width: '100%', height: '100%' }),
    element('text', { class: 'heading', x: EDGE, y: 46 }, text.title),
    element(
      'text',
      { class: 'sub muted', x: EDGE, y: 72 },
      `${scenes}, ${counted(story.endings.length, 'ending')}. ${oddsWords(odds)}. ${GRAPH_WORDS.dashed}`,
    ),
    element(
      'g',
      { transform: `translate(${EDGE} ${TITLE_ROOM})` },
      layout.weeks.map(({ label, x, y, width, height }, index) =>
        element(
          'g',
          {},
          element('rect', { class: index % 2 === 0 ? 'week' : 'week odd', x, y, width, height, rx: 14 }),
          element('text', { class: 'week-name', x: x + 16, y: y + 25 }, clockWords(text.clock, label)),
        ),
      ),
      laneOf(deckTop, deck, GRAPH_WORDS.events),
      laneOf(laneTop, knocks, GRAPH_WORDS.interrupts),
      layout.bundles.map(line),
      all.map((placed) => boxOf(placed, marks.get(placed.node) ?? null)),
      listed.length === 0 ? null : element('text', { class: 'week-name', x: 0, y: listTop }, GRAPH_WORDS.problems),
      listed.map((says, index) => element('text', { x: 0, y: listTop + 24 + index * 18 }, says)),
    ),
  );
  return svgText(svg);
}

/** Share of runs that take an option, or give a need time. */
function shareOfRow(story: Story, scene: number, row: number, odds: Odds | null): number | null {
  const at = story.scenes[scene];
  const taken = odds?.scenes[scene]?.taken;
  // From the gate: its one row is the ending's own share.
  if (at === undefined || taken === undefined) return null;
  return (listedIn(at)[row]?.places ?? []).reduce((sum, place) => sum + (taken[place] ?? 0), 0);
}

function titleOfLine(bundle: Bundle, words: InWords): string {
  if (bundle.without >= 0) return `If ${words.person(bundle.without)} is away`;
  const conditions = new Set(bundle.when.map((one) => plain(words.condition(one))));
  return conditions.size === 0 ? '' : `If ${[...conditions].join(', or if ')}`;
}

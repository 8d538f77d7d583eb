/**
 * Every place and every ending, as the built stage paints them. STAGE_PICTURES=<folder> keeps what was seen, place by place, in the four
 * corners, to be looked at.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StageView } from '../../src/core/view/view.ts';
import { PLACES } from '../../src/ui/stage/places/places.ts';
import { openStagePage, type StagePage } from '../support/stage-page.ts';
import { stageView } from '../ui/stage/people.ts';

const FOLDER = process.env['STAGE_PICTURES'];
const WINDOWS = { laptop: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } } as const;
/** Without a folder one window and two corners are enough: the drawings are the same. */
const SHOWN: readonly (keyof typeof WINDOWS)[] = FOLDER === undefined ? ['laptop'] : ['laptop', 'phone'];
const CORNERS = FOLDER === undefined ? (['chaos', 'adrift'] as const) : (['thriving', 'chaos', 'stagnation', 'adrift'] as const);
const ENDINGS = ['thriving', 'hollow', 'chaos', 'stagnation', 'collapse', 'drift', 'holding'] as const;
const GUEST: StageView['guest'] = { id: 'guest', name: 'Guest', look: { head: 'bun', skin: 'tan', clothes: 'coral' }, face: 'concerned' };

type Named = { readonly name: string; readonly view: StageView };
const placeViews = (place: StageView['place']): Named[] =>
  CORNERS.map((corner, k) => ({
    name: `${place}-${corner}`,
    view: stageView(corner, [3, 5, 6, 6][k] ?? 6, { place, opposite: 'person-1', guest: corner === 'adrift' ? GUEST : null }),
  }));
const endingViews: readonly Named[] = ENDINGS.map((ending) => ({
  name: `ending-${ending}`,
  view: stageView('between', 5, { ending, progress: 1 }),
}));
const GROUPS: readonly (readonly [string, readonly Named[]])[] = [
  ...(Object.keys(PLACES) as StageView['place'][]).map((place) => [place, placeViews(place)] as const),
  ['endings', endingViews],
];

describe.each(SHOWN)('in the window of a %s', (window) => {
  let stage: StagePage;
  const seen = new Map<string, string>();
  beforeAll(async () => {
    stage = await openStagePage(WINDOWS[window], FOLDER !== undefined);
  });
  afterAll(() => stage?.close());

  it.each(GROUPS)('paints %s without an error, unlike any other', async (_, views) => {
    for (const { name, view } of views) {
      await stage.paint(view);
      const picture = await stage.page.screenshot();
      if (FOLDER !== undefined) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(join(FOLDER, `${window}-${name}.png`), picture);
      }
      const hash = createHash('sha256').update(picture).digest('hex');
      expect(seen.get(hash), name).toBeUndefined();
      seen.set(hash, name);
      // A plain wall alone would be a few thousand bytes.
      expect(picture.length, name).toBeGreaterThan(20_000);
    }
    expect(stage.errors).toEqual([]);
  });
});

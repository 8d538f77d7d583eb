import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/core/rules/prepare.ts';
import { replay } from '../../../src/core/run/replay.ts';
import { load } from '../../../src/core/scenario/load.ts';
import { type Page, viewOf } from '../../../src/core/view/view-of.ts';
import type { View } from '../../../src/core/view/view.ts';
import { chapterStory, TELLS } from '../../support/chapter-story.ts';

const { story, text } = load(JSON.stringify(chapterStory()));
if (!story || !text) throw new Error('the chapter story does not load');
const prepared = prepare(story);

function at(choices: readonly string[], page: Page, looked: string | null = null): View {
  const { frame, steps } = replay(prepared, 1, choices);
  return viewOf({ prepared, text: text as NonNullable<typeof text>, frame, last: steps.at(-1) ?? null, page, looked });
}
const one = (view: View, id: string) => view.team.find((person) => person.id === id);

describe('a person', () => {
  it('[R8] shows the first tell that holds, by the state of the scene', () => {
    expect(one(at([], 'scene'), 'ana')?.tell).toBe(TELLS.ana.always);
    expect(one(at(['monday:ask'], 'decision'), 'ana')?.tell).toBe(TELLS.ana.asked);
    expect(one(at(['monday:order'], 'decision'), 'ana')?.tell).toBe(TELLS.ana.always);
  });

  it('without tells shows nothing and cannot be looked at', () => {
    expect(one(at([], 'scene'), 'cleo')).toMatchObject({ tell: null, mayLook: false });
  });

  it('[R8] may be looked at until somebody was, in scenes and decisions alone', () => {
    for (const page of ['scene', 'decision'] as const) {
      expect(at([], page).team.map(({ mayLook }) => mayLook)).toEqual([true, true, false]);
      expect(at([], page, 'ben').team.map(({ mayLook }) => mayLook)).toEqual([false, false, false]);
    }
    for (const page of ['briefing', 'reaction', 'chapter'] as const) {
      const view = at(['monday:ask'], page, 'ben');
      expect(view.team.map(({ tell, mayLook }) => tell ?? mayLook)).toEqual([false, false, false]);
      expect(view.looked).toBeNull();
      expect(view.announcement).not.toContain(TELLS.ben.always);
    }
  });

  it('looked at is told of: by the View, and aloud', () => {
    const view = at([], 'decision', 'ben');
    expect(view.looked).toBe('ben');
    expect(view.announcement).toBe(`Ben: ${TELLS.ben.always}`);
    expect(at([], 'decision').announcement).toBe('');
  });
});

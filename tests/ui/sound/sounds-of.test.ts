/** What is heard between two pages, over whole runs of the stories that came with the game and of one with chapters. */
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/core/rules/prepare.ts';
import { load } from '../../../src/core/scenario/load.ts';
import type { PersonView, View } from '../../../src/core/view/view.ts';
import { SOUNDS, type SoundName } from '../../../src/ui/sound/sounds.ts';
import { soundsOf } from '../../../src/ui/sound/sounds-of.ts';
import { chapterStory } from '../../support/chapter-story.ts';
import { randomPages } from '../../support/pages.ts';
import { type Shipped, shippedStories } from '../../support/shipped.ts';
import { VIEWS } from '../dom/fixtures.ts';

const RUNS = 60;

function chaptered(): Shipped {
  const source = JSON.stringify(chapterStory());
  const { story, text } = load(source);
  if (!story || !text) throw new Error('the story with chapters does not load');
  return { id: story.id, source, story, text, prepared: prepare(story) };
}

type Turn = { readonly before: View; readonly after: View; readonly heard: readonly SoundName[] };

/** Every turn of a page in random runs. */
const turns: readonly Turn[] = [...shippedStories(), chaptered()].flatMap((story) =>
  Array.from({ length: RUNS }, (_, index) => randomPages(story, index + 1).map(({ view }) => view)).flatMap((views) =>
    views.slice(1).map((after, index): Turn => {
      const before = views[index] as View;
      return { before, after, heard: soundsOf(before, after) };
    }),
  ),
);

const here = ({ team }: View): string =>
  team
    .filter(({ state }) => state === 'here')
    .map(({ id }) => id)
    .join();
const promises = ({ promises: all }: View, state: string): number => all.filter((one) => one.state === state).length;

/** Where the page says what a sound tells, beside an ending's own page. */
const TWINS: Readonly<Record<SoundName, (before: View, after: View) => boolean>> = {
  choice: (before, after) => before.phase === 'decision' && after.label !== '',
  grew: (_, after) => after.changes.some(({ good, why }) => good && why !== ''),
  fell: (_, after) => after.changes.some(({ good, why }) => !good && why !== ''),
  pile: (before, after) => before.pile?.inWords !== after.pile?.inWords,
  kept: (before, after) => promises(after, 'kept') > promises(before, 'kept') && after.news.length > 0,
  broken: (before, after) => promises(after, 'broken') > promises(before, 'broken') && after.news.length > 0,
  door: (before, after) => here(before) !== here(after) && after.news.length > 0,
  knock: (_, after) => after.moment === 'interrupt' && after.heading !== '' && after.announcement.startsWith('Interruption'),
  turn: (_, after) => after.moment === 'chapter' && after.heading !== '',
};

describe('the sounds', () => {
  it('are each reached by some turn of a page', () => {
    const heard = new Set(turns.flatMap((turn) => turn.heard));
    expect([...heard].sort()).toEqual(Object.keys(SOUNDS).sort());
  });

  it('are never more than two, and never one twice', () => {
    for (const { heard } of turns) {
      expect(heard.length).toBeLessThanOrEqual(2);
      expect(new Set(heard).size).toBe(heard.length);
    }
  });

  it('say nothing that the page does not say', () => {
    for (const { before, after, heard } of turns)
      for (const name of heard) {
        if (after.ending) expect(after.ending.title).not.toBe('');
        else expect(TWINS[name](before, after), `${name} on ${after.scenario.id}, ${after.scene}`).toBe(true);
      }
  });

  it('come after every choice, at every interrupt, chapter and ending, and with no other page', () => {
    for (const { after, heard } of turns) {
      const isHeard = after.moment !== null || after.phase === 'ending';
      expect(heard.length > 0, `${after.phase} ${after.moment}`).toBe(isHeard);
    }
  });

  it('are none between equal pages', () => {
    for (const { after } of turns) expect(soundsOf(after, after)).toEqual([]);
    for (const view of Object.values<View>(VIEWS)) expect(soundsOf(view, { ...view })).toEqual([]);
  });

  it('are none on the way back, nor into another story', () => {
    // Back from a decision to the reaction to a small thing done before it looks like doing it: nobody goes back by one page.
    const isAside = ({ before, after }: Turn): boolean => before.moment === 'reaction' && before.scene === after.scene;
    for (const { before, after } of turns.filter((turn) => !isAside(turn))) expect(soundsOf(after, before)).not.toContain('choice');
    const ended = turns.find(({ after }) => after.ending)?.after;
    if (!ended) throw new Error('no run ended');
    for (const { after } of turns) expect(soundsOf(ended, after)).toEqual([]);
    const other = { ...VIEWS.decision, scenario: { ...VIEWS.decision.scenario, id: 'another' } };
    expect(soundsOf(other, VIEWS.reactionQuiet)).toEqual([]);
  });
});

describe('what weighs most is heard', () => {
  const decision: View = VIEWS.decision;
  const reaction: View = { ...decision, phase: 'scene', moment: 'reaction', options: [] };
  const somebody = (id: string, state: PersonView['state']): readonly PersonView[] =>
    decision.team.map((one) => (one.id === id ? { ...one, state } : one));
  const promise = (state: 'kept' | 'broken'): View['promises'] =>
    decision.promises.map((one) => (one.id === 'p1' ? { ...one, state } : one));
  const pile = (weeks: number): View['pile'] => decision.pile && { ...decision.pile, weeks };
  const change = (by: number, good: boolean): View['changes'][number] => ({
    meter: 'morale',
    name: 'Morale',
    from: 50,
    to: 50 + by,
    by,
    good,
    yours: by,
    why: 'Your choice.',
    person: null,
    causes: [],
  });
  const after = (more: Partial<View>): readonly SoundName[] => soundsOf(decision, { ...reaction, ...more });

  it('nothing but the choice', () => {
    expect(after({})).toEqual(['choice']);
  });

  it('the larger of two changes; a change of nothing is none', () => {
    expect(after({ changes: [change(2, true), change(-5, false)] })).toEqual(['fell', 'choice']);
    expect(after({ changes: [change(6, true), change(-5, false)] })).toEqual(['grew', 'choice']);
    expect(after({ changes: [change(0, true)] })).toEqual(['choice']);
  });

  it('a further sheet on the pile before a change; not the same number of sheets, not fewer', () => {
    const changes = [change(-5, false)];
    expect(after({ changes, pile: pile(8) })).toEqual(['pile', 'choice']);
    expect(after({ changes, pile: pile(7.4) })).toEqual(['fell', 'choice']);
    expect(after({ changes, pile: pile(3) })).toEqual(['fell', 'choice']);
  });

  it('a promise kept before the pile, somebody who comes before that, a promise broken before that, somebody who goes before all', () => {
    const grown = { pile: pile(9) };
    expect(after({ ...grown, promises: promise('kept') })).toEqual(['kept', 'choice']);
    expect(after({ ...grown, promises: promise('kept'), team: somebody('samir', 'here') })).toEqual(['door', 'choice']);
    expect(after({ ...grown, promises: promise('broken'), team: somebody('samir', 'here') })).toEqual(['broken', 'choice']);
    expect(after({ ...grown, promises: promise('broken'), team: somebody('ravi', 'left') })).toEqual(['door', 'choice']);
    expect(after({ ...grown, team: somebody('ravi', 'sick') })).toEqual(['door', 'choice']);
  });

  it('each kind of ending: the bell, and what the office looks like', () => {
    const kinds = ['thriving', 'holding', 'hollow', 'drift', 'chaos', 'stagnation', 'collapse'] as const;
    const ending = (kind: (typeof kinds)[number]): View => ({
      ...reaction,
      phase: 'ending',
      moment: null,
      ending: { id: kind, kind, title: kind, why: '' },
    });
    expect(kinds.map((kind) => soundsOf(reaction, ending(kind)))).toEqual([
      ['grew', 'turn'],
      ['kept', 'turn'],
      ['broken', 'turn'],
      ['turn'],
      ['pile', 'turn'],
      ['fell', 'turn'],
      ['door', 'turn'],
    ]);
  });
});

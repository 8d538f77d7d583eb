import { describe, expect, it } from 'vitest';
import { LABEL, METERS } from '../../../src/core/rules/frame.ts';
import { FACES } from '../../../src/core/look/look.ts';
import { accountsOf } from '../../../src/core/view/accounts.ts';
import { executionCauses, loadCauses, moraleCauses } from '../../../src/core/view/causes.ts';
import { faceOf } from '../../../src/core/view/people.ts';
import { viewOf } from '../../../src/core/view/view-of.ts';
import { pagesOf, randomPages } from '../../support/pages.ts';
import { shippedStories } from '../../support/shipped.ts';

const shipped = shippedStories();
const firstWeek = shipped.find((one) => one.id === 'first-week');
if (!firstWeek) throw new Error('first-week is gone');

describe('every page of 150 random runs', () => {
  for (const story of shipped) {
    const pages = Array.from({ length: 150 }, (_, seed) => randomPages(story, seed + 1)).flat();

    it(`${story.id}: has a heading, a way on, and options only where one decides`, () => {
      expect(pages.length).toBeGreaterThan(1000);
      for (const { page, view } of pages) {
        expect(view.heading).not.toBe('');
        expect(view.onward === '').toBe(page === 'decision' || page === 'ending');
        expect(view.options.length > 0 || view.calendar !== null).toBe(page === 'decision');
        expect(view.phase).toBe(page === 'reaction' || page === 'chapter' ? 'scene' : page);
        expect(view.options.map((option) => option.key)).toEqual(view.options.map((_, i) => i + 1));
        expect(view.progress).toBeGreaterThanOrEqual(0);
        expect(view.progress).toBeLessThanOrEqual(1);
      }
    });

    it(`${story.id}: nobody who is away speaks, and locked options come last`, () => {
      for (const { page, view, situation } of pages) {
        const away = new Set(view.team.filter((one) => one.state !== 'here').map((one) => one.id));
        const went = new Set(
          situation.last?.trace.happened.flatMap((one) => ('row' in one ? [story.prepared.story.people[one.row]?.id] : [])) ?? [],
        );
        for (const line of view.lines)
          if (line.who && page !== 'reaction') expect(away.has(line.who.id), `${line.who.id} in ${view.scene}`).toBe(false);
        for (const line of view.lines) if (line.who && away.has(line.who.id)) expect(went).toContain(line.who.id);
        const locked = view.options.map((option) => option.locked !== null);
        expect(locked).toEqual([...locked].sort((a, b) => Number(a) - Number(b)));
      }
    });

    it(`${story.id}: after every choice it says what changed and why, and every cause adds up`, () => {
      for (const { page, view, situation } of pages) {
        if (page !== 'reaction' || !situation.last) continue;
        const { before, after, trace } = situation.last;
        expect(view.announcement).not.toBe('');
        for (const change of view.changes) expect(change.why).toMatch(/^[A-Z].*\.$/);
        const change = (meter: number): number => (after[METERS + meter] ?? 0) - (before[METERS + meter] ?? 0);
        const sum = (causes: readonly { by: number }[]): number => causes.reduce((total, cause) => total + cause.by, 0);
        expect(sum(moraleCauses(story.prepared, situation.last))).toBeCloseTo(change(0), 9);
        expect(sum(executionCauses(story.prepared, situation.last))).toBeCloseTo(change(1), 9);
        if (story.prepared.team) expect(sum(loadCauses(trace))).toBeCloseTo(change(4), 9);
      }
    });

    it(`[A3] ${story.id}: what the choice did comes first, and every sentence adds up as it is read`, () => {
      const amounts = (why: string): number[] =>
        [...why.matchAll(/ ([+−][\d.]+)(?=[.,:])/g)].map(([, by = '']) => Number(by.replace('−', '-').replace('+', '')));
      for (const { page, view, situation } of pages) {
        const { last } = situation;
        if (page !== 'reaction' || !last) continue;
        const { meters } = accountsOf(story.prepared, last);
        for (const [meter, { yours, others }] of meters) {
          const change = (last.after[METERS + meter] ?? 0) - (last.before[METERS + meter] ?? 0);
          expect(yours + others.reduce((total, one) => total + one.by, 0)).toBeCloseTo(change, 9);
        }
        for (const { by, yours, why, from, to, meter } of view.changes) {
          expect(to - from).toBeCloseTo(by, 9);
          expect(why.startsWith('Your choice')).toBe(yours !== 0);
          const sum = amounts(why).reduce((total, one) => total + one, 0);
          if (!why.startsWith('Not your choice')) expect(sum, why).toBeCloseTo(by, 6);
          if (meter !== 'load' && by === 0 && view.changes.length > 1) expect(Math.abs(yours)).toBeGreaterThanOrEqual(3);
        }
        const moved = [0, 1].some((meter) => Math.abs(meters.get(meter)?.yours ?? 0) >= 1);
        if (moved) expect(view.changes.length, `${view.scene} ${view.label}`).toBeGreaterThan(0);
      }
    });

    it(`${story.id}: whoever doubts is not shown glad on that page, and everybody newly close to going is named`, () => {
      const GLAD = ['happy', 'delighted', 'content', 'calm', 'awe'];
      for (const { page, view, situation } of pages) {
        for (const one of view.team) if (one.warned) expect(GLAD, `${one.name} in ${view.scene}`).not.toContain(one.face);
        if (page !== 'reaction' || !situation.last) continue;
        const before = viewOf({ ...situation, frame: situation.last.before, last: null, page: 'decision' }).team;
        const said = view.news.map(({ says }) => says).join(' ');
        for (const one of view.team)
          if (one.warned && !before.some(({ id, warned }) => id === one.id && warned)) expect(said).toContain(one.name);
        for (const change of view.changes)
          if (change.person) expect(view.team.find(({ id }) => id === change.person?.id)?.state).toBe('here');
      }
    });

    it(`${story.id}: on a decision everybody keeps the face of the scene's last words`, () => {
      let seen = 0;
      for (const [i, { page, view }] of pages.entries()) {
        const scene = pages[i - 1];
        if (page !== 'decision' || view.moment !== null || scene?.page !== 'scene') continue;
        seen++;
        expect(view.team.map(({ face }) => face)).toEqual(scene.view.team.map(({ face }) => face));
      }
      expect(seen).toBeGreaterThan(100);
    });

    it(`${story.id}: a promise has the date it had on the day of the choice`, () => {
      for (const { page, view, situation } of pages) {
        if (page !== 'reaction' || !situation.last) continue;
        const day = situation.last.before[LABEL] ?? 0;
        for (const { id, due } of view.promises) {
          const by = story.prepared.story.promises.find((one) => one.id === id)?.by ?? 0;
          if (due.includes('tomorrow') || due.includes('next week')) expect(by).toBe(day + 1);
        }
      }
    });

    it(`${story.id}: at most 120 words of the story stand on a screen with a scene`, () => {
      for (const { page, view } of pages) {
        if (page !== 'scene') continue;
        const words = view.lines
          .map((line) => line.says)
          .join(' ')
          .split(/\s+/).length;
        expect(words, `${view.scene}: ${words} words`).toBeLessThanOrEqual(120);
      }
    });
  }
});

describe('first week, page by page', () => {
  it('shows options in an order that depends on the run, not on the file', () => {
    const orders = new Set(
      Array.from({ length: 30 }, (_, seed) =>
        pagesOf(firstWeek, seed, [])[2]
          ?.view.options.map((option) => option.id)
          .join(),
      ),
    );
    expect(orders.size).toBeGreaterThan(3);
  });

  it('[P2] plays the sentence of a broken promise first on entering the scene of its date', () => {
    const pages = Array.from({ length: 60 }, (_, seed) => randomPages(firstWeek, seed + 1)).flat();
    const broken = pages.filter(
      ({ page, situation }) => page === 'scene' && situation.last?.trace.happened.some((one) => one.what === 'broken'),
    );
    expect(broken.length).toBeGreaterThan(0);
    for (const { view } of broken) expect(view.lines[0]?.who?.id).toBe('brandt');
  });

  it('[D2] says the odds before the choice, and how it went after it', () => {
    const pages = Array.from({ length: 60 }, (_, seed) => randomPages(firstWeek, seed + 1)).flat();
    const odds = pages.flatMap(({ view }) => view.options.flatMap((option) => (option.odds ? [option.odds.in10] : [])));
    expect(new Set(odds).size).toBeGreaterThan(1);
    expect(pages.some(({ view }) => view.news.some((one) => /odds were \d in 10/.test(one.says)))).toBe(true);
  });

  it('an interrupt stands at the door with its words over the question', () => {
    const pages = Array.from({ length: 60 }, (_, seed) => randomPages(firstWeek, seed + 1)).flat();
    const interrupts = pages.filter(({ view }) => view.moment === 'interrupt');
    expect(interrupts.length).toBeGreaterThan(5);
    for (const { view } of interrupts) {
      // In the corridor and on the telephone there is no door to stand at.
      expect(view.stage.door === null).toBe(['corridor', 'phone', 'kitchen', 'counter', 'remote', 'all-hands'].includes(view.stage.place));
      expect(view.lines.length).toBeGreaterThan(0);
      expect(view.clock).toMatch(/in between$/);
    }
  });
});

describe('faces follow a person’s own numbers', () => {
  const feeling = { energy: 70, engagement: 55, warned: false, drive: 1, autonomy: 0.5 };
  it.each([
    [{ energy: 30, drive: 0.8 }, 'asleep'],
    [{ energy: 30, drive: 1.2 }, 'dejected'],
    [{ energy: 37 }, 'tired'],
    [{ engagement: 75, drive: 1.2 }, 'delighted'],
    [{ engagement: 75, drive: 0.9 }, 'content'],
    [{ engagement: 64 }, 'happy'],
    [{ engagement: 55 }, 'calm'],
    [{ engagement: 48, drive: 1.1 }, 'concerned'],
    [{ engagement: 48, drive: 0.8 }, 'sceptical'],
    [{ engagement: 44 }, 'worried'],
    [{ engagement: 40, autonomy: 0.9 }, 'contempt'],
    [{ engagement: 40, autonomy: 0.2 }, 'sad'],
  ])('%o is %s', (numbers, face) => {
    expect(faceOf({ ...feeling, ...numbers })).toBe(face);
    expect(FACES).toContain(face);
  });

  it('whoever has warned never looks calm', () => {
    for (let energy = 0; energy <= 100; energy += 5)
      for (let engagement = 0; engagement < 60; engagement++)
        expect(faceOf({ ...feeling, energy, engagement, warned: true })).not.toBe('calm');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HOME } from '../../../src/core/text/home.ts';
import { signed, WORDS } from '../../../src/core/text/interface.ts';
import { PAGES } from '../../../src/core/text/pages.ts';
import { firstSpoken } from '../../../src/ui/dom/lines.tsx';
import { isLong, layoutOf } from '../../../src/ui/dom/play-page.tsx';
import { signedExact } from '../../../src/ui/dom/signed-exact.ts';
import { VIEWS } from './fixtures.ts';

test('amounts carry a real sign', () => {
  expect([signed(5), signed(-4), signed(0)]).toEqual(['+5', '−4', '±0']);
  expect([signedExact(2.46), signedExact(-0.74), signedExact(0.02), signedExact(-3)]).toEqual(['+2.5', '−0.7', '±0', '−3']);
});

test('odds say both sides in tens', () => {
  expect(WORDS.odds(7)).toBe('7 in 10');
  expect(WORDS.oddsBad(7)).toContain('3 in 10');
});

test('counts read as a person would say them', () => {
  expect(HOME.played(1)).toBe('Played once');
  expect(HOME.played(3)).toBe('Played 3 times');
  expect(HOME.endingsFound(0, 1)).toBe('1 ending waits');
  expect(PAGES.counted(2, 1)).toBe('2 errors and 1 warning');
  expect(PAGES.counted(0, 2)).toBe('2 warnings');
  expect(PAGES.counted(0, 0)).toBe('0 errors');
});

test('the first speaker is the first line that is not narration', () => {
  expect(firstSpoken(VIEWS.scene.lines)?.who.id).toBe('ravi');
  expect(firstSpoken(VIEWS.reactionQuiet.lines)).toBeNull();
});

test('many words stand beside the rail, few below it', () => {
  expect(isLong(VIEWS.sceneLong)).toBe(true);
  expect(isLong(VIEWS.scene)).toBe(false);
});

test('a page of play says how much it has to hold: many words, days, more to do than to choose', () => {
  const saved = { bank: 2, inWords: 'Two days saved' };
  const aside = { id: 'ask-ravi', says: 'Ask Ravi', days: 1, inWords: 'Costs a day', locked: null, promise: null };
  expect(layoutOf(VIEWS.briefing)).toBe('brief');
  expect(layoutOf(VIEWS.ending)).toBe('end');
  expect(layoutOf(VIEWS.decision)).toBe('play');
  expect(layoutOf(VIEWS.sceneLong)).toBe('play play--long');
  expect(layoutOf({ ...VIEWS.decision, days: saved })).toBe('play play--days play--fuller');
  expect(layoutOf({ ...VIEWS.decision, asides: [aside] })).toBe('play play--fuller');
});

const FOLDER = new URL('../../../src/ui/dom/', import.meta.url);
const filesOf = (folder: URL, ending: string): readonly (readonly [string, string])[] => {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  expect(names.length).toBeGreaterThan(0);
  return names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);
};

test('style sheets know no left or right and bring no data: addresses', () => {
  for (const [name, css] of filesOf(new URL('css/', FOLDER), '.css')) {
    const rules = css.replace(/\/\*[\s\S]*?\*\//g, '');
    expect(rules, name).not.toMatch(/\bdata:/);
    expect(rules, name).not.toMatch(/(^|[\s;{-])(left|right)\s*:/m);
    expect(rules, name).not.toMatch(/(margin|padding|border)-(left|right)/);
  }
});

test('a style sheet of play waits for nothing that may come: with :has() every page would be styled several times', () => {
  const ofOtherPages = ['home.css', 'settings.css', 'look-back.css', 'debrief.css', 'problems.css'];
  const ofPlay = filesOf(new URL('css/', FOLDER), '.css').filter(([name]) => !ofOtherPages.includes(name));
  expect(ofPlay.map(([name]) => name)).toEqual(
    expect.arrayContaining(['base.css', 'play.css', 'rail.css', 'words.css', 'wide.css', 'calendar.css']),
  );
  for (const [name, css] of ofPlay) expect(css, name).not.toContain(':has(');
});

test('no component writes a style attribute or a placeholder', () => {
  for (const [name, source] of filesOf(FOLDER, '.tsx')) {
    expect(source, name).not.toMatch(/\bstyle=/);
    expect(source, name).not.toMatch(/\bplaceholder=/);
  }
});

import { describe, expect, it } from 'vitest';
import { sampleOdds } from '../../../src/core/analysis/odds/sample.ts';
import { reviewHtml } from '../../../src/core/documents/review/review.ts';
import { listedIn } from '../../../src/core/documents/listed.ts';
import { numberingOf } from '../../../src/core/documents/numbering.ts';
import { splitOf } from '../../../src/core/rules/choice.ts';
import { prepare } from '../../../src/core/rules/prepare.ts';
import { load } from '../../../src/core/scenario/load.ts';
import { shippedStories } from '../../support/shipped.ts';
import { ownStory } from '../../support/own-story.ts';
import { generated } from './forty.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const words = (html: string): string => html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, '');

function reviewed(source: string): string {
  const { scenario, story, text } = load(source);
  if (!scenario || !story || !text) throw new Error('a scenario with an error has no review');
  return reviewHtml({
    story,
    text,
    scenario,
    odds: sampleOdds(prepare(story), { runs: 400 }),
    portrait: () => '<svg><path d="M0 0"/></svg>',
  });
}

describe('every shipped scenario', () => {
  for (const { id, source, story, text } of shippedStories()) {
    const html = reviewed(source);
    const read = words(html);
    it(`${id}: holds every word of the author's that a player can meet`, () => {
      const all = Object.values(text.scenes).flatMap((scene) => [
        scene.ask,
        ...scene.lines.map(({ says }) => says),
        ...[
          ...Object.entries(scene.options).flatMap(([id, one]) => (splitOf(id) === null ? [one] : [])),
          ...Object.values(scene.calendar?.needs ?? {}),
        ].flatMap((one) => [
          one.says,
          ...(one.locked === null ? [] : [one.locked]),
          ...[...one.lines, ...one.good, ...one.bad].map(({ says }) => says),
          ...one.later.filter((says) => says !== ''),
          ...(one.promise ? [one.promise.what, one.promise.broken.says] : []),
        ]),
      ]);
      const others = [text.role, ...text.outcomes, ...text.questions, ...Object.values(text.facts)];
      const beside = [
        ...Object.values(text.scenes).flatMap(({ calendar }) =>
          Object.values(calendar?.needs ?? {}).flatMap(({ missed }) => missed.map(({ says }) => says)),
        ),
        ...text.chapters.flatMap(({ title, ends, recap }) => [title, ...[...ends, ...recap].map(({ says }) => says)]),
        ...Object.values(text.cast).flatMap(({ tells }) => tells.map(({ says }) => says)),
        ...text.stale,
        ...text.weekly.filter((says) => says !== ''),
        ...text.marks.map(({ prop }) => prop),
      ];
      const ends = Object.values(text.endings).flatMap((ending) => [ending.title, ...ending.lines.map(({ says }) => says)]);
      for (const says of [...all, ...others, ...beside, ...ends]) expect(read).toContain(escaped(says));
    });
    it(`${id}: ids are unique, links arrive, headings go down one at a time`, () => {
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one);
      expect(new Set(ids).size).toBe(ids.length);
      const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, one]) => one);
      expect(links.length).toBeGreaterThan(20);
      for (const link of links) expect(ids).toContain(link);
      const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
      expect(levels[0]).toBe(1);
      levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1));
    });
    it(`${id}: scenes come in reading order, and every option says what it does and where it leads`, () => {
      const places = numberingOf(story).order.map((index) => html.indexOf(`<section class="scene" id="${story.scenes[index]?.id}"`));
      expect(places.every((place) => place > 0)).toBe(true);
      expect([...places].sort((a, b) => a - b)).toEqual(places);
      const options = story.scenes.reduce((sum, scene) => sum + listedIn(scene).length, 0);
      for (const name of ['At once', 'Leads to', 'Taken by']) expect(html.split(`<dt>${name}</dt>`)).toHaveLength(options + 1);
    });
    it(`${id}: runs and fetches nothing`, () => {
      expect(html).not.toMatch(/<script|\son\w+=|\sstyle=|<link|<img|https?:/);
      expect(html).toContain('default-src &#39;none&#39;');
      expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    });
  }
});

it('says promises, risks, doors and delays in words', () => {
  const shipped = shippedStories().find(({ id }) => id === 'first-week');
  const read = words(reviewed(shipped?.source ?? ''));
  expect(read).toContain('To Mr Brandt: an answer about the blue suitcase, due by day 5. Kept by §4.4');
  expect(read).toContain('If it is not kept: purpose −6 points; and the player reads:');
  expect(read).toContain('6 chances in 10 that it goes well. 2 more if clarity is 50 or more.');
  expect(read).toContain(
    'Only if you know the fact “lukas-label” and Lukas is there. Otherwise it is shown closed, with: You would need somebody who has looked for its owner',
  );
  expect(read).toContain('With the 2nd decision from here, if Odile is there: purpose −4 points, morale −8 points.');
  expect(read).toContain('Keepsthe promise of §2.1');
  expect(read).toContain('Inspire: tell the why, paint the picture.');
  expect(read).toContain('of random runs (sampled, ');
});

it('an author’s text is text, in its own language and direction', () => {
  const scenario = JSON.parse(generated(6, 2).source) as { language: string; title: string; scenes: Record<string, { ask: string }> };
  scenario.language = 'ar';
  scenario.title = 'عنوان <script>alert(1)</script> "x" ]]>';
  const [first] = Object.values(scenario.scenes);
  if (first) first.ask = '</span><img src=x onerror=alert(1)>?';
  const html = reviewed(JSON.stringify(scenario));
  expect(html).toContain('<h1 lang="ar" dir="auto">عنوان &lt;script&gt;');
  expect(html).toContain('&lt;/span&gt;&lt;img src=x onerror=alert(1)&gt;?');
  expect(html).not.toMatch(/<script|<img/);
  expect(html).toContain(']]&gt;');
});

it('says under a heading for authors how an option of a plain story leans, not among what the player reads', () => {
  const story = ownStory();
  const [scene] = Object.values(story.scenes);
  const [option] = Object.values(scene?.options ?? {});
  Object.assign(option ?? {}, { leans: 'lead' });
  const html = reviewed(JSON.stringify(story));
  expect(html.match(/<dt>For the author<\/dt>\s*<dd>Leans towards leading<\/dd>/g)).toHaveLength(1);
  expect(html).not.toContain('What the player does');
});

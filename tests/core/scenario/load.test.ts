/** load: from the text of a file to Story and Text, or to problems. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { load } from '../../../src/core/scenario/load.ts';
import { plainStory } from './plain-story.ts';

const read = (name: string): string => readFileSync(name, 'utf8');
const plain = read('tests/core/scenario/bases/plain.json');

describe('load', () => {
  it('loads first-week without a problem', () => {
    const { scenario, story, text, problems } = load(read('scenarios/first-week/scenario.json'));
    expect(problems).toEqual([]);
    expect(scenario?.id).toBe('first-week');
    expect(story?.scenes.map(({ id }) => id)).toEqual([
      'monday',
      'tuesday',
      'wednesday',
      'thursday',
      'friday',
      'corridor',
      'odile-coat',
      'femi-book',
    ]);
    expect(story).toMatchObject({
      dynamics: 'team-v1',
      weeks: 4,
      difficulty: 'fair',
      facts: ['lukas-label'],
      first: 0,
      promises: [{ id: 'tuesday:aside', to: -1, by: 5 }],
    });
    expect(text).toMatchObject({ clock: 'day', last: 5, language: 'en' });
    expect(text?.cast['odile']).toMatchObject({ name: 'Odile', look: { head: 'curls-long' } });
  });

  it('tells problems of several steps at once, in the order of the file', () => {
    const broken = plain
      .replace('"minutes": 3', '"minutes": "three"')
      .replace('"next": "menu"', '"next": "menue"')
      .replace('"soup": {', '"soup": { "mvoe": 1,')
      .replace('"first":', '"first": "weekend", "first":');
    const { problems, scenario } = load(broken);
    expect(scenario).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['wrong-type', 'duplicate-key', 'unknown-scene', 'unknown-key']);
    expect(problems[2]).toMatchObject({
      severity: 'error',
      line: 23,
      column: 15,
      path: 'scenes.weekend.next',
      message: 'There is no scene "menue".',
      fix: 'Did you mean "menu"?',
    });
    expect(problems[3]?.path).toBe('scenes.menu.options.soup.mvoe');
  });

  it('counts lines and columns the same with other line ends', () => {
    const broken = plain.replace('"next": "menu"', '"next": "menue"');
    const place = ({ line, column }: { line: number; column: number }) => ({ line, column });
    const [unix] = load(broken).problems;
    const [windows] = load(broken.replaceAll('\n', '\r\n')).problems;
    expect(unix && place(unix)).toEqual(windows && place(windows));
    expect(load(broken.replaceAll('\n', ' ')).problems[0]?.line).toBe(1);
  });

  it('does not invent problems behind a part that is wrong', () => {
    const { problems } = load(plain.replace('"menu": {', '"Menu": {'));
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toContain('bad-id scenes.Menu');
    const part = load(plain.replace('"options": {', '"options": 4, "lines-": {')).problems.map(({ code }) => code);
    expect(part).toContain('wrong-type');
    expect(part).not.toContain('option-count');
    expect(part).not.toContain('unreachable-scene');
  });

  it('loads a scenario with warnings and hints, and keeps them', () => {
    const { scenario, problems } = load(plain.replace('"kitchen"', '"kitchn"'));
    expect(scenario).not.toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['unknown-place']);
  });

  it('leaves a mark that is not drawn out of the office, and keeps those that are', () => {
    const marks = `"marks": [{ "prop": "ballon", "when": { "visited": "sunday:sleep" } }, { "prop": "cake", "when": { "visited": "sunday:sleep" } }]`;
    const { text, problems } = load(plain.replace('"sources"', () => `${marks}, "sources"`));
    expect(problems.map(({ code, fix }) => [code, fix])).toEqual([['unknown-mark', 'Did you mean "balloon"?']]);
    expect(text?.marks.map(({ prop }) => prop)).toEqual(['cake']);
  });

  it('loads a long story', () => {
    const { problems, story, text } = load(plainStory(1000));
    expect(problems).toEqual([]);
    expect(story?.scenes.length).toBe(1000);
    expect(Object.keys(text?.scenes ?? {}).length).toBe(1000);
  });
});

describe('waivers', () => {
  const waived = (waivers: readonly unknown[]) =>
    load(plain.replace('"kitchen"', '"kitchn"').replace('"sources"', `"waive": ${JSON.stringify(waivers)}, "sources"`)).problems.map(
      ({ code }) => code,
    );

  it('silence a warning, everywhere or at an address and below it', () => {
    expect(waived([{ code: 'unknown-place', because: 'The kitchen comes later.' }])).toEqual([]);
    expect(waived([{ code: 'unknown-place', at: 'scenes.weekend', because: 'x' }])).toEqual([]);
    expect(waived([{ code: 'unknown-place', at: 'scenes.week', because: 'x' }])).toEqual(['unknown-place', 'waiver-idle']);
  });

  it('never silence an error', () => {
    const { problems, scenario } = load(
      plain
        .replace('"next": "menu"', '"next": "menue"')
        .replace('"sources"', '"waive": [{ "code": "unknown-scene", "because": "x" }], "sources"'),
    );
    expect(scenario).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['unknown-scene', 'waiver-idle']);
  });
});

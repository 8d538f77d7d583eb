import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { load } from '../../../src/core/scenario/load.ts';

const firstWeek = readFileSync('scenarios/first-week/scenario.json', 'utf8');

describe('load', () => {
  it('loads a whole scenario without a problem that stops it', () => {
    const { scenario, story, text, problems } = load(firstWeek);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(scenario?.id).toBe('first-week');
    expect(story?.scenes.map(({ id }) => id).slice(0, 5)).toEqual(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']);
    expect(text?.cast['odile']?.name).toBe('Odile');
    console.log(JSON.stringify(problems), JSON.stringify(story).slice(0,3000));
  });
});

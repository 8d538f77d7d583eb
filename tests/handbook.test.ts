/**
 * The handbook for authors is true: every piece of JSON in scenarios/README.md loads, by itself or in a minimal scenario around it.
 * A block says what it is after ```json: a whole `file`, or keys of the `top`, `scenes`, `options` or `endings`; with `team`, in team-v1.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { load } from '../src/core/scenario/load.ts';
import { MOVE_NAMES } from '../src/core/rules/words.ts';
import { ENDING_KINDS } from '../src/core/rules/story.ts';

const page = new URL('../scenarios/README.md', import.meta.url);
const handbook = readFileSync(page, 'utf8');
const blocks = [...handbook.matchAll(/```json([^\n]*)\n([\s\S]*?)```/g)].map(([, kind = '', json = ''], i) => ({
  title: `${i + 1}: ${kind.trim()}`,
  kind: kind.trim(),
  json,
}));

const person = (name: string, type?: string) => ({ name, title: 'Here', look: 'mei', ...(type ? { type } : {}) });

/** A scenario in which the fragments of the handbook mean something: two people, a guest, two weeks, and what they refer to. */
function frame(team: boolean): Record<string, unknown> {
  const scene = (week: number, next: string, options: object) => ({ week, lines: ['A morning.'], ask: 'What now?', next, options });
  const option = (says: string, more: object = {}) => ({ says, ...(team ? { move: 'wait' } : { effects: { morale: 1 } }), ...more });
  return {
    format: 1,
    id: 'frame',
    title: 'A frame',
    language: 'en',
    minutes: 1,
    role: 'You are here.',
    outcomes: ['See that it loads'],
    dynamics: team ? 'team-v1' : 'none',
    ...(team ? { pace: 'slow', start: 'fresh', difficulty: 'fair' } : {}),
    team: ['pilar', 'wen'],
    cast: { pilar: person('Pilar', team ? 'planner' : undefined), wen: person('Wen', team ? 'newcomer' : undefined), lind: person('Lind') },
    facts: { 'wen-bus': 'Wen found it.' },
    first: 'start',
    scenes: {
      start: scene(1, 'after', { ask: option('Ask', { learn: ['wen-bus'] }), go: option('Go on') }),
      after: scene(3, 'end', { stay: option('Stay'), leave: option('Leave') }),
    },
    endings: { done: { kind: 'otherwise', title: 'Done', lines: ['It is done.'] } },
  };
}

function around(kind: string, json: string): string {
  const [part = '', level] = kind.split(' ');
  const fragment = JSON.parse(json) as Record<string, unknown>;
  const base = frame(level === 'team') as Record<string, Record<string, unknown>>;
  switch (part) {
    case 'file':
      return json;
    case 'top':
      return JSON.stringify({ ...base, ...fragment });
    case 'endings':
      return JSON.stringify({ ...base, endings: fragment });
    case 'scenes':
      return JSON.stringify({ ...base, scenes: { ...base.scenes, ...fragment } });
    case 'options':
      return JSON.stringify({ ...base, scenes: { ...base.scenes, start: { ...(base.scenes?.start as object), options: fragment } } });
    default:
      throw new Error(`a block of JSON must say what it is, not "${kind}"`);
  }
}

const errorsOf = (source: string): string[] =>
  load(source)
    .problems.filter((one) => one.severity === 'error')
    .map((one) => one.message);

describe('the handbook', () => {
  it('has pieces of JSON, and a frame that loads without them', () => {
    expect(blocks.length).toBeGreaterThan(8);
    expect(errorsOf(JSON.stringify(frame(false)))).toEqual([]);
    expect(errorsOf(JSON.stringify(frame(true)))).toEqual([]);
  });

  it.each(blocks)('piece $title loads', ({ kind, json }) => {
    expect(errorsOf(around(kind, json))).toEqual([]);
  });

  it('names every move and every kind of ending', () => {
    const missing = [...MOVE_NAMES.map((move) => `\`${move}\``), ...ENDING_KINDS.map((kind) => `*${kind}*`)].filter(
      (word) => !handbook.includes(word),
    );
    expect(missing).toEqual([]);
  });

  it('is short, and its links lead somewhere', () => {
    expect(handbook.split('\n').length).toBeLessThanOrEqual(251);
    const links = [...handbook.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => target);
    expect(links).toContain('REFERENCE.md');
    for (const link of links) expect(existsSync(new URL(link, page)), link).toBe(true);
  });
});

/** Asides, calendars and old numbers in the terminal: by letters, by numbers, by ids. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { calendarStory } from '../../support/calendar-story.ts';
import { compassIn, type Said } from './compass.ts';

const folder = mkdtempSync(join(tmpdir(), 'shared-week-'));
const FILE = join(folder, 'scenario.json');
writeFileSync(FILE, JSON.stringify(calendarStory(), null, 2));
afterAll(() => rmSync(folder, { recursive: true }));
const play = (...typed: readonly string[]): Promise<Said> => compassIn({ typed }, 'play', FILE, '--seed', '1');

describe('compass play, sharing out time', () => {
  it('shows prices, saved days and asides, and why one cannot be had', async () => {
    const { out } = await play();
    expect(out).toContain('· 1 day saved, at');
    expect(out).toContain('Takes 4 days, leaves 1.');
    expect(out).toMatch(/^ a {2}Ask Ravi why he carries nothing today\n {4}Takes half a day\.\n {4}You promise: Ravi, a chair/m);
    expect(out).toContain('closed: You would need 2 days, and you have 1 day saved.');
    expect(out).toContain('Or a letter first: a, b, c.');
  });

  it('takes an aside by its letter or its id, and asks the same again', async () => {
    const { out } = await play('a', 'quit');
    expect(out.split('How do the boxes get to it?')).toHaveLength(3);
    expect(out.split('Nine hundred boxes')).toHaveLength(2);
    expect(out).toMatch(/--choices boxes\+ravi$/m);
    expect((await play('ravi', 'chair', 'quit')).out).toMatch(/--choices boxes\+ravi,boxes:chair$/m);
    expect((await play('b', 'quit')).out).toContain('Not now. You would need 2 days');
  });

  it('shares out a calendar by numbers, and says what does not fit', async () => {
    const { out } = await play('ask', '1', '1 4', '1 2 3', '2 3', '1, 1 2', 'quit');
    expect(out).toContain('Type 2 numbers from 1 to 4');
    expect(out).toContain('“1” does not give 2.');
    expect(out).toContain('Not now. He asks only once somebody else was asked.');
    expect(out).toContain('“1 2 3” does not give 2.');
    expect(out).toMatch(/--choices boxes:ask,talks:ingrid=1~maya=1,hours:pack=2~label=1$/m);
  });

  it('says from when a number is, and does not tell why it changed', async () => {
    const { out } = await play('ask', '2 3', '1 1 2', 'trust', 'guess', 'why', 'quit');
    expect(out).toMatch(/Execution \d+ as of week 5/);
    expect(out).toContain('Nobody reports any more. You see Execution as it was.');
    expect(out.slice(out.lastIndexOf('What is the last thing'))).not.toMatch(/^Execution/m);
  });

  it('run takes asides and splits as choices, and lists them where it waits', async () => {
    const { code, out } = await compassIn({}, 'run', FILE, '--seed', '1', '--choices', 'boxes+ravi,boxes:ask');
    expect(code).toBe(0);
    expect(out).toContain('1  boxes+ravi  Week 1 of 8');
    expect(out).toContain('ravi=1~tomas=1');
    expect((await compassIn({}, 'run', FILE, '--seed', '1', '--choices', 'boxes+rooms')).err).toContain('You would need 2 days');
  });
});

/** `compass play`: a whole play by typed lines, back, why, team, quit, and the way back. */
import { describe, expect, it } from 'vitest';
import { compassIn, type Said, scenario } from './compass.ts';

const STANDUP = scenario('plain-standup');
const play = (typed: readonly string[], ...words: readonly string[]): Promise<Said> => compassIn({ typed }, 'play', ...words);

describe('compass play', () => {
  it('begins with the briefing, shows the scene, and numbers the options', async () => {
    const { code, out } = await play([], STANDUP, '--seed', '1');
    expect(code).toBe(0);
    expect(out).toContain('You plan the ferries of a small harbour');
    expect(out).toContain('- Wen, Stops and buses. Five weeks here.');
    expect(out).toContain('Pilar: The weather first.');
    expect(out).toMatch(/^ 1 {2}\S/m);
    expect(out).toContain('Type a number from 1 to 3.');
  });

  it('plays to the end by ids or by numbers, and ends on Enter', async () => {
    const { code, out } = await play(['hand', 'pair', 'bus', '', 'never read'], STANDUP, '--seed', '1');
    expect(code).toBe(0);
    expect(out).toContain('- Morale 56 to 60. Your choice +4.');
    expect(out).toContain('Sixteen');
    expect(out).toContain('The gull left early today');
    expect(out).toMatch(/compass run .*--choices monday:hand,wednesday:pair,friday:bus$/m);
    const numbers = await play(['1', '1', '1'], STANDUP, '--seed', '1');
    expect(numbers.out).toContain('The story is over.');
  });

  it('shows a closed option with its words, and does not take it', async () => {
    const { out } = await play(['timer', 'cake', '4'], STANDUP, '--seed', '1');
    expect(out).toContain('closed: Somebody has had a hand up since Monday.');
    expect(out).toContain('Not now. Somebody has had a hand up since Monday.');
    expect(out).toMatch(/--choices monday:timer,wednesday:cake$/m);
  });

  it('takes one choice back, from the end too', async () => {
    const once = await play(['timer', 'back', 'hand', 'quit'], STANDUP, '--seed', '1');
    expect(once.out).toMatch(/--choices monday:hand$/m);
    const end = await play(['hand', 'pair', 'bus', 'back', 'send', 'quit'], STANDUP, '--seed', '1');
    expect(end.out).toMatch(/--choices monday:hand,wednesday:pair,friday:send$/m);
    expect((await play(['back'], STANDUP)).out).toContain('nothing to take back');
  });

  it('tells why, and how the team is', async () => {
    expect((await play(['why'], STANDUP)).out).toContain('Nothing has happened yet.');
    const { out } = await play(['bag', 'why', 'team'], scenario('first-week'), '--seed', '4');
    expect(out).toMatch(/^Morale +55 → 58\.9 +People know what it is for \+2\.9/m);
    expect(out).toMatch(/^- Odile, Returns: \S+\.$/m);
  });

  it('says what it did not understand, and goes on', async () => {
    const { out } = await play(['9', 'perhaps', '', 'hand'], STANDUP, '--seed', '1');
    expect(out).toContain('“9” is none of these.');
    expect(out).toContain('“perhaps” is none of these.');
    expect(out).toMatch(/--choices monday:hand$/m);
  });

  it('plays an interrupt', async () => {
    const { out } = await play(['bag', 'clock'], scenario('first-week'), '--seed', '4');
    expect(out).toContain('Day 2, in between, in the corridor');
    expect(out).toContain('Ms Varga (wary): Two tourists');
  });

  it('leaves with the lines that come back, and comes back by them', async () => {
    const { out } = await play(['hand', 'pair', 'quit', 'bus'], STANDUP, '--seed', '9');
    const code = /--code (\S+)$/m.exec(out)?.[1] ?? '';
    const back = await play(['bus'], STANDUP, '--code', code);
    expect(back.out).toMatch(/--choices monday:hand,wednesday:pair,friday:bus --seed 9$/m);
    const choices = await play(['bus'], STANDUP, '--choices', 'monday:hand,wednesday:pair', '--seed', '9');
    expect(choices.out).toBe(back.out);
  });

  it('stops at Ctrl-C with the way back', async () => {
    const signal = AbortSignal.abort();
    const { out } = await compassIn({ typed: ['hand'], signal }, 'play', STANDUP, '--seed', '1');
    expect(out).toMatch(/compass run \S+$/m);
  });

  it('takes another seed each time', async () => {
    const seeds = await Promise.all([1, 2, 3].map(async () => /--seed (\d+)$/m.exec((await play([], STANDUP)).out)?.[1]));
    expect(new Set(seeds).size).toBeGreaterThan(1);
  });

  it('does not begin where a choice does not fit, or a file cannot be read', async () => {
    expect(await play([], STANDUP, '--choices', 'monday:hands')).toMatchObject({ code: 1, out: '' });
    expect(await play([], 'nowhere')).toMatchObject({ code: 2, out: '' });
    expect(await play([], STANDUP, '--code', 'r1')).toMatchObject({ code: 2, out: '' });
  });

  it('keeps to the width of the terminal', async () => {
    const { out } = await compassIn({ typed: ['bag', 'why'], columns: 50 }, 'play', scenario('first-week'), '--seed', '4');
    const told = out.split('\n').filter((line) => !line.includes('npx compass'));
    expect(Math.max(...told.map((line) => line.length))).toBeLessThanOrEqual(50);
  });
});

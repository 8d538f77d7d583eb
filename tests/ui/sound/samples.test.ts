/** The numbers of the sounds, made into samples by zzfx itself: short, soft, audible, without a crack at either end. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { samplesOf } from '../../../src/ui/sound/samples.ts';
import { type Sound, SOUNDS } from '../../../src/ui/sound/sounds.ts';

const LONGEST_SECONDS = 0.6;
const LOUDEST = 0.15;
const SOFTEST = 0.03;
/** Share of full that a loudspeaker may jump by at the beginning and the end. */
const CRACK = 0.01;

let samples: (sound: Sound) => readonly number[];
let rate = 0;

beforeAll(async () => {
  // zzfx makes one as it is loaded, and needs it only to play.
  vi.stubGlobal('AudioContext', Object);
  const { ZZFX } = await import('zzfx');
  ZZFX.volume = 1;
  rate = ZZFX.sampleRate;
  samples = (sound) => samplesOf(ZZFX, sound);
});
afterAll(() => vi.unstubAllGlobals());

it('there are fewer than ten', () => {
  expect(Object.keys(SOUNDS).length).toBeGreaterThan(0);
  expect(Object.keys(SOUNDS).length).toBeLessThan(10);
});

describe.each(Object.entries(SOUNDS))('%s', (_, sound) => {
  it('is short', () => {
    expect(samples(sound).length).toBeGreaterThan(0);
    expect(samples(sound).length / rate).toBeLessThanOrEqual(LONGEST_SECONDS);
  });

  it('is soft, and not so soft that it is nothing', () => {
    const peak = Math.max(...samples(sound).map(Math.abs));
    expect(peak).toBeLessThanOrEqual(LOUDEST);
    expect(peak).toBeGreaterThan(SOFTEST);
  });

  it('begins and ends in silence', () => {
    const made = samples(sound);
    for (const one of [made[0], made[1], made.at(-1)]) expect(Math.abs(one ?? 1)).toBeLessThan(CRACK);
  });

  it('is the same every time', () => {
    expect(samples(sound)).toEqual(samples(sound));
  });
});

/** A sound as samples. In: zzfx and a sound's numbers. Out: the samples, each −1 to 1, the same every time. */
import type { ZZFX } from 'zzfx';
import type { Sound } from './sounds.ts';

/** zzfx takes its numbers by place. */
const PLACES = [
  'volume',
  'randomness',
  'frequency',
  'attack',
  'sustain',
  'release',
  'shape',
  'shapeCurve',
  'slide',
  'deltaSlide',
  'pitchJump',
  'pitchJumpTime',
  'repeatTime',
  'noise',
  'modulation',
  'bitCrush',
  'delay',
  'sustainVolume',
  'decay',
  'tremolo',
  'filter',
] as const;

/** A sound is one thing that happened: it has no dice. */
const STEADY = { randomness: 0 };

export function samplesOf(zzfx: Pick<typeof ZZFX, 'buildSamples'>, sound: Sound): readonly number[] {
  const numbers: Readonly<Partial<Record<(typeof PLACES)[number], number>>> = { ...sound, ...STEADY };
  return zzfx.buildSamples(...PLACES.map((name) => numbers[name]));
}

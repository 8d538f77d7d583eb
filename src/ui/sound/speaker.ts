/**
 * Plays sounds. Loading this file makes an AudioContext: do it only after somebody pressed something. In: names, the weightiest first.
 * Out: that is heard, the weightiest last, so that it stays in the ear.
 */
import { ZZFX } from 'zzfx';
import { samplesOf } from './samples.ts';
import { SOUNDS, type SoundName } from './sounds.ts';

/** Seconds from the beginning of a sound to the beginning of the next. */
const GAP = 0.12;

// It would count twice (zzfx.d.ts); how loud a sound is stands with the sound.
ZZFX.volume = 1;

const made = new Map<SoundName, readonly number[]>();

function samples(name: SoundName): readonly number[] {
  const ready = made.get(name) ?? samplesOf(ZZFX, SOUNDS[name]);
  made.set(name, ready);
  return ready;
}

/** Silence of the given seconds, then the sound. */
const after = (seconds: number, sound: readonly number[]): readonly number[] => [
  ...Array.from({ length: Math.round(seconds * ZZFX.sampleRate) }, () => 0),
  ...sound,
];

/** Asks the browser to let sounds out, which some do only while something is being pressed; resolved once it does. */
export async function wake(): Promise<void> {
  if (ZZFX.audioContext.state !== 'running') await ZZFX.audioContext.resume();
}

/** Nothing more is heard, and the device's loudspeaker is let go. */
export const rest = (): Promise<void> => ZZFX.audioContext.suspend();

export function play(names: readonly SoundName[]): void {
  const last = names.length - 1;
  for (const [place, name] of names.entries()) ZZFX.playSamples([after((last - place) * GAP, samples(name))]);
}

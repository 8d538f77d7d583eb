/**
 * The sounds of the game, as numbers that zzfx turns into samples: no file, no loop, none longer than 0.6 s or louder than 0.15 of full.
 * What each of them says, and where the page says the same, is in the README of this folder.
 */

/** Wave forms by zzfx's numbers. */
const TRIANGLE = 1;
const SAW = 2;
const NOISE = 4;

/** What is left out is zzfx's own default. */
export type Sound = {
  /** Peak, as a share of full; a filter may change it. */
  readonly volume: number;
  /** Hertz, where it starts. */
  readonly frequency: number;
  /** Seconds each. */
  readonly attack: number;
  readonly decay?: number;
  readonly sustain: number;
  readonly release: number;
  /** 0 to 1: what is left after the decay. */
  readonly sustainVolume?: number;
  /** A wave form; a sine where it is left out. */
  readonly shape?: number;
  /** Kilohertz a second, halved. */
  readonly slide?: number;
  /** Hertz added once, after `pitchJumpTime` seconds: a second note. */
  readonly pitchJump?: number;
  readonly pitchJumpTime?: number;
  /** Seconds from one swell to the next, and how deep they are, 0 to 1. */
  readonly repeatTime?: number;
  readonly tremolo?: number;
  /** Seconds to an echo half as loud. */
  readonly delay?: number;
  /** How rough the wave is; 0 is a clear tone. */
  readonly noise?: number;
  /** Hertz: what is above it stays for a positive number, what is below it for a negative one. */
  readonly filter?: number;
};

export const SOUNDS = {
  /** A soft click. */
  choice: { volume: 0.09, frequency: 430, attack: 0.002, sustain: 0.006, release: 0.045, shape: TRIANGLE, slide: -2 },
  /** Two warm notes, up a fourth. */
  grew: { volume: 0.11, frequency: 392, attack: 0.012, sustain: 0.17, release: 0.24, pitchJump: 131, pitchJumpTime: 0.12 },
  /** One low note that sinks a little; a triangle, so that small loudspeakers have something of it. */
  fell: { volume: 0.14, frequency: 176, attack: 0.015, sustain: 0.1, release: 0.3, shape: TRIANGLE, slide: -0.1 },
  /** Paper pushed across a desk, twice. */
  pile: {
    volume: 0.07,
    frequency: 900,
    attack: 0.02,
    sustain: 0.14,
    release: 0.1,
    shape: NOISE,
    repeatTime: 0.13,
    tremolo: 0.8,
    filter: -5000,
  },
  /** Two high notes, close and bright. */
  kept: { volume: 0.08, frequency: 784, attack: 0.005, sustain: 0.08, release: 0.24, pitchJump: 392, pitchJumpTime: 0.08 },
  /** Two notes that rub, down. */
  broken: {
    volume: 0.08,
    frequency: 277,
    attack: 0.005,
    sustain: 0.12,
    release: 0.2,
    shape: SAW,
    pitchJump: -81,
    pitchJumpTime: 0.1,
    filter: -1400,
  },
  /** A door, dull and rough. */
  door: {
    volume: 0.14,
    frequency: 190,
    attack: 0.004,
    decay: 0.06,
    sustainVolume: 0.4,
    sustain: 0.02,
    release: 0.18,
    shape: TRIANGLE,
    slide: -0.5,
    noise: 1.5,
  },
  /** Knuckles on wood, and again. */
  knock: { volume: 0.28, frequency: 210, attack: 0.002, sustain: 0.012, release: 0.07, slide: -1.2, delay: 0.16 },
  /** A small bell. */
  turn: { volume: 0.08, frequency: 330, attack: 0.006, decay: 0.1, sustainVolume: 0.5, sustain: 0.05, release: 0.42, shape: TRIANGLE },
} as const satisfies Readonly<Record<string, Sound>>;

export type SoundName = keyof typeof SOUNDS;

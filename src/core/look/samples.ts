/** Twenty sample looks: an author may name one instead of describing a look (`"look": "fatou"`). */
import type { Look } from './look.ts';

export const SAMPLES = {
  priya: { head: 'long', skin: 'brown', hair: 'ink', clothes: 'sun' },
  marcus: { head: 'twists', skin: 'deep', hair: 'ink', clothes: 'blue' },
  lena: { head: 'fringe', skin: 'light', hair: 'copper', clothes: 'mint', glasses: 'round' },
  kenji: { head: 'curls', skin: 'peach', hair: 'ink', clothes: 'coral' },
  amina: { head: 'hijab', skin: 'olive', wrap: 'teal', clothes: 'violet' },
  tom: { head: 'side-short', skin: 'light', hair: 'silver', clothes: 'mist', glasses: 'wire' },
  zola: { head: 'afro', skin: 'umber', hair: 'ink', clothes: 'leaf', mobility: 'wheelchair' },
  harjit: { head: 'turban', skin: 'tan', wrap: 'brick', clothes: 'slate', sleeves: 'long' },
  ingrid: { head: 'bun', skin: 'porcelain', hair: 'blond', clothes: 'rose' },
  carlos: { head: 'quiff', skin: 'olive', hair: 'espresso', clothes: 'cream', beard: 'stubble' },
  mei: { head: 'bob-fringe', skin: 'peach', hair: 'ink', clothes: 'brick' },
  david: { head: 'receding', skin: 'light', hair: 'grey', clothes: 'teal', glasses: 'square' },
  fatou: { head: 'braids', skin: 'deep', hair: 'ink', clothes: 'sun', sleeves: 'long' },
  joao: { head: 'locs', skin: 'brown', hair: 'espresso', clothes: 'mint' },
  sofia: { head: 'curls-long', skin: 'tan', hair: 'brown', clothes: 'blue', glasses: 'club' },
  ben: { head: 'bald', skin: 'umber', clothes: 'coral', beard: 'jawline', aid: 'hearing-aid' },
  yuki: { head: 'straight', skin: 'porcelain', hair: 'ink', clothes: 'plum' },
  liam: { head: 'tousled', skin: 'porcelain', hair: 'copper', clothes: 'leaf', beard: 'stubble' },
  ruth: { head: 'side-part', skin: 'light', hair: 'silver', clothes: 'violet', glasses: 'round' },
  tariq: { head: 'fade', skin: 'brown', hair: 'ink', clothes: 'sand', glasses: 'thick' },
} as const satisfies Readonly<Record<string, Look>>;
export type SampleName = keyof typeof SAMPLES;
export const SAMPLE_NAMES = Object.keys(SAMPLES) as readonly SampleName[];

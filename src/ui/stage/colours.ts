/**
 * Colours of the office: one palette per corner, blended by how strong each corner is. In: weights; out: a colour for every slot of the props.
 */
import { mix } from '../../core/look/colour.ts';
import { CORNERS, type Corner, type Weights } from './corners.ts';

type SlotName =
  | 'wall'
  | 'wall-low'
  | 'floor'
  | 'seam'
  | 'desk'
  | 'desk-front'
  | 'sky'
  | 'leaf'
  | 'leaf-dark'
  | 'metal'
  | 'pot'
  | 'rim'
  | 'shade'
  | 'paper'
  | 'fabric'
  | 'wood'
  | 'accent';
export type RoomColours = Readonly<Record<SlotName, string>>;

const PALETTES: Readonly<Record<Corner, RoomColours>> = {
  thriving: {
    wall: '#FFF1D6',
    'wall-low': '#FFE3B0',
    floor: '#E9C893',
    seam: '#DDB67A',
    desk: '#F7D9A8',
    'desk-front': '#E3B577',
    sky: '#BDE6F5',
    leaf: '#2FA36B',
    'leaf-dark': '#1F7F55',
    metal: '#DCE6F0',
    pot: '#E07A4B',
    rim: '#EE8E5F',
    shade: '#2F8F83',
    paper: '#FFFFFF',
    fabric: '#5F7391',
    wood: '#B98A55',
    accent: '#00664B',
  },
  chaos: {
    wall: '#F2BFA4',
    'wall-low': '#E39E7E',
    floor: '#B77F63',
    seam: '#A66F54',
    desk: '#EBC39A',
    'desk-front': '#CF9A68',
    sky: '#8FA9C4',
    leaf: '#8FA24A',
    'leaf-dark': '#6E7F38',
    metal: '#D5DAE3',
    pot: '#D66E45',
    rim: '#E58557',
    shade: '#C65A3A',
    paper: '#FFFFFF',
    fabric: '#4C5C74',
    wood: '#A9764A',
    accent: '#00664B',
  },
  stagnation: {
    wall: '#D5D9DF',
    'wall-low': '#C3C9D1',
    floor: '#A9AFB8',
    seam: '#9CA3AD',
    desk: '#C6C8C8',
    'desk-front': '#A9ADB0',
    sky: '#AEB8C3',
    leaf: '#9AA08C',
    'leaf-dark': '#7F8573',
    metal: '#C9CFD7',
    pot: '#A7A9AC',
    rim: '#B4B6B9',
    shade: '#8A919B',
    paper: '#EEF0F2',
    fabric: '#7B8594',
    wood: '#9A958C',
    accent: '#4A6178',
  },
  adrift: {
    wall: '#DCCCC4',
    'wall-low': '#CBB6AA',
    floor: '#AD9A90',
    seam: '#9F8C82',
    desk: '#D3C3B2',
    'desk-front': '#B7A28F',
    sky: '#9DB0C2',
    leaf: '#95A16C',
    'leaf-dark': '#777F56',
    metal: '#CFD4DC',
    pot: '#BC8A75',
    rim: '#C89A86',
    shade: '#A0796B',
    paper: '#F6F5F3',
    fabric: '#66717F',
    wood: '#A2856A',
    accent: '#4A6178',
  },
};

/** Sticky notes, before they are greyed. */
export const NOTE_COLOURS = ['#FFD45C', '#8FD3F4', '#F7A6B5', '#B6E3A1', '#F6B26B'] as const;
export const MUG_COLOURS = ['#56B4E9', '#F2B33D', '#6FAF68'] as const;
const GREY = '#CDD2D8';

/** The blend of the four palettes. */
export function roomColours(weights: Weights): RoomColours {
  const blend = (slot: SlotName): string => {
    let colour = PALETTES.thriving[slot];
    let sum = Math.max(weights.thriving, 1e-6);
    for (const corner of CORNERS.slice(1)) {
      const weight = weights[corner];
      if (weight <= 0) continue;
      sum += weight;
      colour = mix(colour, PALETTES[corner][slot], weight / sum);
    }
    return colour;
  };
  const slots = Object.keys(PALETTES.thriving) as SlotName[];
  return Object.fromEntries(slots.map((slot) => [slot, blend(slot)])) as RoomColours;
}

/** Small things fade where nothing is going on; `mute` 0 to 1. */
export const greyed = (colour: string, mute: number): string => mix(colour, GREY, 0.75 * mute);

/** How far colour is drained from people and things, 0 to 1. */
export const muteOf = (weights: Weights): number => Math.min(1, weights.stagnation + 0.5 * weights.adrift);

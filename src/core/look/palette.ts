/**
 * The colours of people, by the names of look.ts (a test holds both lists equal). Every skin keeps at least 3.3:1 against the face's ink.
 */
export const INK = '#1D2433';
/** Faces on the darkest skins are drawn in this. */
export const FACE_INK_ON_DARK = '#0A0D14';
/** What a person's colours fade towards where nothing is going on (stagnation). */
export const FADED = '#9AA1AA';

export const SKIN_COLOURS: Readonly<Record<string, string>> = {
  porcelain: '#FBD9BF',
  light: '#F6CBA6',
  peach: '#EBB88B',
  tan: '#DBA273',
  olive: '#C98A5C',
  brown: '#B0703F',
  umber: '#9A6543',
  deep: '#8A5A3B',
};

export const HAIR_COLOURS: Readonly<Record<string, string>> = {
  ink: '#1D2433',
  espresso: '#3B2A26',
  brown: '#6B4226',
  chestnut: '#8F5230',
  copper: '#C65A1E',
  blond: '#E6BD62',
  sand: '#C9A26B',
  grey: '#A3AAB6',
  silver: '#D5D9E2',
  white: '#F1F3F6',
};

export const CLOTHES_COLOURS: Readonly<Record<string, string>> = {
  blue: '#4C8BD6',
  sun: '#F2B33D',
  coral: '#E58A6F',
  mint: '#7FC8B4',
  violet: '#8E7CC3',
  mist: '#9DB4C8',
  rose: '#DE8CA6',
  leaf: '#6FAF68',
  sand: '#D9B98A',
  teal: '#2F8F9D',
  brick: '#D0694F',
  slate: '#7187A8',
  cream: '#F3E6CF',
  plum: '#A8729F',
};

export const WRAP_COLOURS: Readonly<Record<string, string>> = {
  violet: '#8E7CC3',
  lilac: '#B9A7E0',
  teal: '#2F8F9D',
  brick: '#C4573F',
  navy: '#37476B',
  sun: '#F2B33D',
  rose: '#DE8CA6',
  cream: '#F3E6CF',
  ink: '#1D2433',
  leaf: '#6FAF68',
};

export const TROUSERS_COLOURS: Readonly<Record<string, string>> = {
  navy: '#3E4A63',
  ink: '#1D2433',
  sand: '#B99B6B',
  stone: '#8C95A3',
  brown: '#6B5142',
};

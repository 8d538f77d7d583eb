/**
 * Look: how a person of the cast is drawn, in names an author can write. The lists are the allow-list that `check` reads;
 * the drawings behind the names are in assets/people.
 */
export const HEADS = [
  'afro',
  'afro-big',
  'bantu',
  'bob',
  'bob-fringe',
  'bun',
  'bun-wrap',
  'braids',
  'cornrows',
  'curls',
  'curls-long',
  'crop',
  'short',
  'short-fringe',
  'fade',
  'flat-top',
  'fringe',
  'hijab',
  'locs',
  'locs-long',
  'long',
  'shoulder',
  'puff',
  'quiff',
  'side-part',
  'side-short',
  'straight',
  'tousled',
  'turban',
  'twists',
  'twists-high',
  'bald',
  'thinning',
  'receding',
  'beanie',
] as const;
export const SKINS = ['porcelain', 'light', 'peach', 'tan', 'olive', 'brown', 'umber', 'deep'] as const;
export const HAIRS = ['ink', 'espresso', 'brown', 'chestnut', 'copper', 'blond', 'sand', 'grey', 'silver', 'white'] as const;
export const WRAPS = ['violet', 'lilac', 'teal', 'brick', 'navy', 'sun', 'rose', 'cream', 'ink', 'leaf'] as const;
export const CLOTHES = [
  'blue',
  'sun',
  'coral',
  'mint',
  'violet',
  'mist',
  'rose',
  'leaf',
  'sand',
  'teal',
  'brick',
  'slate',
  'cream',
  'plum',
] as const;
export const TROUSERS = ['navy', 'ink', 'sand', 'stone', 'brown'] as const;
export const GLASSES = ['round', 'wire', 'thick', 'club', 'square'] as const;
/** Faces a line can ask for ("id/mood: text"). */
export const FACES = [
  'neutral',
  'happy',
  'delighted',
  'calm',
  'content',
  'explaining',
  'driven',
  'curious',
  'sceptical',
  'concerned',
  'worried',
  'sad',
  'dejected',
  'tired',
  'asleep',
  'afraid',
  'hectic',
  'angry',
  'furious',
  'contempt',
  'awe',
] as const;
export type Face = (typeof FACES)[number];

/** A colour field holds a name of its list or `#rrggbb`. */
export type Look = {
  readonly head: (typeof HEADS)[number];
  readonly skin: string;
  readonly hair?: string;
  readonly wrap?: string;
  readonly clothes?: string;
  readonly tee?: string;
  readonly trousers?: string;
  readonly sleeves?: 'long' | 'short';
  readonly glasses?: (typeof GLASSES)[number];
  readonly beard?: 'stubble' | 'jawline';
  readonly aid?: 'hearing-aid';
  readonly mobility?: 'wheelchair';
  readonly pattern?: boolean;
};

/**
 * Where the drawn parts of a person lie: all files in assets/people share one coordinate system ("body space"), so parts are stacked and
 * never aligned. Data only: poses, boxes and pivots, in body-space units.
 */
/** x, y, width, height. */
export type Box = readonly [number, number, number, number];

/** Shift (units) and tilt (degrees, about HEAD_PIVOT) of the head. */
export type HeadPlace = { readonly dx: number; readonly dy: number; readonly tilt: number };

export type Pose = {
  readonly viewBox: Box;
  readonly portraitViewBox?: Box;
  /** Full figures only: the y of the feet or wheels. Without it the pose is a bust that sits on a desk. */
  readonly ground?: number;
  readonly head?: HeadPlace;
};

/** Heads, faces and extras are all drawn in this box, so their textures stack. */
export const HEAD_VIEW_BOX: Box = [-40, -110, 940, 790];
/** The head bobs and tilts about this point. */
export const HEAD_PIVOT: readonly [number, number] = [440, 500];
/** Head with hair: nothing on the stage may cover it. */
export const HEAD_BOX: Box = [262, 70, 420, 440];
export const PORTRAIT_VIEW_BOX: Box = [30, -10, 800, 903];
/** This point of a bust sits on the desk's edge; the desk hides what is below. */
export const BUST_ANCHOR: readonly [number, number] = [440, 1150];

export const POSES = {
  /** Plain T-shirt, arms down. */
  neutral: { viewBox: [-5, 368, 831, 815] },
  /** Buttoned shirt, long sleeves. */
  shirt: { viewBox: [0, 368, 840, 841] },
  /** Hoodie, hands in pocket. */
  hoodie: { viewBox: [-22, 368, 861, 845] },
  /** Open blazer over a T-shirt. */
  blazer: { viewBox: [14, 368, 840, 823] },
  /** One hand on the chest, explaining. */
  explaining: { viewBox: [22, 368, 770, 807] },
  /** Typing on a laptop. */
  laptop: { viewBox: [-5, 368, 1050, 819] },
  /** Holding a mug. */
  coffee: { viewBox: [0, 368, 832, 810] },
  /** Looking at a phone. */
  phone: { viewBox: [24, 368, 795, 815] },
  /** Arms folded, jumper. */
  'arms-folded': { viewBox: [7, 368, 869, 841] },
  /** Arms crossed firmly. */
  'arms-crossed': { viewBox: [18, 368, 847, 843] },
  /** Pointing upwards. */
  'point-up': { viewBox: [7, 368, 920, 807] },
  /** Pointing aside, open jacket. */
  point: { viewBox: [23, 368, 971, 808] },
  /** Reading a sheet of paper. */
  paper: { viewBox: [11, 368, 821, 820] },
  /** Both palms up, shrugging. */
  shrug: { viewBox: [-113, 368, 1213, 795] },
  /** Sitting in a wheelchair, open hand. */
  wheelchair: { viewBox: [-182, 368, 1846, 2072], ground: 2410 },
  /** Standing, open shirt. */
  standing: { viewBox: [-214, 368, 1123, 2596], ground: 2935 },
  /** Standing, pointing aside. */
  'standing-point': { viewBox: [-40, 368, 1348, 2319], ground: 2650 },
  /** A pen on a sheet. */
  writing: { viewBox: [60, 368, 780, 850], head: { dx: 10, dy: 22, tilt: 8 } },
  /** One hand open, telling somebody something. */
  talking: { viewBox: [60, 368, 960, 850], head: { dx: 0, dy: 0, tilt: -3 } },
  /** Hands together, nodding. */
  listening: { viewBox: [60, 368, 780, 850], head: { dx: 16, dy: 20, tilt: 8 } },
  /** Standing with a mug. */
  'standing-coffee': { viewBox: [60, 368, 780, 2310], ground: 2664 },
  /** Standing, arms folded. */
  'standing-folded': { viewBox: [60, 368, 780, 2310], ground: 2664 },
  /** Standing with a cardboard box of one's own things. */
  'carrying-box': { viewBox: [40, 368, 860, 2310], ground: 2664 },
  /** Walking away, coat on and a bag over the shoulder. */
  walking: { viewBox: [-40, 368, 960, 2310], ground: 2664 },
  /** Both hands on the head. */
  panic: { viewBox: [-60, 180, 1000, 1040], head: { dx: 0, dy: 0, tilt: -4 } },
  /** Both fists in the air. */
  cheer: { viewBox: [-150, 130, 1180, 1090], head: { dx: 0, dy: -6, tilt: 4 } },
  /** Chin on the fist, bored. */
  chin: { viewBox: [0, 470, 920, 760], portraitViewBox: [30, 70, 800, 903], head: { dx: 6, dy: 96, tilt: 9 } },
  /** Head on folded arms. */
  slump: { viewBox: [-20, 560, 900, 660], portraitViewBox: [30, 300, 800, 903], head: { dx: -20, dy: 452, tilt: 15 } },
} as const satisfies Readonly<Record<string, Pose>>;
export type PoseName = keyof typeof POSES;

/** The pose by name, with its optional fields visible to the type checker. */
export const poseOf = (name: PoseName): Pose => POSES[name];

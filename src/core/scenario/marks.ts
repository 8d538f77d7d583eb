/**
 * Things that can stand or hang in the office because of a choice: the names a mark's `prop` may have. One that is not drawn yet is left
 * out of the picture, with a located warning.
 */
export const MARKS = [
  // Things any story may want.
  'flowers',
  'cake',
  'whiteboard-plan',
  'trophy',
  'box-by-door',
  'coat-gone',
  'poster',
  'calendar-on-wall',
  'kettle',
  'suitcase',
  'stool',
  // What Rapid growth keeps.
  'balloon',
  'balloon-low',
  'balloon-face',
  'string',
  'jos-desk',
  'rota-on-wall',
  'sunday-lamps',
  'wall-of-promises',
  'cooks-photographs',
  'sentence-for-done',
  'twelve-points',
  'napkins',
  'sunday-photo',
  'spoon-chart',
  'framed-headline',
  'first-no',
  'string-over-desks',
  'ravis-clean-desk',
  'sunrise-on-wall',
  'sheet-on-door',
] as const;
export type MarkName = (typeof MARKS)[number];

const NAMES: ReadonlySet<string> = new Set(MARKS);
export const isMark = (prop: string): prop is MarkName => NAMES.has(prop);

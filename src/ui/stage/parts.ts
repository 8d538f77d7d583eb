/**
 * The stage's own chunk of drawings: props, and the bodies that portraits do not need. Imported with Phaser, never before the first choice.
 */
import type { PropName } from './props.ts';

const PROP_FILES = import.meta.glob<string>('/assets/props/*.svg', { query: '?raw', import: 'default', eager: true });
const BODY_FILES = import.meta.glob<string>(
  ['/assets/people/bodies/*.svg', '!**/neutral.svg', '!**/shirt.svg', '!**/hoodie.svg', '!**/blazer.svg'],
  { query: '?raw', import: 'default', eager: true },
);

/** The text of a prop's drawing. */
export function propSource(name: PropName): string {
  const svg = PROP_FILES[`/assets/props/${name}.svg`];
  if (svg === undefined) throw new Error(`No drawing props/${name}.`);
  return svg;
}

/** The text of a body that the portraits' chunk does not hold; null where it does. */
export const bodySource = (name: string): string | null => BODY_FILES[`/assets/people/bodies/${name}.svg`] ?? null;

/**
 * Layers: what of a picture can be painted together. Things that stand still between two that move become one trimmed sheet, because
 * every texture costs a draw and every transparent pixel costs time.
 */
import type { Box } from '../../core/look/anatomy.ts';
import { boundsOf } from './keep-clear.ts';
import type { Figure, Item, Picture, Prop, Wash } from './picture.ts';

export type Sheet = { readonly kind: 'sheet'; readonly props: readonly Prop[]; readonly box: Box };
export type Layer = Sheet | Figure | Wash | { readonly kind: 'loose'; readonly prop: Prop };

type StillProp = Prop & { readonly move: null };
const isStill = (item: Item): item is StillProp => item.kind === 'prop' && item.move === null;

const meet = (a: Box, b: Box): Box | null => {
  const x = Math.max(a[0], b[0]);
  const y = Math.max(a[1], b[1]);
  const width = Math.min(a[0] + a[2], b[0] + b[2]) - x;
  const height = Math.min(a[1] + a[3], b[1] + b[3]) - y;
  return width > 0 && height > 0 ? [x, y, width, height] : null;
};

const join = (a: Box | null, b: Box): Box => {
  if (a === null) return b;
  const x = Math.min(a[0], b[0]);
  const y = Math.min(a[1], b[1]);
  return [x, y, Math.max(a[0] + a[2], b[0] + b[2]) - x, Math.max(a[1] + a[3], b[1] + b[3]) - y];
};

function sheetOf(props: readonly Prop[], visible: Box): Sheet | null {
  let box: Box | null = null;
  const shown: Prop[] = [];
  for (const prop of props) {
    const part = meet(boundsOf(prop), visible);
    if (part === null) continue;
    box = join(box, part);
    shown.push(prop);
  }
  return box === null ? null : { kind: 'sheet', props: shown, box };
}

/** Bottom to top; only what the visible box (units) shows. */
export function layersOf(picture: Picture, visible: Box): readonly Layer[] {
  const layers: Layer[] = [];
  let still: Prop[] = [];
  const flush = (): void => {
    const sheet = sheetOf(still, visible);
    if (sheet !== null) layers.push(sheet);
    still = [];
  };
  for (const item of picture.items) {
    if (isStill(item)) {
      still.push(item);
      continue;
    }
    flush();
    layers.push(item.kind === 'prop' ? { kind: 'loose', prop: item } : item);
  }
  flush();
  return layers;
}

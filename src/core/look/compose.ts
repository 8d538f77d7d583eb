/**
 * Composer: (look, face, pose) → one SVG string. Pure; the drawings come from an injected function, so it runs in the browser (a lazily
 * loaded chunk), in Node (files) and in tests. Ids are made unique per piece and per call's prefix, because several people share one page.
 */
import { HEAD_PIVOT, PORTRAIT_VIEW_BOX, type PoseName, poseOf } from './anatomy.ts';
import type { Face, Look } from './look.ts';
import { headPlace, type Layer, type PartFolder, type Piece, pieces } from './pieces.ts';
import { paint, type Slots, slots } from './slots.ts';

/** The text of one drawing, e.g. ('heads', 'bob'). Throws where there is none. */
export type PartSource = (folder: PartFolder, name: string) => string;

/** The drawing without its root element. */
const inner = (svg: string): string => svg.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '');

/** Bodies are split into what lies behind the head and the hands before it. */
function bodyLayer(svg: string, layer: 'back' | 'front'): string {
  const from = svg.indexOf(`<g data-layer="${layer}">`);
  if (from < 0) return '';
  const to = layer === 'back' ? svg.indexOf('<g data-layer="front">') : -1;
  return svg.slice(from, to < 0 ? undefined : to).replace(/ data-layer="\w+"/g, '');
}

const renameIds = (svg: string, prefix: string): string =>
  svg.replace(/\bid="([^"]+)"/g, `id="${prefix}$1"`).replace(/url\(#([^)]+)\)/g, `url(#${prefix}$1)`);

function drawn(piece: Piece, source: PartSource, colours: Slots, prefix: string): string {
  const content = inner(source(piece.folder, piece.name));
  const chosen =
    piece.folder === 'bodies' && (piece.layer === 'back' || piece.layer === 'front') ? bodyLayer(content, piece.layer) : content;
  return renameIds(paint(chosen, colours), prefix);
}

export type PersonOptions = {
  readonly pose?: PoseName;
  /** Letters that no other drawing on the page starts its ids with. */
  readonly ids: string;
  /** 0 to 1 drains colour. */
  readonly mute?: number;
};

/** The person as SVG groups in body space, without a root element. */
export function figure(look: Look, face: Face, source: PartSource, options: PersonOptions): string {
  const pose = options.pose ?? 'neutral';
  const colours = slots(look, options.mute ?? 0);
  const all = pieces(look, pose, face).map((piece, at) => ({
    layer: piece.layer,
    svg: drawn(piece, source, colours, `${options.ids}${at}-`),
  }));
  const of = (...layers: readonly Layer[]): string =>
    all
      .filter((piece) => layers.includes(piece.layer))
      .map((piece) => piece.svg)
      .join('');
  const { dx, dy, tilt } = headPlace(pose);
  const place = `translate(${dx} ${dy}) rotate(${tilt} ${HEAD_PIVOT[0]} ${HEAD_PIVOT[1]})`;
  return `${of('back')}<g transform="${place}">${of('head', 'face', 'over')}</g>${of('front')}`;
}

/** A head-and-shoulders picture. `size`: width in CSS pixels; without it the picture fills its box. */
export function portrait(look: Look, face: Face, source: PartSource, options: PersonOptions & { readonly size?: number }): string {
  const box = poseOf(options.pose ?? 'neutral').portraitViewBox ?? PORTRAIT_VIEW_BOX;
  const size = options.size === undefined ? '' : ` width="${options.size}" height="${options.size}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}"${size} preserveAspectRatio="xMidYMin slice" aria-hidden="true" focusable="false">${figure(look, face, source, options)}</svg>`;
}

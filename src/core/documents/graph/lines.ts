/** Lines of the picture. In: a placed bundle. Out: SVG: the options' own lines to where they meet, the line itself, its tip, its share. */
import { share as shareWords } from '../../text/documents.ts';
import { element, type Markup, together } from '../markup.ts';
import type { PlacedBundle, Point } from './layout.ts';

/** Widest line, of a way every run takes; and the thinnest. CSS pixels. */
const WIDEST = 8;
const THINNEST = 1.5;
const TIP = 9;
/** How far a line that runs back swings out. */
const SWING = 52;

const at = (value: number): string => String(Math.round(value * 10) / 10);
const point = ({ x, y }: Point): string => `${at(x)} ${at(y)}`;

const forwards = (from: Point, to: Point): string => {
  const middle = (from.x + to.x) / 2;
  return Math.abs(from.y - to.y) < 0.5 ? `L${point(to)}` : `C${at(middle)} ${at(from.y)} ${at(middle)} ${at(to.y)} ${point(to)}`;
};
const swing = (from: Point, to: Point, by: number): string => `C${at(from.x + by)} ${at(from.y)} ${at(to.x + by)} ${at(to.y)} ${point(to)}`;

/** Smooth in every corner: each stretch begins and ends level. */
function curve(points: readonly Point[], swings: { readonly first: boolean; readonly last: boolean }): string {
  return points
    .map((to, index) => {
      const from = points[index - 1];
      if (!from) return `M${point(to)}`;
      if (swings.first && index === 1) return swing(from, to, SWING);
      if (swings.last && index === points.length - 1) return swing(from, to, -SWING);
      return forwards(from, to);
    })
    .join('');
}

const widthOfShare = (share: number | null): number =>
  share === null ? THINNEST + 0.5 : THINNEST + (WIDEST - THINNEST) * Math.min(1, share);

export type LineLook = {
  /** Of the ending it leads to; empty for lines between scenes. */
  readonly kind: string;
  /** When it is taken; empty: always. */
  readonly title: string;
  readonly isSometimes: boolean;
  /** The share is said beside the line: it is one of several from the same box. */
  readonly saysShare: boolean;
  /** Of each row's own line, as the bundle's. */
  readonly rowShares: readonly (number | null)[];
};

export function linesOf(placed: PlacedBundle, look: LineLook): Markup {
  const { bundle, joint, starts, pieces, breaks, back } = placed;
  const classes = `line${look.kind === '' ? '' : ` line-${look.kind}`}${look.isSometimes ? ' sometimes' : ''}`;
  const width = widthOfShare(bundle.share);
  const drawn = (points: readonly Point[], wide: number, swings = { first: false, last: false }): Markup =>
    element('path', { class: classes, 'stroke-width': at(wide), d: curve(points, swings) });
  const own = starts.length > 1 ? starts.map((start, row) => drawn([start, joint], widthOfShare(look.rowShares[row] ?? null))) : [];
  const whole = pieces.map((points, piece) =>
    drawn(points, width, { first: back && piece === 0, last: back && piece === pieces.length - 1 }),
  );
  const end = pieces.at(-1)?.at(-1) ?? joint;
  const half = TIP / 2 + width / 4;
  const tip = element('path', {
    class: look.kind === '' ? 'tip' : `fill-${look.kind}`,
    d: `M${point(end)}l${at(-TIP)} ${at(-half)}v${at(2 * half)}z`,
  });
  const marks = breaks.map(({ letter, at: place }) =>
    together(
      element('circle', { class: 'mark', cx: at(place.x), cy: at(place.y), r: 10 }),
      element('text', { class: 'small middle', x: at(place.x), y: at(place.y + 4) }, letter),
    ),
  );
  const share =
    look.saysShare && bundle.share !== null
      ? element('text', { class: 'share small halo', x: at(joint.x + 5), y: at(joint.y - 6 - width / 2) }, shareWords(bundle.share))
      : null;
  return element('g', {}, look.title === '' ? null : element('title', {}, look.title), own, whole, tip, marks, share);
}

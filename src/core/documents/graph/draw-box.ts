/** Boxes of the picture. In: a placed box and what is wrong with it. Out: SVG. */
import { element, type Markup, together } from '../markup.ts';
import { HEAD, type Row, SIZE } from './boxes.ts';
import type { PlacedBox } from './layout.ts';
import { shortened, widthOf } from './measure.ts';

/** Numbers of the problems in the list under the picture, and their sentences. */
export type Marked = { readonly numbers: readonly number[]; readonly says: string };

const at = (value: number): string => String(Math.round(value * 10) / 10);

function warning(x: number, y: number, { numbers, says }: Marked): Markup {
  const label = numbers.length > 3 ? `${numbers[0]}–${numbers.at(-1)}` : numbers.join(', ');
  const width = Math.max(30, widthOf(label, SIZE.small, true) + 34);
  return element(
    'g',
    { transform: `translate(${at(x - width)} ${at(y)})` },
    element('title', {}, says),
    element('rect', { class: 'warn', width: at(width), height: 22, rx: 11 }),
    // A triangle with an exclamation mark: the sign does not hang on its colour.
    element('path', { class: 'on', d: 'M15 4.5l6.5 12h-13zM14.3 9h1.4l-.2 3.8h-1zM14.3 13.6h1.4v1.4h-1.4z', 'fill-rule': 'evenodd' }),
    element('text', { class: 'on', x: 25, y: 15 }, label),
  );
}

function rowOf(row: Row, x: number, y: number, width: number): Markup {
  const top = y + row.top;
  const indent = row.when === '' ? 0 : 18;
  const lock = element(
    'g',
    {},
    element('rect', { class: 'lock', x: at(x + SIZE.pad + 0.75), y: at(top + 10.75), width: 9.5, height: 7.5, rx: 1.5 }),
    element('path', { class: 'lock', d: `M${at(x + SIZE.pad + 2.75)} ${at(top + 10.75)}v-2.5a2.75 2.75 0 0 1 5.5 0v2.5` }),
  );
  return element(
    'g',
    {},
    element('title', {}, row.when === '' ? row.says : `${row.says} (only if ${row.when})`),
    element('path', { class: 'rule', d: `M${at(x)} ${at(top)}h${at(width)}` }),
    indent === 0 ? null : lock,
    row.lines.map((line, index) => element('text', { x: at(x + SIZE.pad + indent), y: at(top + 5 + SIZE.line * (index + 0.75)) }, line)),
    row.share === ''
      ? null
      : element('text', { class: 'share small right', x: at(x + width - SIZE.pad), y: at(top + 5 + SIZE.line * 0.75) }, row.share),
  );
}

export function boxOf({ box, x, y }: PlacedBox, marked: Marked | null): Markup {
  const isEnding = box.kind === 'ending';
  const lineAt = (index: number): string => at(y + HEAD + SIZE.line * (index + 0.6));
  const left = x + SIZE.pad + (isEnding ? 8 : 0);
  const name = box.number === '' ? box.title : `${box.number} ${box.title}`;
  const room = box.width - 2 * SIZE.pad - (isEnding ? 8 : 0) - (box.note === '' ? 0 : widthOf(box.note, SIZE.small, true) + 8);
  return element(
    'g',
    {},
    element('title', {}, box.id === '' ? box.title : `${name} (${box.id})`),
    element('rect', { class: 'box', x: at(x), y: at(y), width: at(box.width), height: at(box.height), rx: 10 }),
    isEnding
      ? element('path', {
          class: `fill-${box.ending}`,
          d: `M${at(x + 12)} ${at(y + 1)}h-2a9 9 0 0 0 -9 9v${at(box.height - 20)}a9 9 0 0 0 9 9h2z`,
        })
      : null,
    element('text', { class: 'title', x: at(left), y: at(y + HEAD / 2 + 5) }, shortened(name, room, SIZE.title, true)),
    box.note === ''
      ? null
      : element('text', { class: 'share small right', x: at(x + box.width - SIZE.pad), y: at(y + HEAD / 2 + 5) }, box.note),
    box.about.map((line, index) => element('text', { class: 'small muted', x: at(left), y: lineAt(index) }, line)),
    box.ask.map((line, index) => element('text', { class: 'ask', x: at(left), y: lineAt(box.about.length + index) }, line)),
    box.kind === 'gate' ? null : together(...box.rows.map((row) => rowOf(row, x, y, box.width))),
    marked ? warning(x + box.width + 8, y - 12, marked) : null,
  );
}

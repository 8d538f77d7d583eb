/**
 * Tables and bars of the report: columns aligned, the first to the left, the others to the right. Where the terminal is too narrow for a
 * table, each row is a paragraph.
 */
import { wrap } from './words.ts';

export type Table = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};
/** As many lines for each row as it needs; a caller may paint them. `head` is null where rows say themselves what they are about. */
export type TableLines = { readonly head: string | null; readonly rows: readonly (readonly string[])[] };

/** Spaces between columns; fewer where that makes it fit. */
const GAPS = [2, 1] as const;

/** A cell's width is the widest of its column. */
export function tableLines({ head, rows }: Table, indent: string, columns: number): TableLines {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const width = (gap: number): number => widths.reduce((sum, one) => sum + one, indent.length + gap * (widths.length - 1));
  const gap = GAPS.find((one) => width(one) <= columns);
  if (gap === undefined) return { head: null, rows: rows.map((row) => paragraph(head, row, indent, columns)) };
  const line = (row: readonly string[]): string => {
    const cells = row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)));
    return `${indent}${cells.join(' '.repeat(gap))}`.trimEnd();
  };
  return { head: line(head), rows: rows.map((row) => [line(row)]) };
}

/** "timer", then under it "open 100 %, taken 33 %, felt 8.0"; the unit of a column goes behind its number. */
function paragraph(head: readonly string[], [name = '', ...cells]: readonly string[], indent: string, columns: number): string[] {
  const said = cells.flatMap((cell, place) => {
    const label = head[place + 1] ?? '';
    if (cell === '') return [];
    return [label.endsWith(' %') ? `${label.slice(0, -2)} ${cell} %` : `${label} ${cell}`];
  });
  return [`${indent}${name}`, ...wrap(said.join(', '), columns, `${indent}  `)];
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;

/** A bar of at most `width` characters for a share, 0 to 1, drawn to an eighth of one; what is not nothing is seen, where there is room. */
export function bar(share: number, width: number): string {
  const eighths = share <= 0 || width <= 0 ? 0 : Math.max(1, Math.round(share * width * 8));
  return `${'█'.repeat(Math.floor(eighths / 8))}${EIGHTHS[eighths % 8] ?? ''}`;
}

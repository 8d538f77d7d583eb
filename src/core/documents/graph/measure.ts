/**
 * How wide text will be, without a screen to ask. In: text and a size. Out: a width that errs on the wide side (the widest of the usual
 * system fonts), and text broken into lines that fit.
 */

/** Widths in hundredths of the size, for groups of characters; everything else is `REST`. */
const NARROW = /[ijlI.,:;'’‘|!()[\]/ \u00a0]/;
const SLIM = /[frt“”"·-]/;
const BROAD = /[mwMW@%—…]/;
const CAPITAL = /[A-ZÄÖÜ&§]/;
const FULL = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/;

const hundredths = (character: string): number => {
  if (FULL.test(character) || character.length > 1) return 100;
  if (NARROW.test(character)) return 33;
  if (SLIM.test(character)) return 42;
  if (BROAD.test(character)) return 92;
  return CAPITAL.test(character) ? 70 : 59;
};

/** Width at a size in the same units. `bold` is a tenth wider. */
export function widthOf(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const character of text) sum += hundredths(character);
  return (sum * size * (bold ? 1.08 : 1)) / 100;
}

/** Cuts at the last character that fits and says so with "…". */
export function shortened(text: string, width: number, size: number, bold = false): string {
  if (widthOf(text, size, bold) <= width) return text;
  const room = width - widthOf('…', size, bold);
  let out = '';
  let used = 0;
  for (const character of text) {
    used += widthOf(character, size, bold);
    if (used > room) break;
    out += character;
  }
  return `${out.trimEnd()}…`;
}

/** Lines no wider than `width`, at most `most`; what does not fit is cut with "…". Words longer than a line are cut too. */
export function wrapped(text: string, width: number, size: number, most: number, bold = false): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter((word) => word !== '');
  for (const [at, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, size, bold) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      lines.push(shortened(`${line} ${words.slice(at).join(' ')}`, width, size, bold));
      return lines;
    }
    lines.push(shortened(line, width, size, bold));
    line = word;
  }
  if (line !== '') lines.push(shortened(line, width, size, bold));
  return lines;
}

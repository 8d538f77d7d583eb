/** How lines look in a terminal: wrapped to its width, columns aligned, colours where a person looks. */
import { causesSentence } from '../../core/text/descriptions.ts';
import type { RunMeter } from './json.ts';
import { COMMAND_LINE } from '../../core/text/command-line.ts';
import type { Terminal } from './command.ts';

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;
export type Colour = keyof typeof CODES;
export type Paint = (colour: Colour, text: string) => string;

const ESCAPE = String.fromCharCode(27);

/** Colours where there are any; else the text itself. */
export const painter =
  ({ hasColours }: Pick<Terminal, 'hasColours'>): Paint =>
  (colour, text) =>
    hasColours ? `${ESCAPE}[${CODES[colour]}m${text}${ESCAPE}[0m` : text;

/** Blanks between words; a percent sign stays with its number. */
const BETWEEN = /\s+(?!%)/;

/**
 * Lines of at most `width` characters; the first begins with `first`, the others with as many spaces. Where that would leave less than half
 * of the line, `first` gets a line of its own. A longer word stays whole.
 */
export function wrap(text: string, width: number, first = ''): string[] {
  const words = text.split(BETWEEN).filter((one) => one !== '');
  const isDeep = first.length > width / 2;
  const margin = first.length - first.trimStart().length;
  const indent = ' '.repeat(isDeep ? Math.min(margin + 2, Math.floor(width / 4)) : first.length);
  const hasOwnLine = isDeep && first.trim() !== '' && words.length > 0;
  const lines: string[] = hasOwnLine ? [first.trimEnd()] : [];
  let line = isDeep && words.length > 0 ? indent : first;
  let isEmpty = true;
  for (const word of words) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}

/** A line that fits stays as it is, blanks and all. */
export const fitted = (line: string, width: number): string[] => (line.length <= width ? [line] : wrap(line, width));

/** "56", "56.3": at most one decimal. */
const tenth = (value: number): string => String(Number(value.toFixed(1)));

/** Smaller changes than this are not worth a word: they do not show in one decimal. */
const SEEN = 0.05;
/** Smaller causes are told together. */
const LEAST_CAUSE = 0.1;

/** Every meter with its exact causes, in one column; those the player does not see, without causes, in a last line. */
export function meterLines(meters: readonly RunMeter[], width: number, indent: string): string[] {
  const told = meters.filter(({ shown, causes }) => shown || causes.length > 0);
  const silent = meters.filter((meter) => !told.includes(meter));
  const name = ({ name, shown }: RunMeter): string => (shown ? name : `${name} ${COMMAND_LINE.hidden}`);
  const names = Math.max(0, ...told.map((meter) => name(meter).length));
  const numbers = Math.max(0, ...told.map((meter) => change(meter).length));
  const lines = told.flatMap((meter) =>
    wrap(why(meter), width, `${indent}${name(meter).padEnd(names)}  ${change(meter).padEnd(numbers)}  `).map((line) => line.trimEnd()),
  );
  if (silent.length === 0) return lines;
  const list = silent.map((meter) => `${meter.name.toLowerCase()} ${change(meter)}`).join(', ');
  return [...lines, ...wrap(list, width, `${indent}${COMMAND_LINE.underneath} `)];
}

const isSeen = ({ from, to }: RunMeter): boolean => Math.abs(to - from) >= SEEN;
const change = (meter: RunMeter): string => (isSeen(meter) ? `${tenth(meter.from)} → ${tenth(meter.to)}` : tenth(meter.to));

function why(meter: RunMeter): string {
  if (!isSeen(meter)) return '';
  const large = meter.causes.filter(({ by }) => Math.abs(by) >= LEAST_CAUSE);
  return causesSentence(large, Number(tenth(meter.to)) - Number(tenth(meter.from)), 1);
}

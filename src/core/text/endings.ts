/** Our own words for why a run ended as it did: parts of one sentence, each with its number and the line it lies under or over. */
import { andOf, capital } from './descriptions.ts';

export const ENDING_WORDS = {
  /** "morale 24 (under 25)", "morale 61 (60 or more)"; a value that only rounds to the line is "just under" it. */
  line: (name: string, value: number, line: number): string => {
    const whole = Math.round(value);
    if (value >= line) return `${name} ${whole} (${line} or more)`;
    return whole >= line ? `${name} just under ${line}` : `${name} ${whole} (under ${line})`;
  },
  seats: (filled: number, of: number): string => `fewer than half of the seats filled: ${filled} of ${of}`,
  lost: (people: number): string => (people === 0 ? 'nobody gone' : `${people} gone`),
  fuels: (purpose: number, clarity: number): string => {
    const [what, whose] = [`what it was for (${Math.round(purpose)})`, `whose turn it was (${Math.round(clarity)})`];
    if (Math.abs(purpose - clarity) <= 5) return `people knew ${what} about as well as ${whose}`;
    return purpose > clarity ? `people knew better ${what} than ${whose}` : `people knew better ${whose} than ${what}`;
  },
  chose: (says: string): string => `you chose “${says}”`,
  knew: (fact: string): string => `you had learned “${fact.replace(/\.$/, '')}”`,
  here: (name: string): string => `${name} was there`,
  gone: (name: string): string => `${name} was not there`,
  /** How a stock of the model is called. */
  stock: (stock: string): string => (stock === 'load' ? 'work pile' : stock),
  /** One sentence of all parts; none, no sentence. */
  sentence: (parts: readonly string[]): string => (parts.length === 0 ? '' : `${capital(andOf([...new Set(parts)]))}.`),
} as const;

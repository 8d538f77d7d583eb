/**
 * The notebook: what a player answered in the debrief, which belongs to no choice. It stays beside the runs of a story on the device and is
 * never sent. In: anything that was kept. Out: a Notebook; what does not fit is left blank.
 */
import { type Felt, FELT } from './told/view.ts';

export type Notebook = {
  /** Position of the choice the player would take back. */
  readonly takeBack: number | 'none' | null;
  /** Words for how it felt. */
  readonly felt: readonly string[];
  /** How the player thinks it was for the team at the end: 1 to 5. */
  readonly guesses: Readonly<Partial<Record<Felt, number>>>;
  /** The comment to act on, by person and choice; "none". */
  readonly actOn: string | null;
  /** "When …, I will …" */
  readonly plan: { readonly when: string; readonly will: string };
};

export const BLANK: Notebook = { takeBack: null, felt: [], guesses: {}, actOn: null, plan: { when: '', will: '' } };

const LONGEST = 200;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const words = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST) : '');

export function readNotebook(value: unknown): Notebook {
  if (!isRecord(value)) return BLANK;
  const { takeBack, felt, guesses, actOn, plan } = value;
  const isPlace = typeof takeBack === 'number' && Number.isInteger(takeBack) && takeBack >= 0;
  return {
    takeBack: isPlace || takeBack === 'none' ? takeBack : null,
    felt: Array.isArray(felt) ? felt.filter((one): one is string => typeof one === 'string').slice(0, 20) : [],
    guesses: isRecord(guesses) ? guessesOf(guesses) : {},
    actOn: typeof actOn === 'string' ? words(actOn) : null,
    plan: isRecord(plan) ? { when: words(plan['when']), will: words(plan['will']) } : BLANK.plan,
  };
}

function guessesOf(value: Record<string, unknown>): Notebook['guesses'] {
  const known = FELT.flatMap((one): [Felt, number][] => {
    const step = value[one];
    return typeof step === 'number' && Number.isInteger(step) && step >= 1 && step <= 5 ? [[one, step]] : [];
  });
  return Object.fromEntries(known);
}

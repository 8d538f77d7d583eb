/** A claim about a story: what is wanted, what was measured, and where it does not hold a run that shows it. Plain JSON-safe data. */
import type { Example } from '../facts.ts';
import type { Label } from '../odds/odds.ts';
import type { PlayerId } from '../players/players.ts';

export type ClaimId =
  | 'thesis-lead-only'
  | 'thesis-manage-only'
  | 'thesis-planner'
  | 'thesis-both-poles'
  | 'balance-random'
  | 'balance-attentive'
  | 'balance-planner'
  | 'balance-constant'
  | 'felt-change'
  | 'felt-warning'
  | 'felt-departure'
  | 'right-answer-best'
  | 'right-answer-worst'
  | 'right-answer-start'
  | 'right-answer-need';

/** What a claim is about, where it is about one scene, option (of a calendar: need) or player. */
export type About = { readonly scene?: string; readonly option?: string; readonly player?: PlayerId };

export type Claim = {
  readonly id: ClaimId;
  readonly holds: boolean;
  /** Bounds of `measured.value`; a share (0 to 1), or points where the claim is about points. */
  readonly wanted: { readonly least?: number; readonly most?: number };
  /** `value` is what is judged; the others say more. */
  readonly measured: Readonly<Record<string, number>> & { readonly value: number };
  readonly label: Label;
  /** A run that shows what is wrong, where the claim does not hold and one run can show it. */
  readonly counterExample: Example | null;
  readonly about: About | null;
};

/** Rounding of sums must not decide. */
const ROUNDING = 1e-9;

type Given = Omit<Claim, 'holds' | 'counterExample' | 'about'> & { readonly counterExample?: Example | null; readonly about?: About };

/** Judges a value by its bounds. The counter-example is kept only where the claim fails. */
export function claim({ counterExample = null, about, ...given }: Given, holds = isWithin(given)): Claim {
  return { ...given, holds, counterExample: holds ? null : counterExample, about: about ?? null };
}

const isWithin = ({ wanted: { least, most }, measured: { value } }: Pick<Claim, 'wanted' | 'measured'>): boolean =>
  (least === undefined || value >= least - ROUNDING) && (most === undefined || value <= most + ROUNDING);

/** Our own words on a decision with asides and on a calendar, by key. */
export const CALENDAR = {
  before: 'Before you decide',
  withDays: 'with days you saved',
  promise: 'You promise:',
  /** What is given so far, and what still lacks or what it takes. */
  given: (spent: number, tokens: number, takes: string): string =>
    `${spent} of ${tokens} given. ${spent < tokens ? `${tokens - spent} still to give.` : takes}`.trimEnd(),
  allGiven: (tokens: number): string => `All ${tokens} are given. Take one back first.`,
  more: (need: string): string => `One more: ${need}`,
  less: (need: string): string => `One less: ${need}`,
  free: 'free',
  told: (need: string, count: number, each: number, status: string): string =>
    `${need}: ${each === 1 ? (count > 0 ? 'chosen' : 'not chosen') : count}. ${status}`,
} as const;

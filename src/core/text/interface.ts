/**
 * Our own words in play, by key: in go numbers and names, out come short plain sentences. Words of home and of
 * the pages loaded later are in home.ts and pages.ts; words of a scenario are its author's.
 */

/** A signed whole number with a real minus: "+5", "−4", "±0". */
export const signed = (by: number): string => (by === 0 ? '±0' : `${by > 0 ? '+' : '−'}${Math.abs(by)}`);

export const WORDS = {
  game: 'Compass & Map',
  skip: 'Skip to the words',
  settings: 'Settings',
  sound: 'Sound',
  leave: 'Save and leave',
  back: 'Back to the stories',
  titled: (before: string, after: string): string => `${before}: ${after}`,
  minutes: (minutes: number): string => `${minutes} min`,
  quote: (says: string): string => `“${says}”`,

  goals: 'What you can take away',
  cast: 'Who you will meet',
  impressions: 'first impressions, some of them wrong',
  calm: 'No score, no timer. You can leave at any moment and come back to the same place.',
  start: 'Start',
  goOn: 'Go on',
  space: 'Space',

  standing: 'Where you stand',
  pile: (weeks: number, carries: number): string => `Work pile ${weeks} weeks, ${carries} is normal`,
  promises: 'Promises you made',
  promise: 'You promise:',
  promiseState: { open: 'open', due: 'due', kept: 'kept', broken: 'broken' },
  team: 'Your team',
  promisesAndTeam: 'Promises and team',
  warned: 'Close to going.',
  learned: 'What you learned',
  nothingLearned: 'You have not learned more yet.',
  atTheDoor: (name: string): string => `${name} is at the door:`,
  calls: (name: string): string => `${name} calls:`,
  odds: (in10: number): string => `${in10} in 10`,
  oddsGood: ': it works out',
  oddsBad: (in10: number): string => `${10 - in10} in 10: it does not.`,
  because: 'Because:',
  taken: 'Taken before',
  closeCard: 'Close',

  change: (name: string, from: number, to: number): string => (from === to ? `${name} stays at ${to}` : `${name} ${from} to ${to}`),
  whyEnding: 'Why this ending:',
  debrief: 'Look back (1 min)',
  again: 'Play again',
  done: 'Done',

  lost: 'A part of the game did not arrive',
  lostFix: 'Check the connection, then try again. Your run is kept up to the last choice.',
  lostAgain: 'Try again',
} as const;

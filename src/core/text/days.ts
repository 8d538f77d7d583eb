/** Our words for days and for numbers nobody reports. In: numbers of days, in halves, and a date in words. Out: short plain sentences. */

/** "half a day", "1 day", "2.5 days". */
const counted = (days: number): string => (days === 0.5 ? 'half a day' : days === 1 ? '1 day' : `${days} days`);
const EVERY_DAY = 5;

export const DAYS_WORDS = {
  /** Of the five days of a decision. */
  takes: (days: number, leaves: number): string =>
    days === 0 ? 'Takes no time' : leaves === 0 ? `Takes all ${EVERY_DAY} days` : `Takes ${counted(days)}, leaves ${leaves}`,
  costs: (days: number): string => `Takes ${counted(days)}`,
  cannotPay: (days: number, bank: number): string =>
    `You would need ${counted(days)}, and you have ${bank === 0 ? 'none' : counted(bank)} saved.`,
  saved: (bank: number, most: number): string =>
    bank === 0 ? 'No days saved' : `${bank === 0.5 ? 'Half a day' : counted(bank)} saved, at most ${most}`,
  sets: { week: 'Set the week', day: 'Set the day' },
  backToDecision: 'Back to the decision',
  asOf: (when: string): string => `as of ${when}`,
  /** The part of a change that came before somebody looked. */
  unseen: 'what you had not seen',
} as const;

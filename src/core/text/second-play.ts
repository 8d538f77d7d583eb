/** Our own words on a chapter's page, for looking at somebody, and for what a second play knows of the first. */
export const AGAIN = {
  soFar: 'So far',
  saved: 'Saved. You can leave here.',
  notSaved: 'This browser keeps nothing. Leave here, and you get a code that brings you back.',
  leave: 'Leave',

  look: (name: string): string => `Look at ${name}`,
  lookHint: 'Free. One person in each scene.',
  looked: (name: string): string => `Looked at ${name} already`,

  skip: 'Skip what you know',
  skipKey: 'Shift + Space',

  found: 'Your album',
  foundOf: (endings: number, of: number, unlocked: number, options: number): string =>
    `${endings} of ${of} endings found${options === 0 ? '' : `, ${unlocked} of ${options} locked options opened`}.`,
  showFound: 'Show them',
  endings: 'Endings',
  opened: 'Options opened',
} as const;

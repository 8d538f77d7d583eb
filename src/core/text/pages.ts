/** Our own words on the pages loaded later: look back, settings, problems, a changed story, no storage. */

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const PAGES = {
  lookBack: 'Look back',
  turning: 'Your decisions, and what they did',
  chose: 'You chose:',
  nothingChanged: 'Nothing you could see changed.',
  /** Behind a change; `by` is signed. */
  yours: (by: string): string => ` (your choice ${by})`,
  why: 'Why',
  whyOf: (when: string): string => `: ${when}`,
  goBack: 'Go back there',
  goBackTo: (when: string): string => `Go back there: ${when}`,
  overTime: 'Morale and execution over time',
  overTimeOf: (names: readonly string[]): string => `${names.join(', ')} over time`,
  series: (name: string, from: number, to: number, low: number, high: number): string =>
    `${name} starts at ${from} and ends at ${to}, between ${low} and ${high}.`,
  asTable: 'The same as a table',
  when: 'When',
  decided: 'You chose',
  questions: 'To think about, or to talk about',
  again: 'Play again',
  done: 'Done',
  print: 'Print',
  claim:
    'This describes choices in a made-up story. It is not a test of you, and not for hiring, promotion or pay. The figures come from a model set by hand.',

  settings: 'Settings',
  returnTo: 'Back',
  picture: 'Picture',
  office: 'The office',
  officeHint: 'Off never loads it. Everything it shows is also said in words.',
  officeOn: 'Moving',
  officeOff: 'Off',
  motion: 'Motion',
  motionHint: 'Less: pictures cross-fade, nothing tilts, no paper flies.',
  motionDevice: 'As my device',
  motionLess: 'Less',
  reading: 'Reading',
  letters: 'Letters',
  lettersHint: 'Atkinson Hyperlegible keeps I, l and 1 apart.',
  lettersFigtree: 'Figtree',
  lettersReadable: 'More readable',
  stored: 'What is stored',
  storedHint: 'Your choices stay in this browser. Nothing is sent to anybody.',
  remove: 'Delete my runs…',
  removeSure:
    'Delete every run and the whole album on this device: endings found, options unlocked, what you took and read before? This cannot be taken back.',
  removeYes: 'Delete them',
  removeNo: 'Keep them',
  removed: 'Your runs are deleted.',
  forget: 'Empty the album…',
  forgetSure:
    'Forget every ending found and every option unlocked, which options you took before and which words you have read? Runs you can carry on stay. This cannot be taken back.',
  forgetYes: 'Forget them',
  forgetNo: 'Keep them',
  forgotten: 'The album is empty.',
  keys: 'Keys',
  keysHint: 'The whole game can be played with the keyboard.',
  keyList: [
    ['1 to 4', 'choose an option, in the order on the page'],
    ['Space', 'go on'],
    ['Shift + Space', 'skip words you have read in an earlier run, up to the next decision'],
    ['Escape', 'close a person’s card'],
  ],

  cannotPlay: 'This scenario cannot be played yet',
  canPlay: 'This scenario can be played, with warnings',
  counted: (errors: number, warnings: number): string =>
    [errors > 0 || warnings === 0 ? some(errors, 'error', 'errors') : '', warnings > 0 ? some(warnings, 'warning', 'warnings') : '']
      .filter(Boolean)
      .join(' and '),
  has: (counted: string): string => ` has ${counted}.`,
  errorsFirst: 'The errors come first, because they are the ones that stop it.',
  severity: { error: 'error', warning: 'warning' },
  fix: 'Fix:',
  readAgain: 'Read the file again',
  copyList: 'Copy the list',
  copied: 'Copied.',
  notCopied: 'This browser will not let us copy. Mark the text and copy it yourself.',
  playElse: 'Play something else',

  changed: 'The story changed while you were away',
  fits: (title: string, kept: number): string => `“${title}” was edited. ${some(kept, 'decision', 'decisions')} of your run still fit.`,
  fitsAll: (title: string): string => `“${title}” was edited. All your decisions still fit.`,
  linkStops: 'This link leads to a choice that is not there',
  linkFits: (title: string, kept: number): string =>
    `“${title}” has no such choice at that place. ${some(kept, 'decision', 'decisions')} of the link ${kept === 1 ? 'fits' : 'fit'}.`,
  /** A choice of a run code that the story does not have. */
  noName: '?',
  kept: 'What we kept',
  replayed: (kept: number): string => `${kept === 1 ? 'decision' : 'decisions'} replayed as you made ${kept === 1 ? 'it' : 'them'}`,
  gone: (chose: string, when: string): string => `choice gone: “${chose}”, ${when}`,
  differs: (name: string, was: number, now: number): string =>
    was === now ? `${name} ${now}, the same as before` : `${name} is ${now} now, it was ${was}`,
  decideAgain: (when: string): string => `Decide again: ${when}`,
  goOn: 'Go on',
  keepOld: 'Keep my old run as a file',
  startOver: 'Start over',

  damaged: 'Your saved run cannot be read',
  damagedLead: (why: string): string => `${why} We have set it aside. Keep it as a file if you want to ask somebody, and start again.`,
  fromStart: 'Start from the beginning',

  noStorage: 'This browser will not let us save',
  noStorageLead: 'You can play all the same. Keep this code: it holds your whole run, and brings you back to the same place on any device.',
  elsewhere: 'This run on another device',
  elsewhereLead: 'This browser keeps your run. The code brings it to the same place anywhere: type it on the home page there.',
  wayBack: 'Your way back',
  leaving: 'Your way back to this place',
  copyCode: 'Copy the code',
  saveFile: 'Save as a file',
  codeChanges: 'It changes after every decision. We show it again when you leave.',
} as const;

/** Our words on the command line: in go names and numbers, out come plain sentences. Words of the game itself are in the other files. */
import { systemReason } from './system.ts';

const some = (count: number, one: string, many: string): string => `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`;
const listed = (names: readonly string[]): string => names.join(', ');

const CODE_FITS = 'The file was edited since the code was made.';

export const COMMAND_LINE = {
  about: 'Write, check and play scenarios of Compass & Map.',
  exitCodes:
    'Exit codes: 0 fine, 1 something in the scenario must be worked on (check --help and analyse --help say what), 2 wrong usage or a file that cannot be read (then nothing was written), 130 Ctrl-C.',
  /** When a command ends with 1, under its help. */
  exitOne: {
    check:
      'Exit code 1: an error is left, in a scenario or in a plan, or with --against that the old file has one. Warnings and hints alone: 0.',
    analyse:
      'Exit code 1: an error is left, or a warning about thesis or balance (thesis-…, own-thesis, balance-…) that is not waived. Other warnings and hints alone: 0.',
  } as Readonly<Record<string, string>>,
  helpOf: 'The same as compass <command> --help',
  version: 'the version of compass',
  seeHelp: (command: string): string => `See: npx compass ${command} --help`,
  ourMistake: (message: string): string =>
    `Something went wrong that is not your fault: ${message}. Please report it with the command and the file; COMPASS_DEBUG=1 before the command tells more.`,

  noSuchPath: (path: string): string => `${path}: there is no such file or folder.`,
  noScenarioIn: (path: string): string => `${path}: there is no scenario.json in this folder, nor one folder below.`,
  manyIn: (path: string, files: readonly string[]): string =>
    `${path}: there are several scenarios in this folder. Name one: ${listed(files)}`,
  notAFile: (file: string): string => `${file}: this is not a file that can be read to its end.`,
  tooLarge: (file: string, megabytes: number): string => `${file}: ${megabytes} MB are too many for a scenario.`,
  cannotRead: (file: string, why: string): string => `${file}: this file cannot be read. ${systemReason(why)}`,
  cannotReadFolder: (folder: string, why: string): string => `${folder}: this folder cannot be read. ${systemReason(why)}`,
  noTemplate: (why: string): string =>
    `The template that a new scenario is made from cannot be read, so nothing was written. Install compass again. ${systemReason(why)}`,
  cannotWrite: (file: string, why: string): string => `${file}: nothing was written. ${systemReason(why)}`,

  checked: (scenarios: number, plans: number, errors: number, warnings: number, hints: number): string =>
    `${some(scenarios, 'scenario', 'scenarios')}${plans > 0 ? ` and ${some(plans, 'plan', 'plans')}` : ''} checked: ${[
      some(errors, 'error', 'errors'),
      some(warnings, 'warning', 'warnings'),
      some(hints, 'hint', 'hints'),
    ].join(', ')}.`,
  againstOne: '--against compares one scenario with one older file. Name one scenario.',
  notCompared: (file: string): string =>
    `Saved runs were not looked at: ${file} has errors, so no run can be made again in it. Mend them, then check --against once more.`,
  cannotPlay: (file: string): string => `${file} cannot be played yet:`,

  planUnreadable: 'This is not a plan:',
  planFix: 'A plan has "about", "seed", "choose" and "expect"; npx compass new shows one.',
  planStops: (message: string): string => `The plan stops: ${message}`,
  planEnds: (expected: string, got: string): string => `The plan expects the ending ${expected}, and the run ends with ${got}.`,
  planWaits: (scene: string): string => `The plan is over, and the run is not: ${scene} waits.`,
  planScenes: (expected: readonly string[], got: readonly string[]): string =>
    `The plan expects the scenes ${listed(expected)}, and the run has ${listed(got)}.`,
  planMeter: (meter: string, from: number, to: number, got: number | undefined): string =>
    got === undefined
      ? `The plan expects something of ${meter}, and no shown meter is called so.`
      : `The plan expects ${meter} between ${from} and ${to}, and it ends at ${got}.`,
  planDiffersFix: (line: string): string =>
    `Change the plan or the scenario; a plan left over from a template belongs to its story, delete it or write it anew. To see the run: ${line}`,

  seedIs: 'A seed is a whole number from 0 to 4294967295.',
  choiceIs: (choice: string): string =>
    `“${choice}” is not a choice. Write scene:option (an aside: scene+aside), with commas between choices and no spaces.`,
  tooManyChoices: (most: number): string => `A run has at most ${most} choices.`,
  codeOfAnother: (code: string, file: string): string => `This code is of the scenario “${code}”, and the file holds “${file}”.`,
  codeStops: (kept: number, of: number): string =>
    `${CODE_FITS} ${kept} of its ${some(of, 'choice', 'choices')} still ${kept === 1 ? 'fits' : 'fit'}; the next is gone or closed.`,
  codeDiffers: `${CODE_FITS} All its choices still fit, but the run stands elsewhere now.`,

  step: (number: number, choice: string, clock: string): string => `${number}  ${choice}  ${clock}`,
  seedLine: (title: string, seed: number): string => `${title}, seed ${seed}`,
  chose: (says: string): string => `You chose: ${says}`,
  interrupts: 'An interrupt: it came by itself.',
  event: 'An event: it was drawn.',
  beforeDeciding: 'Before deciding.',
  hidden: '(not shown)',
  underneath: 'Underneath:',
  team: 'Team:',
  wasBefore: (mood: string, was: string): string => `${mood} (was ${was})`,
  closeToGoing: 'close to going',
  smaller: 'the rest',
  nothing: 'nothing changed',

  doesNotFit: (number: number, choice: string, why: string): string => `Choice ${number}, “${choice}”, does not fit: ${why}`,
  ended: (ending: string): string => `the run has ended before it, with “${ending}”.`,
  otherScene: (scene: string): string => `the scene that waits here is ${scene}.`,
  noOption: (scene: string, near: string | null): string =>
    `the scene ${scene} has no such option.${near === null ? '' : ` Did you mean “${near}”?`}`,
  closedOption: (locked: string): string => `it is closed here. ${locked}`,
  renamedTo: (choice: string): string => `It is called “${choice}” now.`,
  wouldBeOpen: (choices: readonly string[]): string => `Open here: ${listed(choices)}`,
  stuck: (scene: string): string => `Every option of ${scene} is closed: the run is stuck here.`,

  waits: (scene: string, clock: string): string => `The run waits at ${scene}  ${clock}`,
  closed: (locked: string): string => `closed: ${locked}`,
  odds: (in10: number, because: string): string => `${in10} in 10.${because === '' ? '' : ` ${because}`}`,
  promises: (what: string): string => `You promise: ${what}`,
  goOn: (line: string): string => `To go on: ${line}`,
  endsWith: (title: string, id: string, kind: string): string => `Ending: ${title}  (${id}, ${kind})`,
  runCode: (code: string): string => `Run code: ${code}`,

  learn: 'What you can take away:',
  meet: 'Who you will meet:',
  yourTurn: (numbers: number): string => `Type a number from 1 to ${numbers}. Also: why, team, back, quit.`,
  /** `needs` can be given `tokens` in all. */
  yourTurnToGive: (tokens: number, needs: number): string =>
    `Type ${tokens} numbers from 1 to ${needs} with spaces between, one for each you give. Also: why, team, back, quit.`,
  asides: 'Before you decide:',
  yourAside: (letters: string): string => `Or a letter first: ${letters}.`,
  noSplit: (typed: string, tokens: number, needs: number): string =>
    `“${typed}” does not give ${tokens}. Type ${tokens} numbers from 1 to ${needs}, or why, team, back, quit.`,
  notUnderstood: (typed: string, numbers: number): string =>
    `“${typed}” is none of these. Type a number from 1 to ${numbers}, or why, team, back, quit.`,
  notOpen: (locked: string): string => `Not now. ${locked}`,
  tookBack: 'Your last decision is taken back.',
  nothingToTakeBack: 'There is nothing to take back yet.',
  nothingYet: 'Nothing has happened yet.',
  nobody: 'Nobody is in the team.',
  whatChanged: 'What changed',
  theEnd: 'The story is over. Type back to take your last decision back, or press Enter.',
  comeBack: 'To come back to this place:',
  seeRun: 'To see what every choice did:',

  newDone: (folder: string): string => `${folder} holds a small scenario that plays: two people, three decisions, four endings.`,
  newFiles: (files: readonly string[]): string => `Written: ${listed(files)}`,
  newNext: 'Next:',
  /** `where`: of the handbook, as a path from here. */
  handbook: (where: string): string => `How to write a scenario: ${where}`,
  /** In the help, which may be read anywhere. */
  handbookIn: 'How to write a scenario: the handbook, scenarios/README.md in this package. Every field and word: REFERENCE.md beside it.',
  templateLeft: 'When you write your own story over it, delete or rewrite its plans/ and guide.md: they belong to the bakery.',
  notEmpty: (folder: string): string => `${folder} is not empty, so nothing was written. Name a folder that does not exist yet.`,
  isFile: (path: string): string => `${path} is a file. Name a folder that does not exist yet.`,
  badName: (name: string, better: string | null): string =>
    `The folder's name becomes the scenario's id, and “${name}” cannot be one: small letters a to z, digits and single hyphens, a letter first, at most 32 characters.${
      better === null ? '' : ` For example: npx compass new ${better}`
    }`,
} as const;

/**
 * Mends that were tried on a copy of the story, in words. In: what was changed, and what came of it. Out: sentences for the advice of a
 * finding (problems-plays.ts): what to paste, and whether the finding is gone with it. Trying is the work of core/analysis.
 */
import { short } from './problem.ts';

/** One change an author can type. Points; `address` is "scene:option". */
export type Change =
  | { readonly is: 'effect'; readonly address: string; readonly meter: string; readonly from: number; readonly to: number }
  | {
      readonly is: 'later';
      readonly address: string;
      readonly meter: string;
      readonly by: number;
      readonly visited: string;
      /** The option has a `later` already. */
      readonly isMore: boolean;
    }
  | { readonly is: 'start'; readonly start: Readonly<Record<string, number>> }
  | { readonly is: 'difficulty'; readonly to: string };

export type Tried =
  /** `others`: codes of findings that come instead; empty where none does. */
  | { readonly is: 'gone'; readonly change: Change; readonly count: number; readonly others: readonly string[] }
  /** It is still there; `was` and `now` are shares of what it judges. */
  | { readonly is: 'moved'; readonly change: Change; readonly count: number; readonly was: number; readonly now: number }
  /** No change that was tried moved it. */
  | { readonly is: 'unmoved'; readonly count: number }
  /** Too many runs to try. `steps` of effect, as a rule of thumb; negative for a cost. */
  | { readonly is: 'estimate'; readonly address: string; readonly steps: number }
  /** The time for trying was used up by findings before it. */
  | { readonly is: 'untried' };

const written = (meters: Readonly<Record<string, number>>): string =>
  `{ ${Object.entries(meters)
    .map(([meter, points]) => `"${meter}": ${points}`)
    .join(', ')} }`;

/** As it is typed. */
function changeWords(change: Change): string {
  if (change.is === 'start') return `Write "start": ${written(change.start)}`;
  if (change.is === 'difficulty') return `Write "difficulty": "${change.to}"`;
  const { address, meter } = change;
  if (change.is === 'effect') {
    if (change.to === 0) return `Take "${meter}" out of \`effects\` of ${short(address)} (it is ${change.from} there)`;
    const was = change.from === 0 ? '' : `, in place of ${change.from}`;
    return `Write "${meter}": ${change.to} in \`effects\` of ${short(address)}${was}`;
  }
  const later = `{ "after": 1, "when": { "visited": "${change.visited}" }, "effects": ${written({ [meter]: change.by })} }`;
  return change.isMore ? `Add ${later} to \`later\` of ${short(address)}` : `Give ${short(address)} "later": [${later}]`;
}

const lower = (first: string): string => first.toLowerCase();
const percent = (share: number): string => `${Number((share * 100).toPrecision(share > 0.99 && share < 1 ? 4 : 3))} %`;
const none = (count: number): string => `None of ${count} change${count === 1 ? '' : 's'} tried`;

/** What no single number mends. */
const BEYOND = 'Change two numbers together, give an option a `when`, let it open something later; or say why it stays (`waive`).';

/** What came of trying; `advice` is what is said where nothing was tried. */
export function triedWords(tried: Tried | undefined, advice: string): string {
  if (tried === undefined) return advice;
  if (tried.is === 'gone') {
    const { change, others, count } = tried;
    if (others.length === 0) return `${changeWords(change)}. Tried: with this the finding is gone, and nothing else appears.`;
    const instead = `${others.map((code) => `\`${code}\``).join(', ')} ${others.length === 1 ? 'appears' : 'appear'} instead`;
    return `${none(count)} mends it alone. Nearest: ${changeWords(change).replace(/^./, lower)}; with this the finding is gone, and ${instead}. ${BEYOND}`;
  }
  if (tried.is === 'moved') {
    const [was, now] = [percent(tried.was), percent(tried.now)];
    return `${none(tried.count)} mends it alone. Nearest: ${changeWords(tried.change).replace(/^./, lower)}; it moves the figure from ${was} to ${now}. ${BEYOND}`;
  }
  if (tried.is === 'unmoved') return `${none(tried.count)} mends it or moves the figure. ${BEYOND}`;
  if (tried.is === 'untried') return `Not tried, because trying the findings before took the time there is. ${advice}`;
  const many = Math.abs(tried.steps);
  return `${advice} Not tried, there are too many runs. By a rule of thumb it takes ${tried.steps < 0 ? 'a cost' : 'a gift'} of about ${many} step${many === 1 ? '' : 's'} (${many * 4} points) at ${short(tried.address)}.`;
}

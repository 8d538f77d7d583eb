/**
 * The players of DESIGN §5, each with one idea. In: a Prepared. Out: those that make sense for this story; where no option leads or
 * manages, those who look for leading and managing are left out.
 */
import { EXECUTION, type Frame, get, LOST, MORALE, WARNINGS } from '../../rules/frame.ts';
import { advance } from '../../rules/kernel.ts';
import { eachOutcome } from '../../rules/luck.ts';
import { tenthsOf, usesOf } from '../../rules/meaning.ts';
import type { Prepared, PreparedOption, PreparedScene } from '../../rules/prepare.ts';
import { MOVE_NAMES, MOVES } from '../../rules/words.ts';
import { anyOf, type Choose, type Moment } from './play-run.ts';
import { attentionOf, hasPoles } from './poles.ts';

/** Only random play, and who plans, takes asides; where nothing else is open, everybody does. */
function deciding(open: readonly PreparedOption[]): readonly PreparedOption[] {
  const options = open.filter(({ aside }) => aside === null);
  return options.length > 0 ? options : open;
}

/** The first of those with the highest score, as options stand in the story. */
function most(all: readonly PreparedOption[], score: (option: PreparedOption) => number): PreparedOption {
  const open = deciding(all);
  let best = open[0] as PreparedOption;
  for (const option of open) if (score(option) > score(best)) best = option;
  return best;
}

const leaning = (p: Prepared, option: PreparedOption): number => {
  const { lead, manage } = attentionOf(p, option);
  return lead - manage;
};

const random: Choose = ({ open, next }) => anyOf(open, next);
const leadOnly: Choose = ({ p, open }) => most(open, (option) => leaning(p, option));
const manageOnly: Choose = ({ p, open }) => most(open, (option) => -leaning(p, option));
const neglect: Choose = ({ p, open }) =>
  most(open, (option) => {
    const { lead, manage } = attentionOf(p, option);
    return -lead - manage;
  });
const leadFirst: Choose = (moment) => (moment.decision % 2 === 0 ? leadOnly : manageOnly)(moment);
const manageFirst: Choose = (moment) => (moment.decision % 2 === 0 ? manageOnly : leadOnly)(moment);

/** Always the same move; where it is not on offer, the one nearest to it in leading and managing. */
const constantMove = (move: number): Choose => {
  const wanted = MOVES[MOVE_NAMES[move] ?? 'wait'];
  return ({ open }) =>
    most(open, (option) => {
      if (option.moves.includes(move)) return 1;
      const other = tenthsOf(usesOf(option.option));
      return -((other.lead - wanted.lead) * (other.lead - wanted.lead)) - (other.manage - wanted.manage) * (other.manage - wanted.manage);
    });
};

/** Always the option at the same place of the list, or the last open one before it. */
const constantSlot =
  (slot: number): Choose =>
  ({ scene, open }) =>
    deciding(open)
      .filter((option) => scene.options.indexOf(option) <= slot)
      .pop() ?? (deciding(open)[0] as PreparedOption);

/** What the screen shows: both meters (the lower counts double), who warns and who goes. */
const seen = (f: Frame): number => {
  const morale = get(f, MORALE);
  const execution = get(f, EXECUTION);
  return morale + execution + Math.min(morale, execution) - 6 * get(f, WARNINGS) - 12 * get(f, LOST);
};

/** Looks one step ahead at what the screen will show; over luck the mean, since odds are disclosed and dice are not. */
const attentive: Choose = ({ p, frame, scene, open }: Moment) => {
  const after = frame.slice();
  return most(open, (option) => seenAfter(p, frame, after, scene, option));
};

function seenAfter(p: Prepared, frame: Frame, after: Frame, scene: PreparedScene, option: PreparedOption): number {
  let score = 0;
  eachOutcome(
    p,
    () => {
      after.set(frame);
      advance(p, after, scene.options.indexOf(option));
    },
    (chance) => {
      score += chance * seen(after);
    },
  );
  return score;
}

export type PlayerId =
  | 'random'
  | 'lead-only'
  | 'manage-only'
  | 'lead-first'
  | 'manage-first'
  | 'neglect'
  | 'attentive'
  | 'planner'
  | 'spoiler'
  | `always-${(typeof MOVE_NAMES)[number]}`
  | `slot-${number}`;

export type Player = { readonly id: PlayerId; readonly choose: Choose };

/** All but the planner and the spoiler, who need option values. */
export function playersOf(p: Prepared): Player[] {
  const options = p.scenes.flatMap((scene) => scene.options);
  const slots = Math.max(...p.scenes.map((scene) => (scene.scene.options.some(({ split }) => split) ? 0 : deciding(scene.options).length)));
  const poles: Player[] = [
    { id: 'lead-only', choose: leadOnly },
    { id: 'manage-only', choose: manageOnly },
    { id: 'lead-first', choose: leadFirst },
    { id: 'manage-first', choose: manageFirst },
    { id: 'neglect', choose: neglect },
  ];
  return [
    { id: 'random', choose: random },
    ...(hasPoles(p) ? poles : []),
    { id: 'attentive', choose: attentive },
    ...MOVE_NAMES.flatMap((name, move): Player[] =>
      options.some((option) => option.moves.includes(move)) ? [{ id: `always-${name}`, choose: constantMove(move) }] : [],
    ),
    ...Array.from({ length: slots }, (_, slot): Player => ({ id: `slot-${slot + 1}`, choose: constantSlot(slot) })),
  ];
}

/** Players who always do the same, or take turns: none of them may have found the way. */
export const isConstant = (id: PlayerId): boolean => /^(always-|slot-|lead-first$|manage-first$)/.test(id);

/**
 * One week of the team, in place (MODEL.md §3, rules M1–M12). In: a frame, the leader's attention, the shocks gathered for this week
 * (all 0 in the other weeks of a decision), who joins and leaves. Out: the same frame a week later, and its causes in `trace`.
 * Uses + − × ÷ min max only, so every engine gives the same bits [R1]; every stock is kept in its range [A2].
 */
import { clamp } from '../base/clamp.ts';
import {
  add,
  CAPABILITY,
  CLARITY,
  COOL,
  ENERGY,
  EXECUTION,
  type Frame,
  get,
  HERE,
  LEFT,
  LOAD,
  METERS,
  MORALE,
  NOT_YET,
  P_ENERGY,
  P_ENGAGEMENT,
  P_STATUS,
  P_STRAIN,
  P_WARNED,
  P_WEEKS,
  P_WORK,
  PURPOSE,
  RELIABLE,
  ROW,
  ROWS,
  SEATS,
  WEEK,
} from './frame.ts';
import { energyAt, engagementAt } from './meaning.ts';
import { LOAD_LIMIT, OVERLOAD_LIMIT, RELIEF } from './parameters.ts';
import { comesBack, depart, go, join, means, mournAndHire, relieve, warn } from './people.ts';
import type { Prepared } from './prepare.ts';
import type { Trace } from './trace.ts';
import { beforeWeek, changeOfPeople, feelWeek } from './why-mood.ts';
import { whyExecution, whyLoad } from './why-work.ts';
import { PROMISE, STRANGER } from './words.ts';

const S_MORALE = MORALE - METERS;
const S_EXECUTION = EXECUTION - METERS;
const S_PURPOSE = PURPOSE - METERS;
const S_CLARITY = CLARITY - METERS;
const S_LOAD = LOAD - METERS;
const S_CAPABILITY = CAPABILITY - METERS;
const S_ENERGY = ENERGY - METERS;

const NOBODY: Pick<Deed, 'joins' | 'leaves'> = { joins: [], leaves: [] };

/** What the leader does in a week: shares of it, 0 to 1; who joins and leaves by the story. Handed over whole: a fraction on its own is copied to the heap. */
export type Deed = {
  readonly lead: number;
  readonly manage: number;
  readonly joins: readonly number[];
  readonly leaves: readonly number[];
};

/** `first`: the first week of a decision, in which people join and leave; `kept`: a promise was kept in it. */
export function week(p: Prepared, f: Frame, deed: Deed, first: boolean, kept: boolean, trace?: Trace): void {
  const k = p.parameters;
  const { shock } = p.scratch;
  const { autonomy, structure, drive } = p.needs;
  const rows = get(f, ROWS) | 0;
  const { people, meters } = p.at;
  const morale = get(f, MORALE);
  const executionWas = get(f, EXECUTION);
  const purposeWas = get(f, PURPOSE);
  const clarityWas = get(f, CLARITY);
  const loadWas = get(f, LOAD);
  const capabilityWas = get(f, CAPABILITY);
  if (trace) beforeWeek(p, f, trace);

  // [M1] [P3] Purpose is filled by leading, the less the fuller it is; it leaks, more in failure, less while a kept promise is remembered.
  const reliable = kept ? PROMISE.keptWeeks : Math.max(0, get(f, RELIABLE) - 1);
  const inspired = k.fill * deed.lead * (1 - purposeWas / 100);
  const forgotten = k.fade * (reliable > 0 ? PROMISE.keptFade : 1) * purposeWas;
  const doubted = k.doubt * purposeWas * clamp((50 - executionWas) / 50, 0, 1);
  const purpose = clamp(purposeWas + inspired - forgotten - doubted + get(shock, S_PURPOSE), 0, 100);

  // [M2] Clarity is filled by managing and leaks.
  const cleared = k.fill * deed.manage * (1 - clarityWas / 100);
  const clarity = clamp(clarityWas + cleared - k.fade * clarityWas + get(shock, S_CLARITY), 0, 100);

  // [M3] What arrives: what is asked for, and what an inspired and unclear team starts by itself.
  const started = ((k.initiative * purpose) / 100) * (1 - (k.filter * clarity) / 100);
  const waiting = loadWas + k.asked + started;

  // [M4] What a full team is able to do, and the share of its seats at work.
  const able = k.hands + (k.byClarity * clarity + k.byMorale * morale + k.byEnergy * get(f, ENERGY) + k.bySkill * capabilityWas) / 100;
  let hands = 0;
  for (let i = 0, r = people; i < rows; i++, r += ROW) if (get(f, r + P_STATUS) === HERE) hands += get(f, r + P_WORK);
  const here = hands / get(f, SEATS);

  // [M5] What is not done waits; too much of it is overload.
  const done = Math.min(waiting, here * able);
  const load = clamp(waiting - done + get(shock, S_LOAD), 0, LOAD_LIMIT);
  const overload = clamp((load - k.normal) / (k.panic - k.normal), 0, OVERLOAD_LIMIT);
  if (trace) whyLoad(p, f, trace, { started, able, here, done, clarity, load });

  // [M6] Learning needs both fuels and room; the world moves on.
  const learned = ((k.learn * Math.min(purpose, clarity)) / 100) * (1 - Math.min(1, overload));
  const capability = clamp(capabilityWas + learned - k.drift + get(shock, S_CAPABILITY), 0, 100);

  // [M7] Execution follows the pile and the skill.
  const pile = -k.xLoad * Math.max(0, load - 1);
  const skill = k.xSkill * (capability - 50);
  const onItsWay = (k.onTime + pile + skill - executionWas) / k.workDelay;
  const execution = clamp(executionWas + onItsWay + get(shock, S_EXECUTION), 0, 100);
  if (trace) whyExecution(p, trace, pile, skill, execution);

  f[PURPOSE] = purpose;
  f[CLARITY] = clarity;
  f[LOAD] = load;
  f[CAPABILITY] = capability;
  f[EXECUTION] = execution;
  f[RELIABLE] = reliable;
  f[COOL] = Math.max(0, get(f, COOL) - 1);
  add(f, WEEK, 1);

  // Parts of [M8] and [M9] that are the same for everybody.
  const { rest, rested, mood, moodDelay, mEnergy, mControl, mConfusion, warnAt, tiredAt, quitAt, spentAt, patience } = k;
  const draining = k.drain * overload;
  const heat = 0.5 + purpose / 100;
  const meaning = k.mPurpose * purpose;
  const progress = k.mProgress * executionWas;
  const unwanted = 1 - purpose / 100;
  const fog = 100 - clarity;
  const allEnergy = get(shock, S_ENERGY);
  const allMorale = get(shock, S_MORALE);
  const learning = (1 - STRANGER.work) / k.ramp;
  // One walk along the rows, which also finds who warns and, where nobody comes or goes, the means (three walks took a quarter longer).
  let gone = -1;
  let isNew = false;
  let atWork = 0;
  let energySum = 0;
  let engagementSum = 0;
  for (let i = 0, r = people; i < rows; i++, r += ROW) {
    const status = get(f, r + P_STATUS);
    if (status === LEFT) continue;
    add(f, r + P_WEEKS, 1);
    if (status !== HERE) {
      if (status !== NOT_YET && comesBack(p, f, i, r, trace)) isNew = true;
      continue;
    }

    // [M8] Energy is rest against overload.
    const energyWas = get(f, r + P_ENERGY);
    const recovered = rest * (rested - energyWas);
    const drained = draining * get(drive, i) * heat * energyWas;
    const relief = allEnergy + get(shock, energyAt(meters, i));
    const energy = clamp(energyWas + recovered - drained + relief, 0, 100);

    // [M9] Engagement follows its reasons.
    const engagementWas = get(f, r + P_ENGAGEMENT);
    const control = mControl * get(autonomy, i) * clarity * unwanted;
    const confusion = mConfusion * get(structure, i) * fog;
    const reasons = meaning + mEnergy * energy + progress - control - confusion;
    const event = allMorale + get(shock, engagementAt(meters, i));
    const engagement = clamp(engagementWas + (mood + reasons - engagementWas) / moodDelay + event, 0, 100);

    f[r + P_ENERGY] = energy;
    f[r + P_ENGAGEMENT] = engagement;
    const work = get(f, r + P_WORK);
    if (work < 1) f[r + P_WORK] = Math.min(1, work + learning);
    atWork++;
    energySum += energy;
    engagementSum += engagement;
    if (trace) feelWeek(p, f, trace, i, purpose, clarity, executionWas, event);

    // [M10] [M11] The warning, its relief, and how long it has been bad.
    const isWarned = get(f, r + P_WARNED) === 1;
    const isBad = isWarned && (engagement < quitAt || energy < spentAt);
    const strainWas = get(f, r + P_STRAIN);
    const strain = isBad ? strainWas + 1 : Math.max(0, strainWas - 1);
    f[r + P_STRAIN] = strain;
    if (!isWarned) {
      if (engagement < warnAt || energy < tiredAt) warn(p, f, i, r, trace);
    } else if (isBad) {
      if (strain >= patience && get(f, COOL) === 0) go(p, f, (gone = i), trace);
    } else if (engagement > warnAt + RELIEF && energy > tiredAt + RELIEF) relieve(f, i, r, trace);
  }

  const { joins, leaves } = first ? deed : NOBODY;
  if (isNew || gone >= 0 || joins.length + leaves.length > 0) {
    // [M11] [M12] [T1] [T2]
    if (gone >= 0) mournAndHire(p, f, people + gone * ROW, trace);
    for (const person of leaves) depart(p, f, person, trace);
    for (const person of joins) join(p, f, person, trace);
    means(p, f);
  } else {
    f[MORALE] = atWork > 0 ? engagementSum / atWork : 0;
    f[ENERGY] = atWork > 0 ? energySum / atWork : 0;
  }
  if (trace) changeOfPeople(p, f, trace, morale);
}

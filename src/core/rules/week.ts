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
  MORALE,
  P_ENERGY,
  P_ENGAGEMENT,
  P_STATUS,
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
import { LOAD_LIMIT, OVERLOAD_LIMIT } from './parameters.ts';
import { comeAndGo } from './people.ts';
import type { Prepared } from './prepare.ts';
import { STOCKS } from './story.ts';
import type { Trace } from './trace.ts';
import { beforeWeek, feelWeek } from './why-mood.ts';
import { whyExecution, whyLoad } from './why-work.ts';
import { PROMISE, STRANGER } from './words.ts';

const S_MORALE = STOCKS.indexOf('morale');
const S_EXECUTION = STOCKS.indexOf('execution');
const S_PURPOSE = STOCKS.indexOf('purpose');
const S_CLARITY = STOCKS.indexOf('clarity');
const S_LOAD = STOCKS.indexOf('load');
const S_CAPABILITY = STOCKS.indexOf('capability');
const S_ENERGY = STOCKS.indexOf('energy');

/** `lead` and `manage` are shares of the leader's week, 0 to 1; `kept`: a promise was kept this week. */
export function week(
  p: Prepared,
  f: Frame,
  lead: number,
  manage: number,
  kept: boolean,
  joins: readonly number[],
  leaves: readonly number[],
  trace?: Trace,
): void {
  const k = p.parameters;
  const { shock } = p.scratch;
  const { autonomy, structure, drive } = p.needs;
  const rows = get(f, ROWS);
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
  const inspired = k.fill * lead * (1 - purposeWas / 100);
  const forgotten = k.fade * (reliable > 0 ? PROMISE.keptFade : 1) * purposeWas;
  const doubted = k.doubt * purposeWas * clamp((50 - executionWas) / 50, 0, 1);
  const purpose = clamp(purposeWas + inspired - forgotten - doubted + get(shock, S_PURPOSE), 0, 100);

  // [M2] Clarity is filled by managing and leaks.
  const cleared = k.fill * manage * (1 - clarityWas / 100);
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

  // Parts of [M8] and [M9] that are the same for everybody.
  const { rest, rested, mood, moodDelay, mEnergy, mControl, mConfusion } = k;
  const draining = k.drain * overload;
  const heat = 0.5 + purpose / 100;
  const meaning = k.mPurpose * purpose;
  const progress = k.mProgress * executionWas;
  const unwanted = 1 - purpose / 100;
  const fog = 100 - clarity;
  const allEnergy = get(shock, S_ENERGY);
  const allMorale = get(shock, S_MORALE);
  const learning = (1 - STRANGER.work) / k.ramp;
  for (let i = 0, r = people; i < rows; i++, r += ROW) {
    const status = get(f, r + P_STATUS);
    if (status === LEFT) continue;
    add(f, r + P_WEEKS, 1);
    if (status !== HERE) continue;

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
    f[r + P_WORK] = Math.min(1, get(f, r + P_WORK) + learning);
    if (trace) feelWeek(p, f, trace, i, purpose, clarity, executionWas, event);
  }

  f[PURPOSE] = purpose;
  f[CLARITY] = clarity;
  f[LOAD] = load;
  f[CAPABILITY] = capability;
  f[EXECUTION] = execution;
  f[RELIABLE] = reliable;
  f[COOL] = Math.max(0, get(f, COOL) - 1);
  add(f, WEEK, 1);
  // [M10] [M11] [M12] [T1] [T2]
  comeAndGo(p, f, joins, leaves, trace);
}

/**
 * What the story's own form gives away or leaves out, whatever is played: decisions after which nothing comes later, and the most leading
 * option always at one place. In: a Prepared and its Text. Out: findings, of team stories with eight decisions or more.
 */
import type { Prepared, PreparedScene } from '../../rules/prepare.ts';
import type { Condition, StoryOption } from '../../rules/story.ts';
import type { Reporter } from '../../scenario/report.ts';
import type { Text } from '../../scenario/text.ts';
import { attentionOf } from '../players/poles.ts';

/** Shorter stories are not judged. */
const FEWEST = 8;
/** Shares of decisions. */
const DELAYED_AT_LEAST = 0.6;
const ONE_PLACE_AT_MOST = 0.6;

type Asked = { readonly options: ReadonlySet<StoryOption>; readonly flags: ReadonlySet<number>; readonly facts: ReadonlySet<number> };

const isCondition = (value: object): value is Condition => 'is' in value;

/** Every condition inside plain data: of options, routes and endings in the story, of lines, tells and chapters in the text. */
function eachCondition(value: unknown, told: (condition: Condition) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (isCondition(value)) told(value);
  for (const part of Object.values(value)) eachCondition(part, told);
}

/** What some condition asks of the past. */
function askedOf({ story }: Prepared, text: Text): Asked {
  const options = new Set<StoryOption>();
  const flags = new Set<number>();
  const facts = new Set<number>();
  eachCondition([story, text], (condition) => {
    if (condition.is === 'flag') flags.add(condition.flag);
    else if (condition.is === 'learned') facts.add(condition.fact);
    else if (condition.is === 'visited') {
      const option = story.scenes[condition.scene]?.options[condition.option];
      if (option !== undefined) options.add(option);
    }
  });
  return { options, flags, facts };
}

/** A part that comes later: it lands later, binds, is left to luck, or something after it asks for it. */
const hasDelayed = (option: StoryOption, { options, flags, facts }: Asked): boolean =>
  option.later.length > 0 ||
  option.promises.length > 0 ||
  option.chance !== null ||
  options.has(option) ||
  option.set.some((flag) => flags.has(flag)) ||
  option.learn.some((fact) => facts.has(fact));

const deciding = ({ options }: PreparedScene) => options.filter(({ aside }) => aside === null);

export function addShape(p: Prepared, text: Text, reporter: Reporter): void {
  const decisions = p.scenes.filter((scene) => !scene.isShort && deciding(scene).length > 0);
  if (!p.team || decisions.length < FEWEST) return;
  const asked = askedOf(p, text);
  const without = decisions.filter((scene) => !deciding(scene).some(({ option }) => hasDelayed(option, asked)));
  const value = 1 - without.length / decisions.length;
  if (value < DELAYED_AT_LEAST) {
    const names = without.map(({ scene }) => scene.id);
    reporter.add('delayed-part', ['scenes'], { value, label: 'exact', least: DELAYED_AT_LEAST, without: names }, 'key');
  }
  addPositions(p, decisions, reporter);
}

/** Places from 1. A decision with two options, a calendar, and one that two options lead alike, say nothing. */
function addPositions(p: Prepared, decisions: readonly PreparedScene[], reporter: Reporter): void {
  const places = decisions.flatMap((scene): number[] => {
    const options = deciding(scene);
    if (options.length < 3 || options.some(({ option }) => option.split !== null)) return [];
    const leads = options.map((option) => attentionOf(p, option)).map(({ lead, manage }) => lead - manage);
    const most = Math.max(...leads);
    return leads.filter((lead) => lead === most).length === 1 ? [leads.indexOf(most) + 1] : [];
  });
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  for (const [place, count] of counts) {
    const value = count / places.length;
    if (places.length < FEWEST || value <= ONE_PLACE_AT_MOST) continue;
    reporter.add('positions', ['scenes'], { value, label: 'exact', place, of: places.length, most: ONE_PLACE_AT_MOST }, 'key');
  }
}

/** The problems of calendars, the deck, chapters, lessons, stale meters and tells. See problems.ts. */
import { entry } from './problem-entry.ts';
import { short } from './problem.ts';

type Scene = { scene: string };

/** "a" and "b"; of many the first. */
function namesOf(ids: readonly string[]): string {
  const names = ids.map((id) => `"${short(id)}"`);
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and others` : names.join(' and ');
}

export const MECHANICS_PROBLEMS = {
  'options-or-allocate': entry<{ has: 'both' | 'neither' }>(
    'error',
    'A scene without a decision, or with two: it has `options`, or, as a calendar, `allocate`.',
    ({ has }) => (has === 'both' ? 'The scene has both `options` and `allocate`.' : 'The scene has neither `options` nor `allocate`.'),
    ({ has }) => (has === 'both' ? 'Remove one of the two.' : 'Add `options`, two to four; or `allocate` for a calendar.'),
  ),
  'need-count': entry<{ count: number }>(
    'error',
    'A calendar with fewer than three or more than five needs.',
    ({ count }) => `The calendar has ${count} need${count === 1 ? '' : 's'}; three to five ask for time.`,
    ({ count }) => (count < 3 ? 'Add somebody who would really ask.' : 'Take the weakest needs out.'),
  ),
  'split-count': entry<{ count: number; tokens: number; each: number; most: number }>(
    'error',
    'A calendar whose tokens cannot all be spent, or in more ways than anybody can look over.',
    ({ count, tokens, each, most }) =>
      count === 0
        ? `${tokens} tokens cannot all be spent: there are too few needs, and ${each} ${each === 1 ? 'is' : 'are'} the most for one.`
        : `There are more than ${most} ways to spend ${tokens} tokens.`,
    ({ count }) => (count === 0 ? 'Raise `each`, or lower `tokens`.' : 'Lower `tokens` or `each`, or take a need out.'),
  ),
  'event-and-interrupt': entry(
    'error',
    'A scene that is an event and an interrupt at once.',
    () => 'The scene is an event and an interrupt at once.',
    () => 'Remove one of the two: a slot draws an event, an interrupt comes when its condition holds.',
  ),
  'event-never-drawn': entry<Scene>(
    'warning',
    'An event that no slot draws.',
    ({ scene }) => `No slot draws "${short(scene)}".`,
    () => 'Name it in the `events` of a slot, add a slot, or remove it.',
  ),
  'slot-empty': entry<{ slot: string }>(
    'warning',
    'A slot in a story without events.',
    ({ slot }) => `There is no event that "${short(slot)}" can draw.`,
    () => 'Write scenes with `event`, or lead past the slot.',
  ),
  'slot-draws-no-event': entry<Scene>(
    'error',
    'A slot that names a scene which is no event.',
    ({ scene }) => `"${short(scene)}" is no event, and a slot draws nothing else.`,
    () => 'Give the scene `"event": {}`, or take it out of the slot.',
  ),
  'slot-named-as-scene': entry<{ id: string }>(
    'error',
    'A slot with the id of a scene.',
    ({ id }) => `"${short(id)}" is a scene and a slot.`,
    () => 'Give the slot another id.',
  ),
  'slots-in-circle': entry<{ slots: readonly string[] }>(
    'error',
    'Slots that lead to each other with no decision between them.',
    ({ slots }) => `${namesOf(slots)} ${slots.length === 1 ? 'leads' : 'lead'} in a circle: where no event fits, the story never goes on.`,
    () => 'Lead on to a scene whose people cannot be away.',
  ),
  'chapter-not-first': entry<{ first: string; chapter: string }>(
    'error',
    'A first chapter that does not begin where the story begins.',
    ({ first, chapter }) => `The first chapter begins with "${short(chapter)}", and the story with "${short(first)}".`,
    ({ first }) => `Write "first": "${short(first)}" in the first chapter.`,
  ),
  'chapters-out-of-order': entry<{ scene: string; label: number; before: string; labelBefore: number; clock: string }>(
    'error',
    'A chapter that does not begin after the one before it.',
    ({ scene, label, before, labelBefore, clock }) =>
      `This chapter begins with "${short(scene)}" in ${clock} ${label}, and the one before with "${short(before)}" in ${clock} ${labelBefore}.`,
    () => 'List the chapters in the order in which they are played, each with a first scene of its own.',
  ),
  'chapter-never-shown': entry<{ field: string }>(
    'warning',
    'A `recap` of the first chapter, or an `ends` of the last: nobody sees it.',
    ({ field }) =>
      field === 'recap'
        ? 'Nothing comes before the first chapter: nobody sees its `recap`.'
        : 'After the last chapter comes the ending: nobody sees its `ends`.',
    ({ field }) => `Remove "${field}".`,
  ),
  'lesson-without-decision': entry<{ id: string; what: string }>(
    'error',
    'A lesson that names what is no decision of every run: a slot, an interrupt or an event.',
    ({ id, what }) => `"${short(id)}" is ${what}: a class cannot count on voting there.`,
    () => 'Name a scene that ways lead to.',
  ),
  'usual-missing': entry<Scene>(
    'warning',
    'A decision that some lesson leaves out, without its `usual` option.',
    ({ scene }) => `A lesson leaves "${short(scene)}" out, and nothing says what is usual there.`,
    () => 'Add `"usual"`: the id of the option that is told instead; or vote on it in every lesson.',
  ),
  'stale-not-shown': entry<{ meter: string }>(
    'error',
    'A stale meter that the player does not see anyway.',
    ({ meter }) => `"${short(meter)}" is not on the screen, so it cannot be seen as it was.`,
    () => 'Name morale, execution, load, or an own meter that is shown.',
  ),
  'tells-not-open': entry(
    'warning',
    'Tells without a last one that always holds.',
    () => 'The last tell has a condition: where none holds, nothing is seen.',
    () => 'Add a last tell without `when`.',
  ),
  'tell-never-seen': entry(
    'warning',
    'A tell behind one that always holds.',
    () => 'This tell has no condition, so those after it are never seen.',
    () => 'Give it a `when`, or move it to the end.',
  ),
  'tell-long': entry<{ words: number; most: number }>(
    'hint',
    'A tell of more than 14 words.',
    ({ words, most }) => `The tell has ${words} words; up to ${most} are seen at a glance.`,
    () => 'Shorten it to what can be seen.',
  ),
};

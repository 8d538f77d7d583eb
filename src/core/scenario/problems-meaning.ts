/** The problems of meaning: names that lead nowhere, fields that do not fit, words that are too long. See problems.ts. */
import { entry } from './problem-entry.ts';
import { short } from './problem.ts';
import { meant, type Names } from './suggest.ts';

type Name = { id: string; names: Names };
type Where = { where: string };

const unknown = (about: string, kind: string, otherwise: string) =>
  entry<Name>(
    'error',
    about,
    ({ id }) => `There is no ${kind} "${short(id)}".`,
    ({ id, names }) => meant(id, names, otherwise),
  );

export const MEANING_PROBLEMS = {
  'unknown-scene': entry<Name & { readonly isEnding?: boolean }>(
    'error',
    'A scene that does not exist.',
    ({ id, isEnding }) =>
      isEnding === true ? `"${short(id)}" is an ending, and a way leads to scenes.` : `There is no scene "${short(id)}".`,
    ({ id, names, isEnding }) =>
      isEnding === true
        ? `Write "end", and give the ending "${short(id)}" a \`when\` that says which runs it takes.`
        : meant(id, names, 'Write the scene, or name one that exists.'),
  ),
  'unknown-option': entry<Name & { form: string | null }>(
    'error',
    'An option, a need or an aside that does not exist.',
    ({ id }) => `There is no option "${short(id)}".`,
    ({ id, names, form }) => meant(id, names, `Write it as ${form ?? '"scene:option", or "scene+aside"'}.`),
  ),
  'unknown-person': unknown('Somebody who is not in the cast.', 'person', 'Add the person to `cast`, or name one who is there.'),
  'unknown-speaker': entry<Name>(
    'error',
    'A line spoken by somebody who is not in the cast.',
    ({ id }) => `"${short(id)}" speaks and is not in the cast.`,
    ({ id, names }) => meant(id, names, 'Add the person to `cast`, or begin the narration with another word.'),
  ),
  'line-looks-spoken': entry<{ who: string; id: string; mood: string; says: string }>(
    'warning',
    'Narration that begins as if somebody of the cast said it: with the name, or without the colon.',
    ({ who }) => `This line begins as if "${short(who)}" said it, and is played as narration.`,
    ({ id, mood, says }) => `Write "${short(id)}${mood}: ${short(says)}"; or begin the narration with another word.`,
  ),
  'unknown-mood': entry<Name>(
    'error',
    'A mood that is not drawn.',
    ({ id }) => `There is no mood "${short(id)}".`,
    ({ id, names }) => meant(id, names, 'Choose a mood from the list.'),
  ),
  'unknown-place': entry<Name>(
    'warning',
    'A place that is not drawn; the scene shows the office.',
    ({ id }) => `There is no place "${short(id)}"; the scene shows the office.`,
    ({ id, names }) => meant(id, names, 'Choose a place from the list.'),
  ),
  'unknown-mark': entry<Name>(
    'warning',
    'A mark that is not drawn; the office does not show it.',
    ({ id }) => `Nothing is drawn for the mark "${short(id)}"; the office does not show it.`,
    ({ id, names }) => meant(id, names, 'Choose a mark from the list.'),
  ),
  'unknown-meter': unknown('A meter that is no stock and not in `meters`.', 'meter', 'Name a stock, or add an own meter to `meters`.'),
  'unknown-flag': entry<Name>(
    'error',
    'A flag that is read and that no option sets.',
    ({ id }) => `No option sets the flag "${short(id)}".`,
    ({ id, names }) => meant(id, names, 'Let an option `set` it.'),
  ),
  'unknown-fact': unknown('A fact that is not in `facts`.', 'fact', 'Add it to `facts`.'),
  'unknown-promise': entry<Name>(
    'error',
    'Keeping a promise that no option makes.',
    ({ id }) => `No option "${short(id)}" makes a promise.`,
    ({ id, names }) => meant(id, names, 'Name the option that promised, as "scene:option", or the aside, as "scene+aside".'),
  ),
  'not-in-team': entry<{ id: string }>(
    'error',
    'Something that only people of the team have or do.',
    ({ id }) => `"${short(id)}" is never in the team.`,
    () => 'Add the person to `team`, let a scene or an option say `joins`, or name somebody of the team.',
  ),
  'already-in-team': entry<{ id: string }>(
    'warning',
    'Somebody joins who is in the team from the start.',
    ({ id }) => `"${short(id)}" joins here and is in the team from the start.`,
    () => 'Take the person out of `team`, or out of `joins`.',
  ),
  'twice-named': entry<{ id: string; list: string }>(
    'error',
    'The same name twice in one list.',
    ({ id, list }) => `"${short(id)}" stands in \`${list}\` twice.`,
    () => 'Remove one of the two.',
  ),
  'for-and-against': entry<{ id: string }>(
    'error',
    'The same person for and against an option.',
    ({ id }) => `"${short(id)}" is both for and against this option.`,
    () => 'Decide for one of the two.',
  ),
  'renamed-to-nothing': entry<Name>(
    'error',
    'A new name that does not exist.',
    ({ id }) => `"renamed" leads to "${short(id)}", which does not exist.`,
    ({ id, names }) =>
      meant(id, names, 'Name a scene, or a choice as a run holds it: "scene:option", "scene+aside", "scene:need=1~other=1".'),
  ),
  'renamed-still-there': entry<{ id: string }>(
    'warning',
    'An old name that is still in use.',
    ({ id }) => `"${short(id)}" is renamed and still exists.`,
    () => 'Remove it from `renamed`; ids that exist are never looked up there.',
  ),
  'not-at-this-level': entry<{ field: string; level: string; fix: string }>(
    'error',
    'A field that belongs to another `dynamics`.',
    ({ field, level }) => `With "dynamics": "${level}", "${short(field)}" has no meaning.`,
    ({ fix }) => fix,
  ),
  'needed-at-this-level': entry<{ field: string; who: string; fix: string }>(
    'error',
    'A field that this `dynamics` needs.',
    ({ field, who }) => `With "dynamics": "team-v1", ${who} needs "${short(field)}".`,
    ({ fix }) => fix,
  ),
  'bad-condition': entry<{ what: string }>(
    'error',
    'A condition that asks nothing, or two things at once.',
    ({ what }) => `This condition ${what}.`,
    () => 'Use exactly one of meter (with atLeast or below), present, visited, learned, flag, all, any, not; join several with all or any.',
  ),
  'bad-person-meter': entry<Name>(
    'error',
    'A person has energy and engagement, nothing else.',
    ({ id }) => `A person has no meter "${short(id)}".`,
    ({ id, names }) => meant(id, names, 'Use energy or engagement.'),
  ),
  'text-long': entry<Where & { characters: number; good: number }>(
    'hint',
    'An option that is long to read.',
    ({ where, characters, good }) => `"${short(where)}" has ${characters} characters; up to ${good} reads at a glance.`,
    () => 'Shorten it, if nothing is lost.',
  ),
  'text-too-long': entry<Where & { characters: number; most: number }>(
    'error',
    'A text that does not fit on the screen.',
    ({ where, characters, most }) => `"${short(where)}" has ${characters} characters; ${most} are the most.`,
    () => 'Shorten it, or divide it into several lines.',
  ),
  'uneven-options': entry<{ longest: string; shortest: string }>(
    'hint',
    'Options of very uneven length: the long one looks like the right one.',
    ({ longest, shortest }) => `"${short(longest)}" is more than twice as long as "${short(shortest)}".`,
    () => 'Bring the options to about the same length.',
  ),
  'waiver-idle': entry<{ code: string }>(
    'warning',
    'A waiver that silences nothing.',
    ({ code }) => `This waiver of "${short(code)}" silences nothing.`,
    () => 'Remove it. Errors cannot be waived.',
  ),
  'waiver-unknown': entry<{ code: string; names: Names }>(
    'error',
    'A waiver of a code that does not exist.',
    ({ code }) => `There is no problem with the code "${short(code)}".`,
    ({ code, names }) => meant(code, names, 'Copy the code from the list of problems.'),
  ),
  'too-many-problems': entry<{ more: number }>(
    'warning',
    'More problems than are listed.',
    ({ more }) => `There are ${more} more problems.`,
    () => 'Solve those above first.',
  ),
};

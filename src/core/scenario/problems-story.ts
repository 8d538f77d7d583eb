/** The problems of the story: ways, labels, promises, chances, endings. See problems.ts. */
import { entry } from './problem-entry.ts';
import { short } from './problem.ts';

type Scene = { scene: string };
type Kind = { what: string };

export const STORY_PROBLEMS = {
  'reserved-id': entry<{ id: string; what: string }>(
    'error',
    'A name that the format uses itself.',
    ({ id, what }) => `A ${what} cannot be called "${short(id)}": the format uses that name itself.`,
    () => 'Choose another id.',
  ),
  'first-is-interrupt': entry<Scene & Kind>(
    'error',
    'The story begins with an interrupt, an event or a slot.',
    ({ scene, what }) => `The first scene "${short(scene)}" is ${what}.`,
    () => 'Begin with a scene that does not come by itself.',
  ),
  'interrupt-as-target': entry<Scene & Kind>(
    'error',
    'A way that leads to an interrupt or an event.',
    ({ scene, what }) => `"${short(scene)}" is ${what}: it comes by itself and cannot be gone to.`,
    ({ what }) => `Name another scene, or remove \`${what.replace(/^an /, '')}\` there.`,
  ),
  'interrupt-goes-on': entry<{ field: string } & Kind>(
    'error',
    'An interrupt or an event that says where the story goes on, or when it plays.',
    ({ field, what }) => `${what.replace('a', 'A')} has no "${field}": it comes by itself, and then the story goes on where it was.`,
    ({ field }) => `Remove "${field}".`,
  ),
  'missing-label': entry<{ field: string } & Kind>(
    'error',
    'A scene or a slot without its week or day.',
    ({ field, what }) => `The ${what} has no "${field}".`,
    ({ field }) => `Add "${field}": the number the player reads.`,
  ),
  'wrong-clock': entry<{ field: string; right: string } & Kind>(
    'error',
    'A week where the story counts days, or the other way.',
    ({ field, right, what }) => `The ${what} has a "${field}", and the story counts by "${right}".`,
    ({ field, right }) => `Write "${right}", or set "clock": "${field}".`,
  ),
  'time-goes-back': entry<{ from: number; to: number; scene: string; clock: string }>(
    'error',
    'A way from a later label to an earlier one.',
    ({ from, to, scene, clock }) => `From here, ${clock} ${from}, the story goes back to "${short(scene)}" in ${clock} ${to}.`,
    () => 'Raise the label of the later scene, or lead somewhere else.',
  ),
  'option-count': entry<{ count: number }>(
    'error',
    'A decision with fewer than two or more than four options.',
    ({ count }) => `The scene has ${count} option${count === 1 ? '' : 's'}; a decision has two to four.`,
    ({ count }) => (count < 2 ? 'Add an option that somebody would really choose.' : 'Take the weakest options out.'),
  ),
  'no-way-on': entry<{ option: string }>(
    'error',
    'An option after which nothing comes.',
    ({ option }) => `After "${short(option)}" the story does not know where to go.`,
    () => 'Give the scene a `next`, or the option a `goto`; "end" ends the story.',
  ),
  'routes-not-open': entry(
    'error',
    'Routes without a last one that is always open.',
    () => 'The last route has a condition: when none holds, the story is stuck.',
    () => 'Add a last route without `when`: { "to": "..." }.',
  ),
  'route-never-taken': entry(
    'error',
    'A route behind one that is always open.',
    () => 'This route has no condition, so those after it are never taken.',
    () => 'Give it a `when`, or move it to the end.',
  ),
  'unreachable-scene': entry<Scene>(
    'warning',
    'A scene to which no way leads.',
    ({ scene }) => `No way leads to "${short(scene)}".`,
    () => 'Lead to it with `next` or `goto`, make it an interrupt or an event, or remove it.',
  ),
  'no-way-out': entry<Scene>(
    'error',
    'A scene from which no way leads to an ending.',
    ({ scene }) => `From "${short(scene)}" no way leads to an ending.`,
    () => 'Let one option of the circle lead on to "end".',
  ),
  'option-without-effect': entry<{ option: string }>(
    'warning',
    'An option that changes nothing.',
    ({ option }) => `"${short(option)}" changes nothing.`,
    () => 'Give it effects (or in team-v1 a move), or let it lead somewhere else: a choice costs something.',
  ),
  'same-text': entry<{ option: string }>(
    'error',
    'Two options of a scene with the same text.',
    ({ option }) => `The option "${short(option)}" of this scene says the same.`,
    () => 'Say what is different about them.',
  ),
  'options-all-closed': entry<{ tokens: number | null }>(
    'warning',
    'A scene in which every option can be closed, or a calendar in which too few needs are open for its tokens.',
    ({ tokens }) =>
      tokens === null
        ? 'Every option of this scene has a condition: all may be closed at once.'
        : `So many needs can be closed at once that ${tokens} tokens may not all be spent: then the story is stuck.`,
    ({ tokens }) => (tokens === null ? 'Leave one option without `when`.' : 'Leave more needs without `when`, or raise `each`.'),
  ),
  'closed-without-word': entry(
    'warning',
    'An option that can be closed and does not say why.',
    () => 'The option can be closed, and has no `locked` sentence.',
    () => 'Add `locked`: what would open it. Or say `"hidden": true`.',
  ),
  'never-closed': entry<{ field: string }>(
    'warning',
    'A `locked` or `hidden` on an option that is always open.',
    ({ field }) => `"${field}" is never seen: the option is always open.`,
    ({ field }) => `Add a \`when\`, or remove "${field}".`,
  ),
  'later-when': entry<{ what: string }>(
    'error',
    'A later effect that does not say when, or says it twice.',
    ({ what }) => `This later effect has ${what}.`,
    () => 'Write `after` (a number of decisions) or `at` (a scene).',
  ),
  'promise-never-kept': entry<{ promise: string }>(
    'warning',
    'A promise that no option keeps.',
    ({ promise }) => `No option keeps the promise "${short(promise)}".`,
    ({ promise }) => `Let a later option say "keeps": ["${short(promise)}"].`,
  ),
  'promise-too-late': entry<{ by: number; label: number; clock: string }>(
    'warning',
    'A promise that is due before it is made, or in the same week or day.',
    ({ by, label, clock }) => `The promise is due by ${clock} ${by}, and the scene plays in ${clock} ${label}: it is never offered.`,
    ({ label, clock }) => `Raise \`by\` to a later ${clock} than ${label}.`,
  ),
  'promise-never-due': entry<{ by: number; last: number; clock: string }>(
    'warning',
    'A promise that is due after the last scene that can follow.',
    ({ by, last, clock }) =>
      `The promise is due by ${clock} ${by}; the last scene that can follow is in ${clock} ${last}, so it is never due.`,
    () => 'Lower `by`, so that the promise is kept or broken within the story.',
  ),
  'weekly-backwards': entry<{ from: number; to: number }>(
    'error',
    'A weekly effect that ends before it begins.',
    ({ from, to }) => `This goes from ${from} to ${to}.`,
    () => 'Write the smaller number in `from`.',
  ),
  'no-otherwise': entry(
    'error',
    'No ending takes the runs that no other takes.',
    () => 'No ending is of the kind "otherwise".',
    () => 'Add one: "kind": "otherwise".',
  ),
  'two-otherwise': entry<{ other: string }>(
    'error',
    'Two endings of the kind "otherwise".',
    ({ other }) => `"${short(other)}" is "otherwise" already.`,
    () => 'Give one of the two a kind of its own.',
  ),
  'otherwise-not-open': entry<{ field: string }>(
    'error',
    'An "otherwise" that does not take everything.',
    ({ field }) => `The ending "otherwise" takes what no other takes; it cannot have "${field}".`,
    ({ field }) => `Remove "${field}", or give the ending a kind.`,
  ),
  'ending-never': entry<{ why: string }>(
    'error',
    'An ending that no run can reach.',
    ({ why }) => `This ending can never be reached: ${why}.`,
    () => 'Give it a `when`, or another kind.',
  ),
  'flag-never-read': entry<{ flag: string }>(
    'hint',
    'A flag that is set and never read.',
    ({ flag }) => `Nothing reads the flag "${short(flag)}".`,
    () => 'Read it in a condition, or remove it.',
  ),
  'fact-never-used': entry<{ fact: string }>(
    'hint',
    'A fact that opens nothing.',
    ({ fact }) => `Nothing depends on the fact "${short(fact)}".`,
    () => 'Let an option or a line say "when": { "learned": ... }, or remove it.',
  ),
  'fact-never-learned': entry<{ fact: string }>(
    'warning',
    'A fact that no option teaches.',
    ({ fact }) => `No option lets the player learn "${short(fact)}".`,
    () => 'Let an option `learn` it.',
  ),
  'meter-never-changed': entry<{ meter: string }>(
    'warning',
    'A meter that nothing changes.',
    ({ meter }) => `Nothing changes the meter "${short(meter)}".`,
    () => 'Let an option change it, or remove it.',
  ),
  'circle-without-time': entry<{ scenes: readonly string[] }>(
    'warning',
    'Scenes that lead in a circle which nothing ends: no time passes, and it can be gone round for ever.',
    ({ scenes }) => `${circle(scenes)} is a circle without time, and nothing that it changes is asked on the way round.`,
    () => 'Close the way round once it was taken ("when": { "not": { "visited": "scene:option" } }), or lead on.',
  ),
  'same-effect': entry<{ option: string; other: string }>(
    'warning',
    'Two options of a scene that do exactly the same, in other words.',
    ({ option, other }) => `"${short(option)}" does exactly what "${short(other)}" does.`,
    () => 'Let them cost something different, or lead somewhere else; or take one out.',
  ),
  'promise-cannot-be-kept': entry<{ promise: string; by: number; clock: string }>(
    'warning',
    'A promise whose date comes on every way before an option that keeps it.',
    ({ promise, by, clock }) => `No way leads from "${short(promise)}" to an option that keeps it before ${clock} ${by}.`,
    ({ promise }) => `Raise \`by\`, or let an option on the way there say "keeps": ["${short(promise)}"].`,
  ),
  'untouched-outcome': entry<{ concepts: readonly string[] }>(
    'warning',
    'An outcome of whose concepts no option carries one that can be reached.',
    ({ concepts }) => `No option that can be reached is about ${concepts.map((one) => `"${short(one)}"`).join(' or ')}.`,
    () => 'Add one of them to the `concepts` of an option that practises this outcome, or take the outcome out.',
  ),
  'outcome-without-concepts': entry(
    'hint',
    'Options name concepts, and no outcome does: nobody can say which outcome is practised.',
    () => 'Options of this story name concepts, and no outcome does.',
    () => 'Write an outcome as { "says": "...", "concepts": ["..."] }.',
  ),
  'too-short-for-theory': entry<{ decisions: number; least: number }>(
    'warning',
    'A team story with a way of fewer than five decisions: leading and managing have no time to show.',
    ({ decisions, least }) => `The shortest way has ${decisions} decision${decisions === 1 ? '' : 's'}; the team model needs ${least}.`,
    () => 'Add scenes, lead the short way round, or write "dynamics": "none".',
  ),
};

/** "a" → "b" → "a", the middle of a long one left out. */
function circle(scenes: readonly string[]): string {
  const names = [...scenes, scenes[0]].map((scene) => `"${short(scene)}"`);
  return (names.length > 6 ? [...names.slice(0, 3), '…', ...names.slice(-2)] : names).join(' → ');
}

/** Checks the lists of people: team, for, against, joins, leaves, needs, without; and what only one level of dynamics has. */
import { STOCKS } from '../rules/story.ts';
import { checkMember } from './check-conditions.ts';
import { PLAIN_STOCKS } from './check-effects.ts';
import { HAS } from './fields.ts';
import { optionPath } from './addresses.ts';
import { type CheckPart, isGone, type Known, type KnownScene, type LooseOption } from './known.ts';
import type { Path } from './problem.ts';
import type { Reporter } from './report.ts';

type Names = readonly (string | undefined)[] | undefined;

function each(list: Names, name: string, path: Path, report: Reporter, check: (id: string, path: Path) => void): void {
  if (list === undefined) return;
  const seen = new Set<string>();
  list.forEach((id, i) => {
    if (id === undefined) return;
    if (seen.has(id)) report.add('twice-named', [...path, name, i], { id, list: name });
    else check(id, [...path, name, i]);
    seen.add(id);
  });
}

function comesAndGoes(part: { readonly joins?: Names; readonly leaves?: Names }, path: Path, known: Known, report: Reporter): void {
  if (part.joins === undefined && part.leaves === undefined) return;
  each(part.joins, 'joins', path, report, (id, at) => {
    if (!known.cast.has(id)) report.add('unknown-person', at, { id, names: known.cast });
    else if (known.team.has(id) && !known.leaving.has(id)) report.add('already-in-team', at, { id });
  });
  each(part.leaves, 'leaves', path, report, (id, at) => checkMember(id, at, known, report));
}

function checkOption(option: LooseOption, path: Path, known: Known, report: Reporter): void {
  const member = (id: string, at: Path): void => checkMember(id, at, known, report);
  comesAndGoes(option, path, known, report);
  if (known.level === 'none') {
    for (const field of ['move', 'strength', 'for', 'against'] as const) {
      if (Object.hasOwn(option, field)) {
        const fix =
          field === 'move'
            ? 'Write what it does as `effects`, and which way it leans as `leans`.'
            : 'Remove it; write what it does as `effects`.';
        report.add('not-at-this-level', [...path, field], { field, level: 'none', fix }, 'key');
      }
    }
    return;
  }
  each(option.for, 'for', path, report, member);
  each(option.against, 'against', path, report, (id, at) => {
    if (option.for?.includes(id)) report.add('for-and-against', at, { id });
    else member(id, at);
  });
  if (known.level !== 'team-v1') return;
  if (Object.hasOwn(option, 'leans')) {
    report.add(
      'not-at-this-level',
      [...path, 'leans'],
      { field: 'leans', level: 'team-v1', fix: 'Remove it: the move says which way an option leans.' },
      'key',
    );
  }
  if (Object.hasOwn(option, 'strength') && !Object.hasOwn(option, 'move')) {
    report.add(
      'needed-at-this-level',
      path,
      { field: 'move', who: 'an option with a strength', fix: 'Add the move, or remove the strength.' },
      'key',
    );
  }
}

/** An option with none of these is about nobody. */
const ABOUT_PEOPLE = HAS.joins | HAS.leaves | HAS.for | HAS.against | HAS.move | HAS.strength | HAS.leans;

function checkPresence({ id: sceneId, scene }: KnownScene, known: Known, report: Reporter): void {
  const path = ['scenes', sceneId];
  comesAndGoes(scene, path, known, report);
  each(scene.needs, 'needs', path, report, (id, at) => checkMember(id, at, known, report));
  for (const id of scene.without ? Object.keys(scene.without) : []) {
    if (!known.cast.has(id)) report.add('unknown-person', [...path, 'without', id], { id, names: known.cast }, 'key');
    else if (!known.ever.has(id)) report.add('not-in-team', [...path, 'without', id], { id }, 'key');
  }
}

function checkScene(scene: KnownScene, known: Known, report: Reporter): void {
  const { joins, leaves, needs, without } = scene.scene;
  if (joins || leaves || needs || without) checkPresence(scene, known, report);
  for (const { id, option, has } of scene.deeds) {
    if (has & ABOUT_PEOPLE) checkOption(option, optionPath(scene.id, id), known, report);
  }
}

function checkPlain({ file }: Known, report: Reporter): void {
  const wrong = (field: string, path: Path, fix: string): void =>
    report.add('not-at-this-level', path, { field, level: 'none', fix }, 'key');
  for (const field of ['pace', 'difficulty'] as const) {
    if (Object.hasOwn(file, field)) wrong(field, [field], 'Remove it, or write "dynamics": "team-v1".');
  }
  if (typeof file.start === 'string') wrong('start', ['start'], 'Write the two numbers: { "morale": 50, "execution": 50 }.');
  else
    for (const stock of Object.keys(file.start ?? {}))
      if (!PLAIN_STOCKS.has(stock)) wrong(stock, ['start', stock], 'Remove it: a plain story has morale and execution.');
}

function checkTeam(known: Known, report: Reporter): void {
  const { file } = known;
  const need = (field: string, path: Path, who: string, fix: string): void =>
    report.add('needed-at-this-level', path, { field, who, fix }, 'key');
  const fixes = {
    pace: 'Add "pace": slow, normal or fast.',
    start: 'Add "start": fresh, stretched, clockwork, buzzing or worn.',
    difficulty: 'Add "difficulty": gentle, fair or hard.',
    team: 'Add "team": [ids of the cast].',
  };
  for (const field of ['pace', 'start', 'difficulty', 'team'] as const) {
    if (!Object.hasOwn(file, field)) need(field, [field], 'the scenario', fixes[field]);
  }
  if (file.team?.length === 0) need('team', ['team'], 'the scenario', fixes.team);
  if (typeof file.start === 'object') {
    for (const stock of STOCKS)
      if (!Object.hasOwn(file.start, stock))
        need(stock, ['start', stock], 'a start in numbers', `Add "${stock}": a number, or write a word instead of numbers.`);
  }
  for (const [id, person] of known.cast) {
    if (known.ever.has(id) && !isGone(person) && !Object.hasOwn(person, 'type'))
      need(
        'type',
        ['cast', id, 'type'],
        `"${id}", who is in the team,`,
        'Add a type: free-spirit, planner, newcomer, carer, ambitious, steady or maker.',
      );
  }
}

export function checkPeople(known: Known, report: Reporter): CheckPart {
  return {
    scene: (scene) => checkScene(scene, known, report),
    rest: () => {
      each(known.file.team, 'team', [], report, (id, at) => {
        if (!known.cast.has(id)) report.add('unknown-person', at, { id, names: known.cast });
      });
      if (known.level === 'none') checkPlain(known, report);
      if (known.level === 'team-v1') checkTeam(known, report);
    },
  };
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eachFall, type Rolls, seedFor } from '../../../../src/core/analysis/edits/against-luck.ts';
import { removedProblems } from '../../../../src/core/analysis/edits/against-problem.ts';
import { goneIds, type Version } from '../../../../src/core/analysis/edits/against-renames.ts';
import { against } from '../../../../src/core/analysis/edits/against.ts';
import { roll } from '../../../../src/core/base/dice.ts';
import { advance, begin, currentScene, isOpen } from '../../../../src/core/rules/kernel.ts';
import { withDice } from '../../../../src/core/rules/luck.ts';
import { type Prepared, prepare } from '../../../../src/core/rules/prepare.ts';
import { load } from '../../../../src/core/scenario/load.ts';
import { EDIT_CODES } from '../../../../src/core/scenario/problems-edits.ts';
import { type OwnStory, ownStory } from '../../../support/own-story.ts';
import { deckStory } from '../../../support/small-stories.ts';

function versionOf(file: unknown): Version & { readonly source: string } {
  const source = JSON.stringify(file, null, 2);
  const { story, text, problems } = load(source);
  if (!story || !text) throw new Error(JSON.stringify(problems));
  return { prepared: prepare(story), text, source };
}
const old = versionOf(ownStory());
function edited(edit: (file: OwnStory & { renamed?: Record<string, string> }) => void) {
  const file = ownStory();
  edit(file);
  return versionOf(file);
}
const scenesOf = (file: OwnStory) => file.scenes as Record<string, OwnStory['scenes']['monday'] & { gone?: never }>;
type Options = Record<string, OwnStory['scenes']['monday']['options'][string] & { when?: unknown; locked?: string }>;
const optionsOf = (file: OwnStory, id: string): Options => scenesOf(file)[id]?.options as Options;
function renameIn(file: OwnStory, id: string, from: string, to: string, says?: string): void {
  const entries = Object.entries(optionsOf(file, id)).map(([name, one]) => [
    name === from ? to : name,
    { ...one, ...(says && name === from ? { says } : {}) },
  ]);
  const there = scenesOf(file)[id];
  if (there) there.options = Object.fromEntries(entries) as typeof there.options;
}

describe('what an edit does to saved runs', () => {
  it('words and looks only: nothing a saved run could notice', () => {
    const now = edited((file) => {
      file.title = 'Another printer';
      for (const one of Object.values(scenesOf(file))) one.ask = `${one.ask} Really?`;
    });
    expect(against(old, now)).toMatchObject({
      unchanged: true,
      runs: 0,
      saved: { same: { share: 1 }, stopped: { share: 0 } },
      gone: [],
      suggested: null,
    });
  });

  it('an option renamed: half of the runs are stopped behind it, and the line to paste brings all of them back', () => {
    const now = edited((file) => renameIn(file, 'tuesday', 'help', 'aid'));
    const report = against(old, now);
    expect(report).toMatchObject({ unchanged: false, label: 'exhaustive', runs: 16, scenario: null });
    // Of five places (0 to 4 decisions) the last three, in half of the runs.
    expect(report.saved.stopped.share).toBeCloseTo(0.3, 12);
    expect(report.saved.same.share).toBeCloseTo(0.7, 12);
    expect(report.complete.stopped).toEqual({ share: 0.5, plusMinus: 0 });
    expect(report.stranded).toEqual([
      {
        choice: 'tuesday:help',
        why: 'gone',
        at: 'tuesday',
        share: 0.5,
        plusMinus: 0,
        example: { seed: 1, choices: ['monday:ask', 'tuesday:help'] },
      },
    ]);
    expect(report.gone).toEqual([{ id: 'tuesday:help', what: 'option', successor: { id: 'tuesday:aid', because: 'same-words' } }]);
    expect(report.suggested).toMatchObject({ renamed: { 'tuesday:help': 'tuesday:aid' }, complete: { share: 0 }, saved: { share: 0 } });
  });

  it('renamed and declared: nothing is stopped, nothing is gone', () => {
    const now = edited((file) => {
      renameIn(file, 'tuesday', 'help', 'aid');
      file.renamed = { 'tuesday:help': 'tuesday:aid' };
    });
    expect(against(old, now)).toMatchObject({ saved: { same: { share: 1 } }, stranded: [], gone: [], suggested: null });
  });

  it('a scene renamed: one line brings back the scene and its options', () => {
    const now = edited((file) => {
      const { tuesday, ...others } = scenesOf(file);
      if (!tuesday) throw new Error('no tuesday');
      file.scenes = { ...others, dienstag: tuesday };
      const { monday } = scenesOf(file);
      if (monday) monday.next = 'dienstag';
    });
    const report = against(old, now);
    expect(report.complete.stopped.share).toBe(1);
    expect(report.gone).toEqual([{ id: 'tuesday', what: 'scene', successor: { id: 'dienstag', because: 'same-words' } }]);
    expect(report.suggested?.complete.share).toBe(0);
  });

  it('an option closed by a threshold: stranded where it was open', () => {
    const now = edited((file) => {
      const { name } = optionsOf(file, 'wednesday');
      if (name) Object.assign(name, { when: { meter: 'morale', atLeast: 60 }, locked: 'They would not listen.' });
    });
    const { stranded, gone } = against(old, now);
    // Morale is 62, 54, 54 or 46 on Wednesday.
    expect(stranded).toMatchObject([{ choice: 'wednesday:name', why: 'closed', at: 'wednesday', share: 0.375 }]);
    expect(gone).toEqual([]);
  });

  it('a scene inserted: the story asks something else; nothing to rename', () => {
    const now = edited((file) => {
      const { tuesday, monday } = scenesOf(file);
      if (!tuesday || !monday) throw new Error('no tuesday');
      Object.assign(file.scenes, { between: { ...tuesday, next: 'tuesday', ask: 'Who buys the ink?' } });
      monday.next = 'between';
    });
    const report = against(old, now);
    expect(report.stranded.map(({ choice, why, at }) => [choice, why, at])).toEqual([
      ['tuesday:help', 'other-scene', 'between'],
      ['tuesday:list', 'other-scene', 'between'],
    ]);
    // Saved after Monday: not stopped, and in another scene than before.
    expect(report.saved.elsewhere.share).toBeCloseTo(0.2, 12);
    expect(report.suggested).toBeNull();
  });

  it('an effect changed and a meter added: other numbers, with the meters that differ', () => {
    const now = edited((file) => {
      const { help } = optionsOf(file, 'tuesday');
      if (help) help.effects['morale'] = 9;
      file.meters = { ink: { name: 'Ink', start: 40 } };
      for (const id of Object.keys(file.scenes)) for (const one of Object.values(optionsOf(file, id))) one.effects['ink'] = 1;
    });
    const { saved, meters } = against(old, now);
    expect(saved.otherNumbers.share).toBe(1);
    expect(meters).toMatchObject({
      came: ['ink'],
      went: [],
      differ: [
        { meter: 'ink', most: 0 },
        { meter: 'morale', most: 3 },
      ],
    });
    expect(meters.differ[1]?.share).toBeCloseTo(0.3, 12);
  });

  it('an ending that moves: from which to which, with a run', () => {
    const now = edited((file) => {
      const prints = (file.endings as Record<string, { when?: unknown }>)['prints'];
      if (prints) prints.when = { meter: 'morale', atLeast: 100 };
    });
    const { complete } = against(old, now);
    expect(complete.otherEnding.share).toBeGreaterThan(0);
    expect(complete.endings[0]).toMatchObject({ from: 'prints' });
    expect(complete.endings[0]?.to).not.toBe('prints');
    expect(complete.endings[0]?.example?.choices).toHaveLength(4);
    expect(complete.endings.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it("the scenario's own id changed: said, because no saved run is found then", () => {
    const now = edited((file) => {
      file.id = 'other-story';
    });
    expect(against(old, now).scenario).toEqual({ was: 'own-story', now: 'other-story' });
  });
});

describe('what an id was renamed to', () => {
  it.each([
    ['similar words in the same place', 'aid', 'Say help to everybody here', 'similar-words'],
    ['a similar id in the same place', 'helps', 'Fill it yourself', 'similar-id'],
  ])('%s', (_, to, says, because) => {
    const now = edited((file) => renameIn(file, 'tuesday', 'help', to, says));
    expect(goneIds(old, now)).toEqual([{ id: 'tuesday:help', what: 'option', successor: { id: `tuesday:${to}`, because } }]);
  });

  it('other words under another name are no successor', () => {
    const now = edited((file) => renameIn(file, 'tuesday', 'help', 'burn', 'Sell the whole machine'));
    expect(goneIds(old, now)).toEqual([{ id: 'tuesday:help', what: 'option', successor: null }]);
  });

  it('entries of the old `renamed` that went are asked for again, through to the name of today', () => {
    const before = edited((file) => {
      file.renamed = { 'tuesday:carry': 'tuesday:help', 'tuesday:lost': 'tuesday:help' };
    });
    const now = edited((file) => {
      renameIn(file, 'tuesday', 'help', 'aid');
      file.renamed = { 'tuesday:lost': 'tuesday:aid' };
    });
    expect(goneIds(before, now)).toEqual([
      { id: 'tuesday:help', what: 'option', successor: { id: 'tuesday:aid', because: 'same-words' } },
      { id: 'tuesday:carry', what: 'entry', successor: { id: 'tuesday:aid', because: 'old-map' } },
    ]);
  });

  it('id-removed stands at `renamed`, or behind which field it belongs', () => {
    const without = edited((file) => {
      renameIn(file, 'tuesday', 'help', 'aid');
      Reflect.deleteProperty(file, 'renamed');
    });
    const [problem] = removedProblems(goneIds(old, without), without.source);
    const lines = without.source.split('\n');
    expect(problem).toMatchObject({ code: 'id-removed', severity: 'warning', path: 'renamed.tuesday:help' });
    expect(lines[(problem?.line ?? 0) - 1]?.slice((problem?.column ?? 0) - 1)).toMatch(/^"(endings|questions)":/);
    expect(problem?.fix).toContain('"tuesday:help": "tuesday:aid"');
    const other = edited((file) => {
      renameIn(file, 'tuesday', 'help', 'burn', 'Sell the whole machine');
      renameIn(file, 'wednesday', 'name', 'title');
      file.renamed = { 'wednesday:name': 'wednesday:title' };
    });
    const [second] = removedProblems(goneIds(old, other), other.source);
    expect(other.source.split('\n')[(second?.line ?? 0) - 1]?.slice((second?.column ?? 0) - 1)).toMatch(/^"renamed":/);
    expect(second?.fix).toContain('"tuesday:help": "scene:option"');
  });

  it('id-removed is waived like any other, and its waiver is idle only here', () => {
    const waived = (at: string, now: (file: OwnStory) => void) =>
      edited((file) => {
        now(file);
        Object.assign(file, { waive: [{ code: 'id-removed', at, because: 'Nobody has a run of it.' }] });
      });
    const without = waived('renamed', (file) => renameIn(file, 'tuesday', 'help', 'aid'));
    expect(removedProblems(goneIds(old, without), without.source)).toEqual([]);
    expect(load(without.source).problems).toEqual([]);
    const same = waived('renamed', () => {});
    expect(removedProblems(goneIds(old, same), same.source).map(({ code }) => code)).toEqual(['waiver-idle']);
  });

  it.each([...EDIT_CODES])('%s has an example in tests/problems/edits, edited from the plain base', (code) => {
    const before = load(readFileSync('tests/core/scenario/bases/plain.json', 'utf8'));
    const source = readFileSync(`tests/problems/edits/${code}.json`, 'utf8');
    const after = load(source);
    if (!before.story || !before.text || !after.story || !after.text) throw new Error('both files load');
    expect(after.problems).toEqual([]);
    const gone = goneIds({ prepared: prepare(before.story), text: before.text }, { prepared: prepare(after.story), text: after.text });
    const problems = removedProblems(gone, source);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.message).toContain('weekend:thank');
    expect(problems[0]?.fix).toContain('"weekend:thank": "weekend:take"');
    expect(source.split('\n')[(problems[0]?.line ?? 0) - 1]).toMatch(/^ {2}"(endings|questions|renamed)"/);
  });
});

describe('dice that two stories share', () => {
  type Question = { readonly key: number; readonly visit: number; readonly in10: number };
  /** Asks these one after the other, whatever the answers. */
  const falls = (questions: readonly Question[], rolls: Rolls | null = null): (readonly [number, readonly number[][]])[] => {
    const told: (readonly [number, readonly number[][]])[] = [];
    eachFall(
      rolls,
      (dice) => questions.map(({ key, visit, in10 }) => dice(key, visit, in10)),
      (_, fell, chance) => {
        const known: number[][] = [];
        for (let one = fell; one !== null; one = one.before) known.push([one.key, one.low, one.high]);
        told.push([chance, known]);
      },
    );
    return told;
  };
  const near = (told: ReturnType<typeof falls>): number[] => told.map(([chance]) => Math.round(chance * 1e9) / 1e9);

  it('the same die at other odds: one roll, three ways', () => {
    expect(
      near(
        falls([
          { key: 1, visit: 0, in10: 5 },
          { key: 1, visit: 0, in10: 6 },
        ]),
      ),
    ).toEqual([0.5, 0.1, 0.4]);
  });

  it('other dice, and the same die at another visit, fall by themselves', () => {
    expect(
      near(
        falls([
          { key: 1, visit: 0, in10: 5 },
          { key: 2, visit: 0, in10: 6 },
        ]),
      ),
    ).toEqual([0.3, 0.2, 0.3, 0.2]);
    expect(
      falls([
        { key: 1, visit: 0, in10: 5 },
        { key: 1, visit: 1, in10: 6 },
      ]),
    ).toHaveLength(4);
  });

  it('a die that fell before is not rolled again', () => {
    const before: Rolls = { key: 1, visit: 0, low: 0, high: 5, before: null };
    expect(near(falls([{ key: 1, visit: 0, in10: 7 }], before))).toEqual([1]);
    expect(near(falls([{ key: 1, visit: 0, in10: 2 }], before))).toEqual([0.4, 0.6]);
  });

  it('what is asked next may depend on what fell before', () => {
    const told: (readonly [boolean, number])[] = [];
    eachFall(
      null,
      (dice) => dice(1, 0, 3) || dice(2, 0, 5),
      (isTrue, _, chance) => told.push([isTrue, Math.round(chance * 1e9) / 1e9]),
    );
    expect(told).toEqual([
      [true, 0.3],
      [true, 0.35],
      [false, 0.35],
    ]);
  });

  it('a seed is found with which the dice fall so, and none where they cannot', () => {
    const rolls: Rolls = { key: 7, visit: 0, low: 9, high: 10, before: { key: 8, visit: 2, low: 0, high: 1, before: null } };
    const seed = seedFor(rolls) ?? -1;
    expect(roll(7, seed, 0) * 10).toBeGreaterThanOrEqual(9);
    expect(roll(8, seed, 2) * 10).toBeLessThan(1);
    expect(seedFor({ key: 7, visit: 0, low: 5, high: 5, before: null })).toBeNull();
  });

  it('[D1] [L4] [Q2] are those that the kernel asks: what falls so leads there with a seed, what a slot draws too', () => {
    for (let number = 1; number <= 30; number++) {
      const p: Prepared = prepare(deckStory(number));
      const f = begin(p, 1);
      const options = currentScene(p, f)?.options ?? [];
      options.forEach((chosen, place) => {
        if (!isOpen(p, f, chosen)) return;
        let all = 0;
        eachFall(
          null,
          (dice) => {
            const after = f.slice();
            withDice(p, dice, () => advance(p, after, place));
            return after;
          },
          (after, rolls, chance) => {
            all += chance;
            const seed = seedFor(rolls);
            if (seed === null) return;
            const played = begin(p, seed);
            advance(p, played, place);
            expect(played.slice(1)).toEqual(after.slice(1));
          },
        );
        expect(all).toBeCloseTo(1, 12);
      });
    }
  });
});

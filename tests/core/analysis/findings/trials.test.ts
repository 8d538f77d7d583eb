/** What is advised after trying is true: pasted into the file and analysed anew, the finding is gone, and what is said of the rest holds. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pushes, wholes } from '../../../../src/core/analysis/findings/changes.ts';
import { left, type Played } from '../../../../src/core/analysis/findings/left.ts';
import { withTrials } from '../../../../src/core/analysis/findings/trials.ts';
import { playReport } from '../../../../src/core/analysis/play-report.ts';
import { JUDGE } from '../../../../src/core/analysis/players/judge-size.ts';
import { prepare } from '../../../../src/core/rules/prepare.ts';
import { load } from '../../../../src/core/scenario/load.ts';
import { type Change, type Tried, triedWords } from '../../../../src/core/scenario/problems-tried.ts';
import type { Finding } from '../../../../src/core/scenario/report.ts';

type Option = { effects?: Record<string, number>; later?: object[] };
type File = { waive?: object[]; start?: object; difficulty?: string; scenes: Record<string, { options: Record<string, Option> }> };

const example = (code: string): File => {
  const file = JSON.parse(readFileSync(`tests/problems/plays/${code}.json`, 'utf8')) as File;
  delete file.waive;
  return file;
};

function played(file: File): Played {
  const { scenario, story, text } = load(JSON.stringify(file));
  if (scenario === null || story === null || text === null) throw new Error('does not load');
  const prepared = prepare(story);
  const report = playReport(prepared);
  return { scenario, text, prepared, odds: report?.odds ?? null, report, moments: null };
}

/** As an author pastes it. */
function pasted(file: File, change: Change): File {
  const copy = structuredClone(file);
  if (change.is === 'start') return { ...copy, start: change.start };
  if (change.is === 'difficulty') return { ...copy, difficulty: change.to };
  const [scene = '', id = ''] = change.address.split(':');
  const option = copy.scenes[scene]?.options[id];
  if (option === undefined) throw new Error(`there is no ${change.address}`);
  if (change.is === 'later') {
    const later = { after: 1, when: { visited: change.visited }, effects: { [change.meter]: change.by } };
    option.later = [...(option.later ?? []), later];
  } else {
    option.effects = { ...option.effects, [change.meter]: change.to };
    if (change.to === 0) delete option.effects[change.meter];
  }
  return copy;
}

const keyOf = ({ code, path, args }: Finding): string => `${code} ${path.join('.')} ${(args as { player?: string }).player ?? ''}`;
const triedOf = ({ args }: Finding): Tried | undefined => (args as { tried?: Tried }).tried;

describe('a change', () => {
  it('means what it says, pasted into the file', () => {
    const file = example('balance-constant');
    const { story } = load(JSON.stringify(file));
    if (story === null) throw new Error('does not load');
    const changes = [...pushes(story, [{ scene: 'wednesday', option: 'talk', sign: -1 }]), ...wholes(story)];
    expect(new Set(changes.map(({ change }) => change.is))).toEqual(new Set(['effect', 'later', 'start']));
    for (const { change, story: changed } of changes) expect(load(JSON.stringify(pasted(file, change))).story).toEqual(changed);
  });

  it('means the same with a team, where the difficulty is turned', () => {
    const file = example('departures-many');
    const { story } = load(JSON.stringify(file));
    if (story === null) throw new Error('does not load');
    const [scene] = story.scenes.slice(-1);
    const changes = [...pushes(story, [{ scene: scene?.id ?? '', option: scene?.options[0]?.id ?? '', sign: 1 }]), ...wholes(story)];
    expect(new Set(changes.map(({ change }) => change.is))).toEqual(new Set(['effect', 'later', 'difficulty']));
    for (const { change, story: changed } of changes) expect(load(JSON.stringify(pasted(file, change))).story).toEqual(changed);
  });

  it('never empties an option, and never makes it the same as its neighbour', () => {
    const file = example('balance-constant');
    Object.assign(file.scenes['monday']?.options['talk'] ?? {}, { effects: { morale: 4 } });
    Object.assign(file.scenes['monday']?.options['plan'] ?? {}, { effects: { morale: -4 } });
    const { story } = load(JSON.stringify(file));
    if (story === null) throw new Error('does not load');
    const morale = pushes(story, [{ scene: 'monday', option: 'talk', sign: -1 }]).flatMap(({ change }) =>
      change.is === 'effect' && change.meter === 'morale' ? [change.to] : [],
    );
    expect(morale).toEqual([-8, -12]);
  });
});

describe('what is advised after trying', () => {
  it.each(['balance-constant', 'always-worst', 'never-best', 'balance-random'])(
    'holds in %s',
    (code) => {
      const file = example(code);
      const before = played(file);
      const findings = left(before);
      const tried = withTrials(findings, before, JUDGE);
      expect(tried.map(keyOf)).toEqual(findings.map(keyOf));
      const known = new Set(findings.map(keyOf));
      let gone = 0;
      for (const finding of tried) {
        const came = triedOf(finding);
        if (came?.is !== 'gone') continue;
        const after = left(played(pasted(file, came.change))).map((one) => [one.code, keyOf(one)] as const);
        expect(after.map(([, key]) => key)).not.toContain(keyOf(finding));
        const others = after.filter(([, key]) => !known.has(key)).map(([name]) => name);
        expect(new Set(came.others)).toEqual(new Set(others));
        gone++;
      }
      expect(gone).toBeGreaterThan(0);
    },
    60_000,
  );

  it('is nothing where numbers decide nothing, and the same every time', () => {
    const before = played(example('always-best'));
    const [once, twice] = [1, 2].map(() => withTrials(left(before), before, JUDGE));
    expect(once?.map(triedOf)).toEqual(twice?.map(triedOf));
    expect(once?.filter(({ code }) => code === 'always-best').map((one) => triedOf(one)?.is)).toEqual(['unmoved', 'unmoved']);
  });

  it('is a rule of thumb where runs were sampled', () => {
    const { report, ...before } = played(example('always-best'));
    if (report === null) throw new Error('not played');
    const sampled: Played = { ...before, report: { ...report, facts: { ...report.facts, label: 'sampled' } } };
    const tried = withTrials(left(sampled), sampled, JUDGE).filter(({ code }) => code === 'always-best');
    for (const one of tried) {
      const came = triedOf(one);
      expect(came?.is === 'estimate' && came.steps < 0 && came.steps >= -8).toBe(true);
    }
    expect(tried.length).toBeGreaterThan(0);
  });
});

describe('the words', () => {
  const later: Change = { is: 'later', address: 'monday:ask', meter: 'morale', by: -8, visited: 'sunday:rest', isMore: false };
  const said = (tried: Tried): string => triedWords(tried, 'ADVICE.');

  it('can be pasted', () => {
    const words = said({ is: 'gone', change: later, count: 40, others: [] });
    expect(words).toMatch(/^Give monday:ask "later": \[.*\]\. Tried: with this the finding is gone, and nothing else appears\.$/);
    const [, pasting = ''] = /("later": \[.*\])\. Tried/.exec(words) ?? [];
    expect(JSON.parse(`{ ${pasting} }`)).toEqual({
      later: [{ after: 1, when: { visited: 'sunday:rest' }, effects: { morale: -8 } }],
    });
    expect(said({ is: 'gone', change: { ...later, isMore: true }, count: 40, others: [] })).toMatch(
      /^Add \{.*\} to `later` of monday:ask\./,
    );
  });

  it('say what appears instead, which way it moved, and how strong it would have to be', () => {
    const effect: Change = { is: 'effect', address: 'monday:ask', meter: 'morale', from: 8, to: 4 };
    expect(said({ is: 'gone', change: effect, count: 40, others: ['never-worst'] })).toContain(
      'write "morale": 4 in `effects` of monday:ask, in place of 8; with this the finding is gone, and `never-worst` appears instead.',
    );
    expect(said({ is: 'moved', change: effect, count: 40, was: 1, now: 0.92 })).toContain('it moves the figure from 100 % to 92 %.');
    expect(said({ is: 'unmoved', count: 1 })).toMatch(/^None of 1 change tried mends it or moves the figure\. /);
    expect(said({ is: 'estimate', address: 'monday:ask', steps: -3 })).toBe(
      'ADVICE. Not tried, there are too many runs. By a rule of thumb it takes a cost of about 3 steps (12 points) at monday:ask.',
    );
    expect(said({ is: 'untried' })).toContain('ADVICE.');
    expect(triedWords(undefined, 'ADVICE.')).toBe('ADVICE.');
  });
});

/** `compass analyse`: the report, its JSON, its exit codes, its cache, its progress; and what `check` tells of all plays. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AnalyseOutputSchema } from '../../../src/apps/cli/analyse-json.ts';
import { mustBeWorkedOn } from '../../../src/apps/cli/analyse-one.ts';
import { progressLine } from '../../../src/apps/cli/analyse-progress.ts';
import { bar } from '../../../src/apps/cli/analyse-table.ts';
import { CONCEPTS } from '../../../src/core/scenario/concepts.ts';
import { cpuMs } from '../../support/measure.ts';
import { ownStory } from '../../support/own-story.ts';
import { weekStory } from '../../support/week-story.ts';
import { compass, compassIn, root, scenario, withFolder } from './compass.ts';

const STANDUP = scenario('plain-standup');
const problem = (name: string): string => join(root, 'tests', 'problems', `${name}.json`);
const fresh = (...words: readonly string[]): ReturnType<typeof compass> => compass('analyse', '--no-cache', ...words);

type Timed = { readonly ms: number; readonly out: string };
const timed = async (...words: readonly string[]): Promise<Timed> => {
  const since = cpuMs();
  const { out } = await compass('analyse', ...words);
  return { ms: cpuMs() - since, out };
};

/** Shipped scenarios that are walked whole, analysed once for the whole file, from a folder with an empty cache of its own. */
const SHIPPED = [scenario('first-week'), STANDUP];
const here = mkdtempSync(join(tmpdir(), 'compass-'));
let shipped: Timed = { ms: 0, out: '' };
beforeAll(async () => {
  mkdirSync(join(here, 'node_modules'));
  writeFileSync(join(here, 'package.json'), '{}');
  vi.spyOn(process, 'cwd').mockReturnValue(here);
  shipped = await timed(...SHIPPED);
}, 60_000);
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(here, { recursive: true, force: true });
});

/** A copy of the small own story, edited. */
const withStory = <Value>(change: (story: ReturnType<typeof ownStory>) => void, work: (file: string) => Promise<Value>): Promise<Value> =>
  withFolder((folder) => {
    const story = ownStory();
    change(story);
    const file = join(folder, 'scenario.json');
    writeFileSync(file, JSON.stringify(story, null, 2));
    return work(file);
  });

/** Days in a row, each with two options; with as many own meters that no grid holds them. */
const long = (days: number) => (story: ReturnType<typeof ownStory>) => {
  const [pattern] = Object.values(story.scenes);
  if (pattern === undefined) throw new Error('the own story has scenes');
  story.first = 'day-1';
  story.meters = { trust: { name: 'Trust', start: 50 }, calm: { name: 'Calm', start: 50 } };
  story.scenes = Object.fromEntries(
    Array.from({ length: days }, (_, index) => {
      const option = (id: string, number: number) => ({
        says: `Say ${id} on day ${index + 1}`,
        effects: { morale: number, trust: number * (1 + (index % 5)), calm: -number * (1 + (index % 7)) },
        lines: ['ana/happy: Noted.'],
      });
      const next = index + 1 < days ? `day-${index + 2}` : 'end';
      return [
        `day-${index + 1}`,
        { ...pattern, day: index + 1, next, options: { yes: option('yes', 1), no: option('no', -1), hm: option('hm', 2) } },
      ];
    }),
  );
};

/** The same with a team, whose states are never counted: to say that there are too many takes no time. */
const longWithTeam = (days: number) => (story: ReturnType<typeof ownStory>) => {
  long(days)(story);
  const { cast, scenes } = story;
  Object.assign(story, { dynamics: 'team-v1', pace: 'fast', start: 'fresh', difficulty: 'fair', meters: {} });
  for (const person of Object.values(cast)) Object.assign(person, { type: 'planner' });
  for (const { options } of Object.values(scenes))
    for (const option of Object.values(options)) Object.assign(option, { move: 'listen', effects: { load: 1 } });
};

describe('the report', () => {
  let out = '';
  let lines: string[] = [];
  beforeAll(async () => {
    ({ out } = await fresh(STANDUP));
    lines = out.split('\n');
  });

  it('says first what it is about, and how it was found out', () => {
    expect(lines[0]).toBe('Fifteen minutes (plain-standup)');
    expect(lines[2]).toMatch(/^Verdict: the story is too short for the thesis, so it is not tested; the balance holds\. /);
    expect(lines.find((line) => line.startsWith('Every run'))).toMatch(/^Every run walked: \d+ runs, exact\./);
  });

  it('draws each ending as a bar, with its kind and its share', () => {
    const drawn = lines.filter((line) => /█/.test(line));
    expect(drawn).toHaveLength(4);
    expect(drawn[0]).toMatch(/^ {2}sixteen +thriving +23 % {2}█+/);
    expect([bar(0, 40), bar(0.0001, 40), bar(0.5, 8), bar(1, 3)]).toEqual(['', '▏', '████', '███']);
  });

  it('has every scene with its options, every player, the claims and the findings', () => {
    for (const name of ['monday', 'wednesday', 'friday']) expect(out).toMatch(new RegExp(`^  ${name}, day \\d`, 'm'));
    for (const option of ['timer', 'stuck', 'hand', 'pair', 'swap', 'bus']) expect(out).toMatch(new RegExp(`^    ${option} +\\d+ `, 'm'));
    for (const player of ['random', 'lead-only', 'attentive', 'slot-1', 'planner', 'spoiler']) {
      expect(out).toMatch(new RegExp(`^  ${player} +[<>\\d]+/[<>\\d]+`, 'm'));
    }
    expect(out).toMatch(/^ {2}[✓✗] Who plans ahead thrives in most runs: \d+ % with slips/m);
    expect(out).toMatch(/^Findings: /m);
    expect(out).toMatch(/^Reading: a random run has \d+ words/m);
  });

  it('is no wider than a page, but for lines to copy', () => {
    const report = lines.slice(
      0,
      lines.findIndex((line) => line.startsWith('Findings')),
    );
    expect(report.filter((line) => line.length > 100 && !line.includes('npx compass run'))).toEqual([]);
  });

  it.each([40, 60, 80])('fits %i columns, but for lines to copy', async (columns) => {
    const said = await compassIn({ isTerminal: true, columns }, 'analyse', STANDUP);
    const toCopy = /npx compass|scenario\.json:\d/;
    expect(said.out.split('\n').filter((line) => line.length > columns && !toCopy.test(line))).toEqual([]);
    for (const name of ['sixteen', 'timer', 'slot-1']) expect(said.out).toContain(name);
  });

  it('says each row of a table in a paragraph of its own where the terminal is too narrow for columns', async () => {
    const { out: narrow } = await compassIn({ isTerminal: true, columns: 40 }, 'analyse', STANDUP);
    expect(narrow).toMatch(/^ {4}timer\n {6}open 100 %, taken 33 %, best 0 %,\n {6}worst/m);
    expect(narrow).toMatch(/^ {2}random\n {4}thriving \d+\/\d+, chaos/m);
    expect(narrow).toMatch(/^ {2}sixteen {2}thriving 23 %$/m);
  });

  it('explains each of its own words once, where it first stands, and which figure counts', () => {
    for (const word of ['Slips:', 'slot-1, slot-2 …:', 'Planner:', 'Spoiler:']) expect(out.split(word), word).toHaveLength(2);
    expect(out.indexOf('Slips:')).toBeLessThan(out.indexOf('\n  random '));
    expect(out).toContain('Runs with the ending same-time (everything else) stand here under what became of the team');
    expect(out).toContain('Only the figure with slips counts.');
  });

  it('names a run for each ending, which comes to it', async () => {
    const runs = lines.flatMap((line) => {
      const found = /^ {4}([a-z-]+): npx compass (run .*)$/.exec(line);
      return found ? [{ ending: found[1] ?? '', words: (found[2] ?? '').split(' ') }] : [];
    });
    expect(runs).toHaveLength(4);
    for (const { ending, words } of runs) expect((await compass(...words)).out).toMatch(new RegExp(`^Ending: .* \\(${ending}, `, 'm'));
  });

  it('has colours on a terminal and none elsewhere', async () => {
    expect(out).not.toContain('\u001b');
    const coloured = await compassIn({ isTerminal: true, hasColours: true }, 'analyse', STANDUP);
    expect(coloured.out).toContain('\u001b[1mFifteen minutes (plain-standup)\u001b[0m');
  });

  it('gives a run that shows it where a claim does not hold, and marks it', async () => {
    const { code, out: told } = await withStory(
      ({ scenes }) => {
        for (const { options } of Object.values(scenes)) for (const option of Object.values(options)) option.effects = { morale: 9 };
      },
      (file) => fresh(file),
    );
    expect(told).toMatch(/^ {2}✗ slot-1 is no better than chance|^ {2}✗ Random play thrives neither/m);
    expect(told).toMatch(/^ {6}npx compass run \S+ --choices monday:\w+,tuesday:/m);
    expect(told.replace(/\s+/g, ' ')).toMatch(/Verdict: [^.]*the balance does not hold\. \d+ warning/);
    const first = told.slice(told.indexOf('What to mend'), told.indexOf('Endings of random play'));
    expect(first.match(/^ {2}\d\. /gm)?.length).toBeLessThanOrEqual(3);
    expect(first).toMatch(/^ {2}1\. scenes\n {5}\S+scenario\.json:\d+:\d+\n {5}\d+ % \(exact\) of random runs thrive/m);
    expect(first).not.toMatch(/--seed|[2-9]\d\d %/);
    expect(code).toBe(1);
  });
});

describe('advice', () => {
  const printer = (code: string): string => problem(`plays/${code}`);

  it('names a decision as authors write it, says what was tried, and when one may stop', async () => {
    const { out } = await fresh(printer('never-best'));
    expect(out).toMatch(/^ {2}\d\. tuesday:c$/m);
    expect(out).not.toMatch(/\d\. scenes\./);
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /Nearest: write "\w+": -?\d+ in `effects` of tuesday:c, in place of \d+; with this the finding is gone, and/,
    );
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Warnings do not stop anybody from playing. Mend the first; leave the rest if you can say why (`waive`).',
    );
    expect(out).toContain('is the best option, or as good as the best, in 0 % (exact)');
    expect(out).not.toContain('exhaustive');
  });

  it('says which it is where the thesis or the balance does not hold: waived, or not claimed; and what the thesis is', async () => {
    const { out } = await fresh(printer('never-best'));
    const first = out.replace(/\s+/g, ' ');
    expect(first).toMatch(
      /Verdict: the story is too short for the thesis, so it is not tested; the balance does not hold, and the file waives that/,
    );
    expect(first.split('Thesis: leading alone ends in chaos or collapse')).toHaveLength(2);
    const unclaimed = await withStory(long(5), (file) => fresh(file));
    expect(unclaimed.out.replace(/\s+/g, ' ')).toMatch(
      /the (standard thesis does not hold, and the file claims none \(it has no `thesis`\)|thesis holds)/,
    );
  });

  it('fits 40 columns, its headings too, and draws no bar where none can be told from another', async () => {
    const { out } = await compassIn({ isTerminal: true, columns: 40 }, 'analyse', '--no-cache', printer('balance-constant'));
    const toCopy = /npx compass|\.json:\d|:talk,/;
    expect(out.split('\n').filter((line) => line.length > 40 && !toCopy.test(line))).toEqual([]);
    expect(bar(0.4, 0)).toBe('');
  });
});

describe('several scenarios', () => {
  it('have one report each, and which concepts they touch', () => {
    const { out } = shipped;
    for (const id of ['first-week', 'plain-standup']) expect(out).toMatch(new RegExp(`^.* \\(${id}\\)$`, 'm'));
    expect(out).toMatch(new RegExp(`^Concepts: \\d+ of ${CONCEPTS.length} touched by \\d+ scenarios$`, 'm'));
    expect(out).toMatch(/^ {2}empathy +first-week \d+, plain-standup \d+/m);
    expect(out).toMatch(/^ {2}By none: /m);
  });
});

describe('analyse --json', () => {
  it('prints what its schema says', async () => {
    const { out } = await fresh(STANDUP, '--json');
    const { scenarios, coverage } = AnalyseOutputSchema.parse(JSON.parse(out));
    expect(scenarios.map(({ file, analysis }) => [file, analysis?.id])).toEqual([[STANDUP, 'plain-standup']]);
    expect(scenarios[0]?.analysis?.odds).toMatchObject({ method: 'paths', label: 'exhaustive' });
    expect(scenarios[0]?.analysis?.endings.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(scenarios[0]?.analysis?.scenes.map(({ scene }) => scene)).toEqual(['monday', 'wednesday', 'friday']);
    expect(coverage).toHaveLength(CONCEPTS.length);
  });

  it('holds for a team, for what is only sampled, and for scenes that nobody comes by', async () => {
    const outputs = [
      await compass('analyse', scenario('first-week'), '--json'),
      // Round and round while morale is low: no structure tells how often.
      await withStory(
        ({ scenes }) => {
          const monday = scenes['monday'];
          if (monday === undefined) throw new Error('the own story has a monday');
          Object.assign(monday.options['ask'] ?? {}, { when: { meter: 'morale', below: 60 }, locked: 'Enough.', goto: 'monday' });
          monday.next = 'friday';
          delete scenes['tuesday'];
          delete scenes['wednesday'];
          scenes['never'] = { ...monday, day: 5, next: 'end', options: structuredClone(scenes['friday']?.options ?? {}) };
          Object.assign(scenes['friday'] ?? {}, { next: [{ when: { meter: 'morale', below: 0.5 }, to: 'never' }, { to: 'end' }] });
        },
        (file) => fresh(file, '--json', '--runs', '100'),
      ),
    ].map(({ out }) => AnalyseOutputSchema.parse(JSON.parse(out)).scenarios[0]?.analysis);
    expect(outputs.map((analysis) => analysis?.plays.label)).toEqual(['exhaustive', 'sampled']);
    expect(outputs[0]?.people).not.toBeNull();
    expect(outputs[1]?.scenes.at(-1)).toMatchObject({ scene: 'never', visits: 0, meters: [], felt: null });
  }, 60_000);

  it('tells of asides, of a calendar need by need, and of slots', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'scenario.json');
      writeFileSync(file, JSON.stringify(weekStory(), null, 2));
      const [json, report] = [(await fresh(file, '--json')).out, (await fresh(file)).out];
      const analysis = AnalyseOutputSchema.parse(JSON.parse(json)).scenarios[0]?.analysis;
      const [monday, tuesday] = analysis?.scenes ?? [];
      // Somebody who is back from an aside has not come by again.
      expect(monday?.visits).toBeCloseTo(1, 9);
      expect(monday?.options.map(({ option }) => option)).toEqual(['ana', 'ben', 'cook', '+list']);
      expect(tuesday?.options.map(({ option }) => option)).toEqual(['ana=1~ben=1', 'ana=1~cook=1', 'ben=1~cook=1']);
      expect(analysis?.reading.decisions).toBeCloseTo(4, 9);
      expect(analysis?.claims.filter(({ claim }) => claim === 'right-answer-need').map(({ about }) => about?.option)).toEqual([
        'ana',
        'ben',
        'cook',
      ]);
      expect(report).toMatch(/^ {4}\+list +100 +25 +– +– +\d+ +–$/m);
      expect(report).toMatch(/^ {4}ben +100 +67 +\d+ +– +\d+ +–$/m);
      expect(report).not.toContain('ana=1~ben=1');
      expect(report).toMatch(/^ {2}noon, week 3: a slot, which draws cake \(played in \d+ % of runs\), smoke/m);
    }));

  it('is described by `schema analyse`', async () => {
    const schema = JSON.parse((await compass('schema', 'analyse')).out) as { readonly properties: object };
    expect(Object.keys(schema.properties)).toEqual(['scenarios', 'coverage']);
  });
});

describe('exit codes', () => {
  it('1 where the scenario has errors: these are the report', async () => {
    const { code, out } = await fresh(problem('bad-id'));
    expect(code).toBe(1);
    expect(out).toMatch(/cannot be played yet:\n.*bad-id\.json:\d+:\d+ error bad-id/);
    const { scenarios } = AnalyseOutputSchema.parse(JSON.parse((await fresh(problem('bad-id'), '--json')).out));
    expect(scenarios[0]?.analysis).toBeNull();
  });

  it('1 for an error, a thesis or a balance that does not hold; 0 for any other warning', () => {
    const one = (code: string, severity: 'error' | 'warning' | 'hint') => [
      { code, severity, line: 1, column: 1, path: '', message: '', fix: '' },
    ];
    expect(mustBeWorkedOn(one('stuck', 'error'))).toBe(true);
    for (const code of ['thesis-lead', 'own-thesis', 'balance-random']) expect(mustBeWorkedOn(one(code, 'warning')), code).toBe(true);
    for (const code of ['dominated', 'felt-flat', 'own-thesis-of-others']) expect(mustBeWorkedOn(one(code, 'warning')), code).toBe(false);
    expect(mustBeWorkedOn(one('balance-random', 'hint'))).toBe(false);
    expect(mustBeWorkedOn([])).toBe(false);
  });

  it.each([
    [['nowhere'], 'no such file or folder'],
    [[STANDUP, 'nowhere'], 'no such file or folder'],
    [[STANDUP, '--runs', '7'], 'A whole number of runs'],
    [[STANDUP, '--runs', 'many'], 'A whole number of runs'],
    [[], 'missing required argument'],
  ])('2 for %j, and nothing is printed', async (words, sentence) => {
    const { code, out, err } = await compass('analyse', ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});

describe('the progress line', () => {
  const shown = (times: readonly number[]): string[] => {
    const lines: string[] = [];
    let time = 0;
    const line = progressLine({ status: (text) => void lines.push(text) }, () => time);
    times.forEach((now, index) => {
      time = now;
      expect(line.tell({ share: (index + 1) / times.length, runs: 1000 * (index + 1) })).toBe(true);
    });
    line.end();
    return lines;
  };

  it('says how far, how many runs, how long still, not too often, and is gone in the end', () => {
    expect(shown([100, 10_000, 10_050, 20_000])).toEqual([
      '50 %, 2,000 runs, 10 seconds left',
      '100 %, 4,000 runs, less than a second left',
      '',
    ]);
  });

  it('promises no end where nobody knows it', () => {
    const lines: string[] = [];
    let time = 0;
    const line = progressLine({ status: (text) => void lines.push(text) }, () => time);
    time = 1000;
    line.tell({ share: null, runs: 12_345 });
    expect(lines).toEqual(['12,345 runs and states so far']);
  });

  it('says who plays, and how many runs still', () => {
    const lines: string[] = [];
    let time = 0;
    const line = progressLine({ status: (text) => void lines.push(text) }, () => time);
    time = 1000;
    line.tell({ share: null, runs: 34, player: { id: 'planner', of: 1100 } });
    expect(lines).toEqual(['players: planner 34 of 1,100']);
  });

  it('says nothing of short work, and nothing on a pipe', () => {
    expect(shown([100, 200, 300])).toEqual([]);
    const line = progressLine({}, () => 1e6);
    expect(line.tell({ share: null, runs: 1 })).toBe(true);
    expect(line.tell({ share: 0.5, runs: 1 })).toBe(true);
    line.end();
  });
});

describe('the cache', () => {
  it('makes the second analysis of an unchanged file take a tenth of the first, or less', async () => {
    const again = [await timed(...SHIPPED), await timed(...SHIPPED), await timed(...SHIPPED)];
    for (const { out } of again) expect(out).toBe(shipped.out);
    expect(Math.min(...again.map(({ ms }) => ms)) / shipped.ms).toBeLessThanOrEqual(0.1);
  }, 60_000);
});

describe('as a program', () => {
  const LAUNCHER = join(root, 'src/apps/cli/compass.mjs');
  const launch = (cwd: string, cache: string, ...words: readonly string[]): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [LAUNCHER, 'analyse', ...words], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache },
    });
  beforeAll(() => void spawnSync(process.execPath, [LAUNCHER, '--help']), 60_000);

  it(
    'keeps what it found in the cache of the user, walks on threads, and says nothing of it on a pipe',
    () =>
      withStory(long(11), async (file) => {
        const folder = join(file, '..');
        const first = launch(folder, join(folder, 'cache'), file);
        expect(first.stderr).toBe('');
        expect(first.stdout).toContain('Every run walked: 177,147 runs, exact.');
        expect(readdirSync(join(folder, 'cache'), { recursive: true }).filter((name) => String(name).endsWith('.json'))).toHaveLength(2);
        expect(launch(folder, join(folder, 'cache'), file).stdout).toBe(first.stdout);
        await Promise.resolve();
      }),
    60_000,
  );

  it(
    'works where nothing can be kept, and says so once',
    () =>
      withFolder(async (folder) => {
        writeFileSync(join(folder, 'file'), '');
        for (const name of ['one', 'two']) {
          mkdirSync(join(folder, name));
          writeFileSync(join(folder, name, 'scenario.json'), JSON.stringify({ ...ownStory(), id: name }));
        }
        const { stdout, stderr } = launch(folder, join(folder, 'file'), '.');
        expect(stdout).toContain('(one)');
        expect(stdout).toContain('(two)');
        expect(String(stderr).match(/could not be kept for the next time/g)).toHaveLength(1);
        // In our words, with what to do; the system's own say nothing to an author.
        expect(String(stderr)).toMatch(/a file.* folder.*make the folder writable .* or add --no-cache\./);
        expect(String(stderr)).not.toMatch(/ENOTDIR|EEXIST|mkdir/);
        await Promise.resolve();
      }),
    30_000,
  );

  it.runIf(process.platform !== 'win32')(
    'is ended by Ctrl-C at once, threads and all, and leaves nothing half made',
    () =>
      withStory(long(16), async (file) => {
        const cache = join(file, '..', 'cache');
        const child = spawn(process.execPath, [LAUNCHER, 'analyse', file], {
          cwd: join(file, '..'),
          env: { ...process.env, XDG_CACHE_HOME: cache },
        });
        const said: string[] = [];
        child.stdout.on('data', (data) => said.push(String(data)));
        const ended = new Promise<{ code: number | null; signal: string | null }>((done) =>
          child.on('exit', (code, signal) => done({ code, signal })),
        );
        await new Promise((wait) => setTimeout(wait, 1500));
        const since = performance.now();
        child.kill('SIGINT');
        expect(await ended).toEqual({ code: null, signal: 'SIGINT' });
        expect(performance.now() - since).toBeLessThan(1000);
        expect(said.join('')).toBe('');
        expect(existsSync(cache)).toBe(false);
      }),
    30_000,
  );
});

describe('compass check', () => {
  it('tells what no run reaches, and how that is known', async () => {
    const { out, code } = await compass('check', problem('plays/ending-never-reached'));
    expect(out).toMatch(/ending-never-reached\.json:\d+:\d+ warning ending-never-reached .* in no run \((exact|exhaustive)\)/);
    expect(code).toBe(0);
  });

  it('tells where a run gets stuck, with the run, as an error', async () => {
    const { out, code } = await compass('check', problem('plays/stuck'));
    expect(out).toMatch(/stuck\.json:\d+:\d+ error stuck .*--seed \d+/);
    expect(code).toBe(1);
  });

  it('says so where there is too much to look at, and what does it', async () => {
    const { out, code } = await withStory(longWithTeam(20), (file) => compass('check', file));
    expect(out).toMatch(/too large to look at every way through it here.*npx compass analyse \S+scenario\.json does that\./);
    expect(code).toBe(0);
  });

  it('says the same of reading as `analyse` does', async () => {
    const said = (out: string): string | undefined => /^.* reading-long .*$/m.exec(out)?.[0];
    const [checked, analysed] = [await compass('check', problem('plays/reading-long')), await fresh(problem('plays/reading-long'))];
    expect(said(checked.out)).toMatch(/ reading-long /);
    expect(said(checked.out)).toBe(said(analysed.out));
    const [, words, decisions] = /A run has (\d+) words and ([\d.]+) decisions/.exec(checked.out) ?? [];
    expect(analysed.out.replace(/\s+/g, ' ')).toMatch(new RegExp(`a random run has ${words} words .* and ${decisions}\\.0 decisions`));
  });

  it('says nothing of it where there is not', async () => {
    expect((await compass('check', STANDUP)).out).not.toContain('too large');
    expect(readFileSync(STANDUP, 'utf8')).toContain('plain-standup');
  });
});

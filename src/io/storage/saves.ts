/**
 * What this device remembers of a learner's play: for each story the run to carry on, the endings found, and the settings (known.ts has
 * what a second play knows of the first).
 * Keys: compass-and-map/<package>/<story>/<what>. A saved run that cannot be read is set aside, never thrown away.
 */
import { part } from '../../core/base/part.ts';
import type { Run } from '../../core/run/run.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/view/settings.ts';
import type { Page } from '../../core/view/view-of.ts';
import type { KeyValue } from './key-value.ts';

/** `shipped`: came with the game. `own`: a file of one's own, dropped on the home page. */
export type Package = 'shipped' | 'own';

export type Saved = {
  readonly run: Run;
  readonly page: Page;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Place of the chapter it stands in, from 0; absent in a story without chapters. */
  readonly chapter?: number;
};

export type Found =
  | { readonly is: 'nothing' }
  | { readonly is: 'saved'; readonly saved: Saved }
  /** `text` is what stands there; it has been set aside and can be kept as a file. */
  | { readonly is: 'damaged'; readonly text: string; readonly why: string };

export type Album = { readonly finished: number; readonly endings: readonly string[] };

export type Saves = {
  readonly lasting: boolean;
  /** The memory itself, for what is kept beside the runs. */
  readonly device: KeyValue;
  /** The reader of saved runs is fetched when there is one to read. */
  readonly find: (from: Package, story: string) => Promise<Found>;
  /** Writes the run of a story; an unfinished run that is not continued by it is set aside first. */
  readonly keep: (from: Package, saved: Saved) => boolean;
  /** True where an unfinished run was set aside for the one kept now. */
  readonly hasEarlier: (from: Package, story: string) => boolean;
  /** Takes back the run that was set aside, and sets aside the one that stood in its place. */
  readonly takeBack: (from: Package, story: string) => void;
  readonly album: (from: Package, story: string) => Album;
  readonly remember: (from: Package, story: string, ending: string) => void;
  readonly settings: () => Settings;
  readonly change: (settings: Settings) => void;
  readonly eraseAll: () => void;
};

/** Every key of ours begins with it. */
export const ROOT = 'compass-and-map';
const PAGES: readonly Page[] = ['briefing', 'scene', 'decision', 'reaction', 'chapter', 'ending'];

export const keyOf = (from: Package, story: string, what: string): string => `${ROOT}/${from}/${story}/${what}`;

export function savesIn(device: KeyValue): Saves {
  function album(from: Package, story: string): Album {
    const value = parsed(device.get(keyOf(from, story, 'album')));
    if (!isRecord(value) || !Array.isArray(value.endings)) return { finished: 0, endings: [] };
    const endings = value.endings.filter((id): id is string => typeof id === 'string');
    return { finished: typeof value.finished === 'number' ? Math.max(0, Math.trunc(value.finished)) : endings.length, endings };
  }

  return {
    lasting: device.lasting,
    device,
    find: async (from, story) => {
      const text = device.get(keyOf(from, story, 'run'));
      if (text === null) return { is: 'nothing' };
      const result = await readSaved(text, story);
      if (typeof result !== 'string') return { is: 'saved', saved: result };
      device.set(keyOf(from, story, 'damaged'), text);
      device.remove(keyOf(from, story, 'run'));
      return { is: 'damaged', text, why: result };
    },
    keep: (from, saved) => {
      const place = keyOf(from, saved.run.scenario, 'run');
      const before = device.get(place);
      if (before !== null && isAnother(before, saved)) device.set(keyOf(from, saved.run.scenario, 'earlier'), before);
      return device.set(place, JSON.stringify(saved));
    },
    hasEarlier: (from, story) => device.get(keyOf(from, story, 'earlier')) !== null,
    takeBack: (from, story) => {
      const earlier = device.get(keyOf(from, story, 'earlier'));
      const now = device.get(keyOf(from, story, 'run'));
      if (earlier === null) return;
      device.set(keyOf(from, story, 'run'), earlier);
      if (now === null) device.remove(keyOf(from, story, 'earlier'));
      else device.set(keyOf(from, story, 'earlier'), now);
    },
    album,
    remember: (from, story, ending) => {
      const before = album(from, story);
      const endings = before.endings.includes(ending) ? before.endings : [...before.endings, ending];
      device.set(keyOf(from, story, 'album'), JSON.stringify({ finished: before.finished + 1, endings }));
    },
    settings: () => readSettings(parsed(device.get(`${ROOT}/settings`))),
    change: (settings) => {
      device.set(`${ROOT}/settings`, JSON.stringify(settings));
    },
    eraseAll: () => {
      for (const one of device.keys()) if (one.startsWith(`${ROOT}/`)) device.remove(one);
    },
  };
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    // Not ours or cut off: the caller treats it as absent or damaged.
    return undefined;
  }
}

/** An unfinished run that `next` does not go on from: another seed, or choices that are not the beginning of its own. */
function isAnother(before: string, next: Saved): boolean {
  const value = parsed(before);
  const run = isRecord(value) ? value.run : null;
  if (!isRecord(value) || !isRecord(run) || !Array.isArray(run.choices) || value.page === 'ending') return false;
  const { choices } = next.run;
  return run.seed !== next.run.seed || run.choices.length > choices.length || run.choices.some((choice, i) => choice !== choices[i]);
}

/** The saved run, or what is wrong with it. */
async function readSaved(text: string, story: string): Promise<Saved | string> {
  const { checkRun } = await part(() => import('../../core/run/read-run.ts'));
  const value = parsed(text);
  if (!isRecord(value)) return 'This is not a saved run.';
  const run = checkRun(value.run);
  if (!run.ok) return run.problem;
  if (run.value.scenario !== story) return 'This run belongs to another story.';
  const page = PAGES.find((one) => one === value.page) ?? 'scene';
  const chapter = typeof value.chapter === 'number' && value.chapter >= 0 ? { chapter: Math.trunc(value.chapter) } : {};
  return { run: run.value, page, at: typeof value.at === 'number' ? value.at : 0, ...chapter };
}

function readSettings(value: unknown): Settings {
  if (!isRecord(value)) return DEFAULT_SETTINGS;
  return {
    font: value.font === 'readable' ? 'readable' : 'figtree',
    motion: value.motion === 'less' ? 'less' : 'device',
    stage: value.stage === 'off' ? 'off' : 'on',
    sound: value.sound === 'on' ? 'on' : 'off',
  };
}

/**
 * What this device remembers of all runs of a story, for the next one: choices taken, words read, options that were unlocked. It stands
 * beside the saved run and survives it. What cannot be read counts as nothing known; the endings are kept by saves.ts.
 */
import type { Known } from '../../core/view/recall.ts';
import type { KeyValue } from './key-value.ts';
import { isRecord, keyOf, type Package, parsed, ROOT, type Saves } from './saves.ts';

/** What a page adds to what is known. */
export type News = { readonly choices?: readonly string[]; readonly words?: readonly string[]; readonly unlocked?: readonly string[] };

/** More than the longest stories have; a memory that grew beyond it is not ours. */
const MOST = 20_000;

type Kept = { readonly choices: ReadonlySet<string>; readonly words: ReadonlySet<string>; readonly unlocked: ReadonlySet<string> };

const strings = (value: unknown): ReadonlySet<string> =>
  new Set(Array.isArray(value) && value.length <= MOST ? value.filter((one): one is string => typeof one === 'string') : []);

/** Words are kept as one string of four characters each. */
const codes = (value: unknown): ReadonlySet<string> =>
  new Set(typeof value === 'string' && value.length <= 4 * MOST ? (value.match(/.{4}/g) ?? []) : []);

function keptIn(text: string | null): Kept {
  const value = parsed(text);
  const { choices, words, unlocked } = isRecord(value) ? value : {};
  return { choices: strings(choices), words: codes(words), unlocked: strings(unlocked) };
}

export type KnownOf = { readonly read: () => Known; readonly add: (news: News) => void };

export function knownOf({ device, album }: Pick<Saves, 'device' | 'album'>, from: Package, story: string): KnownOf {
  const key = keyOf(from, story, 'known');
  let last = { text: null as string | null, kept: keptIn(null) };
  /** Read anew each time: another tab may play the same story, and the settings may have erased it. The same text is not read twice. */
  const keptNow = (): Kept => {
    const text = device.get(key);
    if (text !== last.text) last = { text, kept: keptIn(text) };
    return last.kept;
  };
  return {
    read: () => ({ ...keptNow(), endings: new Set(album(from, story).endings) }),
    add: (news) => {
      const kept = keptNow();
      const isNews = (['choices', 'words', 'unlocked'] as const).some((what) => news[what]?.some((one) => !kept[what].has(one)));
      if (!isNews) return;
      const all = (what: keyof Kept): string[] => [...new Set([...kept[what], ...(news[what] ?? [])])];
      device.set(key, JSON.stringify({ choices: all('choices'), words: all('words').join(''), unlocked: all('unlocked') }));
    },
  };
}

/** Forgets endings found, options unlocked, choices taken and words read, of every story. Runs that can be carried on stay. */
export function forget(device: KeyValue): void {
  for (const key of device.keys()) if (key.startsWith(`${ROOT}/`) && /\/(?:album|known)$/.test(key)) device.remove(key);
}

import { describe, expect, it } from 'vitest';
import type { Run } from '../../../src/core/run/run.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/view/settings.ts';
import { deviceStorage, type KeyValue, memory } from '../../../src/io/storage/key-value.ts';
import { savesIn } from '../../../src/io/storage/saves.ts';

const run: Run = {
  format: 1,
  scenario: 'first-week',
  seed: 7,
  choices: ['monday:bag'],
  marks: [],
  made: { story: '0123456789abcdef', rules: 1, end: '01234567', meters: { morale: 50 } },
};
const KEY = 'compass-and-map/shipped/first-week/run';
const with_ = (text: string): { device: KeyValue; saves: ReturnType<typeof savesIn> } => {
  const device = memory();
  device.set(KEY, text);
  return { device, saves: savesIn(device) };
};

/** A Storage of the browser's shape that can be told to fail. */
function storage(fails: 'never' | 'reading' | 'writing' | 'when full'): Storage {
  const held = new Map<string, string>();
  const api: Storage = {
    getItem: (key: string) => {
      if (fails === 'reading') throw new DOMException('denied', 'SecurityError');
      return held.get(key) ?? null;
    },
    setItem: (key: string, value: string) => {
      if (fails === 'writing' || (fails === 'when full' && value.length > 10)) throw new DOMException('full', 'QuotaExceededError');
      held.set(key, value);
    },
    removeItem: (key: string) => void held.delete(key),
    clear: () => held.clear(),
    key: (index: number) => [...held.keys()][index] ?? null,
    length: 0,
  };
  return api;
}

describe('what the device remembers', () => {
  it('[R2] a run comes back as it was left, with its page', async () => {
    const saves = savesIn(memory());
    expect(await saves.find('shipped', 'first-week')).toEqual({ is: 'nothing' });
    saves.keep('shipped', { run, page: 'reaction', at: 5 });
    expect(await saves.find('shipped', 'first-week')).toEqual({ is: 'saved', saved: { run, page: 'reaction', at: 5 } });
    expect(await saves.find('own', 'first-week')).toEqual({ is: 'nothing' });
  });

  it.each([
    ['garbage', 'ï¿½{{{'],
    ['half a save', JSON.stringify({ run, page: 'scene', at: 1 }).slice(0, 80)],
    ['null', 'null'],
    ['a list', '[]'],
    ['another format', JSON.stringify({ run: { ...run, format: 9 }, page: 'scene', at: 1 })],
    ['the run of another story', JSON.stringify({ run: { ...run, scenario: 'other' }, page: 'scene', at: 1 })],
    ['a prototype', '{"__proto__":{"run":{}},"page":"scene"}'],
  ])('[R6] %s is told as damaged, and set aside instead of thrown away', async (_, text) => {
    const { device, saves } = with_(text);
    const found = await saves.find('shipped', 'first-week');
    expect(found.is).toBe('damaged');
    expect(found.is === 'damaged' && found.why).toMatch(/\.$/);
    expect(device.get('compass-and-map/shipped/first-week/damaged')).toBe(text);
    expect(await saves.find('shipped', 'first-week')).toEqual({ is: 'nothing' });
  });

  it('[R2] an unfinished run is set aside for another, and can be taken back', async () => {
    const saves = savesIn(memory());
    const other = { ...run, seed: 8, choices: ['monday:shelves'] };
    saves.keep('shipped', { run, page: 'scene', at: 1 });
    saves.keep('shipped', { run: { ...run, choices: ['monday:bag', 'tuesday:late'] }, page: 'scene', at: 2 });
    expect(saves.hasEarlier('shipped', 'first-week')).toBe(false);
    saves.keep('shipped', { run: other, page: 'scene', at: 3 });
    expect(saves.hasEarlier('shipped', 'first-week')).toBe(true);
    saves.takeBack('shipped', 'first-week');
    expect(await saves.find('shipped', 'first-week')).toMatchObject({
      saved: { run: { seed: 7, choices: ['monday:bag', 'tuesday:late'] } },
    });
    saves.takeBack('shipped', 'first-week');
    expect(await saves.find('shipped', 'first-week')).toMatchObject({ saved: { run: other } });
  });

  it('[R2] a finished run is not set aside: its ending is in the album', () => {
    const saves = savesIn(memory());
    saves.keep('shipped', { run, page: 'ending', at: 1 });
    saves.keep('shipped', { run: { ...run, seed: 8 }, page: 'scene', at: 2 });
    expect(saves.hasEarlier('shipped', 'first-week')).toBe(false);
  });

  it('a page nobody knows becomes the scene; a time that is none becomes the beginning of time', async () => {
    const { saves } = with_(JSON.stringify({ run, page: 'dance', at: 'noon' }));
    expect(await saves.find('shipped', 'first-week')).toMatchObject({ is: 'saved', saved: { page: 'scene', at: 0 } });
  });

  it('counts runs played to an end, and every ending once', () => {
    const saves = savesIn(memory());
    for (const ending of ['tuba', 'claimed', 'tuba']) saves.remember('shipped', 'first-week', ending);
    expect(saves.album('shipped', 'first-week')).toEqual({ finished: 3, endings: ['tuba', 'claimed'] });
    expect(saves.album('shipped', 'plain-standup')).toEqual({ finished: 0, endings: [] });
  });

  it('keeps settings, reads damaged ones as the usual, and erases everything of ours only', () => {
    const device = memory();
    const saves = savesIn(device);
    device.set('somebody-else', '1');
    saves.change({ font: 'readable', motion: 'less', stage: 'off', sound: 'on' });
    expect(saves.settings()).toEqual({ font: 'readable', motion: 'less', stage: 'off', sound: 'on' });
    device.set('compass-and-map/settings', '{"font":7}');
    expect(saves.settings()).toEqual(DEFAULT_SETTINGS);
    saves.keep('own', { run, page: 'scene', at: 1 });
    saves.eraseAll();
    expect(device.keys()).toEqual(['somebody-else']);
  });
});

describe('storage that a browser refuses', () => {
  it('is used where it works', () => {
    const device = deviceStorage(() => storage('never'));
    expect(device.lasting).toBe(true);
    expect(device.set('a', '1')).toBe(true);
    expect(device.get('a')).toBe('1');
  });

  it.each([
    [
      'that throws when it is looked at',
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
    ],
    ['that throws on reading', () => storage('reading')],
    ['that throws on writing', () => storage('writing')],
  ] as [string, () => Storage][])('%s becomes memory, and says so', (_, find) => {
    const device = deviceStorage(find);
    expect(device.lasting).toBe(false);
    device.set('a', '1');
    expect(device.get('a')).toBe('1');
    device.remove('a');
    expect(device.get('a')).toBeNull();
  });

  it('that is full keeps the value for this tab and says that it was not written', () => {
    const device = deviceStorage(() => storage('when full'));
    expect(device.lasting).toBe(true);
    expect(device.set('a', 'x'.repeat(100))).toBe(false);
    expect(device.get('a')).toBe('x'.repeat(100));
  });
});

import { describe, expect, it } from 'vitest';
import { deviceStorage, memory } from '../../../src/io/storage/key-value.ts';
import { forget, knownOf } from '../../../src/io/storage/known.ts';
import { savesIn } from '../../../src/io/storage/saves.ts';

const KEY = 'compass-and-map/shipped/first-week/known';
const nothing = { choices: new Set(), words: new Set(), unlocked: new Set(), endings: new Set() };

describe('what all runs of a story left', () => {
  it('adds up over runs and is read back whole', () => {
    const saves = savesIn(memory());
    const known = knownOf(saves, 'shipped', 'first-week');
    expect(known.read()).toEqual(nothing);
    known.add({ choices: ['monday:bag'], words: ['abcd', 'ef-_'] });
    knownOf(saves, 'shipped', 'first-week').add({ choices: ['monday:bag', 'tuesday:late'], words: ['abcd'], unlocked: ['tuesday:late'] });
    saves.remember('shipped', 'first-week', 'tuba');
    expect(known.read()).toEqual({
      choices: new Set(['monday:bag', 'tuesday:late']),
      words: new Set(['abcd', 'ef-_']),
      unlocked: new Set(['tuesday:late']),
      endings: new Set(['tuba']),
    });
  });

  it('is apart for each story and package, and not written where nothing is new', () => {
    const device = memory();
    const saves = savesIn(device);
    knownOf(saves, 'shipped', 'first-week').add({});
    expect(device.keys()).toEqual([]);
    knownOf(saves, 'shipped', 'first-week').add({ words: ['abcd'] });
    expect(knownOf(saves, 'own', 'first-week').read()).toEqual(nothing);
    expect(knownOf(saves, 'shipped', 'other').read()).toEqual(nothing);
  });

  it('is told what stands there now, however often it was read before', () => {
    const saves = savesIn(memory());
    const known = knownOf(saves, 'shipped', 'first-week');
    expect([known.read(), known.read()]).toEqual([nothing, nothing]);
    knownOf(saves, 'shipped', 'first-week').add({ words: ['abcd'] });
    expect(known.read().words).toEqual(new Set(['abcd']));
    forget(saves.device);
    expect(known.read()).toEqual(nothing);
  });

  it('keeps what another tab added meanwhile, and starts anew once it is erased', () => {
    const saves = savesIn(memory());
    const [one, two] = [knownOf(saves, 'shipped', 'first-week'), knownOf(saves, 'shipped', 'first-week')];
    one.read();
    two.add({ choices: ['monday:bag'] });
    one.add({ choices: ['tuesday:late'] });
    expect(two.read().choices).toEqual(new Set(['monday:bag', 'tuesday:late']));
    forget(saves.device);
    one.add({ choices: ['friday:open'] });
    expect(two.read().choices).toEqual(new Set(['friday:open']));
  });

  it.each([
    ['garbage', '{{'],
    ['a list', '[]'],
    ['wrong kinds', '{"choices":"x","words":7,"unlocked":{"a":1}}'],
    ['numbers among names', '{"choices":[1,null],"words":"abc","unlocked":[[]]}'],
    ['a prototype', '{"__proto__":{"choices":["monday:bag"]}}'],
    ['more than any story has', JSON.stringify({ choices: Array.from({ length: 20_001 }, (_, i) => `a:b-${i}`) })],
  ])('%s is nothing known, and is written over', (_, text) => {
    const device = memory();
    device.set(KEY, text);
    const known = knownOf(savesIn(device), 'shipped', 'first-week');
    expect(known.read()).toEqual(nothing);
    known.add({ choices: ['monday:bag'] });
    expect(known.read().choices).toEqual(new Set(['monday:bag']));
  });

  it('is forgotten with the endings; runs, settings and what is not ours stay', () => {
    const device = memory();
    const saves = savesIn(device);
    knownOf(saves, 'shipped', 'first-week').add({ choices: ['monday:bag'] });
    knownOf(saves, 'own', 'mine').add({ words: ['abcd'] });
    saves.remember('shipped', 'first-week', 'tuba');
    saves.change({ font: 'readable', motion: 'less', stage: 'off', sound: 'on' });
    device.set('compass-and-map/shipped/first-week/run', 'a run');
    device.set('somebody/known', '1');
    forget(device);
    expect([...device.keys()].sort()).toEqual(['compass-and-map/settings', 'compass-and-map/shipped/first-week/run', 'somebody/known']);
  });

  it('is held in memory where the browser refuses', () => {
    const saves = savesIn(
      deviceStorage(() => {
        throw new DOMException('denied', 'SecurityError');
      }),
    );
    const known = knownOf(saves, 'shipped', 'first-week');
    known.add({ choices: ['monday:bag'] });
    expect(saves.lasting).toBe(false);
    expect(known.read().choices).toEqual(new Set(['monday:bag']));
  });
});

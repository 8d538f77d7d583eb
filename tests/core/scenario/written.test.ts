/** Where things are written that checks and findings name as the story does. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LooseScenario } from '../../../src/core/scenario/schema.ts';
import { writtenAt } from '../../../src/core/scenario/written.ts';

const file = JSON.parse(readFileSync('tests/core/scenario/bases/long.json', 'utf8')) as LooseScenario;
const at = (path: string): string => writtenAt(path.split('.'), file).join('.');

describe('where it is written', () => {
  it.each([
    ['scenes.ovens.options.+stool.promise.by', 'scenes.ovens.asides.stool.promise.by'],
    ['scenes.rounds.options.emil.missed.0', 'scenes.rounds.allocate.needs.emil.missed.0'],
    ['scenes.rounds.options.nadia=1~emil=1.lines.2', 'scenes.rounds.allocate.needs'],
    ['scenes.rounds.options', 'scenes.rounds.allocate.needs'],
    ['scenes.slot-rain', 'slots.slot-rain'],
    ['scenes.slot-rain.next', 'slots.slot-rain.next'],
  ])('%s is %s', (path, written) => expect(at(path)).toBe(written));

  it.each([
    'scenes.ovens.options.push.says',
    'scenes.ovens.options.+nothing',
    'scenes.ovens.asides.stool',
    'scenes.rounds.ask',
    'scenes.rounds',
    'scenes.nowhere.options.x',
    'endings.morning',
    '',
  ])('%s stays as it is', (path) => expect(at(path)).toBe(path));
});

import { expect, test } from 'vitest';
import { type KeyPress, meaningOf } from '../../../src/ui/dom/keys.ts';
import { VIEWS } from './fixtures.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ key, modified: false, repeat: false, on: 'heading', ...more });

test('keys 1 to 4 choose in shown order', () => {
  expect(meaningOf(press('1'), VIEWS.decision)).toEqual({ type: 'choose', option: 'say-so' });
  expect(meaningOf(press('3'), VIEWS.decision)).toEqual({ type: 'choose', option: 'quiet' });
});

test('the key of a locked option leads to it and chooses nothing', () => {
  expect(meaningOf(press('4'), VIEWS.decision)).toEqual({ type: 'locked', option: 'tomas-demo' });
});

test('keys choose from any button, but not with a modifier, in a text field, or while held down', () => {
  expect(meaningOf(press('2', { on: 'other' }), VIEWS.decision)).toEqual({ type: 'choose', option: 'owners' });
  expect(meaningOf(press('2', { modified: true }), VIEWS.decision)).toBeNull();
  expect(meaningOf(press('2', { on: 'text' }), VIEWS.decision)).toBeNull();
  expect(meaningOf(press('2', { repeat: true }), VIEWS.decision)).toBeNull();
});

test('a key without an option means nothing', () => {
  expect(meaningOf(press('4'), VIEWS.decisionOfThree)).toBeNull();
  expect(meaningOf(press('0'), VIEWS.decision)).toBeNull();
  expect(meaningOf(press('1'), VIEWS.scene)).toBeNull();
});

test('Shift with Space skips known words, from the heading only, and never by another key', () => {
  const known = { ...VIEWS.scene, isKnown: true };
  expect(meaningOf(press(' ', { modified: 'shift' }), known)).toEqual({ type: 'skip' });
  expect(meaningOf(press(' '), known)).toEqual({ type: 'continue' });
  expect(meaningOf(press(' ', { modified: 'shift' }), VIEWS.scene)).toBeNull();
  expect(meaningOf(press(' ', { modified: true }), known)).toBeNull();
  expect(meaningOf(press('Enter', { modified: 'shift' }), known)).toBeNull();
  expect(meaningOf(press(' ', { modified: 'shift', on: 'other' }), known)).toBeNull();
  expect(meaningOf(press(' ', { modified: 'shift', repeat: true }), known)).toBeNull();
});

test('Space and Enter go on from the heading only', () => {
  for (const key of [' ', 'Enter']) {
    expect(meaningOf(press(key), VIEWS.scene)).toEqual({ type: 'continue' });
    expect(meaningOf(press(key), VIEWS.reaction)).toEqual({ type: 'continue' });
    expect(meaningOf(press(key), VIEWS.briefing)).toEqual({ type: 'start' });
    expect(meaningOf(press(key, { on: 'other' }), VIEWS.scene)).toBeNull();
    expect(meaningOf(press(key), VIEWS.decision)).toBeNull();
    expect(meaningOf(press(key), VIEWS.ending)).toBeNull();
  }
});

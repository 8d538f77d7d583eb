/**
 * The keyboard of play: in go a key press and the page's View, out comes what it means. Keys 1 to 4 choose in shown order; Space and
 * Enter go on while the heading has the focus (on a button they press the button, as everywhere), Shift with Space past known words.
 */
import { useLayoutEffect } from 'preact/hooks';
import type { View } from '../../core/view/view.ts';
import type { PlayAction, Send } from './action.ts';

export type KeyPress = {
  readonly key: string;
  /** `shift`: by Shift alone. */
  readonly modified: boolean | 'shift';
  readonly repeat: boolean;
  /** Where the focus is. */
  readonly on: 'heading' | 'text' | 'other';
};

type Page = Pick<View, 'phase' | 'options' | 'isKnown'>;

/** The meaning of a key press on this page; null: leave it to the browser. `locked` asks for the focus on a closed option. */
export const meaningOf = (press: KeyPress, page: Page): PlayAction | { readonly type: 'locked'; readonly option: string } | null => {
  if (press.repeat || press.on === 'text') return null;
  const isSkip = press.modified === 'shift' && press.key === ' ' && press.on === 'heading' && page.isKnown;
  if (press.modified) return isSkip ? { type: 'skip' } : null;
  if (page.phase === 'decision') {
    const option = page.options.find((one) => String(one.key) === press.key);
    if (!option) return null;
    return option.locked === null ? { type: 'choose', option: option.id } : { type: 'locked', option: option.id };
  }
  if ((press.key !== ' ' && press.key !== 'Enter') || press.on !== 'heading') return null;
  if (page.phase === 'scene') return { type: 'continue' };
  return page.phase === 'briefing' ? { type: 'start' } : null;
};

const focusOf = (target: EventTarget | null): KeyPress['on'] => {
  if (!(target instanceof Element)) return 'other';
  if (target.closest('input, textarea, select, [contenteditable]')) return 'text';
  return target.matches('h1, body') ? 'heading' : 'other';
};

/** Listens to the keyboard; `meaning` gives what a press does, or null to leave it to the browser. */
export const usePresses = (meaning: (press: KeyPress) => (() => void) | null): void => {
  // With the page itself: an effect comes after it is painted, and until then a quick key would be judged by the page before.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const modified = event.ctrlKey || event.altKey || event.metaKey || (event.shiftKey && 'shift');
      const act = meaning({ key: event.key, modified, repeat: event.repeat, on: focusOf(event.target) });
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
};

/** Listens to the keyboard while this page of play is shown. */
export const useKeys = (view: View, send: Send): void =>
  usePresses((press) => {
    const meaning = meaningOf(press, view);
    if (!meaning) return null;
    if (meaning.type === 'locked') return () => document.querySelector<HTMLElement>(`[data-option="${meaning.option}"]`)?.focus();
    return () => send(meaning);
  });

/** What the parts of play that are fetched later are given. */
import type { View } from '../../core/view/view.ts';
import type { Send } from './action.ts';
import type { Portraits } from './face.tsx';

export type PartProps = {
  view: View;
  portraits: Portraits | null;
  send: Send;
  /** Puts words into the live region of this page. */
  say: (words: string) => void;
};

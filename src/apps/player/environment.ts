/** What the game asks of the browser around it; main.tsx has the real one. */
import type { Run } from '../../core/run/run.ts';
import type { Settings } from '../../core/view/settings.ts';
import type { Saves } from '../../io/storage/saves.ts';
import type { Address } from './address.ts';

export type Environment = {
  readonly saves: Saves;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly address: () => Address;
  /** The choices of the address have been taken: it need not name them any more. */
  readonly arrived: () => void;
  /** Writes the address bar; `scenario` null is home. */
  readonly visit: (scenario: string | null) => void;
  /** Draws the screen; `isOther`: it is another page, which takes the focus. */
  readonly changed: (isOther: boolean) => void;
  /** Settings take effect. */
  readonly apply: (settings: Settings) => void;
  /** Loads the whole page anew, at `run` or where this device remembers; false where the server does not answer. */
  readonly afresh: (run: Run | null) => Promise<boolean>;
};

/** A quiet way past words that were read before: to the next decision, or to words that are new. Nothing where the page is new. */
import { AGAIN } from '../../core/text/second-play.ts';
import type { View } from '../../core/view/view.ts';
import type { Send } from './action.ts';

export const Skip = ({ view, send }: { view: View; send: Send }) =>
  view.isKnown ? (
    <button type="button" class="btn btn--quiet known-words" data-action="skip" onClick={() => send({ type: 'skip' })}>
      {AGAIN.skip}
      <span class="key" aria-hidden="true">
        {AGAIN.skipKey}
      </span>
    </button>
  ) : null;

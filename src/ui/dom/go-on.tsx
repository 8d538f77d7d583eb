/** The one sun-yellow button of a scene. */
import { WORDS } from '../../core/text/interface.ts';
import type { View } from '../../core/view/view.ts';
import type { Send } from './action.ts';
import { Icon } from './icon.tsx';

export const GoOn = ({ view, send }: { view: View; send: Send }) => (
  <button type="button" class="btn btn--go btn--big" data-action="continue" onClick={() => send({ type: 'continue' })}>
    {view.onward || WORDS.goOn} <Icon name="go" />
    <span class="key" aria-hidden="true">
      {WORDS.space}
    </span>
  </button>
);

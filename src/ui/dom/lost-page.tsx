/** A part of the game did not arrive, not even the page of problems: plain words and one button. In go what the button does. */
import { WORDS } from '../../core/text/interface.ts';
import { Frame } from './frame.tsx';
import { usePhaseFocus } from './hooks.ts';

export const LostPage = ({ readAgain }: { readAgain: () => void }) => {
  usePhaseFocus('page', 'lost', WORDS.lost);
  return (
    <Frame says="">
      <main id="main" class="page page--narrow" data-phase="problem">
        <h1 tabIndex={-1}>{WORDS.lost}</h1>
        <p class="lead">{WORDS.lostFix}</p>
        <p>
          <button type="button" class="btn btn--go" onClick={readAgain}>
            {WORDS.lostAgain}
          </button>
        </p>
      </main>
    </Frame>
  );
};

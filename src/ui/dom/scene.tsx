/** A scene: all its lines in one card, the first speaker large beside it, and the way on. */
import type { View } from '../../core/view/view.ts';
import type { Send } from './action.ts';
import { Face, type Portraits } from './face.tsx';
import { GoOn } from './go-on.tsx';
import { firstSpoken, Lines } from './lines.tsx';

export const Scene = ({ view, portraits, send }: { view: View; portraits: Portraits | null; send: Send }) => {
  const first = firstSpoken(view.lines);
  return (
    <>
      <div class={first ? 'card say' : 'card'}>
        {first && <Face portraits={portraits} look={first.who.look} face={first.face} size="l" />}
        <div class="stack">
          <div>
            {view.label && <p class="label">{view.label}</p>}
            <h1 id="q" class="label" tabIndex={-1}>
              {view.heading}
            </h1>
          </div>
          <Lines lines={view.lines} portraits={portraits} first={first?.who.id ?? null} />
        </div>
      </div>
      <GoOn view={view} send={send} />
    </>
  );
};

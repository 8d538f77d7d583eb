/**
 * After a choice: what was said, what changed, why and from whom, what else happened, and the way on. The story answers first: read the
 * other way round, the numbers gave away the scene.
 */
import type { View } from '../../core/view/view.ts';
import type { Send } from './action.ts';
import { Change } from './change.tsx';
import type { Portraits } from './face.tsx';
import { GoOn } from './go-on.tsx';
import { Lines } from './lines.tsx';

export const Reaction = ({ view, portraits, send }: { view: View; portraits: Portraits | null; send: Send }) => (
  <div class="card stack">
    {view.label && <p class="label">{view.label}</p>}
    <h1 id="q" class="hide" tabIndex={-1}>
      {view.heading}
    </h1>
    {view.lines.length > 0 && (
      <div class="stack">
        <Lines lines={view.lines} portraits={portraits} first={null} />
      </div>
    )}
    {view.changes.length > 0 && (
      <ul class="changes">
        {view.changes.map((change) => (
          <Change key={change.meter} change={change} portraits={portraits} />
        ))}
      </ul>
    )}
    <div class="low--say">
      <div class="stack">
        {view.news.length > 0 && (
          <ul class="news">
            {view.news.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
      </div>
      <GoOn view={view} send={send} />
    </div>
  </div>
);

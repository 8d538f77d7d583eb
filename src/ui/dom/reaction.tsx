/** After a choice: what changed, why and from whom; then what else happened; then what was said; then the way on. */
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
    {view.changes.length > 0 && (
      <ul class="changes">
        {view.changes.map((change) => (
          <Change key={change.meter} change={change} portraits={portraits} />
        ))}
      </ul>
    )}
    {view.news.length > 0 && (
      <ul class="news">
        {view.news.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    )}
    <div class="low--say">
      <div class="stack">
        <Lines lines={view.lines} portraits={portraits} first={null} />
      </div>
      <GoOn view={view} send={send} />
    </div>
  </div>
);

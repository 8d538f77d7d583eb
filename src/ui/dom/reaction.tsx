/**
 * After a choice: what was said, what happened, what changed, why and from whom, and the way on. The story answers first: read the
 * other way round, the numbers gave away the scene.
 */
import { Change } from './change.tsx';
import { GoOn } from './go-on.tsx';
import { Lines } from './lines.tsx';
import { News } from './news.tsx';
import type { PartProps } from './part-props.ts';
import type { PlayParts } from './parts.tsx';

export const Reaction = ({ view, portraits, send, parts }: PartProps & { parts: PlayParts | null }) => (
  <div class={view.changes.length > 0 ? 'card stack card--changes' : 'card stack'}>
    {view.label && <p class="label">{view.label}</p>}
    <h1 id="q" class="hide" tabIndex={-1}>
      {view.heading}
    </h1>
    {view.lines.length > 0 && (
      <div class="stack">
        <Lines lines={view.lines} portraits={portraits} first={null} />
      </div>
    )}
    <News news={view.news} />
    {view.changes.length > 0 && (
      <ul class="changes">
        {view.changes.map((change) => (
          <Change key={change.meter} change={change} portraits={portraits} />
        ))}
      </ul>
    )}
    <div class={view.isKnown ? 'onward onward--known' : 'onward'}>
      {parts && <parts.Skip view={view} send={send} />}
      <GoOn view={view} send={send} />
    </div>
  </div>
);

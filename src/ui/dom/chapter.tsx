/** The page between two chapters: how the one before ends, what to know for the next, and a good place to leave. */
import './css/chapter.css';
import { AGAIN } from '../../core/text/second-play.ts';
import { GoOn } from './go-on.tsx';
import { Icon } from './icon.tsx';
import { Lines } from './lines.tsx';
import type { PartProps } from './part-props.ts';
import { Skip } from './skip.tsx';

export const Chapter = ({ view, portraits, send }: PartProps) => {
  const { lines, closing, isSaved } = view;
  const recap = lines.slice(closing ?? 0);
  return (
    <div class="card chapter">
      <h1 id="q" tabIndex={-1}>
        {view.heading}
      </h1>
      <div class="stack ends">
        <Lines lines={lines.slice(0, closing ?? 0)} portraits={portraits} first={null} />
      </div>
      {recap.length > 0 && (
        <div class="stack recap">
          <h2 class="label">{AGAIN.soFar}</h2>
          <Lines lines={recap} portraits={portraits} first={null} />
        </div>
      )}
      <p class="saved">
        {isSaved && <Icon name="check" />}
        {isSaved ? AGAIN.saved : AGAIN.notSaved}
      </p>
      <p class="row">
        <GoOn view={view} send={send} />
        <button type="button" class="btn" data-action="exit" onClick={() => send({ type: 'exit' })}>
          <Icon name="leave" />
          {AGAIN.leave}
        </button>
        <Skip view={view} send={send} />
      </p>
    </div>
  );
};

/** A scene: all its lines in one card, the first speaker large beside it, and the way on. */
import { Face } from './face.tsx';
import { GoOn } from './go-on.tsx';
import { firstSpoken, Lines } from './lines.tsx';
import type { PartProps } from './part-props.ts';
import type { PlayParts } from './parts.tsx';

export const Scene = ({ view, portraits, send, parts }: PartProps & { parts: PlayParts | null }) => {
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
          {parts && <parts.Skip view={view} send={send} />}
        </div>
      </div>
      <GoOn view={view} send={send} />
    </>
  );
};

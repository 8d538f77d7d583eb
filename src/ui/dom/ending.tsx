/** The end of a run: a card at the end side, its title in display type, what became of things, and the ways on. */
import { WORDS } from '../../core/text/interface.ts';
import { Icon } from './icon.tsx';
import { News } from './news.tsx';
import { Lines } from './lines.tsx';
import type { PartProps } from './part-props.ts';
import type { PlayParts } from './parts.tsx';

export const Ending = ({ view, portraits, send, parts }: PartProps & { parts: PlayParts | null }) => {
  const [first, ...rest] = view.lines;
  // The first told line is the ending's lead; a spoken one keeps its speaker.
  const lead = first && !first.who ? first : null;
  return (
    <section class="card stack">
      {view.label && <p class="label">{view.label}</p>}
      <h1 tabIndex={-1}>{view.heading}</h1>
      {lead && <p class="line">{lead.says}</p>}
      <Lines lines={lead ? rest : view.lines} portraits={portraits} first={null} />
      <News news={view.news} />
      {view.ending?.why && (
        <p class="small muted">
          {WORDS.whyEnding} {view.ending.why}
        </p>
      )}
      {parts && view.album && <parts.Found album={view.album} />}
      <p class="row ways">
        <button type="button" class="btn btn--go btn--big" data-action="debrief" onClick={() => send({ type: 'debrief' })}>
          {WORDS.debrief} <Icon name="go" />
        </button>
        <button type="button" class="btn btn--quiet" data-action="again" onClick={() => send({ type: 'again' })}>
          {WORDS.again}
        </button>
        <button type="button" class="btn btn--quiet" data-action="exit" onClick={() => send({ type: 'exit' })}>
          {WORDS.done}
        </button>
      </p>
    </section>
  );
};

/** A decision: the question and its options; in an interrupt the note at the door above them, which carries the lines. */
import { WORDS } from '../../core/text/interface.ts';
import type { LineView, View } from '../../core/view/view.ts';
import { Face } from './face.tsx';
import { Icon } from './icon.tsx';
import { Lines } from './lines.tsx';
import { Options } from './options.tsx';
import type { PartProps } from './part-props.ts';
import type { PlayParts } from './parts.tsx';

/** "Samir is at the door: “Have you got a minute?”" for who comes, the first time; "Samir: “…”" after it; plain words for narration. */
const Knocked = ({ line, comes }: { line: LineView; comes: ((name: string) => string) | null }) => (
  <p>
    {line.who && <b>{comes === null ? `${line.who.name}:` : comes(line.who.name)} </b>}
    {line.who ? WORDS.quote(line.says) : line.says}
  </p>
);

const Knock = ({ view }: { view: View }) => {
  const first = view.lines.find(({ who }) => who !== null);
  const { door, place } = view.stage;
  const comes = door ? WORDS.atTheDoor : place === 'phone' ? WORDS.calls : null;
  return (
    <div class="knock" role="note">
      <Icon name="door" />
      <div>
        {view.lines.map((line) => (
          <Knocked line={line} comes={line === first ? comes : null} />
        ))}
        {view.label && <small>{view.label}</small>}
      </div>
    </div>
  );
};

export const Ask = (props: PartProps & { parts: PlayParts | null }) => {
  const { view, portraits, send, parts } = props;
  const knocks = view.moment === 'interrupt';
  const speaker = knocks ? undefined : view.team.find((person) => person.id === view.stage.speaker);
  return (
    <>
      {knocks && <Knock view={view} />}
      {!knocks && view.lines.length > 0 && (
        <div class="card stack">
          <Lines lines={view.lines} portraits={portraits} first={null} />
        </div>
      )}
      <div class="ask-head">
        {speaker && <Face portraits={portraits} look={speaker.look} face={speaker.face} />}
        <div>
          {!knocks && view.label && <p class="label">{view.label}</p>}
          <h1 id="q" tabIndex={-1}>
            {view.heading}
          </h1>
        </div>
      </div>
      {parts && <parts.Asked {...props} />}
      {view.options.length > 0 && <Options {...view} send={send} />}
    </>
  );
};

/** Where the player stands: the clock, the meters, the work pile. In goes a View, out comes the first card of the rail. */
import { WORDS } from '../../core/text/interface.ts';
import type { PileView, View } from '../../core/view/view.ts';
import type { Send } from './action.ts';
import { Icon } from './icon.tsx';
import { Meter } from './meter.tsx';
import type { PlayParts } from './parts.tsx';

/** Left edge and width of each sheet of paper, on a line 90 units long. */
const SHEET = 7;
const STEP = 7.4;

/** The pile as sheets in a row: those the team carries solid, those over it dashed, a stroke between. */
const Sheets = ({ pile }: { pile: PileView }) => {
  const sheets = Array.from({ length: Math.round(pile.weeks) }, (_, index) => index);
  return (
    <svg class="pile" viewBox="0 0 90 20" aria-hidden="true">
      {sheets.map((index) => (
        <rect
          key={index}
          class={index < pile.carries ? 'in' : 'over'}
          x={1.5 + index * STEP}
          y="4"
          width={SHEET - 2}
          height="13"
          rx="1.5"
        />
      ))}
      <path d={`M${0.6 + pile.carries * STEP} 0V20`} />
    </svg>
  );
};

type HudProps = { view: View; sound: boolean | null; send: Send; parts: PlayParts | null };

export const Hud = ({ view, sound, send, parts }: HudProps) => (
  <section class={view.moment === 'interrupt' ? 'card hud is-waiting' : 'card hud'} aria-label={WORDS.standing}>
    <div class="hud-top">
      <p class="clock">
        {view.clock}
        <small>{view.chapter || view.scenario.title}</small>
      </p>
      {parts && sound !== null && <parts.SoundSwitch isOn={sound} send={send} />}
      <button
        type="button"
        class="btn btn--icon push"
        data-action="settings"
        aria-label={WORDS.settings}
        onClick={() => send({ type: 'settings' })}
      >
        <Icon name="settings" />
      </button>
      <button type="button" class="btn btn--icon" data-action="exit" aria-label={WORDS.leave} onClick={() => send({ type: 'exit' })}>
        <Icon name="leave" />
      </button>
    </div>
    <div class="meters">
      {view.meters.map((meter) => (
        <Meter key={meter.id} meter={meter} />
      ))}
    </div>
    {view.pile && (
      <p class="facts">
        <Icon name="pile" />
        <span aria-hidden="true">{WORDS.pile(view.pile.weeks, view.pile.carries)}</span>
        <span class="hide">{view.pile.inWords}</span>
        <Sheets pile={view.pile} />
      </p>
    )}
    {parts && <parts.Standing view={view} />}
  </section>
);

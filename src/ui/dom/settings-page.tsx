/** Settings: how the game looks and reads, and what is stored. In go today's settings, out goes every change at once. */
import type { ComponentChildren } from 'preact';
import './css/settings.css';
import { useState } from 'preact/hooks';
import { WORDS } from '../../core/text/interface.ts';
import { PAGES } from '../../core/text/pages.ts';
import type { Settings } from '../../core/view/settings.ts';
import { Frame } from './frame.tsx';
import { usePhaseFocus } from './hooks.ts';
import { Icon, PathIcon } from './icon.tsx';
import { LATER } from './icons-later.ts';
import { Top } from './top.tsx';

export type SettingsPageProps = {
  settings: Settings;
  change: (settings: Settings) => void;
  /** Deletes every run and ending kept on this device. */
  remove: () => void;
  /** Empties the album: what all runs found, took and read. */
  forget: () => void;
  back: () => void;
  /** A card on top of the page: the notice that nothing can be saved here. */
  notice?: ComponentChildren;
};

type ChoiceProps<Value extends string> = {
  name: string;
  title: string;
  hint: string;
  value: Value;
  values: readonly (readonly [Value, string])[];
  choose: (value: Value) => void;
};

/** One setting: real radio buttons side by side. */
function Choice<Value extends string>({ name, title, hint, value, values, choose }: ChoiceProps<Value>) {
  return (
    <fieldset class="setting" aria-describedby={`${name}-hint`}>
      <legend class="hide">{title}</legend>
      <div>
        <h3 aria-hidden="true">{title}</h3>
        <p id={`${name}-hint`}>{hint}</p>
      </div>
      <div class="seg">
        {values.map(([one, words]) => (
          <label key={one}>
            <input type="radio" name={name} value={one} checked={one === value} onChange={() => choose(one)} />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Deleting takes two presses, in place: no dialog. */
type RemoveProps = { id: string; words: string; sure: string; yes: string; no: string; remove: () => void };

const Remove = ({ id, words, sure, yes, no, remove }: RemoveProps) => {
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <p>
        <button type="button" class="btn" data-action={id} onClick={() => setAsked(true)}>
          <PathIcon path={LATER.remove} />
          {words}
        </button>
      </p>
    );
  return (
    <div class="stack" role="group" aria-labelledby={`${id}-sure`}>
      <p id={`${id}-sure`} class="wrong">
        {sure}
      </p>
      <p class="row">
        <button
          type="button"
          class="btn"
          onClick={() => {
            remove();
            setAsked(false);
          }}
        >
          <PathIcon path={LATER.remove} />
          {yes}
        </button>
        <button type="button" class="btn btn--quiet" ref={(button) => button?.focus()} onClick={() => setAsked(false)}>
          {no}
        </button>
      </p>
    </div>
  );
};

export const SettingsPage = ({ settings, change, remove, forget, back, notice }: SettingsPageProps) => {
  const [said, setSaid] = useState('');
  usePhaseFocus('page', 'settings', PAGES.settings);
  return (
    <Frame says={said}>
      <Top>
        <button type="button" class="btn btn--quiet push" data-action="exit" onClick={back}>
          <Icon name="back" />
          {PAGES.returnTo}
        </button>
      </Top>
      <main id="main" class="page page--narrow" data-phase="settings">
        <h1 tabIndex={-1}>{PAGES.settings}</h1>
        {notice}
        <section class="card stack">
          <h2>{PAGES.picture}</h2>
          <Choice
            name="stage"
            title={PAGES.office}
            hint={PAGES.officeHint}
            value={settings.stage}
            values={[
              ['on', PAGES.officeOn],
              ['off', PAGES.officeOff],
            ]}
            choose={(stage) => change({ ...settings, stage })}
          />
          <Choice
            name="motion"
            title={PAGES.motion}
            hint={PAGES.motionHint}
            value={settings.motion}
            values={[
              ['device', PAGES.motionDevice],
              ['less', PAGES.motionLess],
            ]}
            choose={(motion) => change({ ...settings, motion })}
          />
        </section>
        <section class="card stack">
          <h2>{PAGES.reading}</h2>
          <Choice
            name="font"
            title={PAGES.letters}
            hint={PAGES.lettersHint}
            value={settings.font}
            values={[
              ['figtree', PAGES.lettersFigtree],
              ['readable', PAGES.lettersReadable],
            ]}
            choose={(font) => change({ ...settings, font })}
          />
        </section>
        <section class="card stack">
          <h2>{WORDS.sound}</h2>
          <Choice
            name="sound"
            title={PAGES.sounds}
            hint={PAGES.soundsHint}
            value={settings.sound}
            values={[
              ['on', PAGES.soundsOn],
              ['off', PAGES.soundsOff],
            ]}
            choose={(sound) => change({ ...settings, sound })}
          />
        </section>
        <section class="card stack">
          <h2>{PAGES.keys}</h2>
          <p>{PAGES.keysHint}</p>
          <dl class="keys">
            {PAGES.keyList.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd class="key">{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section class="card stack">
          <h2>{PAGES.stored}</h2>
          <p>{PAGES.storedHint}</p>
          <Remove
            id="forget"
            words={PAGES.forget}
            sure={PAGES.forgetSure}
            yes={PAGES.forgetYes}
            no={PAGES.forgetNo}
            remove={() => {
              forget();
              setSaid(PAGES.forgotten);
            }}
          />
          <Remove
            id="remove"
            words={PAGES.remove}
            sure={PAGES.removeSure}
            yes={PAGES.removeYes}
            no={PAGES.removeNo}
            remove={() => {
              remove();
              setSaid(PAGES.removed);
            }}
          />
          {said && <p>{said}</p>}
        </section>
      </main>
    </Frame>
  );
};

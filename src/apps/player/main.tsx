/** The player's start: finds the device's memory, reads the address, mounts the page. */
import { render } from 'preact';
import type { Settings } from '../../core/view/settings.ts';
import { deviceStorage } from '../../io/storage/key-value.ts';
import { savesIn } from '../../io/storage/saves.ts';
import { readAddress } from './address.ts';
import { App } from './app.tsx';
import { createGame } from './game.ts';
import { comingLate } from './late.ts';
import '../../ui/dom/first.css';

const words = document.getElementById('words');
const stage = document.getElementById('stage');
if (!words || !stage) throw new Error('index.html has lost its #words or #stage');

const saves = savesIn(deviceStorage());
const address = () => readAddress(location.search);

function apply(settings: Settings): void {
  const asked = address();
  const root = document.documentElement;
  root.dataset.font = asked.readable ? 'readable' : settings.font;
  const still = asked.motionOff || settings.motion === 'less' || matchMedia('(prefers-reduced-motion: reduce)').matches;
  root.dataset.motion = still ? 'off' : 'on';
  late.settings({
    stage: !asked.stageOff && settings.stage === 'on',
    motion: !still,
    sound: asked.soundOff || !('AudioContext' in globalThis) ? null : settings.sound === 'on',
  });
}

const draw = (): void => render(<App game={game} late={late} saves={saves} />, words);
/**
 * Another page: what has the focus goes with the old one. It lets go of it first, while everything is laid out; taken away with the focus,
 * the browser works out every style of the half-made page to see where the focus may go.
 */
const turn = (isOther: boolean): void => {
  if (isOther && game.screen().at === 'play' && document.activeElement instanceof HTMLElement) document.activeElement.blur();
  draw();
};
const late = comingLate(stage, draw, (person) => document.querySelector<HTMLElement>(`[data-person="${person}"]`)?.click());
const game = createGame({
  saves,
  now: () => Date.now(),
  address,
  visit: (scenario) => {
    const parameters = new URLSearchParams(location.search);
    for (const one of ['scenario', 'seed', 'choices']) parameters.delete(one);
    if (scenario !== null) parameters.set('scenario', scenario);
    const search = parameters.toString();
    history.pushState(null, '', search ? `?${search}` : location.pathname);
  },
  arrived: () => {
    const parameters = new URLSearchParams(location.search);
    parameters.delete('choices');
    parameters.delete('seed');
    history.replaceState(null, '', `?${parameters.toString()}`);
  },
  changed: turn,
  apply,
  afresh: async (run) => {
    const answers = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (!answers) return false;
    if (!run) location.reload();
    else {
      const parameters = new URLSearchParams(location.search);
      parameters.set('scenario', run.scenario);
      parameters.set('seed', String(run.seed));
      parameters.set('choices', run.choices.join());
      location.search = parameters.toString();
    }
    return true;
  },
});

addEventListener('popstate', () => void game.route());
apply(saves.settings());
void game.route();

// In the development server only: the build has nothing of it.
if (import.meta.hot) void import('./authoring.tsx').then(({ startAuthoring }) => startAuthoring(game, draw));

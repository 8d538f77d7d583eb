/**
 * viewOf: the state of a run as one View. In: a prepared story, its text, the frame, the last step and the page the player is on.
 * Out: everything a renderer shows. Pure: the same input gives the same View.
 */
import { type Frame, INTERRUPT, LABEL } from '../rules/frame.ts';
import { currentScene } from '../rules/kernel.ts';
import type { Prepared } from '../rules/prepare.ts';
import { read, type State } from '../rules/read.ts';
import type { Step } from '../run/play.ts';
import type { Line, Text } from '../scenario/text.ts';
import { capital, news, PLACE_WORDS } from '../text/descriptions.ts';
import { clockOf, dayOf } from './clock.ts';
import { optionsView } from './decision.ts';
import { linesView } from './lines.ts';
import { type Accounts, accountsOf } from './accounts.ts';
import { changesView, metersView, pileView } from './meters.ts';
import { newsView } from './news.ts';
import { doubtingIn, teamView, whileSpeaking } from './people.ts';
import { promisesView } from './promises.ts';
import { orderAndDrive, stageMood } from './stage.ts';
import { whyEnding } from './why-ending.ts';
import type { ChangeView, LineView, NewsView, PersonView, StageView, View } from './view.ts';

/** The pages of a run in order: briefing, then scene → decision → reaction, and again; at last the ending. */
export type Page = 'briefing' | 'scene' | 'decision' | 'reaction' | 'ending';

export type Situation = {
  readonly prepared: Prepared;
  readonly text: Text;
  readonly frame: Frame;
  readonly last: Step | null;
  readonly page: Page;
};

/** The page after this one, pressing "go on". An interrupt has no scene page of its own: its words stand over its question. */
export function nextPage({ prepared, frame, page }: Situation): Page {
  if (page === 'scene') return 'decision';
  if (currentScene(prepared, frame) === null) return 'ending';
  return (frame[INTERRUPT] ?? -1) >= 0 ? 'decision' : 'scene';
}

export function viewOf(situation: Situation): View {
  const { prepared: p, text, frame, page } = situation;
  const state = read(p, frame);
  const own = teamView(p, text, frame, state);
  const last = situation.last;
  const interrupt = page === 'decision' && state.interrupted;
  const sceneId =
    page === 'reaction' && last ? last.scene : page === 'briefing' ? (p.scenes[p.story.first]?.scene.id ?? null) : state.scene;
  const step = page === 'reaction' ? last : null;
  const lines = linesOf(situation, own, state);
  // On a decision the scene's words are gone, and the faces stay.
  const heard = page === 'decision' && !interrupt ? linesOf({ ...situation, page: 'scene' }, own, state) : lines;
  const team = whileSpeaking(own, heard, doubtingIn(p, step?.trace.happened ?? []));
  const accounts: Accounts | null = last ? accountsOf(p, last) : null;
  const changes = step && accounts ? changesView(p, text, step, team, accounts) : [];
  const happened = step && accounts ? newsView(p, text, step, team, accounts) : [];
  const label = frame[LABEL] ?? 0;
  const between = interrupt || (page === 'reaction' && p.scenes.some((one) => one.scene.id === sceneId && one.scene.interrupt !== null));
  return {
    scenario: { id: text.id, title: text.title, minutes: text.minutes },
    phase: page === 'reaction' ? 'scene' : page,
    moment: page === 'reaction' ? 'reaction' : interrupt ? 'interrupt' : null,
    scene: page === 'briefing' ? null : sceneId,
    clock: clockOf(text, shownLabel(situation, label), between),
    progress: page === 'ending' ? 1 : text.last > 0 ? Math.max(0, shownLabel(situation, label) - 1) / text.last : 0,
    heading: headingOf(situation, state, sceneId, changes),
    label: labelOf(situation, label, sceneId),
    lines,
    options: page === 'decision' ? optionsOf(situation) : [],
    changes,
    news: happened,
    meters: metersView(p, text, frame, last, accounts),
    pile: pileView(p, frame, last),
    promises: promisesView(p, text, state, shownLabel(situation, label)),
    team,
    announcement: announcementOf(situation, changes, happened),
    onward: onwardOf(situation, label),
    briefing: page === 'briefing' ? briefingOf(text, team) : null,
    ending:
      page === 'ending' && state.ending
        ? { ...state.ending, title: text.endings[state.ending.id]?.title ?? state.ending.id, why: whyEnding(p, text, frame) }
        : null,
    stage: stageOf(situation, state, team, sceneId, lines, interrupt),
  };
}

/** In a reaction the clock stands where the choice was made. */
function shownLabel({ last, page }: Situation, label: number): number {
  return page === 'reaction' && last ? (last.before[LABEL] ?? label) : label;
}

function optionsOf({ prepared: p, text, frame }: Situation): View['options'] {
  const scene = currentScene(p, frame);
  return scene ? optionsView(p, text, frame, scene) : [];
}

function linesOf({ prepared: p, text, frame, last, page }: Situation, team: readonly PersonView[], state: State): LineView[] {
  if (page === 'ending') return linesView(p, text, text.endings[state.ending?.id ?? '']?.lines ?? [], frame, frame, team);
  if (page === 'reaction' && last) return linesView(p, text, reactionLines(text, last), last.before, frame, team);
  const scene = text.scenes[state.scene ?? ''];
  if (page === 'briefing' || !scene) return [];
  if (page === 'decision' && !state.interrupted) return [];
  const fallenDue = state.interrupted ? [] : brokenLines(p, text, last);
  return linesView(p, text, [...fallenDue, ...scene.lines], frame, frame, team);
}

/** The option's own lines, then those of its luck. */
function reactionLines(text: Text, step: Step): readonly Line[] {
  const words = text.scenes[step.scene]?.options[step.option];
  if (!words) return [];
  const luck = step.trace.happened.find((one) => one.what === 'chance');
  return luck?.what === 'chance' ? [...words.lines, ...(luck.good ? words.good : words.bad)] : words.lines;
}

/** Promises that broke on entering this scene: the sentence is played first. */
function brokenLines(p: Prepared, text: Text, last: Step | null): readonly Line[] {
  return (last?.trace.happened ?? []).flatMap((one) => {
    if (one.what !== 'broken') return [];
    const [scene = '', option = ''] = (p.story.promises[one.promise]?.id ?? '').split(':');
    const broken = text.scenes[scene]?.options[option]?.promise?.broken;
    return broken ? [broken] : [];
  });
}

function headingOf({ text, page, frame }: Situation, state: State, sceneId: string | null, changes: readonly ChangeView[]): string {
  if (page === 'briefing') return text.title;
  if (page === 'ending') return text.endings[state.ending?.id ?? '']?.title ?? '';
  const scene = text.scenes[sceneId ?? ''];
  if (page === 'decision') return scene?.ask ?? '';
  if (page === 'reaction') return changes.length > 0 ? 'What changed' : news.nothing;
  return `${dayOf(text, frame[LABEL] ?? 0)}, ${PLACE_WORDS[scene?.place ?? 'office'] ?? ''}`;
}

/** The small line above the heading: what was chosen, where an interrupt takes place, which story ended. */
function labelOf({ text, page, last, frame }: Situation, label: number, sceneId: string | null): string {
  if (page === 'reaction' && last) return text.scenes[last.scene]?.options[last.option]?.says ?? '';
  if (page === 'ending') return `${dayOf(text, label)}. ${text.title}`;
  if (page !== 'decision' || (frame[INTERRUPT] ?? -1) < 0) return '';
  return `${dayOf(text, label)}, in between, ${PLACE_WORDS[text.scenes[sceneId ?? '']?.place ?? 'office'] ?? ''}`;
}

/** What changed and why, in one breath: the words of the live region. */
function announcementOf({ page, text, frame }: Situation, changes: readonly ChangeView[], happened: readonly NewsView[]): string {
  if (page !== 'reaction') return (frame[INTERRUPT] ?? -1) >= 0 && page === 'decision' ? `Interruption. ${capital(text.title)} waits.` : '';
  const said = changes.map((one) => `${movedTo(one)}: ${one.why}`);
  return [...(said.length > 0 ? said : [news.nothing]), ...happened.map((one) => one.says)].join(' ');
}

const movedTo = ({ name, by, to }: ChangeView): string =>
  by === 0 ? `${name} stays at ${to}` : `${name} ${by > 0 ? 'rose' : 'fell'} by ${Math.abs(by)} to ${to}`;

function onwardOf(situation: Situation, label: number): string {
  const { prepared: p, text, frame, page, last } = situation;
  if (page === 'briefing') return `Start ${dayOf(text, label).toLowerCase()}`;
  if (page === 'scene') return 'Go on';
  if (page !== 'reaction') return '';
  if (currentScene(p, frame) === null) return 'See how it ends';
  const moved = (frame[INTERRUPT] ?? -1) < 0 && label !== (last?.before[LABEL] ?? label);
  return moved ? `On to ${dayOf(text, label).toLowerCase()}` : 'Go on';
}

function briefingOf(text: Text, team: readonly PersonView[]): View['briefing'] {
  return {
    role: text.role,
    outcomes: text.outcomes,
    cast: Object.entries(text.cast).map(([id, one]) => ({ id, ...one, face: team.find((person) => person.id === id)?.face ?? 'neutral' })),
  };
}

function stageOf(
  { prepared: p, text, frame, page }: Situation,
  state: State,
  team: readonly PersonView[],
  sceneId: string | null,
  lines: readonly LineView[],
  interrupt: boolean,
): StageView {
  const visitor = lines.find((line) => line.who !== null);
  const label = frame[LABEL] ?? 0;
  return {
    ...orderAndDrive(p, state),
    mood: stageMood(p, frame, state),
    place: text.scenes[sceneId ?? '']?.place ?? 'office',
    pile: p.team ? state.stocks.load : Math.max(0, (100 - state.stocks.execution) / 20),
    progress: page === 'ending' ? 1 : text.last > 0 ? Math.max(0, label - 1) / text.last : 0,
    people: team,
    speaker: visitor?.who?.id ?? null,
    door: interrupt && visitor?.who ? { id: visitor.who.id, name: visitor.who.name, look: visitor.who.look, face: visitor.face } : null,
    ending: page === 'ending' ? (state.ending?.kind ?? null) : null,
  };
}

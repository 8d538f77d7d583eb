/**
 * viewOf: the state of a run as one View. In: a prepared story, its text, the frame, the last step and the page the player is on.
 * Out: everything a renderer shows. Pure: the same input gives the same View.
 */
import { type Frame, INTERRUPT, LABEL } from '../rules/frame.ts';
import { isAside } from '../rules/choice.ts';
import { holds } from '../rules/conditions.ts';
import { currentScene } from '../rules/kernel.ts';
import type { Prepared } from '../rules/prepare.ts';
import { read, type State } from '../rules/read.ts';
import type { Step } from '../run/play.ts';
import type { Place } from '../scenario/places.ts';
import type { Line, Text } from '../scenario/text.ts';
import { capital, news, PLACE_WORDS } from '../text/descriptions.ts';
import { DAYS_WORDS } from '../text/days.ts';
import { calendarView } from './calendar.ts';
import { begins, betweenChapters, chapterNow } from './chapters.ts';
import { clockOf, dayOf } from './clock.ts';
import { asidesView, daysView } from './days.ts';
import { optionsView } from './decision.ts';
import { linesView } from './lines.ts';
import { type Accounts, accountsOf } from './accounts.ts';
import { seen, withTells } from './looking.ts';
import { changesView, metersView, pileView } from './meters.ts';
import { newsView } from './news.ts';
import { doubtingIn, teamView, whileSpeaking } from './people.ts';
import { promisesView, promiseText } from './promises.ts';
import { guestOf, orderAndDrive, stageMood, visitorOf } from './stage.ts';
import { staleView } from './stale.ts';
import { whyEnding } from './why-ending.ts';
import type { ChangeView, LineView, NewsView, PersonView, StageView, View } from './view.ts';

/** The pages of a run in order: briefing, then scene → decision → reaction, and again, a chapter's page before its first scene; at last the ending. */
export type Page = 'briefing' | 'scene' | 'decision' | 'reaction' | 'chapter' | 'ending';

export type Situation = {
  readonly prepared: Prepared;
  readonly text: Text;
  readonly frame: Frame;
  readonly last: Step | null;
  readonly page: Page;
  /** Whom the player looked at in this scene; nobody where it is left out. */
  readonly looked?: string | null;
};

/** True in the reaction to an aside: its decision still waits. */
const wasAside = ({ page, last }: Pick<Situation, 'page' | 'last'>): boolean =>
  page === 'reaction' && last !== null && isAside(last.option);

/** The page after this one, pressing "go on". An interrupt has no scene page of its own: its words stand over its question. */
export function nextPage({ prepared, text, frame, page, last }: Situation): Page {
  if (page === 'scene' || wasAside({ page, last })) return 'decision';
  if (currentScene(prepared, frame) === null) return 'ending';
  if ((frame[INTERRUPT] ?? -1) >= 0) return 'decision';
  return page === 'reaction' && begins(prepared, text, frame, last) ? 'chapter' : 'scene';
}

export function viewOf(situation: Situation): View {
  const { prepared: p, text, frame, page, looked = null } = situation;
  const state = read(p, frame);
  const own = teamView(p, text, frame, state);
  const last = situation.last;
  const interrupt = page === 'decision' && state.interrupted;
  const sceneId =
    page === 'reaction' && last ? last.scene : page === 'briefing' ? (p.scenes[p.story.first]?.scene.id ?? null) : state.scene;
  const step = page === 'reaction' ? last : null;
  const closing = closingOf(situation, own);
  const lines = [...closing, ...linesOf(situation, own, state)];
  // On a decision the scene's words are gone, and the faces stay.
  const heard = page === 'decision' && !interrupt ? linesOf({ ...situation, page: 'scene' }, own, state) : lines;
  const speaking = whileSpeaking(own, heard, doubtingIn(p, step?.trace.happened ?? []));
  // After a choice the people are already in the next scene: they are looked at there.
  const maySee = page === 'scene' || page === 'decision';
  const team = maySee ? withTells(p, text, frame, speaking, looked) : speaking;
  const accounts: Accounts | null = last ? accountsOf(p, last) : null;
  const changes = step && accounts ? changesView(p, text, step, team, accounts, true) : [];
  const happened = step && accounts ? newsView(p, text, step, team, accounts) : [];
  const label = frame[LABEL] ?? 0;
  const between = interrupt || (page === 'reaction' && p.scenes.some((one) => one.scene.id === sceneId && one.scene.interrupt !== null));
  return {
    scenario: { id: text.id, title: text.title, minutes: text.minutes },
    phase: page === 'reaction' || page === 'chapter' ? 'scene' : page,
    moment: page === 'reaction' || page === 'chapter' ? page : interrupt ? 'interrupt' : null,
    scene: page === 'briefing' ? null : sceneId,
    clock: clockOf(text, shownLabel(situation, label), between),
    progress: page === 'ending' ? 1 : text.last > 0 ? Math.max(0, shownLabel(situation, label) - 1) / text.last : 0,
    chapter: chapterNow(p, text, page === 'reaction' && last ? last.before : frame),
    closing: page === 'chapter' ? closing.length : null,
    heading: headingOf(situation, state, sceneId, changes),
    label: labelOf(situation, label, sceneId),
    lines,
    ...askedOf(situation, team),
    changes,
    news: happened,
    meters: metersView(p, text, frame, last, accounts),
    pile: pileView(p, text, frame, last),
    days: daysView(state),
    stale: staleView(p, text, frame),
    promises: promisesView(p, text, state, shownLabel(situation, label)),
    team,
    looked: maySee ? looked : null,
    taken: [],
    isKnown: false,
    isSaved: false,
    album: null,
    announcement: seen(team, looked) ?? announcementOf(situation, changes, happened),
    onward: onwardOf(situation, label),
    briefing: page === 'briefing' ? briefingOf(text, team) : null,
    ending:
      page === 'ending' && state.ending
        ? { ...state.ending, title: text.endings[state.ending.id]?.title ?? state.ending.id, why: whyEnding(p, text, frame) }
        : null,
    stage: stageOf(situation, state, team, sceneId, lines, present(situation, heard, own, sceneId), interrupt),
  };
}

/** Words whose speakers are in the room: in a reaction nobody says anything in, whoever spoke before it is still there. */
function present(
  { prepared: p, text, last, page }: Situation,
  heard: readonly LineView[],
  team: readonly PersonView[],
  sceneId: string | null,
): readonly LineView[] {
  if (page !== 'reaction' || !last || heard.some((line) => line.who !== null)) return heard;
  return linesView(p, text, text.scenes[sceneId ?? '']?.lines ?? [], last.before, last.before, team);
}

/** In a reaction the clock stands where the choice was made. */
function shownLabel({ last, page }: Situation, label: number): number {
  return page === 'reaction' && last ? (last.before[LABEL] ?? label) : label;
}

/** What can be chosen now: options or a calendar, and asides. */
function askedOf(
  { prepared: p, text, frame, page }: Situation,
  team: readonly PersonView[],
): Pick<View, 'options' | 'asides' | 'calendar'> {
  const scene = page === 'decision' ? currentScene(p, frame) : null;
  if (scene === null) return { options: [], asides: [], calendar: null };
  return {
    options: optionsView(p, text, frame, scene),
    asides: asidesView(p, text, frame, scene),
    calendar: calendarView(p, text, frame, { scene, team }),
  };
}

function linesOf({ prepared: p, text, frame, last, page }: Situation, team: readonly PersonView[], state: State): LineView[] {
  if (page === 'ending') return linesView(p, text, text.endings[state.ending?.id ?? '']?.lines ?? [], frame, frame, team);
  if (page === 'reaction' && last) return linesView(p, text, reactionLines(text, last), last.before, frame, team);
  const scene = text.scenes[state.scene ?? ''];
  if (page === 'chapter') return linesView(p, text, betweenChapters(p, text, frame, last).recap, frame, frame, team);
  if (page === 'briefing' || !scene) return [];
  if (page === 'decision' && !state.interrupted) return [];
  const fallenDue = state.interrupted ? [] : brokenLines(p, text, last);
  return linesView(p, text, [...fallenDue, ...scene.lines], frame, frame, team);
}

/** The lines that close a chapter, before those that open the next. */
const closingOf = ({ prepared: p, text, frame, last, page }: Situation, team: readonly PersonView[]): readonly LineView[] =>
  page === 'chapter' ? linesView(p, text, betweenChapters(p, text, frame, last).ends, frame, frame, team) : [];

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
    const promise = promiseText(text, p.story.promises[one.promise]?.id ?? '');
    return promise ? [promise.broken] : [];
  });
}

function headingOf(
  { prepared: p, text, page, frame }: Situation,
  state: State,
  sceneId: string | null,
  changes: readonly ChangeView[],
): string {
  if (page === 'briefing') return text.title;
  if (page === 'ending') return text.endings[state.ending?.id ?? '']?.title ?? '';
  if (page === 'chapter') return chapterNow(p, text, frame);
  const scene = text.scenes[sceneId ?? ''];
  if (page === 'decision') return scene?.ask ?? '';
  if (page === 'reaction') return changes.length > 0 ? 'What changed' : news.nothing;
  return `${dayOf(text, frame[LABEL] ?? 0)}, ${PLACE_WORDS[scene?.place ?? 'office'] ?? ''}`;
}

/** The small line above the heading: the first chapter, what was chosen, where an interrupt takes place, which story ended. */
function labelOf({ prepared: p, text, page, last, frame }: Situation, label: number, sceneId: string | null): string {
  if (page === 'reaction' && last) return text.scenes[last.scene]?.options[last.option]?.says ?? '';
  if (page === 'ending') return `${dayOf(text, label)}. ${text.title}`;
  if (page === 'scene' && last === null) return chapterNow(p, text, frame);
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
  if (page === 'scene' || page === 'chapter') return 'Go on';
  if (page !== 'reaction') return '';
  if (wasAside(situation)) return DAYS_WORDS.backToDecision;
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

/** Places one comes into by a door; on the telephone and in the corridor somebody is simply there. */
const WITH_DOORS: ReadonlySet<Place> = new Set(['office', 'meeting', 'corner', 'night']);

function stageOf(
  { prepared: p, text, frame, page }: Situation,
  state: State,
  team: readonly PersonView[],
  sceneId: string | null,
  lines: readonly LineView[],
  heard: readonly LineView[],
  interrupt: boolean,
): StageView {
  const visitor = lines.find((line) => line.who !== null);
  const label = frame[LABEL] ?? 0;
  const place = text.scenes[sceneId ?? '']?.place ?? 'office';
  const isAtDoor = interrupt && WITH_DOORS.has(place);
  return {
    ...orderAndDrive(p, state),
    mood: stageMood(p, frame, state),
    place,
    pile: p.team ? state.stocks.load : Math.max(0, (100 - state.stocks.execution) / 20),
    progress: page === 'ending' ? 1 : text.last > 0 ? Math.max(0, label - 1) / text.last : 0,
    people: team,
    speaker: visitor?.who?.id ?? null,
    opposite: heard.filter((line) => line.who !== null).at(-1)?.who?.id ?? null,
    door: visitor && isAtDoor ? visitorOf(visitor) : null,
    guest: guestOf(heard, team, isAtDoor ? (visitor?.who?.id ?? null) : null),
    ending: page === 'ending' ? (state.ending?.kind ?? null) : null,
    marks: text.marks.flatMap(({ prop, when }) => (holds(p, frame, when) ? [prop] : [])),
  };
}

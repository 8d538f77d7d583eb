/**
 * machineOf: a Story as an XState machine. A scene is a state, an option an event with a guard, an ending a final state, an interrupt
 * a state outside the story that comes back through its history. A slot is a state that is left at once for the event it drew, or for
 * what follows; an aside leads back to its own scene. Guards and actions ask the kernel and nobody else, so the machine
 * can only show what the rules say; a differential test holds both together.
 */
import { assign, setup } from 'xstate';
import { ENDING, EVENT, type Frame, INTERRUPT, SCENE } from '../rules/frame.ts';
import { advance, begin, currentScene, isOpen, newTrace } from '../rules/kernel.ts';
import type { Prepared, PreparedScene } from '../rules/prepare.ts';
import { END, type Route } from '../rules/story.ts';
import { copyTrace, type Trace } from '../rules/trace.ts';

/** The state of a run as the machine carries it; never changed in place once it is in a snapshot. */
export type MachineContext = { readonly frame: Frame; readonly trace: Trace };
export type MachineEvent = { readonly type: string };

type Leads = { readonly option: number; readonly scene: number; readonly ending: number };
type Transition = {
  readonly target: string;
  readonly guard: { readonly type: 'leadsTo'; readonly params: Leads };
  readonly actions: { readonly type: 'take'; readonly params: { readonly option: number } };
};
type Arrival = { readonly target: string; readonly guard: { readonly type: 'standsAt'; readonly params: { readonly scene: number } } };

/** What each option leads to from a context, worked out once for all guards and the action that follows. */
function remembering(p: Prepared): (context: MachineContext, option: number) => MachineContext | null {
  const known = new WeakMap<MachineContext, Map<number, MachineContext | null>>();
  return (context, option) => {
    const answers = known.get(context) ?? new Map<number, MachineContext | null>();
    known.set(context, answers);
    const answer = answers.get(option);
    if (answer !== undefined) return answer;
    const chosen = currentScene(p, context.frame)?.options[option];
    let next: MachineContext | null = null;
    if (chosen && isOpen(p, context.frame, chosen)) {
      next = { frame: context.frame.slice(), trace: copyTrace(context.trace) };
      advance(p, next.frame, option, next.trace);
    }
    answers.set(option, next);
    return next;
  };
}

/** Scenes a route can lead to, those around absent people and behind slots without an event included; END where the story can end. */
function placesBehind(p: Prepared, routes: readonly Route[]): Set<number> {
  const found = new Set<number>();
  const visit = (scene: number): void => {
    if (found.has(scene)) return;
    found.add(scene);
    const { scene: entered } = p.scenes[scene] ?? {};
    for (const other of entered?.without ?? []) visit(other.to);
    if (entered?.draws) follow(entered.next);
  };
  const follow = (along: readonly Route[]): void => {
    for (const route of along) visit(route.to);
    // [S1] Where no route holds, the story ends.
    if (along.every(({ when }) => when !== null)) found.add(END);
  };
  follow(routes);
  return found;
}

const sceneKey = (p: Prepared, scene: number): string => p.scenes[scene]?.scene.id ?? '';
const toScene = (p: Prepared, scene: number): string => `#scene:${sceneKey(p, scene)}`;
const toEnding = (id: string): string => `#ending:${id}`;

const scenesIn = (places: Set<number>): number[] => [...places].filter((place) => place !== END);

function transitionsOf(p: Prepared, from: PreparedScene): Record<string, Transition[]> {
  const on: Record<string, Transition[]> = {};
  // Behind an interrupt waits any scene of the story.
  const waiting = p.scenes.flatMap((one): Route[] => (one.isShort ? [] : [{ when: null, to: one.index }]));
  const slots = p.scenes.flatMap(({ scene }) => (scene.draws?.includes(from.index) ? scene.next : []));
  from.options.forEach(({ option }, index) => {
    if (option.aside !== null) {
      on[option.id] = [
        {
          target: toScene(p, from.index),
          guard: { type: 'leadsTo', params: { option: index, scene: ANY_SCENE, ending: END } },
          actions: { type: 'take', params: { option: index } },
        },
      ];
      return;
    }
    const behind = placesBehind(p, from.isInterrupt ? waiting : from.isEvent ? slots : (option.goto ?? from.scene.next));
    const leads = (target: string, scene: number, ending: number): Transition => ({
      target,
      guard: { type: 'leadsTo', params: { option: index, scene, ending } },
      actions: { type: 'take', params: { option: index } },
    });
    const endings = p.story.endings.flatMap((ending, i) => (behind.has(END) || ending.early ? [leads(toEnding(ending.id), END, i)] : []));
    const onward = from.isInterrupt
      ? [leads('#story.go_on', ANY_SCENE, END)]
      : scenesIn(behind).map((scene) => leads(toScene(p, scene), scene, END));
    on[option.id] = [...endings, ...onward];
  });
  return on;
}
/** After an interrupt the story goes on wherever it stood. */
const ANY_SCENE = -2;

/** On entering a scene: an interrupt that comes first, the event a slot drew, or the detour that was taken while an interrupt was played. */
function arrivalsOf(p: Prepared, at: PreparedScene): Arrival[] {
  const arrival = (scene: number): Arrival => ({ target: toScene(p, scene), guard: { type: 'standsAt', params: { scene } } });
  const detours = scenesIn(placesBehind(p, [{ when: null, to: at.index }])).filter((scene) => scene !== at.index);
  return [...p.interrupts.map((interrupt) => arrival(interrupt.index)), ...(at.draws ?? []).map(arrival), ...detours.map(arrival)];
}

/** The machine of a story; its input is the seed of the run (0 to 2^32 − 1). */
export function machineOf(p: Prepared) {
  const after = remembering(p);
  const stateOf = (one: PreparedScene) => ({
    id: `scene:${one.scene.id}`,
    on: transitionsOf(p, one),
    ...(one.isShort ? {} : { always: arrivalsOf(p, one) }),
  });
  const main = p.scenes.filter((one) => !one.isShort);
  return setup({
    types: { context: {} as MachineContext, events: {} as MachineEvent, input: {} as { readonly seed: number } },
    guards: {
      leadsTo: ({ context }, { option, scene, ending }: Leads) => {
        const next = after(context, option);
        if (!next || next.frame[ENDING] !== ending) return false;
        return ending >= 0 || scene === ANY_SCENE || next.frame[SCENE] === scene;
      },
      standsAt: ({ context }, { scene }: { readonly scene: number }) =>
        [INTERRUPT, EVENT, SCENE].map((place) => context.frame[place]).find((at) => at !== END) === scene,
    },
    actions: {
      take: assign(({ context }, { option }: { readonly option: number }) => after(context, option) ?? context),
    },
  }).createMachine({
    id: p.story.id,
    context: ({ input }) => {
      const trace = newTrace(p);
      return { frame: begin(p, input.seed, trace), trace };
    },
    initial: 'story',
    states: {
      story: {
        id: 'story',
        initial: sceneKey(p, p.story.first),
        // No author's id has an underscore.
        states: { ...Object.fromEntries(main.map((one) => [one.scene.id, stateOf(one)])), go_on: { type: 'history' } },
      },
      ...Object.fromEntries(
        p.scenes.flatMap((one) => (one.isShort ? [[`${one.isEvent ? 'event' : 'interrupt'}:${one.scene.id}`, stateOf(one)]] : [])),
      ),
      ...Object.fromEntries(
        p.story.endings.map((ending) => [`ending:${ending.id}`, { id: `ending:${ending.id}`, type: 'final' as const }]),
      ),
    },
  });
}

export type StoryMachine = ReturnType<typeof machineOf>;

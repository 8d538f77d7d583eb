import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, createMachine } from 'xstate';
import { type StateConfig, statelyCode, statelyConfig } from '../../../src/core/documents/stately.ts';
import { machineOf } from '../../../src/core/machine/machine.ts';
import { shippedStories } from '../../support/shipped.ts';
import { generated } from './forty.ts';

type Node = AnyStateMachine['root'];

/** Every state with its type and its events, in order. */
function statesOf(node: Node): readonly string[] {
  const own = `${node.id} ${node.type} [${node.ownEvents.filter((event) => event !== '').join(' ')}]`;
  return [own, ...Object.values(node.states).flatMap((state) => statesOf(state))];
}

const CASES = [...shippedStories(), { id: 'forty scenes', ...generated(40, 3.5) }];

/** A state as xstate writes it down (`machine.definition`), which is what its editor reads from code. */
type Written = {
  readonly id: string;
  readonly key: string;
  readonly type: string;
  readonly history?: string | boolean;
  readonly states: Readonly<Record<string, Written>>;
  readonly transitions: readonly {
    readonly eventType: string;
    readonly source: string;
    readonly target?: readonly string[];
    readonly actions: readonly unknown[];
  }[];
};
const allOf = (state: Written): readonly Written[] => [state, ...Object.values(state.states).flatMap(allOf)];

const CODE = /^import \{ createMachine \} from 'xstate';\n\nexport const machine = createMachine\((\{[^]*\})\);\n$/;

/** The code is one call with data in it: made with the real createMachine. */
function machineIn(code: string): AnyStateMachine {
  const data = CODE.exec(code)?.[1];
  if (data === undefined) throw new Error('not a module with one createMachine');
  return createMachine(JSON.parse(data) as Parameters<typeof createMachine>[0]) as AnyStateMachine;
}

describe('the machine for a statechart viewer', () => {
  for (const { id, story, text, prepared } of CASES) {
    const config = statelyConfig(story, text);
    it(`${id}: createMachine loads it, and it has the states and events of the game's machine`, () => {
      const loaded = createMachine(JSON.parse(JSON.stringify(config)) as Parameters<typeof createMachine>[0]);
      expect(statesOf(loaded.root)).toEqual(statesOf(machineOf(prepared).root as unknown as Node));
      expect(statesOf(loaded.root).length).toBeGreaterThan(story.scenes.length + story.endings.length);
    });
    it(`${id}: as code it is one createMachine, whose every state and target xstate can write down again`, () => {
      const code = statelyCode(story, text);
      expect(code.match(/createMachine\(/g)).toHaveLength(1);
      const machine = machineIn(code);
      const written = allOf(JSON.parse(JSON.stringify(machine.definition)) as Written);
      const ids = new Set(written.map((state) => state.id));
      expect(ids.size).toBe(written.length);
      for (const state of written) {
        expect(['atomic', 'compound', 'final', 'history']).toContain(state.type);
        expect(state.key).not.toContain('.');
        if (state.type === 'history') expect(state.history).toBe('shallow');
        for (const { source, target, eventType, actions } of state.transitions) {
          expect([source, typeof eventType, Array.isArray(actions)]).toEqual([`#${state.id}`, 'string', true]);
          expect(target).toHaveLength(1);
          expect(ids, `${state.id} ${eventType}`).toContain(target?.[0]?.slice(1));
        }
      }
    });
    it(`${id}: it is plain data that says what people would ask`, () => {
      expect(JSON.parse(JSON.stringify(config))).toEqual(config);
      const first = story.scenes[story.first];
      const state: StateConfig | undefined = config.states?.['story']?.states?.[first?.id ?? ''];
      expect(state?.description).toBe(text.scenes[first?.id ?? '']?.ask);
      expect(state?.on?.[first?.options[0]?.id ?? '']?.[0]?.description).toBe(
        Object.values(text.scenes[first?.id ?? '']?.options ?? {})[0]?.says,
      );
    });
  }
});

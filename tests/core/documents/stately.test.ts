import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, createMachine } from 'xstate';
import { type StateConfig, statelyConfig } from '../../../src/core/documents/stately.ts';
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

describe('the machine for a statechart viewer', () => {
  for (const { id, story, text, prepared } of CASES) {
    const config = statelyConfig(story, text);
    it(`${id}: createMachine loads it, and it has the states and events of the game's machine`, () => {
      const loaded = createMachine(JSON.parse(JSON.stringify(config)) as Parameters<typeof createMachine>[0]);
      expect(statesOf(loaded.root)).toEqual(statesOf(machineOf(prepared).root as unknown as Node));
      expect(statesOf(loaded.root).length).toBeGreaterThan(story.scenes.length + story.endings.length);
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

/** A story being played by hand in a test: begin, choose by name, look. Every choice is taken with its causes. */
import type { Frame } from '../../src/core/rules/frame.ts';
import { advance, begin, currentScene, isOpen, newTrace } from '../../src/core/rules/kernel.ts';
import { type Prepared, prepare } from '../../src/core/rules/prepare.ts';
import { read, type State } from '../../src/core/rules/read.ts';
import type { Story } from '../../src/core/rules/story.ts';
import type { Trace } from '../../src/core/rules/trace.ts';

export type Playing = {
  readonly p: Prepared;
  readonly f: Frame;
  readonly trace: Trace;
  /** Takes these options one after the other; throws on one that is not there or not open. */
  readonly choose: (...options: readonly string[]) => Playing;
  readonly state: () => State;
  /** Ids of the open options of the scene that waits. */
  readonly open: () => string[];
  /** What happened with the last choice, by name. */
  readonly happened: () => string[];
};

export function playing(story: Story, seed = 1): Playing {
  const p = prepare(story);
  const trace = newTrace(p);
  const f = begin(p, seed, trace);
  const now: Playing = {
    p,
    f,
    trace,
    choose: (...options) => {
      for (const id of options) {
        const scene = currentScene(p, f);
        const index = scene?.options.findIndex((one) => one.option.id === id && isOpen(p, f, one)) ?? -1;
        if (index < 0) throw new Error(`no open option ${id} in ${scene?.scene.id ?? 'a finished run'}`);
        advance(p, f, index, trace);
      }
      return now;
    },
    state: () => read(p, f),
    open: () => (currentScene(p, f)?.options ?? []).filter((one) => isOpen(p, f, one)).map((one) => one.option.id),
    happened: () => trace.happened.map((one) => one.what),
  };
  return now;
}

/**
 * A save is often several events: editors empty a file before they fill it, or move another one into its place. In: events of files.
 * Out: each file told once, when it is still; one that looks half-written gets a little longer.
 */

/** Milliseconds without an event until a file counts as still. */
const STILL = 25;
/** The same for a file that looks half-written: only then is it told as it is. */
const PATIENCE = 200;

export type Settling = {
  /** Something happened to this file. */
  readonly happened: (file: string) => void;
  readonly stop: () => void;
};

export function settling(looksUnfinished: (file: string) => boolean, tell: (file: string) => void): Settling {
  const waiting = new Map<string, NodeJS.Timeout>();
  const after = (file: string, milliseconds: number, act: () => void): void => {
    clearTimeout(waiting.get(file));
    waiting.set(file, setTimeout(act, milliseconds).unref());
  };
  const done = (file: string): void => {
    waiting.delete(file);
    tell(file);
  };
  return {
    happened: (file) => after(file, STILL, () => (looksUnfinished(file) ? after(file, PATIENCE, () => done(file)) : done(file))),
    stop: () => {
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}

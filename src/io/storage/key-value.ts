/**
 * The device's memory behind one small port: localStorage where the browser lets us, plain memory where it does not (a locked-down
 * profile, a third-party frame, a full disk). Nobody above this file knows which. Nothing here throws.
 */
export type KeyValue = {
  /** False where everything is forgotten with the tab. */
  readonly lasting: boolean;
  readonly get: (key: string) => string | null;
  /** False where it could not be written; the value is then kept in memory. */
  readonly set: (key: string, value: string) => boolean;
  readonly remove: (key: string) => void;
  readonly keys: () => readonly string[];
};

export function memory(): KeyValue {
  const held = new Map<string, string>();
  return {
    lasting: false,
    get: (key) => held.get(key) ?? null,
    set: (key, value) => {
      held.set(key, value);
      return false;
    },
    remove: (key) => {
      held.delete(key);
    },
    keys: () => [...held.keys()],
  };
}

const PROBE = 'compass-and-map/probe';

/** localStorage if it takes and gives back a value, else memory. A write that fails later (quota) falls back to memory for that key. */
export function deviceStorage(find: () => Storage = () => localStorage): KeyValue {
  let device: Storage;
  try {
    device = find();
    device.setItem(PROBE, '1');
    if (device.getItem(PROBE) !== '1') return memory();
    device.removeItem(PROBE);
  } catch {
    // Reading `localStorage` itself throws where storage is blocked: the game goes on without it, and says so.
    return memory();
  }
  const spare = memory();
  return {
    lasting: true,
    get: (key) => spare.get(key) ?? device.getItem(key),
    set: (key, value) => {
      try {
        device.setItem(key, value);
        spare.remove(key);
        return true;
      } catch {
        // Full, or forbidden since: keep it for this tab; the caller offers a resume code.
        return spare.set(key, value);
      }
    },
    remove: (key) => {
      spare.remove(key);
      device.removeItem(key);
    },
    keys: () => [...new Set([...Object.keys(device), ...spare.keys()])],
  };
}

/**
 * The address of the player: ?scenario=<id>&seed=&choices=&mode=practice|assessed&motion=off&sound=off&stage=off&font=readable
 *
 * | parameter | value | without it |
 * |---|---|---|
 * | scenario | id of a story that came with the game, never an address | home |
 * | seed | whole number, 0 to 4294967295 | a new one |
 * | choices | `scene:option`, `scene+aside`, `scene:need=1~other=1`, with commas between, or a run code | the saved run |
 * | mode | `practice`: going back is offered; `assessed`: it is not | practice |
 * | motion, stage | `off` | the settings of this device |
 * | sound | `off`: silent, and play has no switch for it | the settings of this device |
 * | font | `readable` | the settings of this device |
 *
 * In: the search part of an address. Out: what it asks for; a value that makes no sense is left out and told.
 */
import { isId } from '../../core/base/ids.ts';

export type Address = {
  readonly scenario: string | null;
  readonly seed: number | null;
  /** As written: a list of choices or a run code. */
  readonly choices: string | null;
  readonly mode: 'practice' | 'assessed';
  readonly motionOff: boolean;
  readonly soundOff: boolean;
  readonly stageOff: boolean;
  readonly readable: boolean;
  /** Parameters that could not be used. */
  readonly ignored: readonly string[];
};

const LONGEST_VALUE = 80_000;

/** A plus that nobody escaped arrives as a space: it stands between a scene and a small thing done before its decision. */
function choicesOf(text: string): string | null {
  const list = text.replaceAll(' ', '+');
  return /^[\w:,.=~+-]+$/.test(list) ? list : null;
}

export function readAddress(search: string): Address {
  const parameters = new URLSearchParams(search.slice(0, LONGEST_VALUE));
  const ignored: string[] = [];
  const take = <Value>(name: string, read: (text: string) => Value | null): Value | null => {
    const text = parameters.get(name);
    if (text === null || text === '') return null;
    const value = read(text);
    if (value === null) ignored.push(name);
    return value;
  };
  const off = (text: string): boolean | null => (text === 'off' ? true : null);
  return {
    scenario: take('scenario', (text) => (isId(text) ? text : null)),
    seed: take('seed', (text) => (/^\d{1,10}$/.test(text) && Number(text) <= 0xffffffff ? Number(text) : null)),
    choices: take('choices', choicesOf),
    mode: take('mode', (text) => (text === 'assessed' || text === 'practice' ? text : null)) ?? 'practice',
    motionOff: take('motion', off) ?? false,
    soundOff: take('sound', off) ?? false,
    stageOff: take('stage', off) ?? false,
    readable: take('font', (text) => (text === 'readable' ? true : null)) ?? false,
    ignored,
  };
}

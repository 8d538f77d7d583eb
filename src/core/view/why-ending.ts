/**
 * Why this ending and no other: the rule that took it (E1–E3), in words and numbers. In: a story, its text, the frame of a finished run.
 * Out: one sentence; empty where the author's condition is of nothing that can be said.
 */
import { holds } from '../rules/conditions.ts';
import { kindOf, seatsFilled } from '../rules/endings.ts';
import { CLARITY, ENDING, type Frame, get, LOST, METERS, PURPOSE, SEATS } from '../rules/frame.ts';
import type { Prepared } from '../rules/prepare.ts';
import { type Condition, type EndingKind, type Stock, STOCKS } from '../rules/story.ts';
import type { Text } from '../scenario/text.ts';
import { ENDING_WORDS as SAY } from '../text/endings.ts';

export function whyEnding(p: Prepared, text: Text, f: Frame): string {
  const ending = p.story.endings[get(f, ENDING)];
  if (!ending) return '';
  if (ending.when) return SAY.sentence(partsOf({ p, text, f }, ending.when, true));
  return SAY.sentence(kindParts(p, f, ending.kind === 'otherwise' ? kindOf(p, f) : ending.kind));
}

/** [E1] What the model asks of each kind: a stock, and the line it has to lie over or under. */
const LINES: Readonly<Record<EndingKind, Readonly<Partial<Record<Stock, number>>>>> = {
  collapse: { morale: 25, execution: 25 },
  thriving: { morale: 60, execution: 60, energy: 50 },
  chaos: { execution: 50 },
  stagnation: { morale: 55 },
  hollow: { execution: 60, energy: 50 },
  drift: { morale: 60, execution: 60 },
  holding: { execution: 60, morale: 60 },
};
/** In a plain story nobody is tired or lost, and there are no fuels. [E2] */
function kindParts(p: Prepared, f: Frame, kind: EndingKind): string[] {
  const filled = seatsFilled(p, f);
  if (kind === 'collapse' && p.team && filled * 2 < get(f, SEATS)) return [SAY.seats(filled, get(f, SEATS))];
  const lines = Object.entries(LINES[kind])
    .filter(([stock]) => p.team || stock !== 'energy')
    .map(([stock, line]) => SAY.line(stock, get(f, METERS + STOCKS.indexOf(stock as Stock)), line));
  if (!p.team) return lines;
  if (kind === 'thriving' || kind === 'hollow') return [...lines, SAY.lost(get(f, LOST))];
  return kind === 'chaos' || kind === 'stagnation' ? [...lines, SAY.fuels(get(f, PURPOSE), get(f, CLARITY))] : lines;
}

type Bounds = { readonly atLeast?: number; readonly below?: number };
type Of = { readonly p: Prepared; readonly text: Text; readonly f: Frame };

/** The parts of a condition that hold (or, where `is` is false, fail) and can be said; what one person felt is not. */
function partsOf(of: Of, condition: Condition, is: boolean): string[] {
  const { p, text, f } = of;
  switch (condition.is) {
    case 'meter':
      return bounds(meterName(of, condition.meter), get(f, METERS + condition.meter), condition);
    case 'person':
      return [];
    case 'present':
      return [(is ? SAY.here : SAY.gone)(nameOf(of, condition.person))];
    case 'visited':
      return is ? chosen(of, condition.scene, condition.option) : [];
    case 'learned':
      return is ? [SAY.knew(text.facts[p.story.facts[condition.fact] ?? ''] ?? '')] : [];
    case 'flag':
      return is ? settersOf(of, condition.flag) : [];
    case 'not':
      return partsOf(of, condition.of, !is);
    case 'all':
    case 'any': {
      const decides = condition.of.filter((part) => holds(p, f, part) === is).map((part) => partsOf(of, part, is));
      // Where every part had to be so, all are told; where one was enough, the first that can be said.
      return (condition.is === 'all') === is ? decides.flat() : (decides.find((parts) => parts.length > 0) ?? []);
    }
  }
}

/** The lines of a condition on a meter; the value says on which side of them it lies. */
const bounds = (name: string, value: number, { atLeast, below }: Bounds): string[] =>
  [atLeast, below].flatMap((line) => (line === undefined ? [] : [SAY.line(name, value, line)]));

function meterName({ p, text }: Of, meter: number): string {
  const stock = STOCKS[meter];
  if (stock !== undefined) return SAY.stock(stock);
  const id = p.story.meters[meter - STOCKS.length]?.id ?? '';
  return text.meters[id]?.name ?? id;
}

function nameOf({ p, text }: Of, person: number): string {
  const id = p.story.people[person]?.id ?? '';
  return text.cast[id]?.name ?? id;
}

function chosen({ p, text }: Of, scene: number, option: number): string[] {
  const { id, options } = p.story.scenes[scene] ?? { id: '', options: [] };
  const says = text.scenes[id]?.options[options[option]?.id ?? '']?.says;
  return says === undefined ? [] : [SAY.chose(says)];
}

/** The choices of this run that set a flag. */
function settersOf(of: Of, flag: number): string[] {
  const { p, f } = of;
  return p.scenes.flatMap(({ index, options }) =>
    options.flatMap((one, slot) => (one.set.includes(flag) && get(f, p.at.chosen + one.index) > 0 ? chosen(of, index, slot) : [])),
  );
}

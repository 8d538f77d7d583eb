/** How the next picture comes on. */
import { describe, expect, it } from 'vitest';
import type { StageView, View } from '../../../src/core/view/view.ts';
import { cameraFor, type Frame } from '../../../src/ui/stage/camera.ts';
import { changeTo, type Lies, type Shown } from '../../../src/ui/stage/change.ts';
import { still } from '../../../src/ui/stage/moments/play.ts';
import { pictureOf } from '../../../src/ui/stage/picture-of.ts';
import type { Picture } from '../../../src/ui/stage/picture.ts';
import { seatPeople } from '../../../src/ui/stage/seating.ts';
import { stageView } from './people.ts';
import { viewOn } from './views.ts';

const FRAME: Frame = { layout: 'wide', width: 1366, height: 768, rail: 392, low: 260, isRightToLeft: false };
const draw = (view: StageView): Picture => pictureOf(view, seatPeople(view.people, new Map()));
const liesOf = (picture: Picture, frame = FRAME, ratio = 1): Lies => ({ camera: cameraFor(picture, frame), frame, ratio });
function shown(view: View): Shown {
  const picture = draw(view.stage);
  return { view, picture, framing: picture, lies: liesOf(picture), play: still(picture) };
}
const here = stageView('between', 4);
const glad = { ...here, people: here.people.map((one) => ({ ...one, face: 'delighted' as const })) };
const before = shown(viewOn(here));
type Circumstances = { motion?: boolean; frame?: Frame; ratio?: number; isPlaying?: boolean; from?: Shown | null };
const to = (view: View, { motion = true, frame = FRAME, ratio = 1, isPlaying = false, from = before }: Circumstances = {}) => {
  const picture = draw(view.stage);
  return changeTo(from, { view, picture, framing: picture }, liesOf(picture, frame, ratio), motion, isPlaying);
};

describe('changeTo', () => {
  it('is a cut to the first picture and to another size, and nothing happens there', () => {
    for (const change of [
      to(viewOn(glad), { from: null }),
      to(viewOn(glad), { frame: { ...FRAME, width: 1000 } }),
      to(viewOn(glad), { ratio: 2 }),
    ]) {
      expect(change?.fade).toBeNull();
      expect(change?.play.length).toBe(0);
    }
  });

  it('is nothing where nothing would look otherwise', () => {
    expect(to(viewOn(here))).toBeNull();
    expect(to(viewOn(here), { motion: false })).toBeNull();
  });

  it('is a longer cross-fade where the whole room is another, and moves where something happened', () => {
    expect(to(viewOn(glad))?.fade).toBe(280);
    expect(to(viewOn(glad))?.play.length).toBeGreaterThan(300);
    expect(to(viewOn(stageView('thriving', 4)))?.fade).toBe(560);
  });

  it('is a cross-fade of 200 ms and nothing else with motion off', () => {
    const change = to(viewOn(stageView('thriving', 4)), { motion: false });
    expect(change).toMatchObject({ fade: 200, goesOn: false });
    expect(change?.play.length).toBe(0);
  });

  it('goes on with what is played where only the words’ area has changed', () => {
    const view = viewOn(glad);
    const play = to(view)?.play ?? still(before.picture);
    const playing: Shown = { ...shown(view), play };
    const moved = to(view, { from: playing, isPlaying: true, frame: { ...FRAME, low: 300 } });
    expect(moved).toMatchObject({ goesOn: true, fade: 280 });
    expect(moved?.play).toBe(play);
    expect(to(view, { from: playing, isPlaying: true })).toBeNull();
    expect(to(view, { from: playing, frame: { ...FRAME, low: 300 } })?.play.length).toBe(0);
  });

  it('shows a sign where only something was promised', () => {
    const promised = viewOn(here, { promises: [{ id: 'monday:ask', to: 'Person 1', what: 'a free Sunday', due: '', state: 'open' }] });
    expect([...(to(promised)?.play.courses.keys() ?? [])].map((item) => item.kind === 'prop' && item.prop)).toEqual(['bubble-dots']);
  });
});

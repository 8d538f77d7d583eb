import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../src/apps/player/address.ts';
import { momentLink } from '../../../src/apps/player/moment-link.ts';
import { pageOf, type Place, playOn } from '../../../src/apps/player/play-on.ts';
import { prepare } from '../../../src/core/rules/prepare.ts';
import { newMachine, runOf, startPlay } from '../../../src/core/run/play.ts';
import { load } from '../../../src/core/scenario/load.ts';
import { type OwnStory, ownStory } from '../../support/own-story.ts';

function bookOf(content: OwnStory): Parameters<typeof playOn>[0] {
  const { story, text, problems } = load(JSON.stringify(content));
  if (!story || !text) throw new Error(JSON.stringify(problems));
  const prepared = prepare(story);
  return { from: 'shipped', prepared, text, machine: () => newMachine(prepared) };
}
const edited = (change: (story: OwnStory) => void) => {
  const story = ownStory();
  change(story);
  return bookOf(story);
};
const made = ['monday:ask', 'tuesday:help'];
const placeIn = (book: ReturnType<typeof bookOf>, choices = made): Place => {
  const run = runOf(startPlay(book.prepared, 3, choices));
  expect(run.choices).toEqual(choices);
  return { run, page: 'reaction' };
};
const place = placeIn(bookOf(ownStory()));
const without = edited((one) => {
  const { help, ...others } = one.scenes['tuesday']?.options ?? {};
  if (one.scenes['tuesday'] && help) one.scenes['tuesday'].options = { ...others, aid: help };
});

describe('a run in the edited story', () => {
  it('other words: the same place, and nothing to say', () => {
    const on = playOn(
      edited((one) => void (one.title = 'Another')),
      place,
      null,
    );
    expect(on).toEqual({ from: place, choices: made, page: 'reaction', held: null, says: '' });
  });

  it('other numbers: the same place, and the meters that differ', () => {
    const on = playOn(
      edited((one) => {
        const help = one.scenes['tuesday']?.options['help'];
        if (help) help.effects['morale'] = 12;
        one.meters = { ink: { name: 'Ink', start: 40 } };
        for (const scene of Object.values(one.scenes)) for (const option of Object.values(scene.options)) option.effects['ink'] = 1;
      }),
      place,
      null,
    );
    expect(on).toMatchObject({ choices: made, page: 'reaction', held: null });
    expect(on.says).toBe('Replayed with the new numbers. Morale is 68 now, it was 62, Ink is new, and is 42.');
  });

  it('a choice gone: at the decision where it was made, and the whole run is held', () => {
    const on = playOn(without, place, null);
    expect(on).toMatchObject({
      choices: ['monday:ask'],
      page: 'decision',
      held: { run: place.run, page: 'reaction', cutTo: ['monday:ask'] },
    });
    expect(on.says).toContain('tuesday:help');
  });

  it('a later edit brings the choice back: the run is where it was', () => {
    const { held } = playOn(without, place, null);
    const cut = placeIn(without, ['monday:ask']);
    expect(playOn(bookOf(ownStory()), { ...cut, page: 'decision' }, held)).toMatchObject({
      choices: made,
      page: 'reaction',
      held: null,
      says: '',
    });
  });

  it('played on meanwhile: the held run is forgotten', () => {
    const { held } = playOn(without, place, null);
    const other = placeIn(without, ['monday:ask', 'tuesday:aid']);
    expect(playOn(without, other, held)).toMatchObject({ choices: ['monday:ask', 'tuesday:aid'], held: null });
  });
});

it('a page is named by its phase and moment', () => {
  expect(pageOf({ phase: 'scene', moment: 'reaction' })).toBe('reaction');
  expect(pageOf({ phase: 'decision', moment: 'interrupt' })).toBe('decision');
  expect(pageOf({ phase: 'ending', moment: null })).toBe('ending');
});

describe('the link to a moment', () => {
  const page = { origin: 'http://127.0.0.1:5173', pathname: '/' };

  it('is readable, and the address of the player understands it', () => {
    const link = momentLink(page, place.run);
    expect(link).toBe('http://127.0.0.1:5173/?scenario=own-story&seed=3&choices=monday:ask,tuesday:help');
    expect(readAddress(new URL(link).search)).toMatchObject({ scenario: 'own-story', seed: 3, choices: made.join(), ignored: [] });
  });

  it('names no choices before the first', () => {
    expect(momentLink(page, { ...place.run, choices: [] })).toBe('http://127.0.0.1:5173/?scenario=own-story&seed=3');
  });
});

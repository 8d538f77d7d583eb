import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../src/apps/player/address.ts';

describe('the address of the player', () => {
  it('reads every parameter of its table', () => {
    expect(
      readAddress('?scenario=first-week&seed=7&choices=monday:bag,tuesday:late&mode=assessed&motion=off&sound=off&stage=off&font=readable'),
    ).toEqual({
      scenario: 'first-week',
      seed: 7,
      choices: 'monday:bag,tuesday:late',
      mode: 'assessed',
      motionOff: true,
      soundOff: true,
      stageOff: true,
      readable: true,
      ignored: [],
    });
  });

  it('reads every kind of choice: an option, a small thing before a decision, a week shared out; a plus as it is written or escaped', () => {
    const choices = 'one+ask-ingrid,one:size,week:ravi=1~ingrid=1';
    for (const written of [choices, encodeURIComponent(choices)])
      expect(readAddress(`?choices=${written}`)).toMatchObject({ choices, ignored: [] });
  });

  it('asks for nothing when it is empty', () => {
    expect(readAddress('')).toMatchObject({ scenario: null, seed: null, choices: null, mode: 'practice', motionOff: false, ignored: [] });
  });

  it.each([
    ['?scenario=https://elsewhere.example/story.json', 'scenario'],
    ['?scenario=../secret', 'scenario'],
    ['?scenario=<script>', 'scenario'],
    ['?seed=4294967296', 'seed'],
    ['?seed=-1', 'seed'],
    ['?seed=1e5', 'seed'],
    ['?choices=<b>', 'choices'],
    ['?mode=cheat', 'mode'],
    ['?motion=fast', 'motion'],
    ['?sound=loud', 'sound'],
    ['?font=comic', 'font'],
  ])('%s is left out and told', (search, name) => {
    expect(readAddress(search).ignored).toEqual([name]);
  });

  it('a very long address takes no time and no harm', () => {
    expect(readAddress(`?choices=${'a:b,'.repeat(1_000_000)}`).choices).not.toBeNull();
  });
});

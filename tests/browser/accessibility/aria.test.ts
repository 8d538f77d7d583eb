/**
 * What a screen reader is told, in order, as aria snapshots of the pages of one run. After a change of words or order that is meant:
 * UPDATE=1 npx vitest run --project accessibility aria, then read the difference.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { usePlayer } from '../../support/player-page.ts';
import { SCREENS, whole } from './screens.ts';

const player = usePlayer();
const folder = new URL('snapshots/', import.meta.url);
const NAMES = [
  'scene',
  'decision',
  'reaction',
  'interrupt',
  'ending',
  'where it turned',
  'what happened, tables and causes open',
  'why, tables open',
  'what the people say',
  'odds, promise and a locked option',
];

describe('read aloud', () => {
  for (const name of NAMES) {
    it(name, async () => {
      const device = await player.device();
      await SCREENS[name]?.(device);
      await whole(device);
      const told = `${await device.page.locator('body').ariaSnapshot()}\n`;
      const file = new URL(`${name.split(',')[0]?.replaceAll(' ', '-')}.yaml`, folder);
      if (process.env['UPDATE'] === '1') {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, told);
      }
      expect(existsSync(file), 'no snapshot yet: run with UPDATE=1').toBe(true);
      expect(told).toBe(readFileSync(file, 'utf8'));
    });
  }
});

/** What a person may set: letters, motion, the office picture, sound. Kept on the device; an address can ask for it too. */
export type Settings = {
  readonly font: 'figtree' | 'readable';
  readonly motion: 'device' | 'less';
  readonly stage: 'on' | 'off';
  readonly sound: 'on' | 'off';
};

export const DEFAULT_SETTINGS: Settings = { font: 'figtree', motion: 'device', stage: 'on', sound: 'off' };

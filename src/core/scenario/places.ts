/** Places a scene can be set in, each with a picture of its own. Any other shows the office, with a located warning. */
export const PLACES = ['office', 'meeting', 'corner', 'kitchen', 'all-hands', 'night', 'phone', 'remote', 'counter', 'corridor'] as const;
export type Place = (typeof PLACES)[number];

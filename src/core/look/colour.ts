/** Arithmetic on colours written `#rrggbb`. */
const channels = (hex: string): readonly [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

const twoDigits = (value: number): string => Math.round(value).toString(16).padStart(2, '0');

/** From `from` (share 0) to `to` (share 1), channel by channel. */
export function mix(from: string, to: string, share: number): string {
  const a = channels(from);
  const b = channels(to);
  return `#${a.map((value, i) => twoDigits(value + ((b[i] ?? value) - value) * share)).join('')}`;
}

/** Relative luminance as WCAG defines it, 0 to 1. */
export function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export const isHex = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/**
 * A PNG of few colours, small enough to keep: the commonest colours stay as they are, the others become the nearest of them. It carries a
 * word that says what it was made from. In: pixels, red green blue alpha. Out: the file.
 */
import { deflateSync } from 'node:zlib';

const MOST_COLOURS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Keyword of the text that carries the word. */
const KEYWORD = 'Source';

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Buffer): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (CRC[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}

const far = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

/** The colours kept, and the number of the nearest of them for every colour there is. */
function palette(colours: Uint32Array): { readonly kept: readonly number[]; readonly numberOf: ReadonlyMap<number, number> } {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const kept = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, MOST_COLOURS);
  const nearest = (colour: number): number =>
    kept.reduce((best, one, n) => (far(one, colour) < far(kept[best] ?? 0, colour) ? n : best), 0);
  return { kept, numberOf: new Map([...counts.keys()].map((colour) => [colour, nearest(colour)])) };
}

export function fewColours(width: number, height: number, pixels: Uint8Array, word: string): Buffer {
  const colours = Uint32Array.from(
    { length: width * height },
    (_, n) => ((pixels[4 * n] ?? 0) << 16) | ((pixels[4 * n + 1] ?? 0) << 8) | (pixels[4 * n + 2] ?? 0),
  );
  const { kept, numberOf } = palette(colours);
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = numberOf.get(colours[y * width + x] ?? 0) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(`${KEYWORD}\0${word}`, 'latin1')),
    chunk('PLTE', Buffer.from(kept.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The word a file carries, or null. */
export function wordOf(file: Buffer): string | null {
  const at = file.indexOf(`tEXt${KEYWORD}\0`, 0, 'latin1');
  if (at < 4) return null;
  const from = at + 'tEXt'.length + KEYWORD.length + 1;
  return file.toString('latin1', from, at + 'tEXt'.length + file.readUInt32BE(at - 4));
}

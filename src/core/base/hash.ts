/**
 * Synchronous hashes of text, without any secure-context API: a class on a LAN is plain http. They tell versions apart and draw dice;
 * they protect nothing.
 */

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 code units, then the finishing mix of MurmurHash3 so that near texts end far apart. 32 bits, unsigned. */
export function hash32(text: string, seed = FNV_OFFSET): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h = Math.imul(h ^ (unit & 0xff), FNV_PRIME);
    h = Math.imul(h ^ (unit >>> 8), FNV_PRIME);
  }
  return mix32(h);
}

/** The finishing mix of MurmurHash3 (Appleby, public domain): every input bit moves about half of the output bits. */
export function mix32(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** 64 bits as 16 hexadecimal digits: two independent 32-bit hashes. */
export function hash64(text: string): string {
  return hex32(hash32(text)) + hex32(hash32(text, 0x9747b28c));
}

/** Eight hexadecimal digits. */
export const hex32 = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');

/** JSON with sorted keys and no spaces: the same meaning gives the same text. Order of arrays counts. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, v]) => `${JSON.stringify(key)}:${canonical(v)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

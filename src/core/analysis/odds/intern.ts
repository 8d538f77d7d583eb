/**
 * intern: gives every different list of numbers a number of its own, 0, 1, 2 … All lists have one length and stand in one Float64Array,
 * found again by a hash of their bits (open addressing), so that millions of them need no object and no string.
 */
export type Interned = {
  readonly width: number;
  count: number;
  /** List i stands from i × width. */
  values: Float64Array;
  /** The bits of the same numbers. */
  words: Uint32Array;
  /** Number of a list + 1, or 0; as many as a power of two. */
  slots: Int32Array;
  hashes: Uint32Array;
  /** The list to be looked up: write here, then call `intern`. */
  readonly row: Float64Array;
  readonly rowWords: Uint32Array;
};

export function newInterned(width: number): Interned {
  const row = new Float64Array(width);
  const values = new Float64Array(width * 1024);
  return {
    width,
    count: 0,
    values,
    words: new Uint32Array(values.buffer),
    slots: new Int32Array(4096),
    hashes: new Uint32Array(1024),
    row,
    rowWords: new Uint32Array(row.buffer),
  };
}

/** The number of the list in `row`; one that was never seen gets the next. */
export function intern(table: Interned): number {
  const { rowWords } = table;
  const width = rowWords.length;
  let hash = 0x811c9dc5;
  for (let i = 0; i < width; i++) {
    hash = Math.imul(hash ^ (rowWords[i] as number), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  hash >>>= 0;
  const mask = table.slots.length - 1;
  let slot = hash & mask;
  for (let found = table.slots[slot] as number; found !== 0; found = table.slots[slot] as number) {
    if (table.hashes[found - 1] === hash && isSame(table, found - 1)) return found - 1;
    slot = (slot + 1) & mask;
  }
  const number = table.count++;
  if ((number + 1) * table.width > table.values.length) growValues(table);
  table.values.set(table.row, number * table.width);
  table.hashes[number] = hash;
  table.slots[slot] = number + 1;
  if (table.count * 2 > table.slots.length) growSlots(table);
  return number;
}

function isSame({ words, rowWords }: Interned, number: number): boolean {
  const start = number * rowWords.length;
  for (let i = 0; i < rowWords.length; i++) if (words[start + i] !== rowWords[i]) return false;
  return true;
}

function growValues(table: Interned): void {
  const values = new Float64Array(table.values.length * 2);
  values.set(table.values);
  const hashes = new Uint32Array(table.hashes.length * 2);
  hashes.set(table.hashes);
  table.values = values;
  table.words = new Uint32Array(values.buffer);
  table.hashes = hashes;
}

function growSlots(table: Interned): void {
  const slots = new Int32Array(table.slots.length * 2);
  const mask = slots.length - 1;
  for (let number = 0; number < table.count; number++) {
    let slot = (table.hashes[number] as number) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number + 1;
  }
  table.slots = slots;
}

/** Did you mean: the known name nearest to a written one. In: a word and the names that exist. Out: a name, or null when none is near. */

/** Longer words are not compared: nobody mistypes them by accident, and the work would grow with their length. */
const LONGEST = 64;
const MANY = 1000;
/** So many names are listed when none is near. */
const FEW = 40;

/** The names that exist: a list, a set, or the keys of a map. */
export type Names = readonly string[] | ReadonlySet<string> | ReadonlyMap<string, unknown>;

const each = (names: Names): Iterable<string> =>
  Array.isArray(names) ? (names as readonly string[]) : (names as ReadonlySet<string>).keys();

/** Edit distance (insert, delete, replace, swap of neighbours), or more than `limit` as soon as it is certain. */
export function distance(a: string, b: string, limit: number): number {
  let from = 0;
  let endA = a.length;
  let endB = b.length;
  if (Math.abs(endA - endB) > limit) return limit + 1;
  while (from < endA && from < endB && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  while (endA > from && endB > from && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  // Both ends differ now, so one edit can only be left where hardly anything is.
  if (limit <= 1 && Math.max(endA, endB) - from > 2) return limit + 1;
  return limit <= 0 ? (endA === endB && endA === from ? 0 : 1) : matrix(a.slice(from, endA), b.slice(from, endB), limit);
}

function matrix(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
      if (value < least) least = value;
    }
    if (least > limit + 1) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** How many letters may differ: two in a long word, one in a short one, none in a very short one. */
const tolerance = (word: string): number => (word.length >= 5 ? 2 : word.length >= 3 ? 1 : 0);

export function nearest(word: string, names: Names): string | null {
  if (word.length > LONGEST) return null;
  const lower = word.toLowerCase();
  const many = ('size' in names ? names.size : names.length) > MANY;
  let found: string | null = null;
  let best = tolerance(word) + 1;
  for (const name of each(names)) {
    if (name === lower) return name;
    // Among thousands of names only those with the same first letter, or a broken file of ten thousand scenes takes seconds to explain.
    if (many && name.charCodeAt(0) !== lower.charCodeAt(0)) continue;
    const far = distance(lower, name, best - 1);
    if (far < best) {
      best = far;
      found = name;
    }
  }
  return found;
}

/** "Did you mean "menu"?", or the names themselves while they are few, or what to do instead. */
export function meant(word: string, names: Names, otherwise: string): string {
  const near = nearest(word, names);
  if (near !== null) return `Did you mean "${near}"?`;
  const all = [...each(names)];
  return all.length > 0 && all.length <= FEW ? `${otherwise} Known: ${all.join(', ')}.` : otherwise;
}

/** The seed of a new run: the one place where the game asks for chance. */
export function createSeed(): number {
  const one = new Uint32Array(1);
  crypto.getRandomValues(one);
  return one[0] ?? 0;
}

/** Drives work that comes in slices to its end, and counts the slices. */
export function driven<Value>(work: Generator<unknown, Value>): { readonly value: Value; readonly slices: number } {
  let slices = 0;
  let turn = work.next();
  for (; turn.done !== true; turn = work.next()) slices++;
  return { value: turn.value, slices };
}

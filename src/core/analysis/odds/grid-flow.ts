/**
 * grid-flow: which grids are in use while chances flow along a story. A move of chances is noted where it leads and made when that scene's
 * turn comes, all of its moves together; a grid is used anew once every move from it is made. In: moves, by scene (the end is one too).
 * Out: the grid of a scene, complete.
 */
import { clear, gather, type Grid, type Move, newGrid } from './grid-cells.ts';

/** Grids that wait only for their moves to be made, at most: 42 MB. Above, all are made at once, which gives the same sums more slowly. */
const MOST_WAITING = 512;

export type Flow = {
  readonly grids: Map<number, Grid>;
  readonly moves: Map<number, Move[]>;
  /** Grids that can be used again. */
  readonly free: Grid[];
  /** Grids with moves noted. */
  waiting: number;
};

export const newFlow = (): Flow => ({ grids: new Map(), moves: new Map(), free: [], waiting: 0 });

/** The grid of a scene, a new one where it has none. */
export function gridOf({ grids, free }: Flow, scene: number): Grid {
  const found = grids.get(scene);
  if (found !== undefined) return found;
  const grid = free.pop() ?? newGrid();
  clear(grid);
  grids.set(scene, grid);
  return grid;
}

export function note(flow: Flow, to: number, move: Move): void {
  const noted = flow.moves.get(to);
  if (noted === undefined) flow.moves.set(to, [move]);
  else noted.push(move);
  if (move.from.leaving++ === 0) flow.waiting++;
}

/** The grid of a scene with all that came to it so far; undefined where nothing did. */
export function settled(flow: Flow, scene: number): Grid | undefined {
  const moves = flow.moves.get(scene);
  if (moves === undefined) return flow.grids.get(scene);
  flow.moves.delete(scene);
  const grid = gridOf(flow, scene);
  gather(moves, grid);
  for (const { from } of moves) {
    if (--from.leaving > 0) continue;
    flow.waiting--;
    flow.free.push(from);
  }
  return grid;
}

/** A scene is done with: nothing comes to its grid any more, and all moves from it are noted. */
export function leave(flow: Flow, scene: number, grid: Grid): void {
  flow.grids.delete(scene);
  if (grid.leaving === 0) flow.free.push(grid);
  if (flow.waiting > MOST_WAITING) for (const to of flow.moves.keys()) settled(flow, to);
}

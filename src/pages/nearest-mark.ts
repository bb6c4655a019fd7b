/** The middle of a mark on screen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Keys that lead from mark to mark. */
export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const DIRECTIONS: Readonly<Record<Arrow, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
/** How much more a step aside counts than one ahead. */
const ASIDE = 3;

/** Whether a key leads from mark to mark. */
export function isArrow(key: string): key is Arrow {
  return Object.hasOwn(DIRECTIONS, key);
}

/** The number of the mark that an arrow leads to: the nearest one ahead, a step aside counting threefold; that of `from` itself where none is ahead. */
export function nearestMark(points: readonly Point[], from: number, arrow: Arrow): number {
  const start = points[from];
  if (!start) return from;
  const direction = DIRECTIONS[arrow];
  let [best, least] = [from, Number.POSITIVE_INFINITY];
  for (const [index, point] of points.entries()) {
    const distance = distanceAhead(start, point, direction);
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

/** Infinite for what is not ahead. */
function distanceAhead(from: Point, to: Point, direction: Point): number {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const ahead = x * direction.x + y * direction.y;
  const aside = Math.abs(x * direction.y) + Math.abs(y * direction.x);
  return ahead < 1 ? Number.POSITIVE_INFINITY : ahead + ASIDE * aside;
}

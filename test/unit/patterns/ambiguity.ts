import type { Position } from './position-automaton.ts';

/** More pairs and triples of positions than this are not looked through for one pattern. */
const MOST_STEPS = 3_000_000;

/** Positions that a path can come back to. */
interface Loop {
  readonly members: ReadonlySet<number>;
  /** Whether a path can be there and fail afterwards. */
  readonly canFail: boolean;
}

/**
 * The degree of the polynomial that bounds the steps of a backtracking matcher: 1 where they grow with the length of the text, 2 where they grow with its square,
 * infinite where they double with every few characters. It asks whether paths through the pattern divide that read the same text (Weber and Seidl, On the Degree
 * of Ambiguity of Finite Automata, 1991; for regular expressions Weideman and others, Analyzing Matching Time Behavior of Backtracking Regular Expression
 * Matchers by Using Ambiguity of NFA, 2016). Throws where that takes too long to tell.
 */
export function degreeOfSteps(positions: readonly Position[]): number {
  const paths = new Paths(positions);
  const loops = paths.loops();
  if (loops.some((loop) => loop.canFail && paths.divideIn(loop))) return Number.POSITIVE_INFINITY;
  return 1 + Math.max(0, ...chains(loops, paths));
}

/** For each loop how many loops one after another pass the same text on to the next, up to it. */
function chains(loops: readonly Loop[], paths: Paths): number[] {
  const known = new Map<Loop, number>();
  const longestTo = (loop: Loop): number => {
    let longest = known.get(loop);
    if (longest === undefined) {
      const before = loops.filter((one) => one !== loop && paths.lead(one, loop));
      longest = Math.max(0, ...before.map((one) => longestTo(one) + (loop.canFail && paths.passOn(one, loop) ? 1 : 0)));
      known.set(loop, longest);
    }
    return longest;
  };
  return loops.map(longestTo);
}

/** The paths through the positions of a pattern. Pairs and triples of positions, of paths that read the same text, are written as one number. */
class Paths {
  private steps = 0;
  private readonly size: number;
  private readonly next: readonly (readonly number[])[];
  private readonly reached: readonly ReadonlySet<number>[];

  constructor(private readonly positions: readonly Position[]) {
    this.size = positions.length;
    this.next = positions.map(({ next }) => [...next.keys()]);
    this.reached = positions.map(
      (_, start) => new Set(this.nextOf(start).flatMap((at) => [...this.closure(at, (one) => this.nextOf(one))])),
    );
  }

  loops(): Loop[] {
    const loops: Loop[] = [];
    const seen = new Set<number>();
    for (const at of this.positions.keys()) {
      if (seen.has(at) || !this.reaches(at, at)) continue;
      const members = new Set([...(this.reached[at] ?? [])].filter((other) => this.reaches(other, at)));
      for (const member of members) seen.add(member);
      loops.push({ members, canFail: [...members].some((member) => !this.positions[member]?.isLast) });
    }
    return loops;
  }

  lead(from: Loop, to: Loop): boolean {
    return [...from.members].some((start) => [...to.members].some((end) => this.reaches(start, end)));
  }

  /** Whether two different paths lead from a position of a loop back to it and read the same text. */
  divideIn({ members }: Loop): boolean {
    const [start = 0] = members;
    if ([...members].some((at) => this.nextWithin(at, members).some((to) => (this.positions[at]?.next.get(to) ?? 0) > 1))) return true;
    const follow = (pair: number): number[] => {
      const right = this.nextWithin(pair % this.size, members);
      return this.nextWithin(Math.floor(pair / this.size), members).flatMap((a) =>
        right.filter((b) => this.shareText(a, b)).map((b) => a * this.size + b),
      );
    };
    const home = start * this.size + start;
    const there = this.closure(home, follow);
    const back = this.closure(home, backwards(there, follow));
    return [...there].some((pair) => back.has(pair) && Math.floor(pair / this.size) !== pair % this.size);
  }

  /** Whether some text can be read in the one loop, in the other, and on the way from the one to the other. */
  passOn(from: Loop, to: Loop): boolean {
    return [...from.members].some((p) => [...to.members].some((q) => this.reaches(p, q) && this.isPassedOn(p, q, from, to)));
  }

  private isPassedOn(p: number, q: number, from: Loop, to: Loop): boolean {
    const { size } = this;
    const code = (x: number, y: number, z: number) => (x * size + y) * size + z;
    const follow = (triple: number): number[] => {
      const x = this.nextWithin(Math.floor(triple / size / size), from.members);
      const y = this.nextOf(Math.floor(triple / size) % size).filter((at) => this.reaches(at, q) || at === q);
      const z = this.nextWithin(triple % size, to.members);
      return x.flatMap((a) =>
        z.flatMap((c) => (this.shareText(a, c) ? y.filter((b) => this.shareText(a, b, c)).map((b) => code(a, b, c)) : [])),
      );
    };
    return this.closure(code(p, p, q), follow).has(code(p, q, q));
  }

  private nextOf(at: number): readonly number[] {
    return this.next[at] ?? [];
  }

  private nextWithin(at: number, members: ReadonlySet<number>): readonly number[] {
    return this.nextOf(at).filter((to) => members.has(to));
  }

  private reaches(from: number, to: number): boolean {
    return this.reached[from]?.has(to) ?? false;
  }

  private shareText(a: number, b: number, c = b): boolean {
    const [x = 0n, y = 0n, z = 0n] = [a, b, c].map((at) => this.positions[at]?.reads);
    return (x & y & z) !== 0n;
  }

  private closure(start: number, follow: (at: number) => readonly number[]): ReadonlySet<number> {
    const found = new Set([start]);
    for (const at of found) {
      for (const next of follow(at)) found.add(next);
      if (++this.steps > MOST_STEPS) throw new Error('has too many paths to be looked through');
    }
    return found;
  }
}

/** The other way round, among what is found. */
function backwards(found: ReadonlySet<number>, follow: (at: number) => readonly number[]): (at: number) => readonly number[] {
  const before = new Map<number, number[]>();
  for (const at of found) {
    for (const next of follow(at)) {
      const known = before.get(next);
      if (known) known.push(at);
      else before.set(next, [at]);
    }
  }
  return (at) => before.get(at) ?? [];
}

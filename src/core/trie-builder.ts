/** How many free places are tried for a state with several children before it is put after all others: bounds the time, costs a little space. */
const TRIES = 16384;
/** Four numbers stand together for each state, so that a step reads from one line of the processor's cache. */
export const STATE_SIZE = 4;
export const StateField = { base: 0, check: 1, ending: 2, tail: 3 } as const;

/** A stretch of the sorted keys that share their first `depth` units: the keys below one state. */
interface Branch {
  readonly state: number;
  readonly depth: number;
  readonly first: number;
  readonly end: number;
}

/** Packs keys into the arrays of a double-array trie; see `Trie` for what they mean. */
export class TrieBuilder {
  readonly letters = new Uint16Array(0x10000);
  readonly states: Int32Array;
  readonly tails: Uint32Array;
  private base = new Int32Array(0);
  private check = new Int32Array(0);
  private endings = new Int32Array(0);
  /** For every state the index of its tail, or -1. */
  private tailOf = new Int32Array(0);
  private readonly tailUnits: number[] = [];
  /** The free places as a ring that starts and ends at state 0. */
  private next = new Int32Array(0);
  private previous = new Int32Array(0);
  /** The place after the last taken one. */
  private top = 0;
  private readonly alphabet: number;
  private readonly order: readonly number[];

  /** `keys` are distinct and not empty; the value of a key is its index. */
  constructor(private readonly keys: readonly string[]) {
    const ranked = unitsByFrequency(keys);
    this.alphabet = ranked.length;
    for (const [rank, unit] of ranked.entries()) this.letters[unit] = rank + 1;
    this.order = sortedOrder(keys);
    this.grow(3 * this.alphabet + 3);
    this.placeAll();
    this.states = this.packStates();
    this.tails = Uint32Array.from(this.tailUnits);
  }

  /** Level by level: the states with many children come early, and those with one fill the gaps that they leave. */
  private placeAll(): void {
    const branches: Branch[] = [{ state: 0, depth: 0, first: 0, end: this.keys.length }];
    // Those that are added on the way are gone through too: all of a level before those of the next.
    for (const branch of branches) branches.push(...this.place(branch));
  }

  /** Gives the children of a state their places and returns them. */
  private place(branch: Branch): Branch[] {
    if (branch.end - branch.first === 1 && branch.depth > 0) return this.finish(branch);
    const children = this.children(branch);
    if (children.length === 0) return children;
    const letters = children.map((child) => this.letterOf(child, branch.depth));
    const base = this.findBase(letters);
    this.base[branch.state] = base;
    for (const letter of letters) this.take(base + letter, branch.state);
    // Written out, so that all branches are of one shape.
    return children.map(({ depth, first, end }, index) => ({ state: base + (letters[index] ?? 0), depth, first, end }));
  }

  /** What is left of the only key below a state is kept in one piece: a key has few states of its own, so that all of them stay in the processor's cache. */
  private finish({ state, depth, first }: Branch): Branch[] {
    const tail = this.key(first).slice(depth);
    this.endings[state] = this.order[first] ?? -1;
    if (tail !== '') this.tailOf[state] = this.tailUnits.push(tail.length) - 1;
    for (let at = 0; at < tail.length; at++) this.tailUnits.push(tail.charCodeAt(at));
    return [];
  }

  /** Splits the keys of a branch by their next unit; a key that ends here gives its state a value. */
  private children({ state, depth, first, end }: Branch): Branch[] {
    const children: Branch[] = [];
    let at = first;
    if (at < end && this.key(at).length === depth) this.endings[state] = this.order[at++] ?? -1;
    while (at < end) {
      const start = at;
      const unit = this.key(at).charCodeAt(depth);
      while (at < end && this.key(at).charCodeAt(depth) === unit) at++;
      children.push({ state: 0, depth: depth + 1, first: start, end: at });
    }
    return children;
  }

  private key(index: number): string {
    return this.keys[this.order[index] ?? 0] ?? '';
  }

  private letterOf(child: Branch, depth: number): number {
    return this.letters[this.key(child.first).charCodeAt(depth)] ?? 0;
  }

  private findBase(letters: readonly number[]): number {
    const lowest = Math.min(...letters);
    let free = this.next[0] ?? 0;
    for (let tries = 0; tries < TRIES && free > 0; tries++) {
      const base = free - lowest;
      if (letters.every((letter) => this.check[base + letter] === -1)) return base;
      free = this.next[free] ?? 0;
    }
    this.grow(this.top + this.alphabet + 1);
    return this.top;
  }

  private take(place: number, state: number): void {
    const before = this.previous[place] ?? 0;
    const after = this.next[place] ?? 0;
    this.next[before] = after;
    this.previous[after] = before;
    this.check[place] = state;
    this.top = Math.max(this.top, place + 1);
    this.grow(this.top + this.alphabet + 1);
  }

  /** Adds free places. Those up to the size of the alphabet are never used, so that no base is negative. */
  private grow(length: number): void {
    const before = this.check.length;
    if (length <= before) return;
    const size = Math.max(length, Math.ceil(before * 1.5));
    this.base = enlarged(this.base, size);
    this.check = enlarged(this.check, size).fill(-1, before);
    this.endings = enlarged(this.endings, size).fill(-1, before);
    this.tailOf = enlarged(this.tailOf, size).fill(-1, before);
    this.next = enlarged(this.next, size);
    this.previous = enlarged(this.previous, size);
    for (let place = Math.max(before, this.alphabet + 1); place < size; place++) this.append(place);
  }

  private append(place: number): void {
    const last = this.previous[0] ?? 0;
    this.next[last] = place;
    this.previous[place] = last;
    this.previous[0] = place;
  }

  /** Leaves room for one whole alphabet after the last state, so that no step reads outside the array. */
  private packStates(): Int32Array {
    const size = this.top + this.alphabet + 1;
    const states = new Int32Array(size * STATE_SIZE);
    for (let place = 0; place < size; place++) {
      const at = place * STATE_SIZE;
      states[at + StateField.base] = this.base[place] as number;
      states[at + StateField.check] = (this.check[place] as number) * STATE_SIZE;
      states[at + StateField.ending] = this.endings[place] as number;
      states[at + StateField.tail] = this.tailOf[place] as number;
    }
    return states;
  }
}

function enlarged(array: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}

function sortedOrder(keys: readonly string[]): number[] {
  return keys
    .map((key, index) => ({ key, index }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ index }) => index);
}

function unitsByFrequency(keys: readonly string[]): number[] {
  const counts = new Map<number, number>();
  for (const key of keys) for (let at = 0; at < key.length; at++) count(counts, key.charCodeAt(at));
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([unit]) => unit);
}

function count(counts: Map<number, number>, unit: number): void {
  counts.set(unit, (counts.get(unit) ?? 0) + 1);
}

/** A text that recurs: its length and where it stands, as ascending positions in a `MinedText`. */
export interface Repeat {
  readonly length: number;
  readonly positions: readonly number[];
  /** In how many documents. */
  readonly documents: number;
}

export interface RepeatOptions {
  readonly minDocuments: number;
  /** In UTF-16 code units of the folded text. */
  readonly minLength: number;
  readonly maxLength: number;
}

/** The texts of a library one after the other, as code units; 0 stands between documents and wherever no phrase may cross. */
export class MinedText {
  readonly units: Uint16Array;
  private readonly documentStarts: number[] = [];

  constructor(texts: readonly string[]) {
    this.units = new Uint16Array(texts.reduce((sum, text) => sum + text.length + 1, 1));
    let at = 1;
    for (const text of texts) {
      this.documentStarts.push(at);
      for (let index = 0; index < text.length; index++) this.units[at++] = boundaryOrUnit(text.charCodeAt(index));
      at++;
    }
  }

  unitAt(position: number): number {
    return this.units[position] ?? 0;
  }

  slice(position: number, length: number): string {
    return String.fromCharCode(...this.units.subarray(position, position + length));
  }

  /** In how many documents the ascending positions stand: one pointer runs along. */
  countDocuments(positions: readonly number[]): number {
    const starts = this.documentStarts;
    let count = 0;
    let next = 0;
    for (const position of positions) {
      if (position < (starts[next] ?? Number.POSITIVE_INFINITY)) continue;
      count++;
      while (next < starts.length && (starts[next] ?? 0) <= position) next++;
    }
    return count;
  }
}

const BOUNDARIES: ReadonlySet<number> = new Set([...'。!?;:\n \u0000'].map((character) => character.charCodeAt(0)));

function boundaryOrUnit(unit: number): number {
  return BOUNDARIES.has(unit) ? 0 : unit;
}

/**
 * Maximal repeats, found by refinement: the position list of every bigram is split by the next unit, groups in too few documents are dropped, and so on down.
 * A group whose next units differ is right-maximal, one whose previous units differ is left-maximal; both together make a maximal repeat. Also yields
 * `undefined` after every bigram, so that the caller can stop or pause.
 */
export function* repeats(text: MinedText, options: RepeatOptions): Generator<Repeat | undefined> {
  for (const positions of bigramPositions(text)) {
    yield undefined;
    if (positions.length >= options.minDocuments) yield* refine(text, positions, 2, options);
  }
}

function* refine(text: MinedText, positions: readonly number[], length: number, options: RepeatOptions): Generator<Repeat> {
  const documents = text.countDocuments(positions);
  if (documents < options.minDocuments) return;
  const groups = groupByUnit(text, positions, length);
  const rightMaximal = groups.size > 1 || groups.has(0) || length === options.maxLength;
  if (length >= options.minLength && rightMaximal && isLeftMaximal(text, positions)) yield { length, positions, documents };
  if (length === options.maxLength) return;
  for (const [unit, group] of groups) {
    if (unit !== 0 && group.length >= options.minDocuments) yield* refine(text, group, length + 1, options);
  }
}

function groupByUnit(text: MinedText, positions: readonly number[], offset: number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const position of positions) {
    const unit = text.unitAt(position + offset);
    const group = groups.get(unit);
    if (group) group.push(position);
    else groups.set(unit, [position]);
  }
  return groups;
}

function isLeftMaximal(text: MinedText, positions: readonly number[]): boolean {
  const first = text.unitAt((positions[0] ?? 0) - 1);
  return first === 0 || positions.some((position) => text.unitAt(position - 1) !== first);
}

/** The ascending positions of every bigram without a boundary, by two stable counting sorts. */
function* bigramPositions(text: MinedText): Generator<number[]> {
  const { units } = text;
  const bySecond = countingSort(everyBigram(units), (position) => units[position + 1] ?? 0);
  const sorted = countingSort(bySecond, (position) => units[position] ?? 0);
  let start = 0;
  for (let at = 1; at <= sorted.length; at++) {
    if (at < sorted.length && sameBigram(units, sorted[start] ?? 0, sorted[at] ?? 0)) continue;
    yield [...sorted.subarray(start, at)];
    start = at;
  }
}

function everyBigram(units: Uint16Array): Uint32Array {
  const positions = new Uint32Array(units.length);
  let count = 0;
  for (let at = 0; at + 1 < units.length; at++) if (units[at] !== 0 && units[at + 1] !== 0) positions[count++] = at;
  return positions.subarray(0, count);
}

function sameBigram(units: Uint16Array, a: number, b: number): boolean {
  return units[a] === units[b] && units[a + 1] === units[b + 1];
}

function countingSort(positions: Uint32Array, key: (position: number) => number): Uint32Array {
  const offsets = new Uint32Array(0x10001);
  for (const position of positions) offsets[key(position) + 1] = (offsets[key(position) + 1] ?? 0) + 1;
  for (let unit = 1; unit < offsets.length; unit++) offsets[unit] = (offsets[unit] ?? 0) + (offsets[unit - 1] ?? 0);
  const sorted = new Uint32Array(positions.length);
  for (const position of positions) {
    const at = offsets[key(position)] ?? 0;
    sorted[at] = position;
    offsets[key(position)] = at + 1;
  }
  return sorted;
}

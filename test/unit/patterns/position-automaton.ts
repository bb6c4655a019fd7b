import { type AST, visitRegExpAST } from '@eslint-community/regexpp';

/** A place of a pattern that reads one character. */
export interface Position {
  /** Which of the sample characters it reads, one bit for each. */
  readonly reads: bigint;
  /** The positions that can come after it, with the number of ways to get there. */
  readonly next: ReadonlyMap<number, number>;
  /** Whether the pattern has matched behind it. */
  readonly isLast: boolean;
}

/** How repetitions with a bound are read: as if they had none, or as few as show what is repeated in them. */
export type Bounds = 'loose' | 'tight';

/** Where in a text something can be: anywhere, or only at its start. */
type Where = 'any' | 'start';

/** What a part of a pattern can begin and end with, and where it can read nothing at all. */
interface Part {
  readonly nothing: Where | undefined;
  readonly first: ReadonlyMap<number, Where>;
  readonly last: ReadonlySet<number>;
}

const NOTHING: Part = { nothing: 'any', first: new Map(), last: new Set() };
/** The sample that stands for the end of the text, which no class has. */
const END = 1n;
/** More equal repetitions than this show nothing new. */
const WRITTEN_OUT = 4;

/**
 * The position automaton of a pattern (Glushkov, The Abstract Theory of Automata, 1961), with the number of ways from each position to the next: the paths
 * that a backtracking matcher can take. It has all paths of the pattern, and may have more: what is looked ahead at is read like the rest and fails then, a
 * look-behind at the beginning is read, and nothing matches that looks around anywhere else. Position 0 is the search for where the match begins.
 */
export function positionAutomaton(alternative: AST.Alternative, flags: string, bounds: Bounds): readonly Position[] {
  return new Builder(samplesOf(alternative), flags, bounds).build(alternative);
}

class Builder {
  private readonly positions: { reads: bigint; next: Map<number, number>; isLast: boolean }[] = [];
  private readonly known = new Map<string, bigint>();
  private looksAround = false;

  constructor(
    private readonly samples: readonly string[],
    private readonly flags: string,
    private readonly bounds: Bounds,
  ) {}

  build(alternative: AST.Alternative): readonly Position[] {
    const search = this.read((1n << BigInt(this.samples.length + 1)) - 2n);
    const part = this.sequence(alternative.elements.map((element) => () => this.element(element)));
    if (!this.flags.includes('y')) this.link(search.last, { ...part, first: new Map([...part.first, [0, 'any']]) });
    if (!this.looksAround) for (const at of part.last) this.at(at).isLast = true;
    return this.positions;
  }

  private at(index: number) {
    const position = this.positions[index];
    if (!position) throw new Error(`no position ${index}`);
    return position;
  }

  private read(reads: bigint): Part {
    const index = this.positions.push({ reads, next: new Map(), isLast: false }) - 1;
    return { nothing: undefined, first: new Map([[index, 'any']]), last: new Set([index]) };
  }

  private link(from: Iterable<number>, { first }: Part): void {
    for (const [to, where] of first) {
      if (where === 'any') for (const at of from) this.at(at).next.set(to, (this.at(at).next.get(to) ?? 0) + 1);
    }
  }

  private sequence(parts: readonly (() => Part)[]): Part {
    return parts.reduce((before: Part, make) => {
      const part = make();
      this.link(before.last, part);
      const first = new Map(before.first);
      if (before.nothing) for (const [at, where] of part.first) first.set(at, before.nothing === 'any' ? where : 'start');
      const last = new Set([...(part.nothing === 'any' ? before.last : []), ...part.last]);
      const nothing = before.nothing && part.nothing && (before.nothing === 'any' ? part.nothing : 'start');
      return { nothing, first, last };
    }, NOTHING);
  }

  private oneOf(alternatives: readonly AST.Alternative[]): Part {
    const parts = alternatives.map(({ elements }) => this.sequence(elements.map((element) => () => this.element(element))));
    const nothing = parts.some((part) => part.nothing === 'any') ? 'any' : parts.find((part) => part.nothing)?.nothing;
    return { nothing, first: new Map(parts.flatMap(({ first }) => [...first])), last: new Set(parts.flatMap(({ last }) => [...last])) };
  }

  private element(element: AST.Element): Part {
    switch (element.type) {
      case 'Group':
      case 'CapturingGroup':
        return this.oneOf(element.alternatives);
      case 'Assertion':
        return this.assertion(element);
      case 'Quantifier':
        return this.quantifier(element);
      case 'Backreference':
        return this.backreference(element);
      case 'ExpressionCharacterClass':
        throw new Error(`${element.raw} is not understood by this check: write it otherwise`);
      default:
        return this.read(this.readsOf(element.raw));
    }
  }

  /** Reads whatever its group can read. */
  private backreference({ resolved, raw }: AST.Backreference): Part {
    if (Array.isArray(resolved)) throw new Error(`${raw} refers to more than one group`);
    this.looksAround = true;
    return this.oneOf(resolved.alternatives);
  }

  private assertion(assertion: AST.Assertion): Part {
    if (assertion.kind === 'start' && !this.flags.includes('m')) return { ...NOTHING, nothing: 'start' };
    if (assertion.kind === 'end' && !this.flags.includes('m')) return this.read(END);
    this.looksAround = true;
    if (assertion.kind === 'lookahead') return { ...this.oneOf(assertion.alternatives), nothing: 'any', last: new Set() };
    if (assertion.kind !== 'lookbehind') return NOTHING;
    if (hasUnboundedQuantifier(assertion)) throw new Error(`${assertion.raw} looks back without a bound`);
    const isAtBeginning = assertion.parent.type === 'Alternative' && assertion.parent.elements[0] === assertion && !assertion.negate;
    return isAtBeginning && assertion.parent.parent.type === 'Pattern' ? this.oneOf(assertion.alternatives) : NOTHING;
  }

  private quantifier({ element, min, max }: AST.Quantifier): Part {
    const make = () => this.element(element);
    const isLoose = max === Number.POSITIVE_INFINITY || (this.bounds === 'loose' && max > Math.max(min, WRITTEN_OUT));
    const least = Math.min(min, WRITTEN_OUT);
    const required = Array.from({ length: isLoose ? Math.max(0, least - 1) : least }, () => make);
    if (isLoose) return this.sequence([...required, () => this.repeated(make(), min > 0)]);
    return this.sequence([...required, () => this.upTo(Math.min(max - min, WRITTEN_OUT - 1), make)]);
  }

  /** `(?:x(?:x)?)?`: each number of repetitions is read in one way. */
  private upTo(times: number, make: () => Part): Part {
    return times === 0 ? NOTHING : { ...this.sequence([make, () => this.upTo(times - 1, make)]), nothing: 'any' };
  }

  private repeated(part: Part, isRequired: boolean): Part {
    this.link(part.last, part);
    return isRequired ? part : { ...part, nothing: 'any' };
  }

  private readsOf(raw: string): bigint {
    let reads = this.known.get(raw);
    if (reads === undefined) {
      const pattern = new RegExp(`^(?:${raw})$`, this.flags.replace(/[gydm]/g, ''));
      reads = this.samples.reduce((bits, sample, index) => (pattern.test(sample) ? bits | (1n << BigInt(index + 1)) : bits), 0n);
      this.known.set(raw, reads);
    }
    return reads;
  }
}

function hasUnboundedQuantifier(assertion: AST.Assertion): boolean {
  let found = false;
  visitRegExpAST(assertion, { onQuantifierEnter: ({ max }) => (found ||= max === Number.POSITIVE_INFINITY) });
  return found;
}

/** Of every set of characters that the classes of a pattern tell apart at least one: the ends of each range, and what stands beside them. */
function samplesOf(alternative: AST.Alternative): string[] {
  const points = new Set(Array.from(' \t\n\r\u2028\u00a0\u3000/09:@AZ[^_`az{é一\ue000', (character) => character.codePointAt(0) ?? 0));
  const add = (from: number, to: number) => {
    for (const point of [from - 1, from, to, to + 1]) points.add(point);
  };
  visitRegExpAST(alternative, {
    onCharacterEnter: ({ value }) => points.add(value),
    onCharacterClassRangeEnter: ({ min, max }) => add(min.value, max.value),
  });
  return [...points].filter((point) => point >= 0 && point <= 0x10ffff).map((point) => String.fromCodePoint(point));
}

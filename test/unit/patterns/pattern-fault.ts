import type { AST } from '@eslint-community/regexpp';
import { RegExpParser } from '@eslint-community/regexpp';
import { degreeOfSteps } from './ambiguity.ts';
import { positionAutomaton } from './position-automaton.ts';

/** A regular expression of the project, and where it is written or built: `src/core/text/fold.ts:12`. */
export interface FoundPattern {
  readonly source: string;
  readonly flags: string;
  readonly site: string;
}

/** A pattern whose repetitions have bounds is linear, but a bound is a factor: as many steps for one character are let through. */
const MOST_STEPS_BY_BOUNDS = 2_000;

const parser = new RegExpParser({ ecmaVersion: 2024 });

/** Why a pattern can take more steps than in proportion to the length of a text; `undefined` where it cannot. */
export function patternFault({ source, flags }: Pick<FoundPattern, 'source' | 'flags'>): string | undefined {
  const { alternatives } = parser.parsePattern(source, 0, source.length, { unicode: flags.includes('u') });
  return alternatives.map((alternative) => alternativeFault(alternative, flags)).find((fault) => fault !== undefined);
}

function alternativeFault(alternative: AST.Alternative, flags: string): string | undefined {
  try {
    const loose = degreeOfSteps(positionAutomaton(alternative, flags, 'loose'));
    if (loose === 1) return undefined;
    if (loose === Number.POSITIVE_INFINITY) return 'exponential';
    const tight = degreeOfSteps(positionAutomaton(alternative, flags, 'tight'));
    if (tight > 1) return `steps grow with the length of the text to the power of ${tight}`;
    const steps = stepsByBounds(alternative, loose);
    return steps > MOST_STEPS_BY_BOUNDS ? `the bounds of its repetitions allow ${steps} steps for a character` : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** So many repetitions one after another as the degree has above 1, each as often as it may: at most the greatest bounds on one way through the pattern. */
function stepsByBounds(alternative: AST.Alternative, degree: number): number {
  return boundsOf(alternative.elements)
    .slice(0, degree - 1)
    .reduce((product, bound) => product * bound, 1);
}

/** The greatest bounds first. What is looked at is not gone through by the rest of the pattern. */
function boundsOf(elements: readonly AST.Element[]): number[] {
  const [first, ...rest] = elements;
  if (!first) return [];
  if (first.type === 'Group' || first.type === 'CapturingGroup') return descending([...boundsOfAny(first.alternatives), ...boundsOf(rest)]);
  if (first.type === 'Assertion')
    return 'alternatives' in first ? greater(boundsOfAny(first.alternatives), boundsOf(rest)) : boundsOf(rest);
  if (first.type !== 'Quantifier') return boundsOf(rest);
  const { min, max, element } = first;
  return descending([...(max > min && max < Number.POSITIVE_INFINITY ? [max] : []), ...boundsOf([element]), ...boundsOf(rest)]);
}

function boundsOfAny(alternatives: readonly AST.Alternative[]): number[] {
  return alternatives.map(({ elements }) => boundsOf(elements)).reduce(greater, []);
}

function greater(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, at) => Math.max(a[at] ?? 1, b[at] ?? 1));
}

function descending(bounds: readonly number[]): number[] {
  return bounds.toSorted((a, b) => b - a);
}

import { HINTS } from './tables.generated.ts';

/** What reviewers know of a character and official texts do not show. */
export interface Hint {
  readonly reading: string;
  /** As the model has them written. */
  readonly features: readonly string[];
  /** In natural logarithms. */
  readonly weight: number;
}

/** A hint with this feature counts wherever no word says anything. */
export const ALWAYS = '*';

/** By code unit of the Simplified character. */
const hints = new Map<number, Hint[]>();
for (const { simplified, traditional, features, weight } of HINTS) {
  const hint = { reading: traditional, features: features.split('|'), weight };
  hints.set(simplified.charCodeAt(0), [...(hints.get(simplified.charCodeAt(0)) ?? []), hint]);
}

/** The hints for a character, by its code unit. */
export function hintsOf(unit: number): readonly Hint[] {
  return hints.get(unit) ?? [];
}

/** Whether reviewers know how a character is written wherever nothing around it tells. */
export function hasDefault(unit: number): boolean {
  return hintsOf(unit).some(({ features }) => features.includes(ALWAYS));
}

/** A default of this weight is not asked about. */
const SETTLED = 6;

/** Whether a character outside words is written as usual whatever stands around it, as far as anybody knows. */
export function isSettled(unit: number): boolean {
  const [only, ...others] = hintsOf(unit);
  return only !== undefined && others.length === 0 && only.weight >= SETTLED;
}

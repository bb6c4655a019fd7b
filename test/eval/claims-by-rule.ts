import type { Judgement } from './judge.ts';

/** How a rule stands behind claims: as the first of the evidence, which decided, or anywhere in it. */
const USES = ['first', 'behind'] as const;

/**
 * Prints of each rule behind the claims of a field how many of them are right, wrong and neither (they stop above the place that the gold has), first in the
 * evidence and anywhere in it. A claim of which nothing can be told counts as wrong.
 */
export function printClaimsByRule(judged: readonly Judgement[]): void {
  const claims = judged.filter(({ claimed, evidence }) => claimed && evidence.length > 0);
  for (const field of new Set(claims.map((one) => one.field))) {
    console.log([`${field}, by rule`.padEnd(26), ...USES.map((use) => `${use}: right wrong neither`.padStart(34))].join(''));
    const ofField = claims.filter((one) => one.field === field);
    for (const rule of [...new Set(ofField.flatMap(({ evidence }) => evidence.map((one) => one.rule)))].sort())
      console.log([rule.padEnd(26), ...USES.map((use) => cell(ofField.filter((one) => isUsed(rule, use, one))))].join(''));
  }
}

function isUsed(rule: string, use: (typeof USES)[number], { evidence }: Judgement): boolean {
  return use === 'first' ? evidence[0]?.rule === rule : evidence.some((one) => one.rule === rule);
}

function cell(claims: readonly Judgement[]): string {
  if (claims.length === 0) return '–'.padStart(34);
  const [right, wrong, neither] = (['right', 'wrong', 'unknown'] as const).map(
    (verdict) => claims.filter((one) => one.verdict === verdict).length,
  );
  const percent = ((100 * (right ?? 0)) / claims.length).toFixed(1);
  return `${right} ${wrong} ${neither} (${percent} %)`.padStart(34);
}

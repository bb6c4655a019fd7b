/**
 * For each probability the least rate of false discoveries at which it would still be one: Benjamini and Hochberg (Journal of the Royal Statistical Society B 57,
 * 1995). In the order of the probabilities that were given.
 */
export function falseDiscoveryRates(probabilities: readonly number[]): number[] {
  const order = probabilities.map((_, index) => index).sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0));
  const rates = new Array<number>(probabilities.length).fill(1);
  let least = 1;
  for (const [after, index] of order.entries()) {
    const rank = probabilities.length - after;
    least = Math.min(least, (probabilities[index] ?? 1) * (probabilities.length / rank));
    rates[index] = least;
  }
  return rates;
}

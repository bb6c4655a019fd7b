/** A pattern is tried only on a line that has a unit which it cannot do without: most lines are running text and have none. */
export const LineSign = { image: 1, share: 2, copyright: 4, label: 8, list: 16 } as const;
const SIGNS: Readonly<Record<keyof typeof LineSign, string>> = {
  image: '.',
  share: '享扫码微蓝注星',
  copyright: '©r权备安码办技免未载创首源',
  label: ':/|丨[(',
  list: '篇条阅新链文稿报专信推喜多门',
};
const signs = signsOfUnits();

/** The signs that a folded line has, as bits. */
export function signsIn(folded: string): number {
  let found = 0;
  for (let at = 0; at < folded.length; at++) found |= signs[folded.charCodeAt(at)] as number;
  return found;
}

function signsOfUnits(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const name of Object.keys(SIGNS) as (keyof typeof LineSign)[]) {
    for (const unit of SIGNS[name]) table[unit.charCodeAt(0)] = (table[unit.charCodeAt(0)] as number) | LineSign[name];
  }
  return table;
}

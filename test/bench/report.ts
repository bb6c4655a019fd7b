import type { Timing } from './timing.ts';

/** One row of the table: what it takes us, what it takes the peer, and the ratio. */
export function print(figure: string, ours: Timing, peer: Timing, aim = ''): void {
  const cells = [figure, `${shown(ours.value)} (${ours.runs})`, `${shown(peer.value)} (${peer.runs})`, ratio(ours.value / peer.value), aim];
  console.log(`| ${cells.join(' | ')} |`);
}

export function shown(milliseconds: number): string {
  return milliseconds >= 100 ? milliseconds.toFixed(0) : milliseconds.toPrecision(2);
}

function ratio(value: number): string {
  return value >= 0.5 ? value.toFixed(2) : `1/${(1 / value).toFixed(value > 0.1 ? 1 : 0)}`;
}

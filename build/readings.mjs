/**
 * Writes src/core/text/readings.generated.ts: the Traditional-only characters (OpenCC's TSCharacters) that GBK has, by their Mandarin readings (pinyin-pro).
 * Only the repair of byte-shifted characters asks for readings, and only for these characters: 18 KB instead of a dictionary of 300.
 */
import { writeFileSync } from 'node:fs';
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import tsCharacters from 'opencc-js/dict/TSCharacters';
import { polyphonic } from 'pinyin-pro';

const encodeGbk = createMultibyteEncoder('gbk');
const LINE = 150;
const TONED = /[\u0300-\u0304\u030c]/;

function inGbk(character) {
  try {
    return encodeGbk(character).length === 2;
  } catch {
    return false;
  }
}

function readingsOf(character) {
  return polyphonic(character, { toneType: 'symbol', type: 'array' })
    .flat()
    .flatMap((reading) => reading.split(' '));
}

/** For each reading the characters that are read so first of all, then a comma and those that can be. */
function charactersByReading() {
  const byReading = new Map();
  for (const character of annotatedCharacters()) {
    for (const [rank, reading] of readingsOf(character).entries()) {
      const [usual, rare] = byReading.get(reading) ?? ['', ''];
      byReading.set(reading, rank === 0 ? [usual + character, rare] : [usual, rare + character]);
    }
  }
  return [...byReading].filter(([reading]) => TONED.test(reading.normalize('NFD'))).sort(([a], [b]) => (a < b ? -1 : 1));
}

function annotatedCharacters() {
  const entries = tsCharacters.split('|').map((entry) => entry.split(' '));
  return entries.filter(([from, to]) => from !== to && inGbk(from)).map(([from]) => from);
}

function linesOf(entries) {
  const lines = [''];
  for (const [reading, [usual, rare]] of entries) {
    if (lines.at(-1).length > LINE - 20) lines.push('');
    lines[lines.length - 1] += `${reading}${usual}${rare && `,${rare}`} `;
  }
  return lines.map((line) => line.trimEnd());
}

const source = `/** Written by build/readings.mjs; not edited by hand. Traditional-only characters of GBK by Mandarin reading, after a comma those that are rarely read so: OpenCC's TSCharacters, pinyin-pro's readings. */
export const TRADITIONAL_READINGS = \`
${linesOf(charactersByReading()).join('\n')}
\`;
`;
writeFileSync(new URL('../src/core/text/readings.generated.ts', import.meta.url), source);

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

function charactersByReading() {
  const characters = tsCharacters
    .split('|')
    .map((entry) => entry.split(' '))
    .filter(([from, to]) => from !== to && inGbk(from))
    .map(([from]) => from);
  const byReading = new Map();
  for (const character of characters) {
    for (const reading of readingsOf(character)) byReading.set(reading, (byReading.get(reading) ?? '') + character);
  }
  return [...byReading].filter(([reading]) => /[\u0300-\u0304\u030c]/.test(reading.normalize('NFD'))).sort(([a], [b]) => (a < b ? -1 : 1));
}

function linesOf(entries) {
  const lines = [''];
  for (const [reading, characters] of entries) {
    if (lines.at(-1).length > LINE - 20) lines.push('');
    lines[lines.length - 1] += `${reading}${characters} `;
  }
  return lines.map((line) => line.trimEnd());
}

const source = `/** Written by build/readings.mjs; not edited by hand. Traditional-only characters of GBK by Mandarin reading: OpenCC's TSCharacters, pinyin-pro's readings. */
export const TRADITIONAL_READINGS = \`
${linesOf(charactersByReading()).join('\n')}
\`;
`;
writeFileSync(new URL('../src/core/text/readings.generated.ts', import.meta.url), source);

// `npm run data`: the Mandarin readings of the 6,763 characters of GB 2312 without tones, from pinyin-pro, as src/core/text/syllables.generated.ts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { PROJECT } from './installed.mjs';

const ROWS = { first: 0xb0, last: 0xf7 };
const CELLS = { first: 0xa1, last: 0xfe };

const bySyllable = new Map();
for (const character of charactersOfGb2312())
  for (const syllable of readingsOf(character)) bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
const rows = [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, characters]) => syllable + characters);
const comment =
  '/** Written by build/syllables.mjs; not edited by hand. Characters of GB 2312 behind their readings without tones, v for ü (pinyin-pro). */';
writeFileSync(join(PROJECT, 'src/core/text/syllables.generated.ts'), `${comment}\nexport const SYLLABLES = \`\n${rows.join('\n')}\n\`;\n`);

/** All that pinyin-pro has; interjections without a vowel (嗯) are no syllables that anybody types. */
function readingsOf(character) {
  const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true });
  return new Set(readings.filter((reading) => /^[a-z]*[aeiouv][a-z]*$/.test(reading)));
}

function* charactersOfGb2312() {
  const decoder = new TextDecoder('gb18030');
  for (let row = ROWS.first; row <= ROWS.last; row++) {
    for (let cell = CELLS.first; cell <= CELLS.last; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) yield character;
    }
  }
}

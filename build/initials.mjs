// `npm run data`: the first letters of the Mandarin readings of the 6,763 characters of GB 2312, from pinyin-pro, as src/core/text/initials.generated.ts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { PROJECT } from './installed.mjs';

const ROWS = { first: 0xb0, last: 0xf7 };
const CELLS = { first: 0xa1, last: 0xfe };

const byInitials = new Map();
for (const character of charactersOfGb2312()) {
  const readings = pinyin(character, { multiple: true, pattern: 'first', toneType: 'none', type: 'array' });
  const initials = [...new Set(readings.map((letter) => letter.charAt(0)).filter((letter) => /[a-z]/.test(letter)))].sort().join('');
  if (initials) byInitials.set(initials, (byInitials.get(initials) ?? '') + character);
}
const rows = [...byInitials].sort(([a], [b]) => (a < b ? -1 : 1)).map(([initials, characters]) => initials + characters);
const comment =
  '/** Written by build/initials.mjs; not edited by hand. Characters of GB 2312 behind the first letters of their readings (pinyin-pro). */';
writeFileSync(join(PROJECT, 'src/core/text/initials.generated.ts'), `${comment}\nexport const INITIALS = \`\n${rows.join('\n')}\n\`;\n`);

function* charactersOfGb2312() {
  const decoder = new TextDecoder('gb18030');
  for (let row = ROWS.first; row <= ROWS.last; row++) {
    for (let cell = CELLS.first; cell <= CELLS.last; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) yield character;
    }
  }
}

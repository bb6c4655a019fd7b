import assert from 'node:assert/strict';
import { LANGUAGES } from './languages.ts';
import { projectText, strings } from './source-files.ts';

const ENGLISH = strings('package.nls.json');

/** What a translation must not touch: links that run commands, and names of settings. */
function fixedParts(text: string): string[] {
  return (text.match(/\(command:[^)]*\)|`[^`]*`/g) ?? []).sort();
}

describe('package.nls.json', () => {
  it('has the keys that package.json uses, and no others', () => {
    const used = Array.from(projectText('package.json').matchAll(/"%([^%"\s]+)%"/g), ([, key = '']) => key);
    assert.deepEqual(Object.keys(ENGLISH).sort(), [...new Set(used)].sort());
  });
});

for (const { id, isOwn } of LANGUAGES) {
  describe(`package.nls.${id}.json`, () => {
    const translated = strings(`package.nls.${id}.json`);
    const entries = Object.entries(translated);

    it('has the keys of the English file, none of them empty', () => {
      const filled = entries.filter(([, text]) => text.trim() !== '').map(([key]) => key);
      assert.deepEqual(filled.sort(), Object.keys(ENGLISH).sort());
    });

    it('keeps links and names of settings', () => {
      const changed = entries.filter(([key, text]) => String(fixedParts(text)) !== String(fixedParts(ENGLISH[key] ?? '')));
      assert.deepEqual(changed, []);
    });

    it('is written in its own script and quotation marks', () => {
      const foreign = entries.filter(([, text]) => !isOwn(text));
      assert.deepEqual(foreign, []);
    });
  });
}

import assert from 'node:assert/strict';
import { LANGUAGES } from './languages.ts';
import { localisedStrings, placeholders } from './localised-strings.ts';
import { sourceFiles, strings } from './source-files.ts';

const KEYS = new Set(sourceFiles('src').flatMap(localisedStrings));

describe('strings of the source', () => {
  const cases: readonly [name: string, source: string, keys: readonly string[]][] = [
    ['a message', "vscode.l10n.t('Open')", ['Open']],
    ['a message on a line of its own', "l10n.t(\n  'Open {0}',\n  name,\n)", ['Open {0}']],
    ['a message with an apostrophe', `l10n.t("It's here")`, ["It's here"]],
    ['escapes', "l10n.t('a\\nb \\'c\\'', d)", ["a\nb 'c'"]],
    ['two messages of one choice', "done ? l10n.t('Yes') : l10n.t('No')", ['Yes', 'No']],
    ['something else called t', "at('x'); point.t('y')", []],
  ];
  for (const [name, source, keys] of cases) {
    it(`reads ${name}`, () => assert.deepEqual(localisedStrings({ path: 'x.ts', source }), keys));
  }

  for (const source of [
    'l10n.t(text)',
    "l10n.t({ message: 'a', args: [] })",
    'l10n.t(`a`)',
    "l10n.t('a' + b)",
    "l10n.t(short ? 'a' : 'b')",
  ]) {
    it(`refuses ${source}, which no bundle can be held against`, () => {
      assert.throws(() => localisedStrings({ path: 'x.ts', source }), /x\.ts: not a literal/);
    });
  }
});

for (const { id, isOwn } of LANGUAGES) {
  describe(`bundle ${id}`, () => {
    const bundle = strings(`l10n/bundle.l10n.${id}.json`);
    const entries = Object.entries(bundle);

    it('has a translation of every string of the source', () => {
      const missing = [...KEYS].filter((key) => !bundle[key]);
      assert.deepEqual(missing, []);
    });

    it('has nothing that the source no longer says', () => {
      const stale = Object.keys(bundle).filter((key) => !KEYS.has(key));
      assert.deepEqual(stale, []);
    });

    it('keeps every placeholder', () => {
      const changed = entries.filter(([key, text]) => String(placeholders(text)) !== String(placeholders(key)));
      assert.deepEqual(changed, []);
    });

    it('is written in its own script and quotation marks', () => {
      const foreign = entries.filter(([, text]) => !isOwn(text));
      assert.deepEqual(foreign, []);
    });
  });
}

import assert from 'node:assert/strict';
import { strings } from './source-files.ts';

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  en: Object.values(strings('package.nls.json')).concat(Object.keys(strings('l10n/bundle.l10n.zh-cn.json'))),
  'zh-cn': ['package.nls.zh-cn.json', 'l10n/bundle.l10n.zh-cn.json'].flatMap((file) => Object.values(strings(file))),
  'zh-tw': ['package.nls.zh-tw.json', 'l10n/bundle.l10n.zh-tw.json'].flatMap((file) => Object.values(strings(file))),
};

/** Words that say otherwise what the glossary of CONTRIBUTING.md has one word for. */
const OTHERWISE: readonly (readonly [language: string, thing: string, words: RegExp])[] = [
  ['en', 'Macao', /Macau/],
  ['en', 'a name', /called so/],
  ['zh-cn', 'script', /字体/],
  ['zh-tw', 'script', /字體/],
  ['zh-cn', 'library', /语料库|资料库|文献库/],
  ['zh-tw', 'library', /語料庫|資料庫|文獻庫/],
  ['zh-cn', 'document', /文档/],
  ['zh-tw', 'document', /文檔/],
  ['zh-cn', 'a document that is counted (份)', /篇(?:有日期的)?文件|\} ?篇/],
  ['zh-tw', 'a document that is counted (份)', /篇(?:有日期的)?文件|\} ?篇/],
  ['zh-cn', 'copy', /复本/],
  ['zh-tw', 'copy', /副本/],
  ['zh-cn', 'view', /检视/],
  ['zh-tw', 'view', /視圖/],
  ['zh-cn', 'pack', /词包|短语包/],
  ['zh-tw', 'pack', /詞包|片語包/],
];

const FILES = { en: 'package.nls.json', 'zh-cn': 'package.nls.zh-cn.json', 'zh-tw': 'package.nls.zh-tw.json' };

describe('words for users', () => {
  for (const [language, file] of Object.entries(FILES))
    it(`${language}: commands that a text names are called so`, () => {
      const texts = Object.entries(strings(file));
      const titles = texts.filter(([key]) => key.startsWith('command.')).map(([, title]) => title.replace(/…$/, ''));
      const named = texts.flatMap(([, text]) => [...text.matchAll(/\*Tifa: ([^*]+)\*/g)].map(([, name = '']) => name));
      assert.ok(named.length > 0);
      assert.deepEqual(
        named.filter((name) => !titles.includes(name)),
        [],
      );
    });

  for (const [language, thing, words] of OTHERWISE)
    it(`${language}: one for ${thing}, not ${words.source}`, () =>
      assert.deepEqual(
        (TEXTS[language] ?? []).filter((text) => words.test(text)),
        [],
      ));
});

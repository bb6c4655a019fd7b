import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { PackFormat } from '../../../src/core/packs/pack-row.ts';
import type { NewPhrase } from '../../../src/core/packs/pack-writing.ts';
import { withListed, withoutListed, withPhrase } from '../../../src/core/packs/pack-writing.ts';
import { readPacks } from '../../../src/core/packs/read-pack.ts';

const RIVERS: NewPhrase = { phrase: '河长制', english: 'river chief system', group: 'environment' };

describe('withPhrase', () => {
  const cases: [name: string, format: PackFormat, before: string, phrase: NewPhrase, after: string][] = [
    ['starts a text', 'txt', '', RIVERS, '河长制\triver chief system\t\tenvironment\n'],
    ['adds a line', 'txt', '林长制\n', { phrase: '河长制' }, '林长制\n河长制\n'],
    ['adds the line break that is missing', 'txt', '林长制', { phrase: '河长制' }, '林长制\n河长制\n'],
    [
      'keeps comments, blank lines and Windows line breaks',
      'txt',
      '# ours\r\n\r\n林长制\r\n\r\n',
      { phrase: '河长制' },
      '# ours\r\n\r\n林长制\r\n河长制\r\n\r\n',
    ],
    [
      'divides cells as the file does',
      'csv',
      'sep=;\r\nphrase;note;english\r\n林长制;;forests\r\n',
      { phrase: '河长制', english: 'a; b' },
      'sep=;\r\nphrase;note;english\r\n林长制;;forests\r\n河长制;;"a; b"\r\n',
    ],
    [
      'goes below the heading of its group',
      'txt',
      '[economy]\n新质生产力\n\n[environment]\n林长制\n\n[rural]\n千万工程\n',
      RIVERS,
      '[economy]\n新质生产力\n\n[environment]\n林长制\n河长制\triver chief system\n\n[rural]\n千万工程\n',
    ],
    [
      'goes above the first heading without a group',
      'txt',
      '[economy]\n新质生产力\n',
      { phrase: '河长制' },
      '河长制\n[economy]\n新质生产力\n',
    ],
    [
      'names a group without a heading',
      'txt',
      '林长制\n[economy]\n新质生产力\n',
      RIVERS,
      '林长制\n河长制\triver chief system\t\tenvironment\n[economy]\n新质生产力\n',
    ],
    ['keeps a phrase from becoming a comment', 'txt', '', { phrase: '#我为群众办实事#' }, '\\#我为群众办实事#\n'],
    ['keeps a phrase from becoming a heading', 'txt', '', { phrase: '[我为群众办实事]' }, '\\[我为群众办实事]\n'],
    ['starts a TSV', 'tsv', '', RIVERS, 'phrase\tenglish\tnote\tgroup\r\n河长制\triver chief system\t\tenvironment\r\n'],
    ['starts a CSV', 'csv', '', RIVERS, 'phrase,english,note,group\r\n河长制,river chief system,,environment\r\n'],
    [
      'keeps the columns of a CSV',
      'csv',
      'group,phrase\neconomy,新质生产力',
      RIVERS,
      'group,phrase\neconomy,新质生产力\r\nenvironment,河长制\r\n',
    ],
    [
      'quotes what a CSV would misread',
      'csv',
      'phrase,english\n',
      { phrase: '河长制', english: 'rivers, "chiefs"' },
      'phrase,english\n河长制,"rivers, ""chiefs"""\r\n',
    ],
  ];
  for (const [name, format, before, phrase, after] of cases) {
    it(name, () => assert.equal(withPhrase(before, format, phrase), after));
  }

  it('adds to JSON and keeps its comments', () => {
    const after = withPhrase('[\n  // ours\n  "林长制"\n]\n', 'json', RIVERS) ?? '';
    assert.ok(after.includes('// ours'));
    const [reading] = readPacks([{ uri: 'file:///a.json', bytes: new TextEncoder().encode(after) }]);
    assert.deepEqual(
      reading?.phrases.map(({ text, group }) => [text, group]),
      [
        ['林长制', undefined],
        ['河长制', 'environment'],
      ],
    );
  });

  for (const broken of ['{"phrase":"林长制"}', '[', '["林长制"'])
    it(`refuses ${broken}`, () => assert.equal(withPhrase(broken, 'json', RIVERS), undefined));

  it('writes what is read again, with all that stood there before, in any format', () => {
    const characters = fc.string({ unit: fc.constantFrom(...'高质量发展林河长制'), minLength: 2, maxLength: 6 });
    const han = fc.tuple(fc.constantFrom('', '#', '[', '\\', '\\#'), characters).map((parts) => parts.join(''));
    const word = fc.string({ unit: fc.constantFrom(...'ab ,"\'=\\'), maxLength: 8 }).map((text) => text.replace(/\s+/g, ' ').trim());
    const phrase = fc.record({ phrase: han, english: word, note: word, group: fc.constantFrom('', 'economy', 'ours') });
    fc.assert(
      fc.property(
        fc.constantFrom<PackFormat>('txt', 'csv', 'tsv', 'json'),
        fc.uniqueArray(phrase, { selector: (one) => one.phrase, maxLength: 5 }),
        (format, phrases) => {
          const text = phrases.reduce((before, one) => withPhrase(before, format, one) ?? '', '');
          const [reading] = readPacks([{ uri: `file:///a.${format}`, bytes: new TextEncoder().encode(text) }]);
          const found = reading?.phrases.map((one) => [one.text, one.english ?? '', one.note ?? '', one.group ?? '']).sort();
          assert.deepEqual(found, phrases.map((one) => [one.phrase, one.english, one.note, one.group]).sort());
        },
      ),
    );
  });
});

describe('the list of ignored phrases', () => {
  it('gains a line and loses it again, and is as before', () => {
    for (const before of ['', '林长制\n', '# ours\r\n林长制\r\n'])
      assert.equal(withoutListed(withListed(before, '河长制'), '河长制'), before);
  });

  it('takes a phrase with a hash in front for a phrase', () => {
    const list = withListed('# ours\n', '#河长制');
    assert.equal(list, '# ours\n\\#河长制\n');
    assert.equal(withoutListed(list, '#河长制'), '# ours\n');
  });

  const written: [how: string, line: string][] = [
    ['in quotation marks', '“河长制”'],
    ['with columns behind it', '河长制\triver chief system\tno need'],
    ['with pinyin', '河长(zhǎng)制'],
    ['with spaces and a full stop', '  河 长 制。 '],
    ['in Traditional characters', '河長制'],
    ['twice', '河长制\n河长制'],
  ];
  for (const [how, line] of written) {
    it(`loses a line that somebody has written ${how}, and no other`, () => {
      const list = `# 河长制\n${line}\n河长制度\n[河长制]\n`;
      const [reading] = readPacks([{ uri: 'file:///ignored.txt', bytes: new TextEncoder().encode(list) }]);
      const [phrase] = reading?.phrases ?? [];
      assert.equal(withoutListed(list, phrase?.text ?? '', phrase?.written), '# 河长制\n河长制度\n[河长制]\n');
    });
  }
});

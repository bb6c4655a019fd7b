import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { encode } from 'iconv-lite';
import type { PackProblemCode } from '../../../src/core/packs/pack-row.ts';
import type { PackReading } from '../../../src/core/packs/read-pack.ts';
import { readPacks } from '../../../src/core/packs/read-pack.ts';

function read(name: string, content: string | Uint8Array): PackReading {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const [reading] = readPacks([{ uri: `file:///w/.tifa/phrases/${encodeURIComponent(name)}`, bytes }]);
  assert.ok(reading);
  return reading;
}

/** What a pack says, as lines: text, English, note, group. */
function lines({ phrases }: PackReading): string[] {
  return phrases.map(({ text, english = '', note = '', group = '' }) => [text, english, note, group].join('|'));
}

const FULL = ['河长制|river chief system|since 2016|environment'];

describe('readPacks', () => {
  const same: [name: string, file: string, content: string][] = [
    ['text, columns between tabs', 'a.txt', '河长制\triver chief system\tsince 2016\tenvironment\n'],
    ['text, the group as a heading', 'a.txt', '# our own\n[environment]\n河长制\triver chief system\tsince 2016\n'],
    ['text with Windows line breaks', 'a.txt', '[environment]\r\n\r\n河长制\triver chief system\tsince 2016\r\n'],
    ['CSV', 'a.csv', 'phrase,english,note,group\n河长制,river chief system,since 2016,environment\n'],
    ['CSV with columns in another order', 'a.csv', 'Group,Phrase,English,Note\r\nenvironment,河长制,river chief system,since 2016\r\n'],
    ['CSV with Chinese headings', 'a.csv', '提法,英文,備註,分組\n河长制,river chief system,since 2016,environment'],
    [
      'CSV with semicolons, where the comma is the decimal sign',
      'a.csv',
      'phrase;english;note;group\r\n河长制;river chief system;since 2016;environment\r\n',
    ],
    ['TSV', 'a.tsv', 'phrase\tenglish\tnote\tgroup\r\n河长制\triver chief system\tsince 2016\tenvironment\r\n'],
    ['CSV with tabs', 'a.csv', 'phrase\tenglish\tnote\tgroup\r\n河长制\triver chief system\tsince 2016\tenvironment\r\n'],
    [
      'CSV that says what divides its cells',
      'a.csv',
      'sep=;\r\n提法;英文;备注;分组\r\n河长制;river chief system;since 2016;environment\r\n',
    ],
    [
      'CSV that says a divider of its own',
      'a.csv',
      '\ufeffSEP=|\nphrase|english|note|group\n河长制|river chief system|since 2016|environment\n',
    ],
    [
      'CSV with a byte order mark and quotation marks',
      'a.csv',
      '\ufeffphrase,english,note,group\n"河长制","river chief system","since 2016","environment"\n',
    ],
    [
      'CSV with another divider between its headings',
      'a.csv',
      'phrase，english，note，group\n河长制，river chief system，since 2016，environment\n',
    ],
    ['JSON', 'a.json', '[{"phrase":"河长制","english":"river chief system","note":"since 2016","group":"environment"}]'],
    [
      'JSON with comments and a trailing comma',
      'a.json',
      '[\n// ours\n{"phrase":"河长制","english":"river chief system","note":"since 2016","group":"environment",},]',
    ],
  ];
  for (const [name, file, content] of same) {
    it(`reads ${name}`, () => {
      const reading = read(file, content);
      assert.deepEqual([lines(reading), reading.problems], [FULL, []]);
    });
  }

  it('reads what Excel writes as Unicode Text: UTF-16 and tabs', () => {
    const text = '\ufeffphrase\tenglish\tnote\tgroup\r\n河长制\t"river chief system"\tsince 2016\tenvironment\r\n';
    assert.deepEqual(lines(read('a.csv', Buffer.from(text, 'utf16le'))), FULL);
  });

  it('takes a semicolon in a cell, or in a file without headings, for what it is', () => {
    assert.deepEqual(lines(read('a.csv', 'phrase,note\n河长制,rivers; lakes\n')), ['河长制||rivers; lakes|']);
    assert.deepEqual(lines(read('a.csv', '河长制;river chief system\n林长制;forests\n')), [
      '河长制|river chief system||',
      '林长制|forests||',
    ]);
  });

  it('tells where something is wrong below the line that says what divides cells', () => {
    assert.deepEqual(
      read('a.csv', 'sep=;\nphrase;colour\n林长制;red\n').problems.map(({ code, line }) => [code, line]),
      [['unknown-column', 1]],
    );
  });

  it('reads commas, quotation marks and line breaks inside a field of CSV', () => {
    const reading = read('a.csv', 'phrase,english\n河长制,"chiefs, of ""rivers"""\n林长制,"two\r\nlines"\n');
    assert.deepEqual(lines(reading), ['河长制|chiefs, of "rivers"||', '林长制|two \nlines||']);
  });

  it('lets a group in its column win over the heading', () => {
    assert.deepEqual(lines(read('a.txt', '[economy]\n河长制\t\t\tenvironment\n')), ['河长制|||environment']);
  });

  it('takes a string in JSON for a phrase', () => assert.deepEqual(lines(read('a.json', '["河长制"]')), ['河长制|||']));

  const forms: [name: string, written: string, text: string][] = [
    ['Traditional characters as they are', '河長制', '河長制'],
    ['quotation marks around the whole', '“两个确立”', '两个确立'],
    ['quotation marks inside', '“十四五”规划', '“十四五”规划'],
    ['punctuation at the end', '撸起袖子加油干！', '撸起袖子加油干'],
    ['spaces between characters', '高 质量 发展', '高质量发展'],
    ['inline pinyin', '高質(zhì)量發(fā)展', '高質量發展'],
    ['a comma inside', '踔厉奋发，勇毅前行', '踔厉奋发，勇毅前行'],
  ];
  for (const [name, written, text] of forms) {
    it(`reads ${name}`, () => assert.deepEqual(read('a.txt', written).phrases[0]?.text, text));
  }

  for (const encoding of ['gb18030', 'big5', 'utf16le'] as const) {
    it(`reads a pack in ${encoding}`, () => {
      const text = '# 这是本组同事自己整理的提法\n[生态]\n山水工程\t\n林长制度\t\n碧水保卫战\n'.replaceAll(
        '这是本组同事自己整理的',
        '自己整理',
      );
      const traditional = '# 自己整理的提法\n[生態]\n山水工程\n林長制度\n碧水保衛戰\n';
      const content = encode(encoding === 'big5' ? traditional : text, encoding, { addBOM: encoding === 'utf16le' });
      assert.equal(read('a.txt', content).phrases.length, 3);
    });
  }

  /** In each the pack has one more line, which is used all the same. */
  const bad: [name: string, file: string, content: string, code: PackProblemCode, line: number][] = [
    ['a phrase that is missing', 'a.txt', '\tthe English alone\n林长制\n', 'empty', 0],
    ['a single character', 'a.txt', '林长制\n党\n', 'too-short', 1],
    ['English in the place of the phrase', 'a.txt', 'river chief system\n林长制\n', 'too-short', 0],
    ['two sentences', 'a.txt', '要抓好落实。要守住底线\n林长制\n', 'several-sentences', 0],
    ['a whole paragraph', 'a.txt', `${'抓好落实，'.repeat(20)}\n林长制\n`, 'too-long', 0],
    ['a column too many', 'a.txt', '林长制\triver\tnote\tgroup\tmore\n', 'unknown-column', 0],
    ['the same phrase again, in the other script', 'a.txt', '林长制\n林長制\n', 'duplicate', 1],
    ['the same phrase again, in quotation marks', 'a.txt', '林长制\n“林长制”\n', 'duplicate', 1],
    ['a column that does not exist', 'a.csv', 'phrase,colour\n林长制,red\n', 'unknown-column', 0],
    ['a first line that names no columns', 'a.csv', '林长制,forest chiefs\n', 'no-header', 0],
    ['a quotation mark that is not closed', 'a.csv', 'phrase,english\n"河长制,rivers\n林长制,"forests"\n', 'unclosed-quote', 1],
    ['a line without a phrase', 'a.csv', 'phrase,english\n,rivers\n林长制,forests\n', 'empty', 1],
    ['a field that does not exist', 'a.json', '[{"phrase":"林长制",\n"colour":"red"}]', 'unknown-column', 1],
    ['a value that is no text', 'a.json', '[{"phrase":"林长制",\n"english":1}]', 'bad-value', 1],
    ['an item that is neither object nor text', 'a.json', '[1,\n"林长制"]', 'not-an-object', 0],
  ];
  for (const [name, file, content, code, line] of bad) {
    it(`reports ${name} where it stands and uses the rest (${file.slice(2)})`, () => {
      const { phrases, problems } = read(file, content);
      assert.deepEqual(
        problems.map((problem) => [problem.code, problem.line]),
        [[code, line]],
      );
      assert.deepEqual(
        phrases.map(({ text }) => text),
        ['林长制'],
      );
    });
  }

  it('gives up a table with very many quotation marks that are not closed', () => {
    const { phrases, problems } = read('a.csv', `phrase,english\n林长制,forests\n${'"河长制,rivers\n'.repeat(1000)}`);
    assert.deepEqual(
      phrases.map(({ text }) => text),
      ['林长制'],
    );
    assert.ok(problems.length <= 20);
    assert.equal(problems.at(-1)?.endLine, 1001);
  });

  it('uses what comes before broken JSON', () => {
    const { phrases, problems } = read('a.json', '["林长制", {"phrase":');
    assert.deepEqual(
      phrases.map(({ text }) => text),
      ['林长制'],
    );
    assert.ok(problems.some(({ code }) => code === 'syntax'));
  });

  const unusable: [name: string, file: string, content: string | Uint8Array, code: PackProblemCode][] = [
    ['a JSON object', 'a.json', '{"phrase":"林长制"}', 'not-an-array'],
    ['CSV without a column of phrases', 'a.csv', 'english,note\nforests,x\n', 'no-phrase-column'],
    ['a picture', 'a.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1]), 'not-text'],
  ];
  for (const [name, file, content, code] of unusable) {
    it(`reports ${name} and uses nothing`, () => {
      const { phrases, problems } = read(file, content);
      assert.deepEqual([phrases, problems[0]?.code], [[], code]);
    });
  }

  for (const file of ['a.txt', 'a.csv', 'a.json']) {
    it(`has nothing to say of an empty file (${file})`, () => {
      const { phrases, problems } = read(file, '');
      assert.deepEqual([phrases, problems], [[], []]);
    });
  }

  it('marks a problem from the first to the last character of its line', () => {
    const { problems } = read('a.txt', '林长制\n  党\tParty  \n');
    assert.deepEqual(problems[0] && [problems[0].line, problems[0].column, problems[0].endLine, problems[0].endColumn], [1, 2, 1, 9]);
  });

  it('names the file of the same folder that has a phrase already', () => {
    const file = (uri: string) => ({ uri, bytes: new TextEncoder().encode('林长制\n') });
    const [, second, elsewhere] = readPacks(['file:///a/x.txt', 'file:///a/y.txt', 'file:///b/y.txt'].map(file));
    assert.deepEqual(
      second?.problems.map(({ code, name }) => [code, name]),
      [['duplicate', 'x.txt']],
    );
    assert.deepEqual(elsewhere?.problems, []);
  });

  it('lets a phrase stand in a pack and in the list of ignored ones', () => {
    const file = (name: string) => ({ uri: `file:///a/${name}`, bytes: new TextEncoder().encode('林长制\n') });
    const readings = readPacks([file('ignored.txt'), file('phrases.txt')]);
    assert.deepEqual(
      readings.map(({ isIgnoredList, phrases, problems }) => [isIgnoredList, phrases.length, problems.length]),
      [
        [true, 1, 0],
        [false, 1, 0],
      ],
    );
  });

  it('reads any file without failing, and has no phrase twice', () => {
    const name = fc.constantFrom('a.txt', 'a.csv', 'a.json');
    const unit = fc.constantFrom(...'高质量发展林长制,"\'\t\r\n#[]{}:“”。 a=');
    fc.assert(
      fc.property(name, fc.string({ unit, maxLength: 60 }), (file, content) => {
        const keys = read(file, content).phrases.map(({ key }) => key);
        assert.equal(new Set(keys).size, keys.length);
      }),
    );
  });
});

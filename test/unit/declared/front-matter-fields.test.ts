import assert from 'node:assert/strict';
import { declarationsOf } from '../../../src/core/declared/declarations.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

/** Name, front matter, and what it declares. */
const CASES: readonly (readonly [name: string, fields: string, declared: readonly string[]])[] = [
  ['title and date', 'title: 甲的通知\ndate: 2024-03-18', ['title 甲的通知', 'date 2024-03-18']],
  ['values in quotes', `title: "甲的通知"\npublished: '2024-03-18'`, ['title 甲的通知', 'published 2024-03-18']],
  [
    'keys in Chinese',
    '标题: 甲的通知\n发布日期: 2024年3月18日\n来源: 江城日报',
    ['title 甲的通知', 'published 2024年3月18日', 'outlet 江城日报'],
  ],
  ['keys with hyphens and capitals', 'PubDate: 2024-03-18\npublish-date: 2024-03-19', ['published 2024-03-18', 'published 2024-03-19']],
  [
    'days of the file, which are no dates',
    'created: 2025-07-01\nclipped: 2025-07-01\nmodified: 2025-07-01\nupdated: 2025-07-01\nlastmod: 2025-07-01',
    [],
  ],
  ['a source that is an address', 'source: https://www.example.gov.cn/t1.html', []],
  ['a source without a scheme', 'source: www.example.gov.cn/t1.html', []],
  ['an office as the author, in a wiki link', 'author:\n  - "[[江城日报]]"', ['outlet 江城日报']],
  ['a person as the author', 'author: 张三', []],
  ['a title with a colon, which is no YAML', 'title: 关于甲: 乙的通知\ndate: 2024-03-18', ['title 关于甲: 乙的通知', 'date 2024-03-18']],
  ['a tab behind the colon, which is no YAML', 'title:\t江城市: 通知\ndate:\t2024-03-18', ['title 江城市: 通知', 'date 2024-03-18']],
  ['an empty value', 'title:\ndate: ', []],
  ['an alias, which is not followed', 'a: &a 甲的通知\ntitle: *a', []],
  ['nested fields, which are of something else', 'image:\n  title: 甲的通知', []],
];

const TOML: typeof CASES = [
  ['title and date', 'title = "甲的通知"\ndate = 2024-03-18T10:00:00+08:00', ['title 甲的通知', 'date 2024-03-18T10:00:00+08:00']],
  ['literal strings and comments', "title = '甲的通知' # 注\ndate = 2024-03-18 # 注", ['title 甲的通知', 'date 2024-03-18']],
  ['strings in three quotes', `title = '''甲的通知'''\ndate = """2024-03-18"""`, ['title 甲的通知', 'date 2024-03-18']],
  ['lists', 'source = ["江城日报", "江城网"]', ['outlet 江城日报', 'outlet 江城网']],
  ['tables, which are of something else', '[params]\ntitle = "甲的通知"', []],
];

function declared(file: string): string[] {
  return declarationsOf(new SourceText(file, 'markdown')).map(({ fact, value, start, end }) => {
    assert.ok(file.slice(start, end).includes(value) || value.includes(file.slice(start, end)), `${value} is not at ${start}`);
    return `${fact} ${value}`;
  });
}

describe('front matter declares', () => {
  for (const [name, fields, expected] of CASES) {
    it(`${name} in YAML`, () => assert.deepEqual(declared(`---\n${fields}\n---\n会议指出。\n`), expected));
  }
  for (const [name, fields, expected] of TOML) {
    it(`${name} in TOML`, () => assert.deepEqual(declared(`+++\n${fields}\n+++\n会议指出。\n`), expected));
  }

  it('the strings of an object in JSON', () => {
    assert.deepEqual(declared('{\n  "title": "甲的通知",\n  "date": "2024-03-18",\n  "tags": ["乙"]\n}\n\n会议指出。\n'), [
      'title 甲的通知',
      'date 2024-03-18',
    ]);
  });

  it('fields on lines that end at CR alone', () => {
    for (const [fence, mark] of [
      ['---', ': '],
      ['+++', ' = '],
    ])
      assert.deepEqual(declared(`${fence}\rtitle${mark}甲\rdate${mark}2024-03-18\r${fence}\r会议指出。`), ['title 甲', 'date 2024-03-18']);
  });

  it('nothing where it nests without end', () => {
    for (const nested of ['['.repeat(30_000), '{a: '.repeat(8000), '- '.repeat(15_000), '['.repeat(4000)]) {
      assert.deepEqual(declared(`---\ntitle: ${nested}\n---\n会议指出。\n`), []);
    }
  });
});

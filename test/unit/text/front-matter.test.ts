import assert from 'node:assert/strict';
import { frontMatterOf } from '../../../src/core/text/front-matter.ts';

const FOUND: Record<string, string> = {
  YAML: '---\ntitle: 甲\n---\n',
  TOML: '+++\ntitle = "甲"\n+++\n',
  'below a blank line': '\n---\ntitle: 甲\n---\n',
  'with line ends of the old Mac': '---\rtitle: 甲\r---\r',
  'with Windows line ends': '---\r\ntitle: 甲\r\n---\r\n',
  'closed by dots': '---\ntitle: 甲\n...\n',
  'with lists, comments and blank lines': '---\n# 注\ntags:\n- 甲\n  - 乙\n\nauthor: |\n  丙\n---\n',
  'with keys in Chinese': '---\n标题: 甲\n来源: 乙\n---\n',
  'with its language beside the fence': '---yaml\ntitle: 甲\n---\n',
  'of JSON between fences': '---json\n{"title": "甲"}\n---\n',
  'of JSON between semicolons': ';;;\n{\n  "title": "甲"\n}\n;;;\n',
  'with a text in quotes over two lines': '---\ntitle: "甲\n  乙"\n---\n',
};

const NONE: Record<string, string> = {
  'an empty file': '',
  'a rule': '---\n\n会议指出。\n\n---\n',
  'a text between rules': '---\n会议指出：要推动高质量发展\n---\n',
  'one that is not closed': '---\ntitle: 甲\n\n会议指出。\n',
  'one that does not begin the file': '甲\n---\ntitle: 甲\n---\n',
  'a list of JSON': '[\n  {\n  "title": "甲"\n}\n]\n',
  'an object without a title': '{\n  "a": 1\n}\n',
  'semicolons around no object': ';;;\ntitle: 甲\n;;;\n',
  'a table of data': '--- 甲\ntitle: 甲\n---\n',
};

describe('front matter', () => {
  for (const [name, head] of Object.entries(FOUND)) {
    for (const format of ['markdown', 'other'] as const) {
      it(`${name} is found in a file of format ${format}`, () => {
        const found = frontMatterOf(`${head}会议指出。`, format);
        assert.equal(head.slice(0, found?.end).trimEnd(), head.trimEnd());
      });
    }
  }
  for (const [name, file] of Object.entries(NONE)) {
    it(`is not ${name}`, () => assert.equal(frontMatterOf(file, 'markdown'), undefined));
  }

  it('is an object of JSON in Markdown alone', () => {
    const file = '{\n  "title": "甲"\n}\n\n会议指出。';
    assert.equal(file.slice(0, frontMatterOf(file, 'markdown')?.end), '{\n  "title": "甲"\n}');
    assert.equal(frontMatterOf(file, 'other'), undefined);
  });

  it('is any field in Markdown, but only a usual one in a plain text', () => {
    const file = '---\nnote: 甲\n---\n';
    assert.ok(frontMatterOf(file, 'markdown'));
    assert.equal(frontMatterOf(file, 'other'), undefined);
  });
});

import assert from 'node:assert/strict';
import { withCharset } from '../../../src/core/text/charset-declaration.ts';

function page(head: string): string {
  return `<!DOCTYPE html>\n<html><head>${head}<title>甲</title></head><body><p>charset=gb2312</p><meta charset="gbk"></body></html>`;
}

/** Name, encoding, what the page declares, and what it is to declare. */
const CASES: readonly (readonly [name: string, encoding: string, before: string, after: string])[] = [
  [
    'the old form',
    'utf8',
    '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
    '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
  ],
  ['the new form', 'utf8', '<meta charset="Big5">', '<meta charset="utf-8">'],
  ['without quotes', 'utf8', '<META CHARSET=gbk>', '<META CHARSET=utf-8>'],
  ['single quotes and blanks', 'utf8', "<meta charset = 'gbk' />", "<meta charset = 'utf-8' />"],
  [
    'twice',
    'utf8',
    '<meta charset="gbk"><meta content="text/html; charset=gbk">',
    '<meta charset="utf-8"><meta content="text/html; charset=utf-8">',
  ],
  ['a name that nobody knows', 'utf8', '<meta charset="x-unknown">', '<meta charset="utf-8">'],
  ['what an editor writes', 'gbk', '<meta charset="utf-8">', '<meta charset="gb18030">'],
  ['the same by another name', 'gb18030', '<meta charset="GB2312">', '<meta charset="GB2312">'],
  ['the same with a byte order mark', 'utf8bom', '<meta charset="UTF-8">', '<meta charset="UTF-8">'],
  ['nothing', 'utf8', '', ''],
  ['an encoding of none of ours', 'windows1252', '<meta charset="gbk">', '<meta charset="gbk">'],
  ['a script of another charset', 'utf8', '<script src="a.js" charset="gbk"></script>', '<script src="a.js" charset="gbk"></script>'],
];

describe('the charset that a page declares', () => {
  for (const [name, encoding, before, after] of CASES) {
    it(`is that in which it is written: ${name}`, () => assert.equal(withCharset(page(before), encoding), page(after)));
  }

  it('stands in the prolog of XHTML and of XML too', () => {
    assert.equal(withCharset('<?xml version="1.0" encoding="gb2312"?><html/>', 'utf8'), '<?xml version="1.0" encoding="utf-8"?><html/>');
    assert.equal(withCharset('<?xml version="1.0" encoding="gb2312"?><rss/>', 'utf8'), '<?xml version="1.0" encoding="utf-8"?><rss/>');
  });

  it('is not changed in a text about pages', () => {
    const text = '网页应当写 <meta charset="gb2312">，不得省略。\n';
    assert.equal(withCharset(text, 'utf8'), text);
  });
});

import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { csvLine } from '../../../src/core/export/export-format.ts';
import type { Medium } from '../../../src/core/text/plain-text.ts';
import { escapeControlsInJson, plainText } from '../../../src/core/text/plain-text.ts';
import { HOSTILE_TEXTS } from './hostile-text.ts';
import { isControlled, isPlainInInterface, markdown, markupIn } from './rendered-text.ts';

const MEDIA: readonly Medium[] = ['interface', 'markdown', 'code-span', 'line', 'csv', 'svg'];

/** What a reader sees of it. */
function shownText(source: string): string {
  const tokens = markdown.parse(source, {}).flatMap(({ children }) => children ?? []);
  return tokens.map(({ content }) => content).join('');
}

const IS_PLAIN: Readonly<Record<Medium, (plain: string) => boolean>> = {
  interface: isPlainInInterface,
  markdown: (plain) => markupIn(plain).length === 0,
  'code-span': (plain) => markupIn(plain).length === 0,
  line: (plain) => !/[\r\n\t]/.test(plain),
  svg: (plain) => !/[<>"'\ud800-\udfff]|&(?!(?:amp|lt|gt|quot|#39);)/.test(plain.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '')),
  csv: (plain) => !/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(plain),
};

function isPlain(plain: string, medium: Medium): boolean {
  return IS_PLAIN[medium](plain) && !isControlled(plain);
}

/** Texts that have a good chance of being markup of some kind. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(fc.constantFrom(...HOSTILE_TEXTS.map(([, text]) => text), ...'\\`*_{}[]()#+-.!|<>&~$@:/= \n\t甲1', 'www.', 'a@b.cn'), {
      maxLength: 6,
    })
    .map((parts) => parts.join('')),
);

describe('plainText', () => {
  for (const medium of MEDIA) {
    for (const [name, text] of HOSTILE_TEXTS)
      it(`${medium}: does nothing: ${name}`, () => assert.ok(isPlain(plainText(text, medium), medium), plainText(text, medium)));

    it(`${medium}: does nothing, whatever the text`, () => {
      fc.assert(fc.property(anyText, (text) => isPlain(plainText(text, medium), medium)));
    });

    it(`${medium}: leaves what people write as it is`, () => {
      for (const text of ['高质量发展', '“一带一路”（2013–2023）', '廣東省 深圳市', 'naïve café']) {
        const plain = plainText(text, medium);
        assert.equal(medium === 'code-span' ? plain.slice(1, -1) : plain, text);
      }
    });
  }

  it('interface: is the same when it is made plain once more', () => {
    fc.assert(fc.property(anyText, (text) => plainText(plainText(text, 'interface'), 'interface') === plainText(text, 'interface')));
  });

  for (const medium of ['markdown', 'code-span'] as const) {
    it(`${medium}: shows a reader all of the text`, () => {
      const visible = (text: string) =>
        text
          .replace(/\s+/g, ' ')
          .replace(/\p{Cc}/gu, '\ufffd')
          .replace(/\p{Bidi_Control}/gu, '')
          .trim();
      fc.assert(fc.property(anyText, (text) => shownText(plainText(text, medium)).trim() === visible(text)));
    });
  }

  it('markdown: stays plain between other texts, and in a list', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const [first, second] = [plainText(one, 'markdown'), plainText(other, 'markdown')];
        assert.deepEqual(markupIn(`甲 ${first} 乙 ${second} 丙`), []);
        const list = markupIn(`- 甲 ${first}`).filter((type) => !/^(bullet_list|list_item)_/.test(type));
        assert.deepEqual(list, []);
      }),
    );
  });

  it('csv: is one cell, and no more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = plainText(text, 'csv');
        const { data } = Papa.parse<string[]>(csvLine([plain, 'x']).slice(0, -2), { delimiter: ',', newline: '\r\n' });
        assert.deepEqual(data, [[plain, 'x']]);
      }),
    );
  });
});

describe('escapeControlsInJson', () => {
  it('keeps every text exact, and sends no control character', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
        const json = escapeControlsInJson(JSON.stringify({ text }));
        assert.ok(!/[\p{Cc}\p{Bidi_Control}]/u.test(json));
        assert.equal((JSON.parse(json) as { text: string }).text, text);
      }),
    );
  });
});

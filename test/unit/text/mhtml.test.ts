import assert from 'node:assert/strict';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { quote, SourceText } from '../../../src/core/text/source-text.ts';
import { readDocumentOf } from '../corpus/read-document.ts';

const TITLE = '江城市召开经济工作会议';
const BODY = '会议强调，要推动高质量发展，优化营商环境，压实工作责任。';
const PAGE = `<!DOCTYPE html><html><head><meta name="PubDate" content="2024-03-18"><meta name="ContentSource" content="江城日报"><script type="application/ld+json">{"@type":"Article","headline":"${TITLE}"}</script><title>${TITLE}</title></head><body><h1>${TITLE}</h1><p>${BODY}</p></body></html>`;

function quotedPrintable(bytes: Uint8Array): string {
  const written = Array.from(bytes, (byte) =>
    byte < 0x80 && byte !== 0x3d ? String.fromCharCode(byte) : `=${byte.toString(16).padStart(2, '0').toUpperCase()}`,
  );
  const lines: string[] = [];
  for (let at = 0; at < written.length; at += 20) lines.push(written.slice(at, at + 20).join(''));
  return lines.join('=\r\n');
}

function base64(bytes: Uint8Array): string {
  return (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
}

/** As Chromium saves a page. */
function archive(body: string, transfer: string, charset = ''): string {
  return [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://www.example.gov.cn/t1.html',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--abc----"',
    '',
    '',
    '------MultipartBoundary--abc----',
    `Content-Type: text/html${charset}`,
    `Content-Transfer-Encoding: ${transfer}`,
    'Content-Location: https://www.example.gov.cn/t1.html',
    '',
    body,
    '------MultipartBoundary--abc----',
    'Content-Type: text/css',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'p { content: "=E4=B8=8A=E4=B8=80=E7=AF=87" }',
    '------MultipartBoundary--abc------',
    '',
  ].join('\r\n');
}

const utf8 = new TextEncoder().encode(PAGE);
const ARCHIVES: Record<string, string> = {
  'quoted-printable': archive(quotedPrintable(utf8), 'quoted-printable'),
  base64: archive(base64(utf8), 'base64'),
  'quoted-printable in GB18030': archive(quotedPrintable(iconv.encode(PAGE, 'gb18030')), 'quoted-printable', '; charset="gb2312"'),
  'quoted-printable in Big5': archive(
    quotedPrintable(iconv.encode(PAGE.replaceAll(/[^ -~]+/g, '通知'), 'big5')),
    'quoted-printable',
    '; charset=big5',
  ),
  'base64 with a byte order mark': archive(base64(new TextEncoder().encode(`\ufeff${PAGE}`)), 'base64'),
  'as it stands': archive(PAGE, '8bit', '; charset="utf-8"'),
  'one part': `MIME-Version: 1.0\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(utf8)}\r\n`,
};

describe('a web archive', () => {
  for (const [name, file] of Object.entries(ARCHIVES)) {
    it(`is read as its page: ${name}`, () => {
      const source = new SourceText(file, 'archive');
      const { title, dates, outlet, body } = readDocument(source, {});
      assert.equal(source.reading.length, file.length);
      const [expected, text] = name.endsWith('Big5') ? [['通知', '2024-03-18', '通知'], '通知'] : [[TITLE, '2024-03-18', '江城日报'], BODY];
      assert.deepEqual([title?.value, dates.date?.value, outlet?.value], expected);
      assert.ok(quote(source, { start: body[0]?.start ?? 0, end: body.at(-1)?.end ?? 0 }).includes(text));
    });
  }

  it('has every phrase where it is written', () => {
    const file = ARCHIVES['quoted-printable'] ?? '';
    const { matching } = new SourceText(file, 'archive');
    const at = matching.text.indexOf('高质量发展');
    const { start, end } = matching.map.toOriginal(at, at + 5);
    const written = file.slice(start, end).replaceAll('=\r\n', '');
    assert.ok(quotedPrintable(new TextEncoder().encode('高质量发展')).replaceAll('=\r\n', '').startsWith(written));
  });

  it('is told by its name', () => {
    const bytes = new TextEncoder().encode(ARCHIVES.base64);
    const titleOf = (path: string) => readDocumentOf(path, bytes).entry.document.title?.value;
    assert.deepEqual([titleOf('a.mhtml'), titleOf('b.MHT')], [TITLE, TITLE]);
    assert.notEqual(titleOf('c.txt'), TITLE);
  });

  it('that holds no page is a text', () => {
    for (const file of [
      '',
      '会议指出。',
      'MIME-Version: 1.0\n\n会议指出。',
      archive('甲', '8bit').replace('text/html\r\n', 'text/plain\r\n'),
    ]) {
      assert.equal(new SourceText(file, 'archive').reading, file);
    }
  });

  it('is read in step with its file, whatever it holds', () => {
    const piece = fc.constantFrom('=E6=B1=9F', '=E6', '=\r\n', '=', '<p>', '江', '&lt;', '\n', '--', 'a', '=3D', '=FF');
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom('quoted-printable', 'base64', '8bit'), (pieces, transfer) => {
        const file = archive(pieces.join(''), transfer);
        assert.equal(new SourceText(file, 'archive').reading.length, file.length);
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';
import { formatOfPath } from '../../../src/core/text/text-format.ts';

const BODY = '为贯彻落实党的二十大精神，坚持以人民为中心的发展思想，推动高质量发展，现就有关事项通知如下。';
const TITLE = '关于加强基层治理的指导意见';

interface Expected {
  readonly title?: string;
  readonly date?: string;
  readonly rivals?: readonly string[];
  readonly outlet?: string;
}

/** Name, path, text and what is read of it. */
const CASES: readonly (readonly [name: string, path: string, text: string, expected: Expected])[] = [
  [
    'title and date of front matter',
    'a.md',
    `---\ntitle: ${TITLE}\ndate: 2024-03-18\n---\n\n${BODY}\n`,
    { title: TITLE, date: '2024-03-18' },
  ],
  ['the same of TOML', 'a.md', `+++\ntitle = "${TITLE}"\ndate = 2024-03-18\n+++\n\n${BODY}\n`, { title: TITLE, date: '2024-03-18' }],
  ['the same of a plain text', 'a.txt', `---\ntitle: ${TITLE}\ndate: 2024-03-18\n---\n${BODY}\n`, { title: TITLE, date: '2024-03-18' }],
  ['no day of clipping', 'a.md', `---\ncreated: 2025-07-01\n---\n# ${TITLE}\n\n${BODY}\n`, { title: TITLE }],
  [
    'the printed date where front matter only has a date of the file',
    'a.md',
    `---\ncreated: 2025-07-01\n---\n# ${TITLE}\n\n2024-03-18 来源：江城日报\n\n${BODY}\n`,
    { title: TITLE, date: '2024-03-18', outlet: '江城日报' },
  ],
  [
    'a declared day of publication before a date above the text, which is a rival',
    'a.md',
    `---\npublished: 2024-03-18\n---\n# ${TITLE}\n\n2024-03-16\n\n${BODY}\n`,
    { title: TITLE, date: '2024-03-18', rivals: ['2024-03-16'] },
  ],
  [
    'a date that does not say of what after one above the text',
    'a.md',
    `---\ndate: 2024-05-18\n---\n# ${TITLE}\n\n2024-03-16 来源：江城日报\n\n${BODY}\n`,
    { title: TITLE, date: '2024-03-16', rivals: ['2024-05-18'], outlet: '江城日报' },
  ],
  [
    'a date beside a label before everything',
    'a.md',
    `---\npublished: 2024-05-18\n---\n# ${TITLE}\n\n发布时间：2024-03-16\n\n${BODY}\n`,
    { title: TITLE, date: '2024-03-16', rivals: ['2024-05-18'] },
  ],
  ['a moment in Greenwich as the day in China', 'a.md', `---\ndate: 2024-03-17T16:20:00Z\n---\n${BODY}\n`, { date: '2024-03-18' }],
  ['a moment with its own zone as it is written', 'a.md', `---\ndate: 2024-03-18T23:20:00+08:00\n---\n${BODY}\n`, { date: '2024-03-18' }],
  ['a month', 'a.md', `---\npublished: 2024-03\n---\n${BODY}\n`, { date: '2024-03' }],
  ['no date that is none', 'a.md', `---\ndate: 昨天\n---\n${BODY}\n`, {}],
  ['a short title that somebody wrote', 'a.md', `---\ntitle: 关于一\n---\n${BODY}\n`, { title: '关于一' }],
  ['no word that says that there is none', 'a.md', `---\ntitle: 无\n---\n# ${TITLE}\n\n${BODY}\n`, { title: TITLE }],
  ['a title without marks of bold type', 'a.md', `---\ntitle: 关于**防汛**工作的__通知__\n---\n${BODY}\n`, { title: '关于防汛工作的通知' }],
  ['a title without the site behind it', 'a.md', `---\ntitle: ${TITLE}_江城新闻网\n---\n${BODY}\n`, { title: TITLE }],
  [
    'the printed title where the declared one is the site',
    'a.md',
    `---\ntitle: 江城新闻网\n---\n# ${TITLE}\n\n${BODY}\n`,
    { title: TITLE },
  ],
  ['the outlet', 'a.md', `---\ntitle: ${TITLE}\nsource: 江城日报\n---\n${BODY}\n`, { title: TITLE, outlet: '江城日报' }],
  [
    'the printed outlet before the declared one',
    'a.md',
    `---\nsource: 江城发布\n---\n# ${TITLE}\n\n来源：江城日报\n\n${BODY}\n`,
    { title: TITLE, outlet: '江城日报' },
  ],
];

describe('of what a file declares', () => {
  for (const [name, path, text, expected] of CASES) {
    it(`a document has ${name}`, () => {
      const { title, dates, outlet } = readDocument(new SourceText(text, formatOfPath(path)), {});
      const { date } = dates;
      assert.deepEqual(
        {
          ...(title && { title: title.value }),
          ...(date && { date: date.value }),
          ...(expected.rivals && { rivals: date?.rivals.map(({ value }) => value) }),
          ...(outlet && { outlet: outlet.value }),
        },
        expected,
      );
      if (date) assert.equal(date.certainty, 'stated');
    });
  }

  it('nothing is text: not its characters, its body or its noise', () => {
    const bare = readDocument(new SourceText(BODY, 'markdown'), {});
    const read = readDocument(new SourceText(`---\ntitle: 上一篇：首页\n---\n${BODY}`, 'markdown'), {});
    assert.deepEqual(read.noise, []);
    assert.ok(read.characters <= bare.characters + 1);
  });
});

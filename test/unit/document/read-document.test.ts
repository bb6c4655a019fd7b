import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { PolicyDocument } from '../../../src/core/document/policy-document.ts';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

function seed(file: string): PolicyDocument {
  return readDocument(new SourceText(readFileSync(new URL(`../../../seeds/${file}`, import.meta.url), 'utf8')), { path: file });
}

interface Expected {
  readonly title: string | undefined;
  readonly displayName: string;
  readonly outlet?: string;
  readonly script: string;
  readonly noise: readonly string[];
}

const SEEDS: Readonly<Record<string, Expected>> = {
  '000_c1fc9f09edae6034.txt': {
    title: undefined,
    displayName: '3月14日,南沙區委常委會、南沙開發區(自貿區南沙片區)黨工委召開會議…',
    script: 'Hant',
    noise: ['inline-pinyin'],
  },
  '001_e9e6f547ac829196.txt': {
    title: '全市传达学习贯彻习近平总书记视察广东重要讲话重要指示精神干部大会召开',
    displayName: '全市传达学习贯彻习近平总书记视察广东重要讲话重要指示精神干部大会召开',
    script: 'Hans',
    noise: [],
  },
  '002_1d53f1de36bc0505.txt': {
    title: '深圳寶安區召開七屆二次黨代會 堅定不移走好高質量發展之路',
    displayName: '深圳寶安區召開七屆二次黨代會 堅定不移走好高質量發展之路',
    outlet: '香港商報網',
    script: 'Hant',
    noise: ['credit', 'image-name', 'navigation', 'site-suffix'],
  },
  '003_900cd071696b39ad.txt': {
    title: '无锡高新区(新吴区)召开传达学习贯彻全国两会精神会议',
    displayName: '无锡高新区(新吴区)召开传达学习贯彻全国两会精神会议',
    outlet: '新吴区人民政府',
    script: 'Hans',
    noise: ['credit', 'navigation'],
  },
  '004_033037928346e11e.txt': {
    title: undefined,
    displayName: '10月26日上午,經開區召開全區領導干部會議',
    script: 'Hant',
    noise: ['byte-shifted', 'inline-pinyin'],
  },
};

describe('reading a document', () => {
  for (const [file, expected] of Object.entries(SEEDS)) {
    it(file, () => {
      const { title, displayName, outlet, script, noise } = seed(file);
      assert.equal(title?.value, expected.title);
      assert.equal(displayName, expected.displayName);
      assert.equal(outlet?.value, expected.outlet);
      assert.equal(script.script, expected.script);
      assert.deepEqual([...new Set(noise.map(({ kind }) => kind))].sort(), expected.noise);
    });
  }

  it('names a document without a title by its first sentence, cut at punctuation', () => {
    const text = '会议强调，要坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，加快构建新发展格局，着力推动高质量发展。';
    assert.equal(readDocument(new SourceText(text), {}).displayName, '会议强调，要坚持稳中求进工作总基调，完整准确全面贯彻新发展理念…');
  });

  const FIRST = '江城县委书记主持召开防汛工作会议';
  for (const [name, text, expected] of [
    ['a dateline and the reporter', `本报讯（记者 王某）${FIRST}。`, FIRST],
    ['a dateline, blanks and the reporter', `本报讯 (记者 王某 通讯员李某) 8月31日,${FIRST}。`, `8月31日,${FIRST}`],
    ['a dateline with its programme', `江城网消息（江城新闻）：${FIRST}。`, FIRST],
    ['a dateline in brackets', `【江城社八日電】${FIRST}。`, FIRST],
    ['no dateline: electricity', `江城水电站：${FIRST}。`, `江城水电站：${FIRST}`],
    ['no dateline: news that somebody made known', `江城局公布消息说,${FIRST}。`, `江城局公布消息说,${FIRST}`],
    ['a dateline and nothing else', '江城县防汛指挥部今天上午本报讯 完', '江城县防汛指挥部今天上午本报讯 完'],
  ] as const) {
    it(`names a document without a title by what it says behind ${name}`, () => {
      assert.equal(readDocument(new SourceText(text), {}).displayName, expected);
    });
  }

  it('names a report without a title by its occasion', () => {
    const text = '——2023年1月4日在市第十四届人民代表大会第一次会议上\n\n各位代表：\n\n现在，我代表市人民政府，向大会报告工作，请予审议。';
    assert.equal(readDocument(new SourceText(text), {}).displayName, '2023年1月4日在市第十四届人民代表大会第一次会议上');
  });

  const BREAKS = {
    LF: '\n',
    CR: '\r',
    'CR LF': '\r\n',
    'CR CR LF': '\r\r\n',
    VT: '\v',
    FF: '\f',
    NEL: '\u0085',
    LS: '\u2028',
    PS: '\u2029',
  };
  for (const [name, lineBreak] of Object.entries(BREAKS)) {
    it(`reads title, date and body between lines that end with ${name}`, () => {
      const lines = ['江城市召开经济工作会议', '2024-03-18 来源：江城日报', '会议强调，要防范化解重大风险，守牢安全底线。', ''];
      const text = lines.join(lineBreak);
      const { title, dates, body } = readDocument(new SourceText(text), {});
      assert.equal(title?.value, lines[0]);
      assert.equal(dates.date?.value, '2024-03-18');
      assert.deepEqual(
        body.map(({ start, end }) => text.slice(start, end)),
        [lines[0], lines[2]],
      );
    });
  }

  it('has no name without words', () => assert.equal(readDocument(new SourceText(' \n\n'), {}).displayName, ''));

  it('claims nothing outside the text, for any text', () => {
    const piece = fc.constantFrom(
      '首页 > 要闻',
      '3月14日，',
      '發(fā)展',
      '来源：某网',
      '\n',
      '。',
      '《',
      '市人民政府',
      '2024-03-18',
      '-某某网',
      '28.jpg',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const { title, outlet, issuer, number, noise, body, characters } = readDocument(new SourceText(text), {});
        const ranges = [title, outlet, issuer, number, ...noise, ...body].filter((range) => range !== undefined);
        for (const { start, end } of ranges) assert.ok(start >= 0 && start <= end && end <= text.length);
        assert.equal(characters, text.length);
      }),
    );
  });
});

describe('the names in a text that was copied out of a PDF', () => {
  for (const [script, text, title, issuer] of [
    ['Simplified', '⻓沙市⼈⺠政府关于防⻛的通知', '长沙市人民政府关于防风的通知', '长沙市人民政府'],
    ['Traditional', '⾧沙市⼈⺠政府關於防⾵的通知', '長沙市人民政府關於防風的通知', '長沙市人民政府'],
  ] as const)
    it(`have characters instead of radicals, in ${script}`, () => {
      const document = readDocument(new SourceText(`${text}\n\n各县市区：\n\n请认真贯彻执⾏，落实各项措施。\n`), {});
      assert.deepEqual([document.title?.value, document.issuer?.value], [title, issuer]);
    });
});

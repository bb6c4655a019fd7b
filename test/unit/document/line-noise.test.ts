import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bodyOf, noiseIn } from './parts.ts';

const SENTENCE = '会议强调，要坚持稳中求进工作总基调，扎实推进高质量发展。';

const NOISE: readonly (readonly [name: string, text: string, noise: readonly string[]])[] = [
  ['nothing but text', `全市召开干部大会\n${SENTENCE}`, []],
  ['a breadcrumb above', `当前位置：首页 > 要闻\n全市召开干部大会\n${SENTENCE}`, ['navigation: 当前位置：首页 > 要闻']],
  [
    'the name of the site above',
    `广州市南沙区人民政府门户网站\n全市召开干部大会\n${SENTENCE}`,
    ['navigation: 广州市南沙区人民政府门户网站'],
  ],
  [
    'a widget at the end of a header',
    `全市召开干部大会\n发布时间:2024-03-18 来源:市政府办公室 选择阅读字号:[ ]  \n${SENTENCE}`,
    ['navigation: 选择阅读字号:[ ]'],
  ],
  [
    'a counter between fields',
    `全市召开干部大会\n时间：2024-03-18 浏览次数：25次 来源：市政府办公室\n${SENTENCE}`,
    ['navigation: 浏览次数：25次'],
  ],
  ['buttons without a colon', `全市召开干部大会\n来源：市政府办公室 【打印】【关闭】\n${SENTENCE}`, ['navigation: 【打印】【关闭】']],
  ['an image name between paragraphs', `${SENTENCE}\n\n 28.jpg \n\n${SENTENCE}`, ['image-name: 28.jpg']],
  ['an editor at the end', `${SENTENCE}\n[责任编辑:甲]`, ['credit: [责任编辑:甲]']],
  ['a source at the end', `${SENTENCE}\n来源：市融媒体中心`, ['credit: 来源：市融媒体中心']],
  ['a reporter who closes the last paragraph', `${SENTENCE}（记者 甲 摄影 乙）`, ['credit: （记者 甲 摄影 乙）']],
  ['a reporter whose parenthesis is lost', `${SENTENCE}(記者甲 攝影乙`, ['credit: (記者甲 攝影乙']],
  ['a reporter in the middle stays', `${SENTENCE}（记者 甲）\n${SENTENCE}`, []],
  ['an explanation in parentheses stays', `${SENTENCE}（指全面从严治党。）`, []],
  ['a time inside the text stays', `${SENTENCE}\n时间：2024年3月18日\n地点：市会议中心\n${SENTENCE}`, []],
  [
    'a list of other articles',
    `${SENTENCE}\n相关阅读\n全市召开防汛工作会议\n市长调研项目建设`,
    ['navigation: 相关阅读', 'navigation: 全市召开防汛工作会议', 'navigation: 市长调研项目建设'],
  ],
  ['a heading that only sounds like a list of articles', `${SENTENCE}\n相关链接\n${SENTENCE}`, []],
  ['the name of the site in the title', `全市召开干部大会-南方日报\n\n全市召开干部大会\n${SENTENCE}`, ['site-suffix: -南方日报']],
  ['a footer', `${SENTENCE}\n版权所有：市人民政府\n粤ICP备05000000号`, ['copyright: 版权所有：市人民政府', 'copyright: 粤ICP备05000000号']],
  [
    'what stands below a footer',
    `${SENTENCE}\n版权所有：市人民政府\n电话：000-00000000`,
    ['copyright: 版权所有：市人民政府', 'copyright: 电话：000-00000000'],
  ],
];

describe('noise of lines', () => {
  for (const [name, text, noise] of NOISE) it(name, () => assert.deepEqual(noiseIn(text), noise));

  it('has ranges in order that do not overlap, in any text', () => {
    const line = fc.constantFrom(
      '首页 > 要闻 > 正文',
      '28.jpg',
      SENTENCE,
      '来源：某网 打印',
      '',
      '（记者 甲）',
      '標題-某某網',
      '[责任编辑:甲]',
      '相关阅读',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        let at = 0;
        for (const noise of noiseIn(text)) {
          const found = text.indexOf(noise.slice(noise.indexOf(': ') + 2), at);
          assert.ok(found >= at);
          at = found;
        }
      }),
    );
  });
});

describe('body', () => {
  it('leaves out navigation, headers and credits', () => {
    const text = `首页 > 要闻 > 正文\n全市召开干部大会\n2024-03-18 来源：某网\n${SENTENCE}\n28.jpg\n${SENTENCE}\n[责任编辑:甲]`;
    assert.deepEqual(bodyOf(text), ['全市召开干部大会', SENTENCE, SENTENCE]);
  });

  it('leaves out the line that repeats the title for the browser', () => {
    assert.deepEqual(bodyOf(`全市召开干部大会-南方日报\n\n全市召开干部大会\n${SENTENCE}`), [`全市召开干部大会\n${SENTENCE}`]);
  });

  it('keeps blank lines inside, not at its ends', () => {
    assert.deepEqual(bodyOf(`\n\n${SENTENCE}\n\n${SENTENCE}\n\n`), [`${SENTENCE}\n\n${SENTENCE}`]);
  });

  it('is empty for a text of nothing but navigation', () => assert.deepEqual(bodyOf('首页 > 要闻 > 正文\n返回顶部'), []));
});

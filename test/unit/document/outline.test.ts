import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { OutlinePart } from '../../../src/core/document/outline.ts';
import { outline } from '../../../src/core/document/outline.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

const SENTENCE = '各单位要把这项工作摆在突出位置，抓紧抓好。';

function outlineOf(...lines: string[]): OutlinePart[] {
  return outline(new SourceText(lines.join('\n')));
}

/** The parts as an indented list. */
function tree(...lines: string[]): string[] {
  return outlineOf(...lines).map(({ name, level }) => `${'  '.repeat(level)}${name}`);
}

const CASES: readonly (readonly [name: string, text: readonly string[], tree: readonly string[]])[] = [
  [
    'the usual order 一、（一）1.（1）',
    [
      '一、总体要求',
      SENTENCE,
      '（一）指导思想',
      '1. 坚持统筹',
      '（1）分步实施',
      '（2）突出重点',
      '2. 坚持创新',
      '（二）基本原则',
      '二、主要任务',
    ],
    [
      '一、总体要求',
      '  （一）指导思想',
      '    1. 坚持统筹',
      '      （1）分步实施',
      '      （2）突出重点',
      '    2. 坚持创新',
      '  （二）基本原则',
      '二、主要任务',
    ],
  ],
  [
    'chapters, sections and articles with their items',
    [
      '第一章　总则',
      '第一条　为了规范管理，制定本办法。',
      '第二条　本办法所称单位包括：',
      '（一）机关；',
      '（二）学校。',
      '第二章　职责',
      '第一节　分工',
      '第三条　各单位应当配合。',
    ],
    [
      '第一章 总则',
      '  第一条 为了规范管理，制定本办法',
      '  第二条 本办法所称单位包括',
      '    （一）机关；',
      '    （二）学校',
      '第二章 职责',
      '  第一节 分工',
      '    第三条 各单位应当配合',
    ],
  ],
  [
    'Traditional characters with full-width digits and capital numerals',
    ['壹、計畫名稱', SENTENCE, '貳、實施方式', '一、辦理原則', '１、自願參加', '２、逐年推動', '二、辦理組織'],
    ['壹、計畫名稱', '貳、實施方式', '  一、辦理原則', '    １、自願參加', '    ２、逐年推動', '  二、辦理組織'],
  ],
  [
    'marks with spaces inside and pinyin notes behind characters',
    ['第 一 章 總則', '一、發(fā)展目標(biāo)', SENTENCE, '二、責(zé)任分工'],
    ['第 一 章 總則', '  一、發展目標', '  二、責任分工'],
  ],
  [
    'a mark on a line of its own, its words below',
    ['三、', '補助對象：', '四、', '補助基準及原則'],
    ['三、補助對象', '四、補助基準及原則'],
  ],
  [
    'a numeral within a number, where the document has it so',
    ['（一）农业方面', '一、种植', '二、养殖', '（二）工业方面'],
    ['（一）农业方面', '  一、种植', '  二、养殖', '（二）工业方面'],
  ],
  [
    'a list before the first section belongs to no section',
    ['1. 附有说明', '2. 附有清单', '一、背景', SENTENCE, '1. 国内', '2. 国外', '二、任务'],
    ['1. 附有说明', '2. 附有清单', '一、背景', '  1. 国内', '  2. 国外', '二、任务'],
  ],
  [
    'annexes stand beside the sections',
    ['一、范围', '二、时间', '附件1', '一、填表说明', '二、填表要求', '附件2：名单'],
    ['一、范围', '二、时间', '附件1', '  一、填表说明', '  二、填表要求', '附件2：名单'],
  ],
  [
    'what a meeting and its speakers said',
    [
      '会议强调，要提高站位。要抓好落实。',
      '王某某指出，过去一年成绩来之不易。',
      '會議要求：各部門要形成合力。',
      '会议审议通过了两个文件。',
    ],
    ['会议强调，要提高站位', '王某某指出，过去一年成绩来之不易', '會議要求：各部門要形成合力', '会议审议通过了两个文件'],
  ],
  [
    'statements within sections, and sections as their frame',
    ['一、第一个议题', '会议指出，要加快。', '二、第二个议题', '会议强调，要稳妥。'],
    ['一、第一个议题', '  会议指出，要加快', '二、第二个议题', '  会议强调，要稳妥'],
  ],
  [
    'a list that is counted through all sections',
    ['一、总体要求', '（一）指导思想', '（二）基本原则', '二、主要任务', '（三）加强领导', '（四）加强督查', '三、组织实施'],
    ['一、总体要求', '  （一）指导思想', '  （二）基本原则', '二、主要任务', '  （三）加强领导', '  （四）加强督查', '三、组织实施'],
  ],
  [
    '第一、第二 and 一是、二是',
    ['第一，抓项目。', '一是抓开工。', '二是抓投产。', '第二，抓招商。'],
    ['第一，抓项目', '  一是抓开工', '  二是抓投产', '第二，抓招商'],
  ],
  [
    'the lead of a long paragraph alone',
    [`（一）扩大开放。${SENTENCE.repeat(5)}`, `（二）稳定就业。${SENTENCE}`],
    ['（一）扩大开放', '（二）稳定就业'],
  ],
];

const NONE: readonly (readonly [name: string, text: readonly string[]])[] = [
  ['a sentence about a part', ['第一章节的内容主要讲述了这项制度的由来，第二章节讲它的实施情况，并且附上了有关的材料。']],
  ['an article of another law', ['第三条第一款规定的情形，由主管部门处理。', '第四条规定的情形从其规定。']],
  ['a thing that is counted', ['第一条高铁建成通车。', SENTENCE]],
  ['a decimal and a date', ['1.5亿元资金已经下达。', '2.5亿元正在拨付。', '3月14日召开会议。']],
  ['a lone number', ['三、', SENTENCE]],
  ['a demand that is a noun', ['按照上级要求，要抓好落实。', '深入贯彻从严治党要求，扎实开展教育。']],
  ['whether or not', ['一是否合格，二是否齐全，都要检查。', '二是否到位也要检查。']],
  ['an annex that is only mentioned', ['附件所列单位应当在月底以前把材料报送到主管部门，逾期不再受理，请各单位高度重视并且认真组织。']],
  ['an empty text', ['']],
];

function assertWellFormed({ level, start, end, partEnd }: OutlinePart, before: OutlinePart | undefined): void {
  assert.ok(level >= 0 && level <= (before?.level ?? -1) + 1);
  assert.ok(start < end && end <= partEnd);
}

/** The parts after one, up to the next of its level or above. */
function partsWithin(parts: readonly OutlinePart[], index: number): readonly OutlinePart[] {
  const level = parts[index]?.level ?? 0;
  const next = parts.findIndex((part, later) => later > index && part.level <= level);
  return parts.slice(index + 1, next < 0 ? parts.length : next);
}

describe('outline', () => {
  for (const [name, text, expected] of CASES) it(`reads ${name}`, () => assert.deepEqual(tree(...text), expected));
  for (const [name, text] of NONE) it(`sees no heading in ${name}`, () => assert.deepEqual(tree(...text), []));

  it('ends a part where the next one of its level or above begins, blank lines left out', () => {
    const text = ['一、甲', SENTENCE, '（一）乙', SENTENCE, '（二）丙', '', '二、丁', SENTENCE].join('\n');
    const lines = outline(new SourceText(text)).map(({ start, partEnd }) =>
      [start, partEnd].map((at) => text.slice(0, at).split('\n').length - 1),
    );
    assert.deepEqual(lines, [
      [0, 4],
      [2, 3],
      [4, 4],
      [6, 7],
    ]);
  });

  it('keeps navigation of a site out', () => {
    assert.deepEqual(tree('首页 > 新闻 > 正文', '一、甲事', SENTENCE, '二、乙事', SENTENCE, '上一篇：三、丙事'), ['一、甲事', '二、乙事']);
  });

  it('nests every part within the one above it, whatever the text', () => {
    const marks = [
      '一、',
      '二、',
      '三、',
      '（一）',
      '（二）',
      '1. ',
      '2. ',
      '第一章 ',
      '第一条 ',
      '第二条 ',
      '附件1 ',
      '会议强调，',
      '',
      '甲、',
      '乙、',
    ];
    const line = fc.constantFrom(...marks).map((mark) => `${mark}要抓好落实`);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const parts = outlineOf(...lines);
        for (const [index, part] of parts.entries()) {
          assertWellFormed(part, parts[index - 1]);
          for (const inner of partsWithin(parts, index)) assert.ok(inner.partEnd <= part.partEnd);
        }
      }),
    );
  });
});

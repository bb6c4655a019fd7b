import assert from 'node:assert/strict';
import { framesOf } from '../../../src/core/analysis/frame.ts';
import type { Frame } from '../../../src/core/analysis/frame-kind.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

const PARAGRAPH = '过去一年，全市上下团结奋斗，各项工作取得了新的成绩，人民群众的获得感不断增强。';

/** The text has the phrase once. */
const CASES: readonly (readonly [string, Frame, string, string])[] = [
  [
    'what somebody said, which is no heading',
    'sentence',
    '一带一路',
    '他表示，共建“一带一路”是伟大的工程。这次论坛取得圆满成功，体现了各方的坚定支持，前景广阔。',
  ],
  [
    'at the end of a name in quotation marks',
    'name',
    '人类命运共同体',
    '“中国与世界：携手构建人类命运共同体”国际研讨会近日举行，与会嘉宾围绕各自国家的发展经验进行了交流。',
  ],
  [
    'after the name of an action in quotation marks',
    'sentence',
    '营商环境',
    '我们深化“人人都是形象”行动，优化营商环境，加快改革步伐，企业和群众的获得感不断增强，成效明显。',
  ],
  [
    'in a line so long that its quotation marks are not all looked at',
    'sentence',
    '全面从严治党',
    `${'要办好“一件事”改革，做优各项服务，满足群众需要。'.repeat(30)}要推进“一网通办”，持续抓好各方面的队伍建设工作任务，压实全面从严治党主体责任，做好“一件事”改革。`,
  ],
  [
    'in a list of guidance',
    'banner',
    '科学发展观',
    '以邓小平理论、“三个代表”重要思想、科学发展观为指导，全面贯彻党的十八大精神，扎实做好各项工作。',
  ],
  [
    'carried out beside a banner',
    'banner',
    '科学发展观',
    '高举中国特色社会主义伟大旗帜，以邓小平理论为指导，深入贯彻落实科学发展观，做好今年的工作。',
  ],
  [
    'in a task beside a list of guidance',
    'sentence',
    '高质量发展',
    '以习近平新时代中国特色社会主义思想为指导，着力推动高质量发展，扎实做好各项工作，确保完成任务。',
  ],
  [
    'as a theme, which is no banner',
    'sentence',
    '高质量发展',
    '我们以习近平新时代中国特色社会主义思想为指导，以推动高质量发展为主题，扎实做好各项工作任务。',
  ],
  [
    'carried out, with no banner beside it',
    'sentence',
    '科学发展观',
    '一年来，全市上下深入贯彻落实科学发展观，积极应对各种风险和挑战，各项工作取得了新的成绩。',
  ],
  [
    'in the title of a plan',
    'name',
    '高质量发展',
    '我们编制了《制造业高质量发展规划》，树立了鲜明导向，新增规模以上工业企业一百户，工作成效明显。',
  ],
  [
    'in the name of a zone',
    'name',
    '高质量发展',
    '我们要加快建设绿色低碳高质量发展先行区，纵深推进各项改革，在全省作示范，为全国作出新的贡献。',
  ],
  [
    'before a title, not in it',
    'sentence',
    '高质量发展',
    '我们推动高质量发展，出台了《若干意见》，新增规模以上工业企业一百户，工作成效明显，群众满意。',
  ],
  [
    'in measures about it, which have no name',
    'sentence',
    '高质量发展',
    '进一步完善推动县域经济高质量发展的支持政策和考核办法，强化分类指导和奖励，激发各县的积极性。',
  ],
  [
    'in a heading with a mark',
    'heading',
    '高质量发展',
    '（三）推动制造业高质量发展，提升产业竞争力。今年要让工厂少用电、多出活，把好东西卖到外面去。',
  ],
  [
    'in the sentence behind a heading',
    'sentence',
    '高质量发展',
    '（三）提升产业竞争力。推动制造业高质量发展，今年要让工厂少用电、多出活，把好东西卖到外面去。',
  ],
  ['in a line of its own', 'heading', '高质量发展', '全力激发高质量发展新动能'],
  ['in a short first sentence', 'heading', '高质量发展', '促进教育高质量发展。明年起每个镇都要有一所好学校，老师按时轮岗，孩子就近读书。'],
  ['in words of another', 'quotation', '高质量发展', '来访的客人说，贵省“在老厂改造、推动高质量发展上走得早，在邻省看来是一条好路”。'],
  [
    'in quotation marks of its own',
    'sentence',
    '放管服',
    '我们还要持续深化“放管服”改革，全面推行企业开办全程网上办理，不断优化营商环境，方便群众办事。',
  ],
  [
    'with a mark in it',
    'sentence',
    '放管服改革',
    '我们还要持续深化“放管服”改革，全面推行企业开办全程网上办理，不断优化营商环境，方便群众办事。',
  ],
];

describe('how a phrase stands', () => {
  for (const [name, frame, phrase, text] of CASES) {
    it(`${name}: ${frame}`, () => {
      const source = new SourceText(`${PARAGRAPH}\n${text}\n${PARAGRAPH}`);
      const start = source.matching.text.indexOf(phrase);
      assert.ok(start >= 0);
      assert.deepEqual(framesOf(source, [{ start, end: start + phrase.length }], undefined), [frame]);
    });
  }

  it('in the title of the document: name', () => {
    const source = new SourceText(`关于高质量发展的若干意见\n${PARAGRAPH}`);
    const title = { start: 0, end: '关于高质量发展的若干意见'.length };
    assert.deepEqual(framesOf(source, [{ start: 2, end: 7 }], title), ['name']);
  });
});

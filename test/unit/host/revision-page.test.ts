import assert from 'node:assert/strict';
import type { ReportComparison } from '../../../src/core/analysis/report-comparison.ts';
import { compareReports } from '../../../src/core/analysis/report-comparison.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';
import { resultOf } from '../generator-result.ts';
import { HOSTILE_TEXTS } from '../text/hostile-text.ts';
import { isControlled, markdown } from '../text/rendered-text.ts';
import { withFakeEditor } from './fake-editor.ts';

const WAS = `我们要坚持稳字当头、稳中求进，全面完成各项目标任务。
积极推进城市更新工程，改造老旧小区120个。
要稳妥化解地方政府债务风险，守住不发生系统性风险的底线。
大力发展海洋渔业和现代农业。
支持民营企业做大做强，优化营商环境。`;
const IS = `支持民营企业做大做强，优化营商环境。
我们要坚持稳字当头、稳中求进，全面完成各项目标任务。
积极推进城市更新工程，改造老旧小区150个。
要坚决化解地方政府债务风险，守住不发生系统性风险的底线。
因地制宜培育低空经济新赛道。`;
const NAMES = ['甲市2023年报告', '甲市2024年报告'] as const;

function compared(was: string, is: string): ReportComparison {
  return resultOf(compareReports(new SourceText(was), new SourceText(is)));
}

describe('the page of a comparison', () => {
  let modules: Awaited<ReturnType<typeof withFakeEditor>>;
  before(async () => {
    modules = await withFakeEditor();
  });
  const lines = () => modules.revisionPage(NAMES, compared(WAS, IS)).text.split('\n');

  it('has the documents and the numbers above', () => {
    assert.deepEqual(lines().slice(0, 3), [
      'From 甲市2023年报告 to 甲市2024年报告',
      '2 sentences kept, 1 reworded, 1 with other figures only, 1 added, 1 dropped',
      '1 of them moved, 1 hardened, 0 softened',
    ]);
  });

  it('tells of each change in words what it is, with what was and what is', () => {
    assert.deepEqual(lines().slice(4, -1), [
      'Moved',
      '+ 支持民营企业做大做强，优化营商环境。',
      '',
      '… 1 sentence kept',
      '',
      'Other figures',
      '− 积极推进城市更新工程，改造老旧小区120个。',
      '+ 积极推进城市更新工程，改造老旧小区150个。',
      '',
      'Reworded, hardened',
      '− 要稳妥化解地方政府债务风险，守住不发生系统性风险的底线。',
      '+ 要坚决化解地方政府债务风险，守住不发生系统性风险的底线。',
      '',
      'Dropped',
      '− 大力发展海洋渔业和现代农业。',
      '',
      'Added',
      '+ 因地制宜培育低空经济新赛道。',
    ]);
  });

  it('marks just the characters that are other ones', () => {
    const { sentences } = modules.revisionPage(NAMES, compared(WAS, IS));
    const marked = sentences.flatMap(({ line, marked }) => marked.map(({ start, end }) => lines()[line]?.slice(start, end)));
    assert.deepEqual(marked, ['2', '5', '稳妥', '坚决']);
  });

  it('leads from each line to the sentence in its document', () => {
    for (const { line, side, range } of modules.revisionPage(NAMES, compared(WAS, IS)).sentences)
      assert.equal((side === 'first' ? WAS : IS).slice(range.start, range.end).trim(), lines()[line]?.slice(2));
  });

  it('tells what is added in one piece as one change, which goes to its last line', () => {
    const { changes } = modules.revisionPage(NAMES, compared(WAS, `${WAS}\n第一件新事。第二件新的事情。第三件更新的事。`));
    assert.deepEqual(
      changes.map(({ title, line, lastLine }) => [title, lastLine - line]),
      [['Added (3 sentences)', 3]],
    );
  });

  it('has no change where nothing has changed', () => {
    const { changes, text } = modules.revisionPage(NAMES, compared(WAS, WAS));
    assert.deepEqual([changes, text.split('\n').at(-2)], [[], '… 5 sentences kept']);
  });

  it('is exported as Markdown with the characters marked', () => {
    const text = modules.revisionMarkdown(NAMES, compared(WAS, IS));
    assert.match(text, /^# From 甲市2023年报告 to 甲市2024年报告\n\n- 2 sentences kept/);
    assert.match(text, /## Reworded, hardened\n\n> − 要<del>稳妥<\/del>化解.*\n\n> \\\+ 要<ins>坚决<\/ins>化解/);
    assert.match(text, /## Dropped\n\n> − 大力发展海洋渔业和现代农业。\n/);
  });

  it('has no markup and no line of a hostile text', () => {
    for (const [name, text] of HOSTILE_TEXTS) {
      const comparison = compared(`${text}。甲市要推进发展。`, `甲市要加快发展。${text}！`);
      const page = modules.revisionPage([text, text], comparison);
      for (const line of page.text.split('\n')) assert.ok(!isControlled(line), name);
      const tokens = markdown
        .parse(modules.revisionMarkdown([text, text], comparison), {})
        .flatMap((token) => [token, ...(token.children ?? [])]);
      const allowed = /^(text|text_special|inline|softbreak|(paragraph|heading|bullet_list|list_item|blockquote|em)_\w+)$/;
      for (const token of tokens) {
        if (token.type === 'html_inline') assert.match(token.content, /^<\/?(del|ins)>$/, name);
        else assert.match(token.type, allowed, `${name}: ${token.content}`);
      }
    }
  });
});

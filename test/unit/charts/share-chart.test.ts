import assert from 'node:assert/strict';
import { proportion } from '../../../src/core/analysis/proportion.ts';
import { shareChart } from '../../../src/core/charts/share-chart.ts';

function cell(key: string, documents: number, of: number) {
  const { share = null, low = null, high = null } = proportion(documents, of) ?? {};
  return { key, documents, of, share, low, high };
}

describe('the chart of shares', () => {
  const rows = [
    { key: 'city', name: '市级', cells: [cell('市级', 1, 2), cell('市级', 2, 2)] },
    { key: 'county', name: '县区级', cells: [cell('县区级', 0, 4), cell('县区级', 0, 0)] },
  ];
  const { svg, marks } = shareChart(rows, ['新质生产力', '营商环境'], '两个提法');

  it('has a mark for each series in each group, and none where a group has no documents', () => {
    assert.deepEqual(
      marks.map(({ key, row, label }) => [key, row, label]),
      [
        ['city', 0, '新质生产力, 市级: 1/2, 50 % (9–91 %)'],
        ['city', 1, '营商环境, 市级: 2/2, 100 % (34–100 %)'],
        ['county', 0, '新质生产力, 县区级: 0/4, 0 % (0–49 %)'],
      ],
    );
    assert.equal(new Set([...svg.matchAll(/data-mark="([^"]+)"/g)].map(([, id]) => id)).size, 3);
  });

  it('sets shares at their part of the width, within their intervals', () => {
    const shapes = [...svg.matchAll(/transform="translate\(([\d.]+) /g)].map(([, x]) => Number(x));
    const [half = 0, all = 0, none = 0] = shapes;
    assert.ok(Math.abs((half - none) / (all - none) - 0.5) < 0.001);
    const [low, high] =
      [...svg.matchAll(/x1="([\d.]+)" x2="([\d.]+)" [^>]*stroke-width/g)].map(([, x1, x2]) => [Number(x1), Number(x2)])[0] ?? [];
    assert.ok(low !== undefined && high !== undefined && low < half && half < high);
  });

  it('never lays the mark of one series over that of another', () => {
    const grounds = [...svg.matchAll(/<rect x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="([\d.]+)" fill="transparent"/g)];
    const spans = grounds.map(([, y, height]) => [Number(y), Number(y) + Number(height)] as const);
    for (const [index, [top]] of spans.entries()) assert.ok(index === 0 || top >= (spans[index - 1]?.[1] ?? 0));
  });

  it('has a legend of several series, and none of one', () => {
    assert.match(svg, />营商环境</);
    const one = shareChart(
      rows.map((row) => ({ ...row, cells: row.cells.slice(0, 1) })),
      ['新质生产力'],
      '一个提法',
    );
    assert.doesNotMatch(one.svg, />新质生产力</);
    assert.equal(one.marks[0]?.label, '新质生产力, 市级: 1/2, 50 % (9–91 %)');
  });

  it('of nothing is a drawing too', () => assert.match(shareChart([], [], '').svg, /^<svg/));
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readScript } from '../../../src/core/text/script.ts';

const CASES: readonly (readonly [string, string, string])[] = [
  ['Simplified', '推动高质量发展', 'Hans'],
  ['Traditional', '推動高質量發展', 'Hant'],
  ['Traditional as Taiwan and Hong Kong write it', '台灣啟動產業群的計畫，衞生署説明', 'Hant'],
  ['characters that both scripts write decide nothing', '公里之后，皇后在台面下干涉', 'both'],
  ['Traditional characters that Simplified texts write decide nothing', '乾坤', 'both'],
  ['no Chinese', 'Report (2023), 5%', 'none'],
  ['nothing', '', 'none'],
  ['a Simplified text that quotes one Traditional title', `${'全市各级认真学习贯彻会议精神，'.repeat(5)}《國語》`, 'Hans'],
  ['half and half', '推动高质量发展，建设现代化产业体系。推動高質量發展，建設現代化產業體系。', 'mixed'],
];

describe('the script of a text', () => {
  for (const [name, text, script] of CASES) it(name, () => assert.equal(readScript(text).script, script));

  it('is that of the body, whatever the navigation around it', () => {
    const text = '网站首页 新闻中心 专题报道\n推動經濟';
    const body = [{ start: text.indexOf('推'), end: text.length }];
    assert.equal(readScript(text).script, 'mixed');
    assert.deepEqual(readScript(text, body), { script: 'Hant', hans: 0, hant: 1, places: [] });
  });

  it('of the seeds', () => {
    const script = (name: string) => readScript(readFileSync(`seeds/${name}`, 'utf8')).script;
    assert.equal(script('002_1d53f1de36bc0505.txt'), 'Hant');
    assert.equal(script('003_900cd071696b39ad.txt'), 'Hans');
    assert.equal(script('004_033037928346e11e.txt'), 'Hant');
  });

  it('that is mixed tells where the lesser one stands', () => {
    const text = '推动高质量发展，建设现代化产业体系。推動高質量發展。';
    const { hans, hant, places } = readScript(text);
    assert.ok(hans > hant && hant > 0.1);
    assert.deepEqual(
      places.map(({ start, end }) => text.slice(start, end)),
      ['動高質量發'],
    );
  });
});

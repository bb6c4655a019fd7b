import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedCharacters } from '../../../src/core/phrases/changed-characters.ts';
import { variantFamilies } from '../../../src/core/phrases/variants.ts';
import { resultOf } from '../generator-result.ts';

function areVariants(a: string, b: string): boolean {
  return (
    resultOf(variantFamilies([a, b]))
      .get(a)
      ?.includes(b) ?? false
  );
}

describe('variantFamilies', () => {
  const cases: [name: string, a: string, b: string, expected: boolean][] = [
    ['quoted or not', '"两个维护"', '两个维护', true],
    ['quoted, with a verb in front', '两个维护', '做到"两个维护"', true],
    ['with an adverb and a verb in front', '两个维护', '坚决做到"两个维护"', true],
    ['another verb, longer', '深化"放管服"改革', '深入推进"放管服"改革', true],
    ['a verb in front, or what became of it behind', '持续深化"放管服"改革', '"放管服"改革不断深化', true],
    ['what became of it, in other words', '政府自身建设不断加强', '政府自身建设得到全面加强', true],
    ['always, or again and again', '常态化开展扫黑除恶斗争', '推进扫黑除恶斗争', true],
    ['around another core', '深化"放管服"改革', '深入推进国企改革', false],
    ['a core too short to tell', '深化改革', '持续推进改革', false],
    ['an attribute that looks like an adverb', '推进文旅产业高质量发展', '文旅产业', false],
    ['a noun in front is another phrase', '高质量发展', '经济高质量发展', false],
    ['quoted, with a noun behind', '放管服', '"放管服"改革', true],
    ['joined otherwise', '踔厉奋发、勇毅前行', '踔厉奋发,勇毅前行', true],
    ['joined by a word', '法治政府和法治社会', '法治政府、法治社会', true],
    ['another adverb', '自觉维护', '坚决维护', true],
    ['another adverb before much', '自觉维护党中央权威', '坚决维护党中央权威', true],
    ['another verb', '深化国企改革', '推进国企改革', true],
    ['another verb at the end', '民生福祉不断增进', '民生福祉不断改善', true],
    ['another noun that is also a verb', '两个维护', '两个确保', false],
    ['the same words in another order', '踔厉奋发、勇毅前行', '勇毅前行、踔厉奋发', true],
    ['the same characters, but other words', '生产安全监管', '安监全生管产', false],
    ['one character', '多渠道筹集资金', '多渠道筹措资金', true],
    ['one character of a short phrase is another thing', '生态文明', '生态文化', false],
    ['one word of a long phrase', '深化工程建设项目审批制度改革', '深化工程建设项目管理制度改革', true],
    ['one word of a short phrase is another thing', '推进商事制度改革', '推进产权制度改革', false],
    ['without a word inside of a long phrase', '坚决遏制各类重特大安全事故发生', '坚决遏制各类重特大事故发生', true],
    ['without a word inside of a short phrase is another thing', '完善公共文化服务体系', '完善公共服务体系', false],
    ['without a number inside is another thing', '全面完成国企改革三年行动各项任务', '全面完成国企改革行动各项任务', false],
    ['bodies of another level', '自觉接受市人大和市政协监督', '自觉接受人大及其常委会和政协监督', true],
    ['another ordinal', '第一产业增加值稳步提升', '第二产业增加值稳步提升', false],
    ['another year', '2023年政府工作安排部署', '2024年政府工作安排部署', false],
    ['another number', '坚持两个毫不动摇', '坚持三个毫不动摇', false],
    ['opposites', '统筹国内市场循环', '统筹国外市场循环', false],
    ['nothing in common', '乡村振兴', '科教兴国', false],
  ];
  for (const [name, a, b, expected] of cases) {
    it(`${name}: ${a}, ${b}`, () => {
      assert.equal(areVariants(a, b), expected);
      assert.equal(areVariants(b, a), expected);
    });
  }

  it('is missing for a phrase without variants', () => {
    assert.equal(resultOf(variantFamilies(['乡村振兴', '科教兴国'])).size, 0);
  });

  it('is symmetric, sorted, and the same in any order', () => {
    const word = fc.constantFrom('自觉', '坚决', '维护', '"', '、', '和', '两个', '确立', '做到', '改革', '大局');
    const phrases = fc.array(
      fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join('')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(phrases, (keys) => {
        const families = resultOf(variantFamilies(keys));
        for (const [key, variants] of families) {
          assert.deepEqual(variants, [...new Set(variants)].sort());
          for (const variant of variants) assert.ok(variant !== key && families.get(variant)?.includes(key), `${key} ${variant}`);
        }
        assert.deepEqual(new Map([...resultOf(variantFamilies([...keys].reverse()))].sort()), new Map([...families].sort()));
      }),
    );
  });
});

describe('changedCharacters', () => {
  /** The variant with ‹ › around what has changed. */
  function marked(phrase: string, variant: string): string {
    let text = '';
    let at = 0;
    for (const { start, end } of changedCharacters(phrase, variant)) {
      text += `${variant.slice(at, start)}‹${variant.slice(start, end)}›`;
      at = end;
    }
    return text + variant.slice(at);
  }

  const cases: [name: string, phrase: string, variant: string, expected: string][] = [
    ['a word replaced', '自觉维护', '坚决维护', '‹坚决›维护'],
    ['words added around', '两个维护', '做到"两个维护"', '‹做到"›两个维护‹"›'],
    ['a word left out', '做到"两个维护"', '两个维护', '两个维护'],
    ['two places', '深化财税体制改革', '推进财税体系改革', '‹推进›财税体‹系›改革'],
    ['a word in front with a character that the phrase begins with', '习近平思想', '学习贯彻习近平思想', '‹学习贯彻›习近平思想'],
    ['nothing', '乡村振兴', '乡村振兴', '乡村振兴'],
  ];
  for (const [name, phrase, variant, expected] of cases) {
    it(`${name}: ${phrase}, ${variant}`, () => assert.equal(marked(phrase, variant), expected));
  }

  it('leaves a part of the phrase when the changes are taken out, for any two texts', () => {
    const text = fc.stringMatching(/^[甲乙丙]{0,8}$/);
    fc.assert(
      fc.property(text, text, (phrase, variant) => {
        const changed = new Set(
          changedCharacters(phrase, variant).flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
        );
        let at = 0;
        for (const [index, character] of [...variant].entries()) {
          if (changed.has(index)) continue;
          at = phrase.indexOf(character, at) + 1;
          assert.ok(at > 0, `${phrase} ${variant}`);
        }
      }),
    );
  });
});

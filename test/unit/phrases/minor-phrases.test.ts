import assert from 'node:assert/strict';
import { withMinor } from '../../../src/core/phrases/minor-phrases.ts';
import type { Phrase } from '../../../src/core/phrases/phrase.ts';
import { resultOf } from '../generator-result.ts';

const FORM = { cohesion: 0.5, edges: 0.5, alone: 0.5, quoted: 0, named: 0, contexts: 1 };

function discovered(key: string, named: number, variants: readonly string[] = []): Phrase {
  const others = variants.map((other) => ({ key: other, text: other, changed: [] }));
  return { key, text: key, source: 'discovered', form: { ...FORM, named }, ...(others.length > 0 && { variants: others }) };
}

const ESTABLISHED: readonly Phrase[] = ['一带一路', '创新'].map((key) => ({ key, text: key, source: 'pack' }));

/** Which of the phrases are minor. */
function minor(...phrases: readonly Phrase[]): string[] {
  return resultOf(withMinor([...ESTABLISHED, ...phrases])).flatMap(({ key, minor: isMinor }) => (isMinor ? [key] : []));
}

describe('minor phrases', () => {
  const cases: readonly [string, readonly Phrase[], readonly string[]][] = [
    ['what no text names', [discovered('工程技术', 0)], ['工程技术']],
    ['what one in twenty documents names is none', [discovered('有诉即办', 0.05)], []],
    ['what fewer name', [discovered('有关部门', 0.04)], ['有关部门']],
    ['what holds an established phrase is none', [discovered('融入一带一路', 0)], []],
    ['what has only a verb in front of one', [discovered('大力推进一带一路', 0)], ['大力推进一带一路']],
    ['what has a verb in front and a noun behind is none', [discovered('推进一带一路建设', 0)], []],
    ['an established phrase of two characters says nothing', [discovered('创新相结合', 0)], ['创新相结合']],
    [
      'the core of what is named is none',
      [discovered('耕地占补平衡', 0, ['落实耕地占补平衡']), discovered('落实耕地占补平衡', 0.3, ['耕地占补平衡'])],
      [],
    ],
    [
      'a short core goes with everything',
      [discovered('综合实力', 0, ['提升综合实力']), discovered('提升综合实力', 0.3, ['综合实力'])],
      ['综合实力'],
    ],
    [
      'the core of what is not named',
      [discovered('耕地占补平衡', 0, ['落实耕地占补平衡']), discovered('落实耕地占补平衡', 0, ['耕地占补平衡'])],
      ['耕地占补平衡', '落实耕地占补平衡'],
    ],
    [
      'a wording of what is named that is not within it',
      [discovered('扩大机电', 0, ['扩大纺织']), discovered('扩大纺织', 0.3, ['扩大机电'])],
      ['扩大机电'],
    ],
  ];
  for (const [name, phrases, expected] of cases) it(name, () => assert.deepEqual(minor(...phrases), expected));

  it('an established phrase is none, however it was measured', () => {
    assert.deepEqual(minor({ key: '双减', text: '双减', source: 'pack', form: FORM }), []);
  });

  it('what was minor is none where what it holds is established since', () => {
    assert.deepEqual(minor({ ...discovered('融入一带一路', 0), minor: true }), []);
  });
});

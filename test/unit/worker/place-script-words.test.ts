import assert from 'node:assert/strict';
import type { Placed } from '../../../src/core/places/placed.ts';
import { PlaceScript } from '../../../src/worker/place-script.ts';

const WORDS = { unknownDate: '日期不詳', unknownPlace: '地區不詳', national: '全國', noContext: '段首或段尾' };

function placed(names: readonly string[], zone?: string): Placed {
  return { code: '', names, ...(zone && { zone }), certainty: 'stated', evidence: [], rivals: [] };
}

describe('words in the lines of a concordance', () => {
  const { placeName } = new PlaceScript('tw').words(WORDS);
  const cases: readonly [name: string, place: Placed | undefined, expected: string][] = [
    ['a division, in the script of the reader', placed(['广东省', '东莞市']), '廣東省東莞市'],
    ['a zone', placed(['江西省', '萍乡市'], '萍乡经开区'), '江西省萍鄉市 · 萍鄉經開區'],
    ['the whole country', placed([]), '全國'],
    ['no place', undefined, '地區不詳'],
  ];
  for (const [name, place, expected] of cases) it(`name ${name}`, () => assert.equal(placeName(place), expected));
});

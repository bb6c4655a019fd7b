import assert from 'node:assert/strict';
import { isWithin, levelOf, pathOf } from '../../../src/core/places/division.ts';
import { gazetteer } from '../../../src/core/places/gazetteer.ts';
import { foldText } from '../../../src/core/text/fold.ts';

const places = gazetteer();

function meanings(name: string): string[] {
  return places.named(name).map(({ division, form }) => `${division.code} ${form}`);
}

describe('gazetteer: names', () => {
  const TABLE: readonly [what: string, name: string, meanings: string[]][] = [
    ['a full name', '宝安区', ['440306 full']],
    ['a full name in Traditional characters', '寶安區', ['440306 full']],
    ['a stem', '无锡', ['320200 bare']],
    ['an abbreviation', '粤', ['440000 bare']],
    ['an abbreviation in Traditional characters', '粵', ['440000 bare']],
    ['an autonomous prefecture without its peoples', '凉山州', ['513400 short']],
    ['an autonomous county without its people', '丰宁县', ['130826 short']],
    ['a county that has nothing but its people', '东乡县', ['622926 short', '361003 former']],
    ['an autonomous region', '新疆', ['650000 bare']],
    ['a name that the fold changes', '乾县', ['610424 full']],
    ['a renamed city', '襄樊市', ['420600 former']],
    ['its stem', '襄樊', ['420600 bare']],
    ['a district merged away', '宣武区', ['110102 former']],
    ['a prefecture with another name', '柳州地区', ['451300 former']],
    ['a prefecture with the same name', '赣州地区', ['360700 former']],
    ['a county that became a district', '宝安县', ['440306 former']],
    ['the stem of a province and of a city in it', '吉林', ['220000 bare']],
    ['the stem of a province, of a district and of a prefecture', '海南', ['460000 bare']],
    ['no name', '我市', []],
  ];
  for (const [what, name, expected] of TABLE) it(what, () => assert.deepEqual(meanings(name), expected));

  it('gives every place that an ambiguous name means', () =>
    assert.deepEqual(meanings('鼓楼区'), ['320106 full', '320302 full', '350102 full', '410204 full']));
});

describe('gazetteer: divisions', () => {
  it('leads from a district to its province', () => {
    const district = places.division('440306');
    assert.deepEqual(district && pathOf(district).map(({ name }) => name), ['广东省', '深圳市', '宝安区']);
  });

  it('puts a district of a municipality directly under it', () => {
    assert.deepEqual(places.division('110105')?.parent?.name, '北京市');
  });

  it('puts a city under no prefecture directly under its province', () => {
    assert.deepEqual(places.division('429004')?.parent?.name, '湖北省');
  });

  it('knows no code that is none', () => assert.equal(places.division('999999'), undefined));

  it('has 34 provinces', () => assert.equal(places.children().length, 34));

  it('has divisions newer than its source', () => {
    for (const name of ['和康县', '和安县', '西沙区']) assert.equal(places.named(name).length, 1, name);
  });

  it('reaches Hong Kong, Macau and Taiwan down to their districts', () => {
    for (const name of ['油尖旺区', '花地玛堂区', '板桥区', '屏东县']) assert.ok(places.named(name).length > 0, name);
  });

  it('has only divisions whose parents it has', () => {
    for (const [, uses] of places.names()) {
      for (const { division } of uses) assert.equal(levelOf(division.code) === 'province', division.parent === undefined, division.name);
    }
  });

  it('holds every name folded', () => {
    for (const [name] of places.names()) assert.equal(foldText(name), name);
  });

  it('finds a division by its path of names', () => {
    assert.equal(places.at(['江苏省', '苏州市', '吴中区'])?.code, '320506');
    assert.equal(places.at(['江苏省', '宝安区']), undefined);
  });

  it('knows what lies within what', () => {
    const [district, province, other] = ['440306', '440000', '450000'].map((code) => places.division(code));
    assert.ok(district && province && other);
    assert.deepEqual([isWithin(district, province), isWithin(district, other), isWithin(province, province)], [true, false, true]);
  });
});

describe('gazetteer: former names', () => {
  function formerNames(code: string): string[] {
    const division = places.division(code);
    return division
      ? places.formerNames(division).map(({ name, until, renamed }) => `${name} ${until} ${renamed ? 'renamed' : 'merged'}`)
      : [];
  }

  it('tells a new name from a merger', () => {
    assert.ok(formerNames('420600').includes('襄樊市 2010 renamed'));
    assert.ok(formerNames('110101').includes('崇文区 2010 merged'));
  });

  it('follows a prefecture through two names', () => {
    assert.deepEqual(formerNames('530800'), ['思茅地区 2003 renamed', '思茅市 2007 renamed']);
  });

  it('derives from the revisions of the standard what no table says', () => {
    assert.ok(formerNames('210782').some((name) => name.startsWith('北宁市')));
  });
});

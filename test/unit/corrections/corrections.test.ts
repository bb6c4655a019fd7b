import assert from 'node:assert/strict';
import type { Correction, CorrectionProblemCode } from '../../../src/core/corrections/correction.ts';
import { applyCorrection, unknownRegions } from '../../../src/core/corrections/correction.ts';
import type { CorrectionChanges } from '../../../src/core/corrections/corrections-file.ts';
import { readCorrections, withCorrections } from '../../../src/core/corrections/corrections-file.ts';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

describe('readCorrections', () => {
  it('reads every field', () => {
    const fields = { title: '题', date: '2023-04', region: '440306', zone: '宝安高新区', encoding: 'gb18030', exclude: true };
    const { corrections, problems } = readCorrections(JSON.stringify({ 'a/b.txt': fields }));
    assert.deepEqual(corrections.get('a/b.txt'), fields);
    assert.deepEqual(problems, []);
  });

  it('has nothing where the file is empty', () => assert.equal(readCorrections('').corrections.size, 0));

  const bad: [name: string, json: string, code: CorrectionProblemCode, where: string][] = [
    ['a field that does not exist', '{"a.txt":{"colour":"red"}}', 'unknown-field', '"red"'],
    ['a field that every object has', '{"a.txt":{"constructor":1}}', 'unknown-field', '1'],
    ['a date that does not exist', '{"a.txt":{"date":"2023-02-30"}}', 'bad-value', '"2023-02-30"'],
    ['a date in another notation', '{"a.txt":{"date":"2023年"}}', 'bad-value', '"2023年"'],
    ['a region by name', '{"a.txt":{"region":"深圳"}}', 'bad-value', '"深圳"'],
    ['an encoding that is none of ours', '{"a.txt":{"encoding":"koi8-r"}}', 'bad-value', '"koi8-r"'],
    ['a level by another name', '{"a.txt":{"level":"市级"}}', 'bad-value', '"市级"'],
    ['an empty zone', '{"a.txt":{"zone":" "}}', 'bad-value', '" "'],
    ['a zone that is no text', '{"a.txt":{"zone":["高新区"]}}', 'bad-value', '["高新区"]'],
    ['an empty title', '{"a.txt":{"title":" "}}', 'bad-value', '" "'],
    ['a path above the folder', '{"../a.txt":{"exclude":true}}', 'outside', '"../a.txt"'],
    ['a path that goes above the folder on its way', '{"b/../../a.txt":{"exclude":true}}', 'outside', '"b/../../a.txt"'],
    ['a path that ends above the folder', '{"b/..":{"region":"999999"}}', 'outside', '"b/.."'],
    ['a path above the folder in the notation of Windows', '{"..\\\\a.txt":{"exclude":true}}', 'outside', '"..\\\\a.txt"'],
    ['a path from the root', '{"/a.txt":{"exclude":true}}', 'outside', '"/a.txt"'],
    ['a text instead of an object', '{"a.txt":"2023"}', 'not-an-object', '"2023"'],
  ];
  for (const [name, json, code, where] of bad) {
    it(`reports ${name} where it stands and uses the rest`, () => {
      const { corrections, problems } = readCorrections(json.replace(/\}$/, ',"ok.txt":{"date":"2020"}}'));
      assert.deepEqual(
        problems.map((problem) => [problem.code, json.slice(problem.start, problem.end)]),
        [[code, where]],
      );
      assert.deepEqual(corrections.get('ok.txt'), { date: '2020' });
    });
  }

  it('takes dots in a name for a name', () => {
    const { corrections, problems } = readCorrections('{"a..b/..c/d...txt":{"date":"2020"}}');
    assert.deepEqual([corrections.size, problems], [1, []]);
  });

  it('uses what comes before broken JSON', () => {
    const { corrections, problems } = readCorrections('{"a.txt":{"date":"2020"},"b.txt":');
    assert.deepEqual(corrections.get('a.txt'), { date: '2020' });
    assert.ok(problems.length > 0 && problems.every(({ code }) => code === 'syntax'));
  });
});

describe('regions of the corrections', () => {
  const json = '{"a.txt":{"region":"999999"},"b.txt":{"region":"440306"},"c.txt":{"region":"000000"},"d.txt":{"region":"Shenzhen"}}';
  const { regions } = readCorrections(json);

  it('are told with where they stand', () => {
    assert.deepEqual(
      regions.map(({ code, start, end }) => [code, json.slice(start, end)]),
      [
        ['999999', '"999999"'],
        ['440306', '"440306"'],
        ['000000', '"000000"'],
      ],
    );
  });

  it('are unknown where no division has the code', () => {
    assert.deepEqual(
      unknownRegions(regions).map(({ code, name, start, end }) => [code, name, json.slice(start, end)]),
      [['unknown-region', '999999', '"999999"']],
    );
  });
});

describe('withCorrections', () => {
  const set = (json: string, path: string, changes: CorrectionChanges) => withCorrections(json, [path], changes) ?? '';

  it('starts a file', () => assert.deepEqual(JSON.parse(set('', 'a.txt', { date: '2020' })), { 'a.txt': { date: '2020' } }));

  it('keeps comments and the other documents', () => {
    const after = set('{\n  // checked by hand\n  "a.txt": { "date": "2020" }\n}\n', 'b.txt', { title: '题' });
    assert.ok(after.includes('// checked by hand'));
    assert.deepEqual(readCorrections(after).corrections.get('a.txt'), { date: '2020' });
    assert.deepEqual(readCorrections(after).corrections.get('b.txt'), { title: '题' });
  });

  it('corrects several documents at once', () => {
    const after = withCorrections('', ['a.txt', 'b.txt'], { date: '2020' }) ?? '';
    assert.deepEqual(JSON.parse(after), { 'a.txt': { date: '2020' }, 'b.txt': { date: '2020' } });
  });

  it('takes a field away', () => {
    const after = set('{"a.txt":{"date":"2020","title":"题"}}', 'a.txt', { date: undefined });
    assert.deepEqual(JSON.parse(after), { 'a.txt': { title: '题' } });
  });

  it('takes a document out with its last field', () => {
    assert.deepEqual(JSON.parse(set('{"a.txt":{"date":"2020"}}', 'a.txt', { date: undefined })), {});
  });

  it('does nothing where there is nothing to take away', () => assert.deepEqual(JSON.parse(set('', 'a.txt', { date: undefined })), {}));

  const broken: [name: string, json: string][] = [
    ['is cut off', '{"a.txt":{"date":"2020"},"c.txt": {"da'],
    ['has marks of a merge', '<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs'],
    ['is a list', '[]'],
    ['has something else for the document', '{"b.txt":5}'],
  ];
  for (const [name, json] of broken) {
    it(`leaves a file alone that ${name}`, () => assert.equal(withCorrections(json, ['b.txt'], { date: '2020' }), undefined));
  }
});

describe('applyCorrection', () => {
  const read = readDocument(new SourceText('2024年3月18日,无锡市新吴区召开会议。'), {});

  it('puts the date in place of the one that was read, which becomes a rival', () => {
    const { date } = applyCorrection(read, { date: '2024-03-16' }).dates;
    assert.deepEqual(
      [date?.value, date?.precision, date?.certainty, date?.evidence[0]?.rule],
      ['2024-03-16', 'day', 'stated', 'correction'],
    );
    assert.equal(date?.rivals[0]?.value, '2024-03-18');
  });

  it('knows the precision of a date by its form', () =>
    assert.equal(applyCorrection(read, { date: '2024' }).dates.date?.precision, 'year'));
  it('names the place of a code', () => {
    assert.deepEqual(applyCorrection(read, { region: '440306' }).place?.names, ['广东省', '深圳市', '宝安区']);
  });
  it('puts the level of who speaks in place of the one that was read, which becomes a rival', () => {
    const { speaker } = applyCorrection(read, { level: 'press' });
    const rival = read.speaker?.level;
    assert.ok(rival !== undefined && rival !== 'press');
    assert.deepEqual(
      [speaker?.level, speaker?.certainty, speaker?.evidence[0]?.rule, speaker?.rivals[0]?.level],
      ['press', 'stated', 'correction', rival],
    );
  });

  it('takes 000000 for national', () => assert.deepEqual(applyCorrection(read, { region: '000000' }).place?.names, []));
  it('leaves the place alone for a code that no division has', () => {
    assert.deepEqual(applyCorrection(read, { region: '999999' }).place, read.place);
  });
  it('shows the title', () => assert.equal(applyCorrection(read, { title: '题' }).displayName, '题'));

  it('shows a title that is broken into lines on one', () =>
    assert.equal(applyCorrection(read, { title: '题\n目 ' }).displayName, '题 目'));
  it('changes nothing that it does not name', () => assert.deepEqual(applyCorrection(read, {}), read));
});

describe('applyCorrection: zones', () => {
  const read = readDocument(new SourceText('萍乡经开区党工委召开会议，萍乡经开区管委会主任讲话，全区干部参加。'), {});
  const unplaced = readDocument(new SourceText('会议强调，要抓好落实。'), {});

  const TABLE: readonly [
    what: string,
    document: typeof read,
    correction: Correction,
    code: string | undefined,
    zone: string | undefined,
  ][] = [
    ['a zone in its region', unplaced, { region: '360300', zone: '萍乡高新区' }, '360300', '萍乡高新区'],
    ['a zone in the place that was read', read, { zone: '湘东工业园' }, '360300', '湘东工业园'],
    ['a region without a zone', read, { region: '360300' }, '360300', undefined],
    ['a zone whose name tells its place', unplaced, { zone: '聊城高新区' }, '371500', '聊城高新区'],
    ['a zone with a name of its own', unplaced, { zone: '两江新区' }, '500000', '两江新区'],
    ['a zone that nothing tells where it lies', unplaced, { zone: '高新区' }, undefined, undefined],
    ['a zone in Traditional characters', unplaced, { zone: '聊城高新區' }, '371500', '聊城高新区'],
    ['a zone of the whole country', read, { region: '000000', zone: '高新区' }, '000000', undefined],
    ['a zone of a region that does not exist', read, { region: '999999', zone: '高新区' }, '360300', '萍乡经开区'],
  ];
  for (const [what, document, correction, code, zone] of TABLE) {
    it(what, () => {
      const { place } = applyCorrection(document, correction);
      assert.deepEqual([place?.code, place?.zone], [code, zone]);
    });
  }

  it('keeps the zone that was read as a rival', () => {
    const { place } = applyCorrection(read, { zone: '湘东工业园' });
    assert.deepEqual([place?.certainty, place?.evidence[0]?.rule, place?.rivals[0]?.zone], ['stated', 'correction', '萍乡经开区']);
  });

  it('has no rival where it says what was read', () => {
    assert.deepEqual(applyCorrection(read, { region: '360300', zone: '萍乡经开区' }).place?.rivals, []);
  });
});

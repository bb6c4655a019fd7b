import assert from 'node:assert/strict';
import type { ChangeGroup, SetQueries } from '../../../src/core/analysis/change-answers.ts';
import { ChangeAnswers } from '../../../src/core/analysis/change-answers.ts';
import { overview } from '../../../src/core/analysis/overview.ts';
import type { Corpus } from '../../../src/core/corpus/corpus.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import { phraseLibrary } from '../corpus/phrase-library.ts';
import { resultOf } from '../generator-result.ts';

const TODAY = '2026-11-30';
const PHRASES = ['高质量发展', '乡村振兴', '科学发展观', '营商环境', '共同富裕'];
const CITIES = ['四川省绵阳市', '浙江省杭州市', '广东省深圳市', '江苏省南京市', '山东省青岛市', '河北省唐山市'];

/** Twelve documents of each year, of which the first so many have a phrase. */
const HAVING: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '2023': { 科学发展观: 11, 营商环境: 2, 乡村振兴: 6, 共同富裕: 11 },
  '2024': { 高质量发展: 11, 营商环境: 11, 乡村振兴: 6, 共同富裕: 2 },
};

function library(): Corpus {
  const texts = Object.entries(HAVING).flatMap(([year, having]) =>
    Array.from({ length: 12 }, (_, number) => {
      const said = Object.entries(having).flatMap(([phrase, count]) => (number < count ? `要讲${phrase}。` : []));
      const place = CITIES[number % CITIES.length];
      return [`${year}-${number}`, `${year}年3月${number + 1}日，${place}召开第${number}次会议。\n\n${said.join('')}`] as const;
    }),
  );
  return phraseLibrary(
    PHRASES.map((text) => ({ text })),
    Object.fromEntries(texts),
  );
}

const YEARS: SetQueries = { where: 'date:2024', against: 'date:2023' };

describe('what changed between two sets of a library', () => {
  const corpus = library();
  const found = new ChangeAnswers(corpus);
  const page = (group: ChangeGroup, query = '', sets = YEARS) =>
    resultOf(found.page(sets, { group, query, all: false, from: 0, most: 10 })).map(
      ({ change, phrase }) => `${phrase.text} ${change.documents.join(' : ')} ${change.grade}`,
    );

  it('has a group for each kind of change, none for what is as it was, with the grades', () => {
    const { of, groups } = resultOf(found.groups(YEARS, '', false));
    assert.deepEqual(of, [12, 12]);
    assert.deepEqual(
      groups.map(({ group, count, byGrade }) => [group, count, byGrade.A]),
      [
        ['new', 1, 1],
        ['rising', 1, 1],
        ['falling', 1, 1],
        ['vanished', 1, 1],
      ],
    );
  });

  it('lists the phrases of each with both counts', () => {
    assert.deepEqual(page('new'), ['高质量发展 11 : 0 A']);
    assert.deepEqual(page('rising'), ['营商环境 11 : 2 A']);
    assert.deepEqual(page('falling'), ['共同富裕 2 : 11 A']);
    assert.deepEqual(page('vanished'), ['科学发展观 0 : 11 A']);
  });

  it('is filtered by name', () => {
    assert.deepEqual([page('rising', '营商'), page('falling', '营商')], [['营商环境 11 : 2 A'], []]);
    assert.deepEqual(
      resultOf(found.groups(YEARS, 'ysh', false)).groups.map(({ group }) => group),
      ['rising'],
    );
  });

  it('holds a set against all others where there is no second query', () => {
    const { of } = resultOf(found.groups({ where: 'place:浙江省', against: '' }, '', false));
    assert.deepEqual(of, [4, 20]);
  });

  it('says what of the queries was left out', () => {
    const { problems } = resultOf(found.groups({ where: 'date:2024', against: 'date:soon' }, '', false));
    assert.deepEqual(
      problems.map(({ text }) => text),
      ['soon'],
    );
  });

  it('lists exactly the documents that are counted, of either set', () => {
    for (const side of [0, 1] as const) {
      for (const group of ['new', 'rising', 'falling', 'vanished'] as const) {
        for (const { change } of resultOf(found.page(YEARS, { group, query: '', all: false, from: 0, most: 10 }))) {
          const documents = resultOf(found.documents(YEARS, change.key, side, 100));
          assert.equal(documents.length, change.documents[side]);
          assert.ok(documents.every(({ date, text }) => date?.startsWith(side === 0 ? '2024' : '2023') && text === change.text));
        }
      }
    }
  });

  it('tells of one phrase what became of it in the newest full year', () => {
    const latest = resultOf(found.latestOf('营商环境', TODAY));
    assert.deepEqual([latest?.year, latest?.before, latest?.change.documents], ['2024', ['2021', '2023'], [11, 2]]);
    assert.equal(resultOf(found.latestOf('没有的提法', TODAY)), undefined);
    assert.equal(
      resultOf(found.latestOf('营商环境', '2024-06-01')),
      undefined,
      'a year that is not over is not full, and 2023 has none before it',
    );
  });

  it('ranks phrases by how sure their change is', () => {
    const sureness = resultOf(found.sureness(TODAY));
    assert.ok((sureness.get('高质量发展') ?? 0) > (sureness.get('乡村振兴') ?? 0));
    assert.equal(resultOf(found.sureness(TODAY)), sureness);
    assert.equal(resultOf(found.sureness('2022-01-01')).size, 0);
  });
});

describe('what changed in a library that is another one by now', () => {
  it('is found anew, with another version', () => {
    const corpus = library();
    const found = new ChangeAnswers(corpus);
    const groups = () => resultOf(found.groups(YEARS, '', false));
    const before = groups();
    assert.equal(groups().version, before.version);
    corpus.set(readFile({ uri: 'file:///new', path: 'new' }, new TextEncoder().encode('2024年8月1日，绵阳市召开会议，要讲新的话。')));
    assert.deepEqual([groups().of, groups().version === before.version], [[13, 12], false]);
    assert.equal(resultOf(found.latestOf('营商环境', TODAY))?.change.of[0], 13);
  });
});

it('an overview has the surest changes of all, or of each kind, so that none is missed where others are surer', () => {
  const texts = (most: number, isMostOfKind: boolean) =>
    resultOf(overview(library(), { today: TODAY, most, isMostOfKind })).changes?.phrases.map(({ text }) => text);
  assert.equal(texts(2, false)?.length, 2);
  assert.deepEqual(texts(1, true)?.sort(), ['高质量发展', '科学发展观', '营商环境', '共同富裕'].sort());
});

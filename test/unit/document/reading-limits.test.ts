import assert from 'node:assert/strict';
import type { PolicyDocument } from '../../../src/core/document/policy-document.ts';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

const read = (text: string) => readDocument(new SourceText(text), { path: '2023/a.txt' });

/** The reasons of date and place that say that a text has more than was looked at. */
function limits({ dates, place, hasMergedLines }: PolicyDocument): string[] {
  const evidence = [...(dates.date?.evidence ?? []), ...(place?.evidence ?? [])];
  const rules = evidence.map(({ rule, note }) => `${rule} ${note}`).filter((rule) => /many/.test(rule));
  return [...rules, ...(hasMergedLines ? ['lines'] : [])];
}

/** Datelines of so many different days, with their years or without. */
function datelines(count: number, hasYears: boolean): string {
  const day = (at: number) => `${hasYears ? `${1990 + Math.floor(at / 12)}年` : ''}${1 + (at % 12)}月${1 + Math.floor(at / 12)}日`;
  const lines = Array.from({ length: count }, (_, at) => `新华社北京${day(at)}电 会议召开。`);
  return `佛山市召开会议\n${lines.join('\n')}`;
}

describe('what a document says where it has more than is read', () => {
  const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
    ['few of everything', '佛山市召开会议\n2023年4月18日', []],
    ['as many dates as are listed', datelines(100, true), []],
    ['more dates', datelines(101, true), ['date-many-rivals 100']],
    ['as many days without a year as one is inferred for', datelines(40, false), []],
    ['more days without a year', datelines(41, false), ['date-many-days 40']],
    ['as many lines as are told apart', `佛山市\n${'\n'.repeat(100_999)}`, []],
    ['more lines', `佛山市\n${'\n'.repeat(101_001)}`, ['lines']],
    ['as many names of places as are weighed', '佛山市，'.repeat(100_000), []],
    ['more names of places', '佛山市，'.repeat(100_001), ['place-many-names 100000']],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(limits(read(text)), expected));
});

import assert from 'node:assert/strict';
import { ANNIVERSARIES, EDITIONS } from '../../../src/core/dates/anniversaries.ts';
import { dayNumber, isDayOfMonth } from '../../../src/core/dates/calendar.ts';
import { CAMPAIGNS } from '../../../src/core/dates/campaigns.ts';
import { CONFERENCES } from '../../../src/core/dates/conferences.ts';
import { FIRST_USES } from '../../../src/core/dates/first-uses.ts';
import { COUNTED_DAYS, LUNAR_DAYS } from '../../../src/core/dates/holidays.ts';
import { OCCASIONS } from '../../../src/core/dates/occasions.ts';
import { OFFICE_HOLDERS } from '../../../src/core/dates/office-holders.ts';
import { DISCIPLINE_PLENUMS, PARTY_CONGRESSES, PLENUMS } from '../../../src/core/dates/party-events.ts';
import { RELATIONS } from '../../../src/core/dates/relations.ts';
import { STANDING_COMMITTEE_SITTINGS, STUDY_SESSIONS } from '../../../src/core/dates/sittings.ts';
import { PEOPLES_CONGRESS_SESSIONS } from '../../../src/core/dates/state-events.ts';
import { TOURS } from '../../../src/core/dates/tours.ts';
import { VISITS_ABROAD, VISITS_TO_CHINA } from '../../../src/core/dates/visits.ts';
import { parseDay } from '../../../src/core/dates/year-clue.ts';
import { foldText } from '../../../src/core/text/fold.ts';

const EVENTS = {
  PARTY_CONGRESSES,
  PLENUMS,
  DISCIPLINE_PLENUMS,
  PEOPLES_CONGRESS_SESSIONS,
  STANDING_COMMITTEE_SITTINGS,
  STUDY_SESSIONS,
  CAMPAIGNS,
  TOURS,
  VISITS_ABROAD,
  VISITS_TO_CHINA,
  COUNTED_DAYS,
  OCCASIONS,
  CONFERENCES,
  OFFICE_HOLDERS,
};

function assertDay(iso: string): void {
  assert.match(iso, /^\d{4}-\d\d-\d\d$/);
  const { year, month, day } = parseDay(iso);
  assert.ok(isDayOfMonth(month, day, year), `${iso} does not exist`);
}

describe('tables of datable events', () => {
  for (const [name, events] of Object.entries(EVENTS)) {
    it(`${name}: every row has a name as the fold writes it and a first day not after its last`, () => {
      for (const { name: event, start, end } of events) {
        assert.notEqual(event, '');
        assert.equal(foldText(event), event);
        assertDay(start);
        assertDay(end);
        assert.ok(dayNumber(parseDay(start)) <= dayNumber(parseDay(end)), `${event} ends before it begins`);
      }
    });
  }

  for (const [name, events] of Object.entries({ PARTY_CONGRESSES, PLENUMS, PEOPLES_CONGRESS_SESSIONS, STANDING_COMMITTEE_SITTINGS })) {
    it(`${name}: rows are in order, each named once`, () => {
      const starts = events.map(({ start }) => start);
      assert.deepEqual(starts, starts.toSorted());
      assert.equal(new Set(events.map((event) => event.name)).size, events.length);
    });
  }

  it('names of phrases, anniversaries and editions are as the fold writes them', () => {
    for (const [pattern] of [...FIRST_USES, ...ANNIVERSARIES, ...EDITIONS]) assert.equal(foldText(pattern), pattern);
    for (const [, day] of FIRST_USES) assertDay(day);
  });

  it('festivals of the lunar calendar fall on the days that its calendar gives', () => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    const expected: Readonly<Record<string, string>> = { 大年初一: '1/1', 元宵节: '1/15', 端午节: '5/5', 中秋节: '8/15', 重阳节: '9/9' };
    for (const [name, days] of Object.entries(LUNAR_DAYS)) {
      for (const day of days.split(' ')) {
        const following = new Date(Date.parse(day) + 86_400_000);
        assert.equal(lunar.format(name === '除夕' ? following : new Date(day)), expected[name] ?? '1/1', `${name} ${day}`);
      }
    }
  });

  it('a country has one year of relations', () => {
    const countries = RELATIONS.flatMap(([, names]) => names.split(' '));
    assert.equal(new Set(countries).size, countries.length);
    for (const country of countries) assert.equal(foldText(country), country);
  });
});

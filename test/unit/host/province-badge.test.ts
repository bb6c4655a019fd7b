import assert from 'node:assert/strict';
import { gazetteer } from '../../../src/core/places/gazetteer.ts';
import { ABBREVIATIONS } from '../../../src/core/places/tables.generated.ts';
import { provinceBadge } from '../../../src/host/province-badge.ts';

describe('provinceBadge', () => {
  it('is an abbreviation of each province', () => {
    for (const { code, name } of gazetteer().children(undefined)) {
      const known = ABBREVIATIONS.filter((row) => row.code === code).map(({ short }) => short);
      assert.ok(known.includes(provinceBadge(code) ?? ''), name);
    }
  });

  it('is that of the province for what lies in it', () => assert.equal(provinceBadge('440115'), '粤'));
  it('is none for the whole country', () => assert.equal(provinceBadge('000000'), undefined));
});

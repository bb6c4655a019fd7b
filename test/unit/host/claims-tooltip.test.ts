import assert from 'node:assert/strict';
import type { DocumentClaims } from '../../../src/core/corpus/document-claims.ts';
import { withFakeEditor } from './fake-editor.ts';

describe('the tooltip of a document', () => {
  let modules: Awaited<ReturnType<typeof withFakeEditor>>;

  before(async function () {
    this.timeout(60_000);
    modules = await withFakeEditor();
  });

  it('has the rivals of a date but for those that no text can have been written on yet', () => {
    const dated = (value: string) => ({ value, certainty: 'inferred', evidence: [] });
    const rivals = ['2012-12-29', '2999-12-29', '2999'].map(dated);
    const claims = {
      uri: 'file:///a.txt',
      displayName: '甲',
      dates: { date: { ...dated('2018-12-29'), rivals } },
      script: { script: 'Hans', hans: 1, hant: 0, places: [] },
      encoding: 'utf8',
      noise: [],
    } as unknown as DocumentClaims;
    const { value } = modules.claimsTooltip(claims);
    assert.match(value, /2012/);
    assert.doesNotMatch(value, /2999/);
  });
});

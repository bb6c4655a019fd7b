import assert from 'node:assert/strict';
import type { DocumentSummary } from '../../../src/core/corpus/document-summary.ts';
import { savedSearchesGroup } from '../../../src/features/documents-view/saved-searches-group.ts';
import type { SmartFolder } from '../../../src/features/documents-view/smart-folders.ts';
import { libraryOf } from '../search/library-of.ts';

const library = libraryOf({ a: '甲', b: '乙' });
const shown = new Map(library.summaries().map((summary): [string, DocumentSummary] => [summary.uri, summary]));

function folder(name: string, uris: readonly string[], count = uris.length): SmartFolder {
  return { name, query: name, uris, count };
}

describe('savedSearchesGroup', () => {
  it('has a folder for each search, with its documents in their order', () => {
    const group = savedSearchesGroup([folder('一', ['file:///b', 'file:///a']), folder('二', [])], shown);
    assert.equal(group.count, 2);
    const [first, second] = group.children;
    assert.ok(first?.kind === 'group' && second?.kind === 'group');
    assert.deepEqual(
      first.children.map((node) => node.kind === 'document' && node.summary.path),
      ['b', 'a'],
    );
    assert.deepEqual([first.count, second.count], [2, 0]);
  });

  it('gives a document another id in each folder', () => {
    const group = savedSearchesGroup([folder('一', ['file:///a']), folder('二', ['file:///a'])], shown);
    const ids = group.children.flatMap((node) => (node.kind === 'group' ? node.children.map(({ id }) => id) : []));
    assert.equal(new Set(ids).size, 2);
  });

  it('leaves out what the filter of the view hides', () => {
    const [first] = savedSearchesGroup([folder('一', ['file:///a', 'file:///hidden'])], shown).children;
    assert.ok(first?.kind === 'group');
    assert.deepEqual([first.count, first.children.length], [1, 1]);
  });

  it('tells how many of very many are listed', () => {
    const [first] = savedSearchesGroup([folder('一', ['file:///a', 'file:///b'], 5000)], shown).children;
    assert.ok(first?.kind === 'group' && first.name.kind === 'saved-search');
    assert.deepEqual([first.count, first.name.listed], [5000, 2]);
  });
});

import assert from 'node:assert/strict';
import type { DocumentSummary } from '../../../src/core/corpus/document-summary.ts';
import type { UnreadFile } from '../../../src/core/corpus/unread-file.ts';
import { KnownDocuments } from '../../../src/session/known-documents.ts';
import type { Result } from '../../../src/worker/protocol.ts';

type Page = Result<'documents'>;

function summary(uri: string, duplicateOf?: string): DocumentSummary {
  return { uri, path: uri, ...(duplicateOf && { duplicateOf }) } as DocumentSummary;
}

function page(changed: readonly DocumentSummary[], rest: Partial<Page> = {}): Page {
  return { changed, removed: [], isPartial: false, unread: [], ...rest };
}

/** A worker that gives these pages, and notes whether everything was asked for. */
function knownFrom(pages: Page[]): { known: KnownDocuments; asked: boolean[] } {
  const asked: boolean[] = [];
  const call = (_method: string, { anew }: { anew: boolean }) => {
    asked.push(anew);
    return Promise.resolve(pages.shift());
  };
  return { known: new KnownDocuments({ call } as never), asked };
}

const unreadFile = (uri: string, code: UnreadFile['error']['code']): UnreadFile => ({ uri, path: uri, error: { code, message: '' } });
const uris = (known: KnownDocuments) => known.all().map(({ uri }) => uri);

describe('KnownDocuments', () => {
  it('asks for everything first, and page by page', async () => {
    const { known, asked } = knownFrom([page([summary('a')], { isPartial: true }), page([summary('b')]), page([summary('c')])]);
    await known.refresh();
    assert.deepEqual(
      [uris(known), asked],
      [
        ['a', 'b'],
        [true, false],
      ],
    );
    await known.refresh();
    assert.deepEqual(
      [uris(known), asked],
      [
        ['a', 'b', 'c'],
        [true, false, false],
      ],
    );
  });

  it('keeps a document that has changed in its place, and forgets one that is gone', async () => {
    const { known } = knownFrom([page(['a', 'b', 'c'].map((uri) => summary(uri))), page([summary('a')], { removed: ['b'] })]);
    await known.refresh();
    await known.refresh();
    assert.deepEqual(uris(known), ['a', 'c']);
  });

  it('counts what repeats no other, whatever becomes of it', async () => {
    const { known } = knownFrom([
      page([summary('a'), summary('b', 'a'), summary('c')]),
      page([summary('b'), summary('c', 'a')]),
      page([], { removed: ['a', 'c'] }),
    ]);
    const counts: number[] = [];
    for (let question = 0; question < 3; question++) {
      await known.refresh();
      counts.push(known.originals);
    }
    assert.deepEqual(counts, [2, 2, 1]);
  });

  it('shows what was known until another worker has answered', async () => {
    const { known, asked } = knownFrom([page([summary('a'), summary('b')]), page([summary('b')])]);
    await known.refresh();
    known.forget();
    assert.deepEqual(uris(known), ['a', 'b']);
    await known.refresh();
    assert.deepEqual([uris(known), known.originals, asked], [['b'], 1, [true, true]]);
  });

  it('takes nothing over of a library that is forgotten between two parts, and asks for everything the next time', async () => {
    const { known, asked } = knownFrom([
      page([summary('old')]),
      page([summary('a')], { isPartial: true }),
      page([summary('late')]),
      page([summary('x')]),
    ]);
    await known.refresh();
    const refreshing = known.refresh();
    await Promise.resolve();
    known.forget();
    const { hasChanged } = await refreshing;
    assert.deepEqual([uris(known), hasChanged], [['old', 'a'], false]);
    await known.refresh();
    assert.deepEqual([uris(known), asked], [['x'], [true, false, false, true]]);
  });

  it('tells which files are new among those that could not be read', async () => {
    const { known } = knownFrom([
      page([], { unread: [unreadFile('a', 'binary')] }),
      page([], { unread: [unreadFile('a', 'binary'), unreadFile('b', 'too-large')] }),
      page([], { unread: [unreadFile('a', 'unreadable')] }),
    ]);
    const refreshments = [await known.refresh(), await known.refresh(), await known.refresh()];
    assert.deepEqual(
      refreshments.map(({ refused }) => refused.map(({ uri }) => uri)),
      [['a'], ['b'], ['a']],
    );
  });

  it('tells whether anything has changed', async () => {
    const { known } = knownFrom([
      page([]),
      page([]),
      page([summary('a')], { isPartial: true }),
      page([]),
      page([], { unread: [unreadFile('b', 'binary')] }),
      page([], { unread: [unreadFile('b', 'binary')] }),
      page([]),
      page([], { removed: ['a'] }),
      page([]),
    ]);
    const refreshments: boolean[] = [];
    for (let question = 0; question < 8; question++) refreshments.push((await known.refresh()).hasChanged);
    assert.deepEqual(refreshments, [true, false, true, true, false, true, true, false]);
  });

  it('knows the files of records', async () => {
    const { known } = knownFrom([
      page(
        ['f/a.csv#1', 'f/a.csv#2', 'f/b'].map((uri) => summary(uri)),
        {
          unread: [unreadFile('f/c.jsonl#2', 'bad-json'), unreadFile('f/package.json', 'no-records'), unreadFile('f/d.csv', 'no-records')],
        },
      ),
      page([], { removed: ['f/a.csv#1', 'f/a.csv#2'] }),
    ]);
    await known.refresh();
    const namesIn = (file: string) => known.documentsIn(file).map(({ uri }) => uri);
    assert.deepEqual(known.files(), ['f/a.csv', 'f/b', 'f/c.jsonl', 'f/package.json', 'f/d.csv']);
    assert.deepEqual([known.at('f/a.csv'), known.has('f/a.csv'), known.hasDocuments('f/c.jsonl')], [['f/a.csv'], true, false]);
    assert.deepEqual([namesIn('f/a.csv'), namesIn('f/b')], [['f/a.csv#1', 'f/a.csv#2'], ['f/b']]);
    assert.deepEqual(
      known.unread().map(({ uri }) => uri),
      ['f/c.jsonl#2', 'f/d.csv'],
    );
    await known.refresh();
    assert.deepEqual([known.documentsIn('f/a.csv'), known.has('f/a.csv')], [[], false]);
  });

  it('finds what is below a folder, but not beside one with a longer name', async () => {
    const { known } = knownFrom([
      page(
        ['f/a', 'f/b/c', 'fa'].map((uri) => summary(uri)),
        { unread: [unreadFile('f/d', 'binary')] },
      ),
    ]);
    await known.refresh();
    const at = (uri: string) => known.at(uri);
    assert.deepEqual([at('f'), at('fa'), at('x')], [['f/a', 'f/b/c', 'f/d'], ['fa'], []]);
  });
});

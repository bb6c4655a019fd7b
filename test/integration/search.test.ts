import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Library } from '../../src/session/library.ts';
import { closeEditors, documentNamed, fileUri, openLibrary, remove, searchFor, until, write } from './support/library.ts';

describe('search', () => {
  let library: Library;

  before(async () => {
    library = await openLibrary();
  });
  afterEach(closeEditors);

  /** The beginnings of the names of the files that a query finds. */
  async function found(query: string): Promise<string> {
    const { documents } = await searchFor(library, query);
    return documents
      .map(({ path }) => path.slice(0, 3))
      .sort()
      .join(' ');
  }

  const cases: [name: string, query: string, expected: string][] = [
    ['a phrase in another script, through inline pinyin', '大灣區新質生產力', '000'],
    ['words in one document', '高质量发展 党代会', '002'],
    ['a word that others must not have', '高质量发展 -place:广东', '003 004'],
    ['a place and what lies in it', 'place:广东', '000 001 002'],
    ['a place by initials', 'place:js', '003'],
    ['a time', 'date:2024..', '000 003'],
    ['Chinese keys and a colon of full width', '地：江蘇 日期：2024', '003'],
  ];
  for (const [name, query, expected] of cases) it(`finds ${name}: ${query}`, async () => assert.strictEqual(await found(query), expected));

  it('tells counts of everything and lists what is asked for', async () => {
    const request = { query: '高质量发展', order: 'date' as const, limit: 2, offset: 0, occurrences: 1, whole: [] };
    const { documents, totalDocuments, totalOccurrences } = await library.ask('search', request);
    assert.deepEqual([documents.length, totalDocuments, documents.every(({ occurrences }) => occurrences.length === 1)], [2, 5, true]);
    assert.isAbove(totalOccurrences, 5);
    assert.strictEqual(documents[0]?.uri, documentNamed(library, '000').uri);
  });

  it('says what it does not understand and uses the rest', async () => {
    const { problems, totalDocuments } = await searchFor(library, '高质量发展 date:某年');
    assert.deepEqual(
      problems.map(({ code, text }) => [code, text]),
      [['no-date', '某年']],
    );
    assert.strictEqual(totalDocuments, 5);
  });

  it('proposes the places of the library, those of most documents first', async () => {
    const [first] = await library.ask('completions', { query: '发展 place:', limit: 5 });
    assert.deepEqual([first?.query, first?.documents], ['发展 place:广东省', 3]);
  });

  it('finds documents by what they are called and by filters together', async () => {
    const { uris } = await library.ask('filter', { query: '大会 place:广东 -党代会' });
    assert.deepEqual(
      uris.map((uri) => library.document(vscode.Uri.parse(uri))?.path.slice(0, 3)),
      ['001'],
    );
  });

  it('finds documents by the level of who speaks, and proposes levels', async () => {
    const { uris, problems } = await library.ask('filter', { query: '级别:县区 level:村' });
    assert.deepEqual(uris.map((uri) => library.document(vscode.Uri.parse(uri))?.path.slice(0, 3)).sort(), ['000', '002']);
    assert.deepEqual(
      problems.map(({ code, text }) => [code, text]),
      [['no-level', '村']],
    );
    const levels = await library.ask('completions', { query: 'level:', limit: 5 });
    assert.deepEqual(
      levels.map(({ query, documents }) => [query, documents]),
      [
        ['level:county', 2],
        ['level:zone', 2],
        ['level:city', 1],
      ],
    );
  });

  it('gives up a question that is taken back', async () => {
    const controller = new AbortController();
    const request = { query: '的', order: 'relevance' as const, limit: 100, offset: 0, occurrences: 100, whole: [] };
    const answer = library.ask('search', request, { signal: controller.signal }).then(
      () => 'answered',
      ({ code }) => code,
    );
    controller.abort();
    assert.strictEqual(await answer, 'cancelled');
  });

  it('sees a new document at once, and forgets it', async () => {
    await write(fileUri('new.txt'), '会议部署梧桐巡访工作。');
    await until('it is found', async () => (await found('梧桐巡訪')) === 'new');
    await remove(fileUri('new.txt'));
    await until('it is forgotten', async () => (await found('梧桐巡訪')) === '');
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withFakeEditor } from '../host/fake-editor.ts';

/** What the library says of a phrase, as far as its symbol shows it. */
interface Phrase {
  readonly text: string;
  readonly english?: string;
  readonly isWhole: boolean;
}

const NEVER = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => {} }) };

describe('symbols of the workspace', function () {
  this.timeout(60_000);
  let modules: Awaited<ReturnType<typeof withFakeEditor>>;
  before(async () => {
    modules = await withFakeEditor();
  });

  /** The names under which phrases and then titles of documents are listed. */
  async function names(query: string, phrases: readonly Phrase[], titles: readonly string[] = []): Promise<string[]> {
    const first = { uri: 'file:///a.txt', line: 0, column: 0, endLine: 0, endColumn: 1 };
    const found = phrases.map((phrase) => ({ documents: 1, first, ...phrase }));
    const library = {
      ask: async (method: string) => (method === 'findByName' ? titles.map((_, at) => `file:///${at}.txt`) : found),
      document: (uri: string) => ({
        uri,
        path: 'a.txt',
        displayName: titles[Number(/\d+/.exec(uri)?.[0])],
        date: undefined,
        place: undefined,
      }),
    };
    modules.registerWorkspaceSymbols({ library } as never);
    const provider = modules.fake.symbols.provider as {
      provideWorkspaceSymbols(query: string, token: unknown): Promise<{ name: string }[]>;
    };
    return (await provider.provideWorkspaceSymbols(query, NEVER)).map(({ name }) => name);
  }

  const phrase = { text: '营商环境', english: 'yes, such joy', isWhole: true };
  const cases: readonly (readonly [what: string, phrase: Phrase, query: string, shown: string])[] = [
    ['as it is where it has the query', phrase, '营商', '营商环境 — yes, such joy'],
    ['as it is where it has every word of the query', phrase, 'joy such', '营商环境 — yes, such joy'],
    // The letters follow one another in the English too, far apart: that is no better than any other name that has them.
    ['with the query first where that is all of it', phrase, 'yshj', 'yshj · 营商环境 — yes, such joy'],
    ['with the query behind it where that is a part', { ...phrase, isWhole: false }, 'ysh', '营商环境 · ysh — yes, such joy'],
  ];
  for (const [what, given, query, shown] of cases)
    it(`lists a phrase ${what}`, async () => assert.deepEqual(await names(query, [given]), [shown]));

  it('lists a document with the query behind it', async () => assert.deepEqual(await names('hy', [], ['会议']), ['会议 · hy']));

  it('has the query earlier than any other where it is all of the name, however short the others are', async () => {
    const han = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1 });
    await fc.assert(
      fc.asyncProperty(han, han, async (whole, other) => {
        const [first = '', second = ''] = await names('yshj', [
          { text: whole, isWhole: true },
          { text: other, isWhole: false },
        ]);
        assert.ok(first.indexOf('yshj') < second.indexOf('yshj'));
      }),
    );
  });
});

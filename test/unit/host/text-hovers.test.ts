import assert from 'node:assert/strict';
import { withFakeEditor } from './fake-editor.ts';

describe('hovers over a text', function () {
  this.timeout(60_000);
  let modules: Awaited<ReturnType<typeof withFakeEditor>>;

  before(async () => {
    modules = await withFakeEditor();
  });

  type Given = Readonly<Record<string, string | undefined | Error>>;
  const cases: readonly (readonly [name: string, given: Given, shown: readonly string[] | undefined])[] = [
    ['have what is pointed at before the document', { document: 'd', 'earlier wording': 'e', phrase: 'p' }, ['p', 'e', 'd']],
    ['have the document alone', { document: 'd', phrase: undefined }, ['d']],
    ['have the rest where one fails', { document: 'd', phrase: new Error('gone') }, ['d']],
    ['are none where nobody says anything', { document: undefined, phrase: undefined }, undefined],
    ['are none without providers', {}, undefined],
  ];

  /** The provider answers with a hover over a range of the same name, after others that were asked later. */
  function providing(answer: Given[string]): never {
    const provideHover = async () => {
      await undefined;
      if (answer instanceof Error) throw answer;
      return answer && new modules.fake.Hover([answer], answer);
    };
    return { provideHover } as never;
  }

  function hoversOf(given: Given) {
    const hovers = new modules.TextHovers({ debug: () => {} });
    const added = Object.entries(given).map(([subject, answer]) => hovers.add(subject as 'phrase', providing(answer)));
    return { ask: () => hovers.provideHover(undefined as never, undefined as never, undefined as never), added };
  }

  for (const [name, given, shown] of cases)
    it(name, async () => {
      const hover = await hoversOf(given).ask();
      assert.deepEqual(hover?.contents, shown);
      assert.deepEqual(hover?.range, shown?.[0]);
    });

  it('lose what is disposed', async () => {
    const { ask, added } = hoversOf({ phrase: 'p', document: 'd' });
    added[0]?.dispose();
    assert.deepEqual((await ask())?.contents, ['d']);
  });
});

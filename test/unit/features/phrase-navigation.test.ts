import assert from 'node:assert/strict';
import { withFakeEditor } from '../host/fake-editor.ts';

describe('going from phrase to phrase', function () {
  this.timeout(60_000);
  let modules: Awaited<ReturnType<typeof withFakeEditor>>;
  /** What keys were told and what was selected, in this order. */
  let steps: unknown[];

  before(async () => {
    modules = await withFakeEditor();
  });
  beforeEach(() => {
    steps = [];
    modules.fake.executed.length = 0;
    Object.assign(modules.fake.window, {
      activeTextEditor: { document: { positionAt: (offset: number) => offset, offsetAt: () => 0 }, selection: { start: 0, active: 0 } },
      showTextDocument: async (_: unknown, { selection }: { selection: { start: number } }) => {
        steps.push(...modules.fake.executed.splice(0).map((given) => given.slice(1)), selection.start);
      },
    });
  });

  const phrases = [{ start: 7 }, { start: 20 }];
  const highlighter = { shown: async () => phrases, at: async () => ({ phrase: { key: '甲', start: 7 } }), placesOf: async () => phrases };

  const cases: readonly (readonly [command: string, selected: number])[] = [
    ['tifa.nextPhrase', 7],
    ['tifa.previousPhrase', 20],
    ['tifa.nextOccurrence', 20],
  ];
  for (const [command, selected] of cases) {
    it(`tells the keys that go on before a phrase is seen to be selected: ${command}`, async () => {
      const subscription = modules.registerPhraseNavigation({ highlighter } as never);
      await modules.fake.registered.get(command)?.();
      subscription.dispose();
      assert.deepEqual(steps, [['tifa.phraseSelected', true], selected]);
    });
  }
});

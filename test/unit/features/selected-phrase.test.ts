import assert from 'node:assert/strict';
import { withFakeEditor } from '../host/fake-editor.ts';

describe('whether a phrase is selected', function () {
  this.timeout(60_000);
  let modules: Awaited<ReturnType<typeof withFakeEditor>>;

  before(async () => {
    modules = await withFakeEditor();
  });
  beforeEach(() => {
    modules.fake.executed.length = 0;
  });

  const log = { debug: () => {} };
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  /** In which nothing is selected, or a phrase. */
  const editor = (isPhrase: boolean) => ({
    document: { positionAt: (offset: number) => offset },
    selection: { isEmpty: !isPhrase, start: 0 },
  });
  const told = () => modules.fake.executed.map(([, , isSelected]) => isSelected);

  const cases: readonly (readonly [name: string, isActive: boolean, told: readonly boolean[]])[] = [
    ['is told of the active editor', true, [false, false]],
    ['is not told of another editor that is visible', false, [false]],
  ];
  for (const [name, isActive, expected] of cases) {
    it(name, async () => {
      const active = editor(false);
      modules.fake.window.activeTextEditor = active;
      const subscription = modules.registerSelectedPhrase({ highlighter: { at: async () => undefined }, log } as never);
      await settled();
      modules.fake.selected.fire({ textEditor: isActive ? active : editor(true) });
      await settled();
      subscription.dispose();
      assert.deepEqual(told(), expected);
    });
  }
});

import assert from 'node:assert/strict';
import { withFakeEditor } from '../host/fake-editor.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the preview of a cleaning', function () {
  this.timeout(60_000);
  let modules: Awaited<ReturnType<typeof withFakeEditor>>;

  before(async () => {
    modules = await withFakeEditor();
  });
  afterEach(() => {
    modules.fake.executed.length = 0;
    modules.fake.buttons.length = 0;
    modules.fake.window.tabGroups.activeTabGroup.activeTab = undefined;
  });

  /** What is decided by what the user does with the tab of the diff; `undefined` where nothing is. */
  async function decided(act: (tab: unknown) => unknown): Promise<boolean | undefined> {
    const preview = new modules.CleanPreview();
    let answer: boolean | undefined;
    const document = { uri: modules.fake.Uri.parse('file:///a.txt') };
    void preview.accepts(document as never, '').then((isAccepted) => (answer = isAccepted));
    const [, , proposed] = modules.fake.executed.find(([command]) => command === 'vscode.diff') ?? [];
    const tab = { input: new modules.fake.TabInputTextDiff(document.uri, proposed) };
    await turn();
    await act(tab);
    await turn();
    const before = answer;
    preview.dispose();
    return before;
  }

  const run = (command: string) => async (tab: unknown) => {
    modules.fake.window.tabGroups.activeTabGroup.activeTab = tab;
    await modules.fake.registered.get(command)?.();
  };

  it('stays when its message goes away', async () => assert.equal(await decided(() => {}), undefined));
  it('is accepted in its message', async () => {
    modules.fake.buttons.push('Apply');
    assert.equal(await decided(() => {}), true);
  });
  it('is discarded in its message', async () => {
    modules.fake.buttons.push('Discard');
    assert.equal(await decided(() => {}), false);
  });
  it('is accepted by its button', async () => assert.equal(await decided(run('tifa.applyCleaning')), true));
  it('is discarded by its button', async () => assert.equal(await decided(run('tifa.discardCleaning')), false));
  it('is discarded by closing it', async () =>
    assert.equal(await decided((tab) => modules.fake.tabsClosed.fire({ closed: [tab] })), false));
  it('takes no decision while something else is shown', async () =>
    assert.equal(await decided(() => modules.fake.registered.get('tifa.applyCleaning')?.()), undefined));
});

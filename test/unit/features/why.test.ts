import assert from 'node:assert/strict';
import { withFakeEditor } from '../host/fake-editor.ts';

describe('why a document is of its date and place', function () {
  this.timeout(60_000);
  let modules: Awaited<ReturnType<typeof withFakeEditor>>;

  before(async () => {
    modules = await withFakeEditor();
  });
  beforeEach(() => {
    modules.fake.executed.length = 0;
    modules.fake.shown.length = 0;
  });

  const evidence = { rule: 'date-line', start: 5, end: 15, note: '2024-03-18' };
  const date = { value: '2024-03-18', precision: 'day', certainty: 'stated', evidence: [evidence], rivals: [] };

  async function ask(claims: unknown): Promise<void> {
    const registration = modules.registerWhy({ library: { ask: async () => (claims ? [claims] : []) } } as never);
    await modules.fake.registered.get('tifa.why')?.('file:///a.txt');
    registration.dispose();
  }

  it('selects the words that say it', async () => {
    await ask({ uri: 'file:///a.txt', path: 'a.txt', displayName: '甲', dates: { date } });
    assert.deepEqual(modules.fake.executed, [['tifa.openRange', 'file:///a.txt', 5, 15]]);
    assert.ok(
      modules.fake.shown.some((text) => text.includes('2024-03-18') && text.includes('stated')),
      modules.fake.shown.join(),
    );
  });

  it('says that a file is no document', async () => {
    await ask(undefined);
    assert.deepEqual(modules.fake.shown, ['This file is not a document of the library.']);
  });
});

describe('how much of a document is new', function () {
  this.timeout(60_000);
  let modules: Awaited<ReturnType<typeof withFakeEditor>>;

  before(async () => {
    modules = await withFakeEditor();
  });

  /** What the status bar shows while a document with this answer is active; `undefined` where nothing. */
  function shown(answer: { characters: number; earlierCharacters: number } | undefined): string | undefined {
    const changes = new modules.fake.EventEmitter<void>();
    const answers = { of: () => answer, onDidChange: changes.event };
    const status = new modules.FirstSeenStatus(answers as never);
    modules.fake.window.activeTextEditor = { document: { uri: 'file:///a.txt' } };
    changes.fire();
    status.dispose();
    modules.fake.window.activeTextEditor = undefined;
    const item = modules.fake.statusItems.at(-1);
    return item?.isShown ? item.text : undefined;
  }

  it('stands in the status bar', () => assert.equal(shown({ characters: 100, earlierCharacters: 63 }), '37% first seen here'));
  it('stands nowhere where nobody asked', () => assert.equal(shown(undefined), undefined));
});

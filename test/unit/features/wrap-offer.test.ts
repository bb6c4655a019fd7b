import assert from 'node:assert/strict';
import { withFakeEditor } from '../host/fake-editor.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the offer to wrap long lines', function () {
  this.timeout(60_000);
  let modules: Awaited<ReturnType<typeof withFakeEditor>>;
  let remembered: Map<string, unknown>;

  before(async () => {
    modules = await withFakeEditor();
  });
  beforeEach(() => {
    remembered = new Map();
    for (const list of [modules.fake.shown, modules.fake.buttons]) list.length = 0;
    modules.fake.configured.clear();
  });
  afterEach(() => {
    modules.fake.window.activeTextEditor = undefined;
    modules.fake.configured.clear();
  });

  interface Shown {
    readonly length: number;
    readonly languageId?: string;
    readonly isDocument?: boolean;
  }

  /** Shows a document of one line; whether it was asked. */
  async function isAsked({ length, languageId = 'plaintext', isDocument = true }: Shown): Promise<boolean> {
    const before = modules.fake.shown.length;
    const document = { uri: 'file:///a.txt', languageId, lineCount: 1, lineAt: () => ({ text: '字'.repeat(length) }) };
    modules.fake.window.activeTextEditor = { document };
    const memento = {
      get: (key: string, fallback: unknown) => remembered.get(key) ?? fallback,
      update: async (key: string, value: unknown) => void remembered.set(key, value),
    };
    const library = { hasDocuments: () => isDocument, onDidChangeDocuments: () => new modules.fake.Disposable(() => {}) };
    const offer = modules.registerWrapOffer({ library, memento, log: { warn: () => {} } } as never);
    await turn();
    offer.dispose();
    return modules.fake.shown.length > before;
  }

  it('is made for lines that run off the screen', async () => assert.equal(await isAsked({ length: 201 }), true));
  it('is not made for short lines', async () => assert.equal(await isAsked({ length: 200 }), false));
  it('is not made for other files', async () => assert.equal(await isAsked({ length: 201, isDocument: false }), false));
  it('is not made for other languages', async () => assert.equal(await isAsked({ length: 201, languageId: 'json' }), false));
  it('is not made where lines wrap', async () => {
    modules.fake.configured.set('wordWrap', 'on');
    assert.equal(await isAsked({ length: 201 }), false);
  });

  it('changes no setting unless somebody says yes', async () => {
    await isAsked({ length: 201 });
    modules.fake.buttons.push('Leave It');
    await isAsked({ length: 201 });
    assert.deepEqual([...modules.fake.configured], []);
  });

  it('changes those of wrapping where somebody says yes', async () => {
    modules.fake.buttons.push('Wrap in This Workspace');
    await isAsked({ length: 201 });
    assert.deepEqual(
      [...modules.fake.configured],
      [
        ['wordWrap', 'on'],
        ['wrappingIndent', 'none'],
      ],
    );
  });

  it('is made again after it went away, and never after an answer', async () => {
    assert.equal(await isAsked({ length: 201 }), true);
    modules.fake.buttons.push('Leave It');
    assert.equal(await isAsked({ length: 201 }), true);
    assert.equal(await isAsked({ length: 201 }), false);
  });
});

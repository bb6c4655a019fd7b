import assert from 'node:assert/strict';
import type { Highlight, PhraseRange } from '../../../src/core/corpus/highlight.ts';
import { withFakeEditor } from '../host/fake-editor.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

const document = {
  version: 1,
  uri: 'untitled:a',
  isUntitled: true,
  languageId: 'plaintext',
  lineCount: 1,
  offsetAt: ({ line, character }: { line: number; character: number }) => 10 * line + character,
  positionAt: (offset: number) => offset,
  getText: () => '甲乙丙丁',
};

let modules: Awaited<ReturnType<typeof withFakeEditor>>;

describe('phrases that are drawn', function () {
  this.timeout(60_000);
  before(async () => {
    modules = await withFakeEditor();
  });
  afterEach(() => modules.fake.window.visibleTextEditors.splice(0));

  /** An editor that is shown, with what is drawn in it once the answer is there. */
  async function drawnAfter(meanwhile: (editors: unknown[]) => void): Promise<number> {
    let drawn = 0;
    let answer: (phrases: readonly PhraseRange[]) => void = () => {};
    const shown = () => new Promise<readonly PhraseRange[]>((resolve) => (answer = resolve));
    const choice = { isOn: true, onDidChange: () => new modules.fake.Disposable(() => {}) };
    const editors = modules.fake.window.visibleTextEditors;
    editors.push({ document, visibleRanges: [], setDecorations: () => drawn++ });
    const decorations = new modules.PhraseDecorations({ choice, shown } as never, { debug: () => {} } as never);
    meanwhile(editors);
    answer([{ key: '甲', source: 'pack', start: 0, end: 1 }]);
    await turn();
    decorations.dispose();
    return drawn;
  }

  it('are drawn in an editor that is there', async () => assert.equal(await drawnAfter(() => {}), 1));
  it('are not drawn in one that was closed while they were looked for', async () =>
    assert.equal(await drawnAfter((editors) => editors.splice(0)), 0));
});

describe('the phrase that is pointed at', function () {
  this.timeout(60_000);
  before(async () => {
    modules = await withFakeEditor();
  });

  const inner: PhraseRange = { key: '乙丙', source: 'pack', start: 1, end: 3 };
  const outer = (source: PhraseRange['source']): Highlight => ({ key: '甲乙丙丁', source, start: 0, end: 4, nested: [inner] });

  async function at(highlight: Highlight, character: number): Promise<string | undefined> {
    const library = {
      ask: async () => [highlight],
      onDidChangePhrases: () => new modules.fake.Disposable(() => {}),
      hasDocuments: () => false,
    };
    const memento = { get: (_: string, fallback: unknown) => fallback };
    const highlighter = new modules.PhraseHighlighter(library as never, memento as never);
    const here = await highlighter.at(document as never, { line: 0, character } as never);
    return here?.phrase.key;
  }

  it('is the established one within a longer discovered one', async () => assert.equal(await at(outer('discovered'), 1), '乙丙'));
  it('is the discovered one where no established one stands', async () => assert.equal(await at(outer('discovered'), 0), '甲乙丙丁'));
  it('is the longer of two established ones', async () => assert.equal(await at(outer('pack'), 1), '甲乙丙丁'));
});

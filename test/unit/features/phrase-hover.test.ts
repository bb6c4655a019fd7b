import assert from 'node:assert/strict';
import { withFakeEditor } from '../host/fake-editor.ts';

describe('the hover of a phrase', function () {
  this.timeout(60_000);
  let modules: Awaited<ReturnType<typeof withFakeEditor>>;

  before(async () => {
    modules = await withFakeEditor();
  });
  beforeEach(() => {
    modules.fake.executed.length = 0;
  });

  const DETAIL = {
    ...{ key: '改革开放', text: '改革开放', source: 'pack', documents: 1, occurrences: 1, regions: 1, score: 1, documentsInLibrary: 2 },
    ...{ occurrencesByDocument: [], byYear: [], wordings: [] },
  };

  /** The pointer leaves while what the library knows is on its way, or stays. */
  async function hover(leaves: boolean): Promise<unknown> {
    const token = { isCancellationRequested: false };
    const library = {
      ask: async (question: string) => {
        if (question !== 'phrase') token.isCancellationRequested = leaves;
        return question === 'phrase' ? DETAIL : question === 'phraseStrip' ? [] : null;
      },
    };
    const phrase = { start: 0, end: 4, key: '改革开放' };
    const dependencies = {
      library,
      highlighter: { at: async () => ({ phrase, others: [] }) },
      converter: { otherTarget: async () => 't', convert: async ({ text }: { text: string }) => ({ text }) },
      log: { debug: () => {} },
    };
    const document = { uri: modules.fake.Uri.parse('file:///甲.txt'), positionAt: (offset: number) => offset };
    return new modules.PhraseHover(dependencies as never).provideHover(document as never, undefined as never, token as never);
  }

  const isMarked = () => modules.fake.executed.some(([, key]) => key === 'tifa.done.hovered');

  it('is no step of the walkthrough where the pointer has left before it is shown', async () => {
    assert.deepEqual([await hover(true), isMarked()], [undefined, false]);
  });

  it('is a step of the walkthrough where it is shown', async () => {
    assert.deepEqual([(await hover(false)) !== undefined, isMarked()], [true, true]);
  });
});

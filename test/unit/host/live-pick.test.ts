import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { withFakeEditor } from './fake-editor.ts';

const LONGER_THAN_SETTLING = 150;

interface Question {
  readonly typed: string;
  readonly signal: AbortSignal;
  answer(labels: readonly string[]): void;
  fail(): void;
}

describe('a pick that follows what is typed', function () {
  this.timeout(60_000);
  let modules: Awaited<ReturnType<typeof withFakeEditor>>;
  let questions: Question[];

  before(async () => {
    modules = await withFakeEditor();
  });
  beforeEach(() => {
    questions = [];
    modules.fake.shown.length = 0;
  });

  const turn = () => new Promise((resolve) => setImmediate(resolve));

  function open() {
    const itemsFor = (typed: string, signal: AbortSignal) =>
      new Promise<{ label: string }[]>((resolve, reject) => {
        const answer = (labels: readonly string[]) => resolve(labels.map((label) => ({ label })));
        questions.push({ typed, signal, answer, fail: () => reject(new Error('the worker has ended')) });
      });
    return new modules.LiveItems({ title: '', placeholder: '', itemsFor });
  }

  const labels = ({ pick }: ReturnType<typeof open>) => pick.items.map(({ label }) => label);
  const accept = ({ pick }: ReturnType<typeof open>) => (pick as unknown as { accept(): void }).accept();
  const messages = () => modules.fake.shown.filter((text) => text.includes('the worker has ended'));

  it('says that a question failed, and shows no empty list in the place of an answer', async () => {
    const live = open();
    questions[0]?.answer(['甲']);
    await turn();
    live.type('a');
    questions[1]?.fail();
    await turn();
    assert.deepEqual([labels(live), live.pick.busy, messages().length], [['甲'], false, 1]);
    live.dispose();
  });

  it('answers the next question after one that failed', async () => {
    const live = open();
    questions[0]?.fail();
    await turn();
    live.type('a');
    questions[1]?.answer(['乙']);
    await turn();
    assert.deepEqual([labels(live), questions[1]?.typed], [['乙'], 'a']);
    live.dispose();
  });

  it('says nothing of a question that was taken back', async () => {
    const live = open();
    live.type('a');
    assert.equal(questions[0]?.signal.aborted, true);
    questions[0]?.fail();
    questions[1]?.answer(['乙']);
    await turn();
    assert.deepEqual([labels(live), messages()], [['乙'], []]);
    live.dispose();
  });

  it('takes what was typed where the list has not got its item yet, however long ago that was found', async () => {
    const typedItem = (typed: string) => ({ label: `date ${typed}`, alwaysShow: true });
    const live = new modules.LiveItems({ title: '', placeholder: '', itemsFor: (typed: string) => [typedItem(typed)], exact: typedItem });
    live.type('2024');
    await turn();
    await delay(LONGER_THAN_SETTLING);
    accept(live);
    assert.equal((await live.chosen)?.label, 'date 2024');
    live.dispose();
  });
});

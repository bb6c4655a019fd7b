import assert from 'node:assert/strict';
import { FakeClock } from '../async/fake-clock.ts';
import { withFakeEditor } from './fake-editor.ts';

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

  describe('that is confirmed', () => {
    interface ShownPick {
      selectedItems: readonly { label: string }[];
      accept(): void;
      activate(at: number): void;
      hide(): void;
    }

    let live: InstanceType<typeof modules.LiveItems<{ label: string }>>;
    let shown: ShownPick;
    let clock: FakeClock;

    beforeEach(async () => {
      clock = new FakeClock();
      const typedItem = (typed: string) => ({ label: `date ${typed}`, alwaysShow: true });
      const itemsFor = (typed: string) => [typedItem(typed), { label: 'as read' }];
      live = new modules.LiveItems({ title: '', placeholder: '', itemsFor, exact: typedItem }, clock);
      shown = live.pick as unknown as ShownPick;
      live.type('2024');
      await turn();
    });
    afterEach(() => live.dispose());

    const AT_ONCE = 1;
    const SETTLED = 130;
    const LONG = 1200;
    const select = (at: number) => Object.assign(shown, { selectedItems: live.pick.items.slice(at, at + 1) });

    const rows: [situation: string, happens: () => unknown, taken: string][] = [
      ['before the list has its items', () => clock.advance(SETTLED), 'date 2024'],
      ['on the place of an item of the list before', async () => [select(1), await clock.advance(SETTLED)], 'date 2024'],
      ['on an item that can be seen', async () => [shown.activate(0), await clock.advance(SETTLED), select(1)], 'as read'],
      ['on an item that somebody went to at once', async () => [shown.activate(0), await clock.advance(AT_ONCE), select(1)], 'as read'],
      ['on an item of a list of which the editor said nothing', async () => [select(1), await clock.advance(LONG)], 'as read'],
    ];
    for (const [situation, happens, taken] of rows) {
      it(`${situation} takes ${taken}`, async () => {
        await happens();
        shown.accept();
        assert.equal((await live.chosen)?.label, taken);
      });
    }

    it('takes it though the pick is left in the same moment', async () => {
      shown.accept();
      shown.hide();
      assert.equal((await live.chosen)?.label, 'date 2024');
    });
  });
});

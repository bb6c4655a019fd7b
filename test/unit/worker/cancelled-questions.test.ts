import assert from 'node:assert/strict';
import type { Method, Params } from '../../../src/worker/protocol.ts';
import type { CallError } from '../../../src/worker/rpc.ts';
import { longOf, questionsOf } from './questions.ts';
import { reports, SteppedLibrary, withoutTime } from './stepped-library.ts';

const DOCUMENTS = 1200;
const FILES = reports(DOCUMENTS);
const KEY = '高质量发展';
const QUESTIONS = questionsOf({
  key: KEY,
  word: '发展',
  first: { uri: 'file:///7.txt', text: textAt(7) },
  second: { uri: 'file:///8.txt', text: textAt(8) },
  files: FILES.slice(0, 40),
  folder: '/docs',
});
const LONG = longOf(QUESTIONS);
/** A long question pauses at least so often for these documents. */
const FEWEST_SLICES = 4;

function textAt(index: number): string {
  return new TextDecoder().decode(FILES[index]?.bytes);
}

describe('questions to the worker', () => {
  let library: SteppedLibrary;
  let backToTime: () => void;
  let documents = DOCUMENTS + 100;

  const ask = <M extends Method>(method: M, signal?: AbortSignal) =>
    library.client.call<M>(method, QUESTIONS[method][1] as Params<M>, signal && { signal });

  /** What was counted once need not be counted again: another document makes all of it due. */
  const outdate = () => library.client.call('update', { files: reports(++documents).slice(-1) });

  before(async function () {
    this.timeout(60_000);
    library = new SteppedLibrary();
    await library.client.call('giveUpDiscovery', null);
    await library.client.call('setPacks', { files: [{ uri: 'file:///pack.txt', bytes: new TextEncoder().encode(`${KEY}\n工作`) }] });
    await library.client.call('update', { files: FILES });
    backToTime = withoutTime();
  });

  beforeEach(async () => {
    library.onSlice = library.onPause = () => {};
    await outdate();
  });

  after(() => backToTime());

  /** How many slices it takes; with `at`, what happens in the pause after so many of them. */
  async function slicesOf(method: Method, at = 0, then: () => void = () => {}, signal?: AbortSignal): Promise<number> {
    const call = ask(method, signal);
    const id = library.lastId;
    let slices = 0;
    library.onSlice = (one) => void (one === id && slices++);
    library.onPause = (one) => void (one === id && slices === at && then());
    await call.catch((error: CallError) => assert.equal(error.code, 'cancelled', method));
    // Until the last message has arrived and whatever it was that goes on has come to its next pause.
    for (let turn = 0; turn < 10; turn++) await new Promise((resume) => void setImmediate(resume));
    return slices;
  }

  for (const method of LONG) {
    it(`${method}: pauses, and ends in the first pause after it was taken back`, async () => {
      const all = await slicesOf(method);
      assert.ok(all >= FEWEST_SLICES, `${all} slices`);
      for (const share of [0, 0.5]) {
        await outdate();
        const asker = new AbortController();
        const at = 1 + Math.floor((all - 2) * share);
        assert.equal(await slicesOf(method, at, () => asker.abort(), asker.signal), at);
      }
    });

    it(`${method}: lets the highlights of a buffer come first in a pause`, async () => {
      const begun: number[] = [];
      await slicesOf(method, 2, () => {
        const { onSlice } = library;
        void ask('highlights');
        const highlights = library.lastId;
        library.onSlice = (id) => {
          begun.push(id === highlights ? 1 : 0);
          onSlice(id);
        };
      });
      assert.ok([0, 1].includes(begun.indexOf(1)), `${begun.indexOf(1)} slices before`);
    });
  }
});

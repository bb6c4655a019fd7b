import assert from 'node:assert/strict';
import type { Candidate } from '../../../src/core/phrases/candidate.ts';
import { mineHere, miningTask } from '../../../src/core/phrases/mining.ts';
import { minedRanges } from '../../../src/core/phrases/position-lists.ts';
import type { FromReader, ToReader } from '../../../src/worker/reader-protocol.ts';
import { answersIn } from '../../../src/worker/reader-protocol.ts';
import { serveReader } from '../../../src/worker/serve-reader.ts';
import { resultOf } from '../generator-result.ts';
import { mined } from '../phrases/mined.ts';
import { MemoryFiles } from './pooled-library.ts';

const TEXTS = ['坚持推动高质量发展,优化营商环境。', '会议强调,推动高质量发展要优化营商环境。', '深化改革,推动高质量发展,优化营商环境。'];
const TASK = resultOf(miningTask(mined(TEXTS), 2));
const RANGES = [...minedRanges(TASK.firsts, 5)];
const FILES = ['a', 'b', 'c'];

/** What a reader says to a message and which parts it begins, where its call is called off after so many looks. */
function served(message: ToReader, looks = Number.POSITIVE_INFINITY): { readonly said: FromReader | undefined; readonly begun: number } {
  const files = new MemoryFiles();
  for (const path of FILES) files.set(path, '坚持高质量发展。');
  const said: FromReader[] = [];
  let hear: (message: ToReader) => void = () => {};
  let [begun, left] = [0, looks];
  const steps = { at: ({ call }: { call: number }) => void (call !== 0 && begun++), isCalledOff: () => left-- <= 0 };
  serveReader({ post: (message) => void said.push(message), listen: (listener) => (hear = listener) }, files, steps);
  hear(message);
  return { said: said.at(-1), begun };
}

function candidatesOf(message: FromReader | undefined): readonly (readonly Candidate[])[] {
  return message?.kind === 'mined' ? JSON.parse(message.candidates) : assert.fail();
}

describe('serveReader', () => {
  const mine: ToReader = { kind: 'mine', id: 7, task: TASK, ranges: RANGES };
  const read: ToReader = { kind: 'read', id: 7, files: FILES.map((path) => ({ uri: path, path, localPath: path })), maxBytes: 1000 };

  it('finds in the parts of a text what is found elsewhere', () => {
    assert.deepEqual(candidatesOf(served(mine).said), JSON.parse(JSON.stringify(resultOf(mineHere(TASK, RANGES)))));
  });

  const cases: readonly [name: string, looks: number, begun: number][] = [
    ['begins nothing that was called off before', 0, 0],
    ['leaves a part that is called off while it is done', 2, 1],
    ['does every part that nobody calls off', Number.POSITIVE_INFINITY, RANGES.length],
  ];
  for (const [name, looks, begun] of cases) {
    it(name, () => {
      const { said, begun: really } = served(mine, looks);
      assert.equal(really, begun);
      assert.deepEqual([said?.kind, said?.kind === 'mined' && said.id], ['mined', 7]);
    });
  }

  it('leaves the files that it has not begun with', () => {
    const { said, begun } = served(read, 2);
    assert.equal(begun, 2);
    assert.equal(said?.kind === 'read' && answersIn(said).length, 2);
  });
});

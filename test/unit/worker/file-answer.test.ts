import assert from 'node:assert/strict';
import { PhraseCounts } from '../../../src/core/corpus/phrase-counts.ts';
import { fileAnswer } from '../../../src/worker/file-answer.ts';
import { MemoryFiles } from './pooled-library.ts';

/** Counts nothing. */
class BrokenCounts extends PhraseCounts {
  override countsIn(): never {
    throw new Error('it cannot be counted');
  }
}

describe('fileAnswer', () => {
  it('tells of a text that cannot be counted, and harms nobody', () => {
    const files = new MemoryFiles();
    files.set('a.txt', '推动高质量发展。');
    const file = { uri: 'a.txt', path: 'a.txt', localPath: 'a.txt' };
    assert.deepEqual(fileAnswer(file, files, { maxBytes: 400, counts: new BrokenCounts([]) }), {
      unread: { uri: 'a.txt', path: 'a.txt', error: { code: 'failed', message: 'Error: it cannot be counted' } },
    });
  });
});

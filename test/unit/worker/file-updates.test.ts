import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import type { FileReader } from '../../../src/worker/file-source.ts';
import { FileUpdates } from '../../../src/worker/file-updates.ts';

const NOBODY = () => {};
const LONG_AGO = Date.parse('2020-01-01');
const INPUT = { uri: 'file:///f/a.txt', path: 'f/a.txt', localPath: '/f/a.txt' };

/** One local file, and how often it was read. */
class OneFile implements FileReader {
  reads = 0;
  content: Uint8Array;

  constructor(
    text: string,
    public modified = LONG_AGO,
  ) {
    this.content = new TextEncoder().encode(text);
  }

  stat() {
    return { bytes: this.content.length, modified: this.modified };
  }

  read(): Uint8Array {
    this.reads++;
    return this.content;
  }

  pathOf(uri: string): string {
    return uri;
  }
}

function opened(file: OneFile): { corpus: Corpus; updates: FileUpdates } {
  const corpus = new Corpus([]);
  const updates = new FileUpdates(corpus, file);
  assert.equal(updates.take(INPUT, NOBODY), 'changed');
  return { corpus, updates };
}

describe('FileUpdates', () => {
  it('does not read again what has the same size and time', () => {
    const file = new OneFile('南沙区');
    const { updates } = opened(file);
    assert.equal(updates.take(INPUT, NOBODY), 'same');
    assert.equal(file.reads, 1);
  });

  it('notes another time of the same text', () => {
    const file = new OneFile('南沙区');
    const { updates, corpus } = opened(file);
    file.modified += 1;
    assert.equal(updates.take(INPUT, NOBODY), 'touched');
    assert.equal(corpus.get(INPUT.uri)?.modified, LONG_AGO + 1);
  });

  it('sees that a file was written twice within one tick of its clock', () => {
    const file = new OneFile('南沙区', Date.now());
    const { updates, corpus } = opened(file);
    file.content = new TextEncoder().encode('宝安区');
    assert.equal(updates.take(INPUT, NOBODY), 'changed');
    assert.equal(corpus.find('宝安区').length, 1);
  });

  it('reads a document anew that is called otherwise, as its folder tells dates', () => {
    const { updates, corpus } = opened(new OneFile('南沙区'));
    assert.equal(updates.take({ ...INPUT, path: 'g/a.txt' }, NOBODY), 'changed');
    assert.equal(corpus.get(INPUT.uri)?.path, 'g/a.txt');
  });

  it('changes nothing with a file that was no document and is none', () => {
    const file = new OneFile('南沙区');
    file.content = new Uint8Array(3_000).map((_, index) => (index * 167) % 256);
    const updates = new FileUpdates(new Corpus([]), file);
    assert.equal(updates.take(INPUT, NOBODY), 'same');
    assert.equal(updates.take(INPUT, NOBODY), 'same');
  });

  it('takes a document out of the library that has become too large, and puts it back', () => {
    const { updates, corpus } = opened(new OneFile('南沙区'));
    updates.maxBytes = 5;
    assert.equal(updates.take(INPUT, NOBODY), 'changed');
    assert.deepEqual([corpus.size, corpus.unreadFiles()[0]?.error.code], [0, 'too-large']);
    updates.maxBytes = 50;
    assert.equal(updates.take(INPUT, NOBODY), 'changed');
    assert.deepEqual([corpus.size, corpus.unreadFiles()], [1, []]);
  });
});

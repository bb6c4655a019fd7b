import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import type { FileVersion } from '../../../src/core/corpus/unread-file.ts';
import type { FileReader } from '../../../src/worker/file-source.ts';
import type { FileOutcome, ReadListener } from '../../../src/worker/file-updates.ts';
import { FileUpdates } from '../../../src/worker/file-updates.ts';
import type { Blame, FileInput } from '../../../src/worker/protocol.ts';
import { WorkspaceBounds } from '../../../src/worker/workspace-bounds.ts';
import { resultOf } from '../generator-result.ts';

const NOBODY: ReadListener = { begins: () => {}, ends: () => {} };
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

function taken(updates: FileUpdates, file: FileInput, listener: ReadListener): FileOutcome {
  return resultOf(updates.take(file, listener));
}

function opened(file: OneFile): { corpus: Corpus; updates: FileUpdates } {
  const corpus = new Corpus([]);
  const updates = new FileUpdates(corpus, file);
  assert.equal(taken(updates, INPUT, NOBODY), 'changed');
  return { corpus, updates };
}

describe('FileUpdates', () => {
  it('does not read again what has the same size and time', () => {
    const file = new OneFile('南沙区');
    const { updates } = opened(file);
    assert.equal(taken(updates, INPUT, NOBODY), 'same');
    assert.equal(file.reads, 1);
  });

  it('notes another time of the same text', () => {
    const file = new OneFile('南沙区');
    const { updates, corpus } = opened(file);
    file.modified += 1;
    assert.equal(taken(updates, INPUT, NOBODY), 'touched');
    assert.equal(corpus.get(INPUT.uri)?.modified, LONG_AGO + 1);
  });

  it('sees that a file was written twice within one tick of its clock', () => {
    const file = new OneFile('南沙区', Date.now());
    const { updates, corpus } = opened(file);
    file.content = new TextEncoder().encode('宝安区');
    assert.equal(taken(updates, INPUT, NOBODY), 'changed');
    assert.equal(corpus.find('宝安区').length, 1);
  });

  it('reads a document anew that is called otherwise, as its folder tells dates', () => {
    const { updates, corpus } = opened(new OneFile('南沙区'));
    assert.equal(taken(updates, { ...INPUT, path: 'g/a.txt' }, NOBODY), 'changed');
    assert.equal(corpus.get(INPUT.uri)?.path, 'g/a.txt');
  });

  it('changes nothing with a file that was no document and is none', () => {
    const file = new OneFile('南沙区');
    file.content = new Uint8Array(3_000).map((_, index) => (index * 167) % 256);
    const updates = new FileUpdates(new Corpus([]), file);
    assert.equal(taken(updates, INPUT, NOBODY), 'same');
    assert.equal(taken(updates, INPUT, NOBODY), 'same');
  });

  it('takes a document out of the library that has become too large, and puts it back', () => {
    const { updates, corpus } = opened(new OneFile('南沙区'));
    updates.maxBytes = 5;
    assert.equal(taken(updates, INPUT, NOBODY), 'changed');
    assert.deepEqual([corpus.size, corpus.unreadFiles()[0]?.error.code], [0, 'too-large']);
    updates.maxBytes = 50;
    assert.equal(taken(updates, INPUT, NOBODY), 'changed');
    assert.deepEqual([corpus.size, corpus.unreadFiles()], [1, []]);
  });

  it('reads nothing that links lead to beyond the workspace, takes out what was read before, and puts it back with trust', () => {
    const file = new OneFile('南沙区');
    const { corpus, updates } = opened(file);
    const reads = file.reads;
    updates.bounds = new WorkspaceBounds(['/f'], (path) => (path === INPUT.localPath ? '/home/a.txt' : path));
    assert.deepEqual(
      [taken(updates, INPUT, NOBODY), corpus.size, corpus.unreadFiles()[0]?.error.code, file.reads],
      ['changed', 0, 'outside', reads],
    );
    updates.bounds = undefined;
    assert.deepEqual([taken(updates, INPUT, NOBODY), corpus.size], ['changed', 1]);
  });

  it('reads what lies in the workspace, or is reached there by links', () => {
    const { updates } = opened(new OneFile('南沙区'));
    for (const real of ['/f/a.txt', '/f/b/c.txt']) {
      updates.bounds = new WorkspaceBounds(['/f'], (path) => (path === INPUT.localPath ? real : path));
      assert.equal(taken(updates, INPUT, NOBODY), 'same', real);
    }
  });

  describe('a file that has ended a worker', () => {
    const BLAMED: Blame = {
      error: { code: 'takes-too-long', message: '' },
      givenUp: { bytes: 9, modified: LONG_AGO, knowledge: {} },
    };

    /** It was given up. */
    function givenUp(): { file: OneFile; corpus: Corpus; updates: FileUpdates } {
      const file = new OneFile('南沙区');
      const corpus = new Corpus([]);
      const updates = new FileUpdates(corpus, file);
      assert.equal(taken(updates, { ...INPUT, blamed: BLAMED }, NOBODY), 'touched');
      return { file, corpus, updates };
    }

    it('is not read, and told with the reason', () => {
      const { file, corpus } = givenUp();
      assert.deepEqual([file.reads, corpus.size, corpus.unreadFiles()[0]?.error.code], [0, 0, 'takes-too-long']);
    });

    it('takes the document of before out of the library', () => {
      const file = new OneFile('南沙');
      const { updates, corpus } = opened(file);
      file.content = new TextEncoder().encode('南沙区');
      assert.equal(taken(updates, { ...INPUT, blamed: BLAMED }, NOBODY), 'changed');
      assert.equal(corpus.size, 0);
    });

    it('is not read later either, told of once more or not', () => {
      const { file, updates } = givenUp();
      assert.equal(taken(updates, INPUT, NOBODY), 'same');
      assert.equal(taken(updates, { ...INPUT, blamed: BLAMED }, NOBODY), 'same');
      assert.equal(file.reads, 0);
    });

    const MENDED: Readonly<Record<string, (file: OneFile) => FileInput>> = {
      'has another size': (file) => {
        file.content = new TextEncoder().encode('南沙区域');
        return INPUT;
      },
      'has another time': (file) => {
        file.modified += 1;
        return INPUT;
      },
      'has another encoding': () => ({ ...INPUT, encoding: 'gbk' }),
    };
    for (const [name, mend] of Object.entries(MENDED)) {
      it(`is read when it ${name}, even if it is blamed for what it was`, () => {
        for (const blamed of [undefined, BLAMED]) {
          const { file, corpus, updates } = givenUp();
          assert.equal(taken(updates, { ...mend(file), ...(blamed && { blamed }) }, NOBODY), 'changed');
          assert.deepEqual([corpus.size, corpus.unreadFiles()], [1, []]);
        }
      });
    }

    it('is read when its bytes are others, where nobody knows its time', () => {
      const [bad, good] = ['坏文件', '好文件'].map((text) => new TextEncoder().encode(text)) as [Uint8Array, Uint8Array];
      const corpus = new Corpus([]);
      const updates = new FileUpdates(corpus, undefined);
      const { uri, path } = INPUT;
      let version: FileVersion | undefined;
      const begins = (now: FileVersion | undefined) => {
        version = now;
      };
      taken(updates, { uri, path, bytes: bad }, { ...NOBODY, begins });
      const blamed: Blame = { error: BLAMED.error, givenUp: { bytes: 0, ...version, knowledge: {} } };
      taken(updates, { uri, path, bytes: bad, blamed }, NOBODY);
      assert.deepEqual([corpus.size, corpus.unreadFiles()[0]?.error.code], [0, 'takes-too-long']);
      assert.equal(taken(updates, { uri, path, bytes: good, blamed }, NOBODY), 'changed');
      assert.deepEqual([corpus.size, corpus.unreadFiles()], [1, []]);
    });

    it('is forgotten when it is gone', () => {
      const { updates, corpus, file } = givenUp();
      file.stat = () => {
        throw Object.assign(new Error('gone'), { code: 'ENOENT' });
      };
      taken(updates, { ...INPUT, blamed: BLAMED }, NOBODY);
      assert.equal(corpus.unreadFiles()[0]?.error.code, 'vanished');
    });
  });

  it('says which file it reads before it does, and when it has done so', () => {
    const said: unknown[] = [];
    const file = new OneFile('南沙区');
    const read = file.read.bind(file);
    file.read = () => {
      said.push('read');
      return read();
    };
    const updates = new FileUpdates(new Corpus([]), file);
    const listener: ReadListener = { begins: (version) => said.push(version), ends: () => said.push('done') };
    taken(updates, INPUT, listener);
    assert.deepEqual(said, [{ bytes: 9, modified: LONG_AGO }, 'read', 'done']);
    taken(updates, INPUT, listener);
    assert.equal(said.length, 3);
  });

  it('goes on with the next file where the library cannot take one', () => {
    const corpus = new Corpus([]);
    const add = corpus.add.bind(corpus);
    corpus.add = (part, file) => {
      if ('entry' in part) throw new RangeError('too much');
      add(part, file);
    };
    assert.equal(taken(new FileUpdates(corpus, new OneFile('南沙区')), INPUT, NOBODY), 'same');
    assert.equal(corpus.unreadFiles()[0]?.error.code, 'failed');
  });

  describe('of a file with many records', () => {
    const table = { uri: 'file:///f/a.jsonl', path: 'f/a.jsonl', localPath: '/f/a.jsonl' };
    const lines = (...titles: string[]) => titles.map((title) => `${JSON.stringify({ title, content: '会议要求抓好落实。' })}\n`).join('');

    it('pauses between its documents, and reads it again where that was given up', () => {
      const corpus = new Corpus([]);
      const file = new OneFile(lines('甲', '乙', '丙'));
      const updates = new FileUpdates(corpus, file);
      const begun: unknown[] = [];
      const steps = updates.take(table, { begins: () => begun.push('begins'), ends: () => begun.push('ends') });
      assert.deepEqual([steps.next().done, steps.next().done, corpus.size], [false, false, 2]);
      steps.return('same');
      assert.deepEqual([begun, corpus.documentsOf(table.uri).length], [['begins', 'begins', 'ends'], 0]);
      assert.deepEqual([taken(updates, table, NOBODY), corpus.size], ['changed', 3]);
      assert.deepEqual([taken(updates, table, NOBODY), file.reads], ['same', 2]);
    });

    it('keeps what was there until the first of the new ones is read, and nothing of it then', () => {
      const corpus = new Corpus([]);
      const file = new OneFile(lines('甲', '乙', '丙'));
      const updates = new FileUpdates(corpus, file);
      taken(updates, table, NOBODY);
      file.content = new TextEncoder().encode(lines('丁'));
      assert.deepEqual([taken(updates, table, NOBODY), corpus.documents().map(({ path }) => path)], ['changed', ['f/a.jsonl']]);
      file.content = new TextEncoder().encode('[]');
      assert.deepEqual([taken(updates, table, NOBODY), corpus.size], ['changed', 0]);
      assert.equal(taken(updates, table, NOBODY), 'same');
    });

    it('does not read one again of which a record is broken', () => {
      const file = new OneFile(`${lines('甲', '乙')}{`);
      const corpus = new Corpus([]);
      const updates = new FileUpdates(corpus, file);
      taken(updates, table, NOBODY);
      assert.deepEqual([taken(updates, table, NOBODY), file.reads, corpus.size, corpus.unreadFiles().length], ['same', 1, 2, 1]);
    });
  });

  it('tries a file out without keeping anything of it', () => {
    const corpus = new Corpus([]);
    const file = new OneFile('南沙区');
    const said: unknown[] = [];
    new FileUpdates(corpus, file).tryOut(INPUT, { begins: (version) => said.push(version?.bytes), ends: () => said.push('done') });
    assert.deepEqual([file.reads, corpus.size, said], [1, 0, [9, 'done']]);
  });
});

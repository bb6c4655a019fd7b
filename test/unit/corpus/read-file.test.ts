import assert from 'node:assert/strict';
import type { FileKnowledge } from '../../../src/core/corpus/file-knowledge.ts';
import { isSameKnowledge } from '../../../src/core/corpus/file-knowledge.ts';
import type { LibraryDocument } from '../../../src/core/corpus/library-document.ts';
import { readDocumentOf } from './read-document.ts';

function read(path: string, knowledge: FileKnowledge = {}): LibraryDocument {
  return readDocumentOf(path, '会议强调，要抓好落实。', knowledge).entry;
}

describe('the path of a file as a hint', () => {
  it('tells date and place where the text says nothing', () => {
    const { document } = read('绍兴市/2019-04-02.txt');
    assert.deepEqual([document.date?.value, document.place?.code], ['2019-04-02', '330600']);
  });

  it('leaves out the name of the workspace folder', () => {
    const { path, document } = read('绍兴市 2019-04/会议.txt', { pathInFolder: '会议.txt' });
    assert.deepEqual([path, document.date, document.place], ['绍兴市 2019-04/会议.txt', undefined, undefined]);
  });

  it('is read again where the workspace folder is told apart', () => {
    assert.equal(isSameKnowledge({}, { pathInFolder: '会议.txt' }), false);
  });
});

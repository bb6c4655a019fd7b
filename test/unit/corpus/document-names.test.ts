import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';

function set(corpus: Corpus, path: string, text: string): void {
  corpus.set(readFile({ uri: path, path }, new TextEncoder().encode(text)));
}

describe('Corpus: documents by name', () => {
  const corpus = new Corpus([]);
  set(corpus, 'b', '关于无锡市的通知\n\n内容如下。');
  set(corpus, 'a', '关于深圳市的通知\n\n内容如下。');

  it('are listed by path', () => assert.deepEqual(corpus.findByName('通知', 10), ['a', 'b']));
  it('are no more than the limit', () => assert.deepEqual(corpus.findByName('通知', 1), ['a']));

  it('follow what changes', () => {
    set(corpus, 'b', '关于苏州市的决定\n\n内容如下。');
    assert.deepEqual([corpus.findByName('无锡', 10), corpus.findByName('苏州', 10)], [[], ['b']]);
    corpus.remove('a');
    assert.deepEqual(corpus.findByName('深圳', 10), []);
  });
});

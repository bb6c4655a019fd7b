import assert from 'node:assert/strict';
import type { LibraryDocument } from '../../../src/core/corpus/library-document.ts';
import { TextStore } from '../../../src/core/corpus/text-store.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';
import { readDocumentOf } from './read-document.ts';

function documentCalled(path: string, text: string): LibraryDocument {
  return readDocumentOf(path, text).entry;
}

/** More than a list of results keeps at hand. */
const MANY = 100;

describe('TextStore', () => {
  const entries = Array.from({ length: MANY }, (_, number) => documentCalled(`${number}`, `第${number}号文件`));
  const textOf = ({ path }: LibraryDocument) => `第${path}号文件`;

  it('keeps every text where none can be read anew', () => {
    const store = new TextStore(undefined, 10);
    for (const entry of entries) store.set(entry, new SourceText(textOf(entry)));
    assert.ok(entries.every((entry) => store.get(entry).file === textOf(entry)));
  });

  it('keeps no more than there is room for, and reads the others anew', () => {
    const loaded: string[] = [];
    const load = (entry: LibraryDocument) => {
      loaded.push(entry.path);
      return textOf(entry);
    };
    const store = new TextStore(load, 50);
    for (const entry of entries) store.set(entry, new SourceText(textOf(entry)));
    assert.ok(entries.filter((entry) => store.has(entry)).length < 10);
    assert.ok(entries.every((entry) => store.get(entry).file === textOf(entry)));
    assert.ok(loaded.includes('0'));
  });

  it('keeps every text that cannot be read anew beside those that can', () => {
    const store = new TextStore(
      () => undefined,
      50,
      (uri) => !uri.endsWith('7'),
    );
    for (const entry of entries) store.set(entry, new SourceText(textOf(entry)));
    const held = entries.filter((entry) => store.has(entry));
    assert.ok(held.length < 20);
    assert.deepEqual(
      entries.filter(({ uri }) => uri.endsWith('7')).map((entry) => store.get(entry).file),
      entries.filter(({ uri }) => uri.endsWith('7')).map(textOf),
    );
    for (const entry of entries) store.delete(entry.uri);
    assert.equal(store.heldUnits, 0);
  });

  it('keeps a text that is asked for again and again', () => {
    const store = new TextStore(textOf, 50);
    const [first, ...others] = entries;
    assert.ok(first);
    for (const entry of [first, ...others]) {
      store.set(entry, new SourceText(textOf(entry)));
      store.get(first);
    }
    assert.deepEqual([store.has(first), store.has(others[0] as LibraryDocument)], [true, false]);
  });

  it('has the fold of a text', () => {
    const store = new TextStore();
    const entry = entries[0] as LibraryDocument;
    store.set(entry, new SourceText('高質(zhì)量\n發展'));
    assert.equal(store.get(entry).folded.text, '高质量发展');
  });

  it('reads a text again that was gone for a moment', () => {
    const found: string[] = [];
    const store = new TextStore(() => found[0]);
    const entry = documentCalled('a', '第一号文件');
    assert.equal(store.get(entry).file, '');
    found.push('第一号文件');
    assert.equal(store.get(entry).file, '第一号文件');
  });

  it('is empty for a document that is gone', () => {
    assert.equal(new TextStore(() => undefined).get(entries[0] as LibraryDocument).file, '');
  });

  it('forgets', () => {
    const store = new TextStore();
    const entry = entries[0] as LibraryDocument;
    store.set(entry, new SourceText('甲'));
    store.delete(entry.uri);
    assert.equal(store.get(entry).file, '');
  });
});

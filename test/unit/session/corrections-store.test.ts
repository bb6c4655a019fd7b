import assert from 'node:assert/strict';
import { CorrectionsStore } from '../../../src/session/corrections-store.ts';
import { FakeClock, settled } from '../async/fake-clock.ts';
import { FakeFiles, UNREADABLE } from './fake-files.ts';
import { LastFirst } from './gate.ts';

const FILE = 'w/.tifa/corrections.json';

/** Corrections of `w`, whose reads and writes wait at a gate. */
function storeOf(text?: string) {
  const gate = new LastFirst();
  const clock = new FakeClock();
  const files = new FakeFiles((what) => (what === 'read' || what === 'write' ? gate.pass() : Promise.resolve()));
  if (text !== undefined) files.put(FILE, text);
  const store = new CorrectionsStore(files, { notValid: (uri) => `${uri} is broken`, noFolder: (uri) => `${uri} is nowhere` }, clock);
  const changes: (readonly string[])[] = [];
  store.onDidChange((change) => changes.push(change.files));
  const title = (path: string) => store.of(`w/${path}`)?.title;
  return { store, files, gate, changes, title, clock };
}

const titles = (byPath: Readonly<Record<string, string>>) =>
  JSON.stringify(Object.fromEntries(Object.entries(byPath).map(([path, title]) => [path, { title }])));

describe('corrections', () => {
  it('are what the file says although one that was made here is gone before anybody tells of it', async () => {
    const { store, files, title, clock } = storeOf();
    await store.load();
    await store.set(['w/a.txt'], { title: '甲' });
    assert.equal(title('a.txt'), '甲');
    files.remove(FILE);
    await clock.advance(2000);
    assert.equal(title('a.txt'), undefined);
  });

  it('are what the file says once it is loaded, which is told without files', async () => {
    const { store, changes, title } = storeOf(titles({ 'a.txt': '甲' }));
    assert.equal(title('a.txt'), undefined);
    await store.load();
    assert.deepEqual([title('a.txt'), title('b.txt'), store.of('elsewhere/a.txt'), changes], ['甲', undefined, undefined, [[]]]);
  });

  const places: readonly [name: string, uri: string, isRead: boolean][] = [
    ['the file', FILE, true],
    ['its folder', 'w/.tifa', true],
    ['another file of the folder', 'w/.tifa/phrases/phrases.txt', false],
    ['a file of the same name elsewhere', 'w/sub/.tifa/corrections.json', false],
  ];
  for (const [name, uri, isRead] of places) {
    it(`${isRead ? 'are' : 'are not'} read again when something happens to ${name}`, async () => {
      const { store, files, changes, title } = storeOf(titles({ 'a.txt': '甲', 'b.txt': '乙' }));
      await store.load();
      files.put(FILE, titles({ 'a.txt': '丙', 'b.txt': '乙' }));
      store.touched(uri);
      await settled();
      assert.deepEqual([title('a.txt'), changes.slice(1)], isRead ? ['丙', [['w/a.txt']]] : ['甲', []]);
    });
  }

  it('are what the file says in the end, however late the first reading ends', async () => {
    const { store, files, gate, title } = storeOf(titles({ 'a.txt': 'old' }));
    gate.isHolding = true;
    store.touched(FILE);
    await settled();
    files.put(FILE, titles({ 'a.txt': 'new' }));
    store.touched(FILE);
    await settled();
    await gate.release();
    await settled();
    assert.equal(title('a.txt'), 'new');
  });

  it('are read once for changes at the same time', async () => {
    const { store, changes, files } = storeOf();
    await store.load();
    files.put(FILE, titles({ 'a.txt': '甲' }));
    for (let time = 0; time < 5; time++) store.touched(FILE);
    store.touchedAll();
    await settled();
    assert.deepEqual(changes.slice(1), [['w/a.txt']]);
  });

  it('are none where the file cannot be read, which is told', async () => {
    const { store, files, title } = storeOf(titles({ 'a.txt': '甲' }));
    await store.load();
    const refused: string[] = [];
    store.onDidRefuse(({ uri }) => refused.push(uri));
    files.put(FILE, UNREADABLE);
    store.touched(FILE);
    await settled();
    assert.deepEqual([title('a.txt'), refused], [undefined, [FILE]]);
  });

  it('are written one after the other, each on top of the one before', async () => {
    const { store, title } = storeOf();
    await Promise.all([
      store.set(['w/a.txt', 'w/b.txt'], { title: '甲' }),
      store.set(['w/b.txt'], { title: '乙' }),
      store.set(['w/c.txt'], { title: '丙' }),
    ]);
    assert.deepEqual(['a.txt', 'b.txt', 'c.txt'].map(title), ['甲', '乙', '丙']);
  });

  it('are not lost to a reading that began before they were written', async () => {
    const { store, files, gate, title } = storeOf(titles({ 'a.txt': 'old' }));
    await store.load();
    gate.isHolding = true;
    store.touched(FILE);
    const writing = store.set(['w/a.txt'], { title: 'new' });
    await settled();
    await gate.release();
    await writing;
    await settled();
    assert.deepEqual([title('a.txt'), files.text(FILE)?.includes('new')], ['new', true]);
  });

  const failures: readonly [name: string, text: string | undefined, uri: string, message: RegExp][] = [
    ['a broken file', '{ "a.txt": ', 'w/a.txt', /broken/],
    ['a file that cannot be read', UNREADABLE, 'w/a.txt', /unreadable/],
    ['a document of no folder', undefined, 'elsewhere/a.txt', /nowhere/],
  ];
  for (const [name, text, uri, message] of failures) {
    it(`are not written where that would lose something: ${name}; the next are`, async () => {
      const { store, files, title } = storeOf(text);
      await assert.rejects(store.set([uri], { title: '甲' }), message);
      assert.equal(files.text(FILE), text);
      files.remove(FILE);
      await store.set(['w/b.txt'], { title: '乙' });
      assert.equal(title('b.txt'), '乙');
    });
  }
});

import assert from 'node:assert/strict';
import { PhrasePacks } from '../../../src/session/phrase-packs.ts';
import { FakeClock, settled } from '../async/fake-clock.ts';
import { FakeFiles, UNREADABLE } from './fake-files.ts';
import { FakeWorker } from './fake-worker.ts';
import { LastFirst } from './gate.ts';

const PACK = 'w/.tifa/phrases/phrases.txt';
const IGNORED = 'w/.tifa/phrases/ignored.txt';
/** An encoding that has these characters alone. */
const NARROW = 'narrow';
const NARROW_CHARACTERS = /^[甲乙\s]*$/;

/** Packs of `w`, whose reads and writes wait at a gate. */
function packsOf(texts: Readonly<Record<string, string>> = {}, encoding?: string) {
  const gate = new LastFirst();
  const files = new FakeFiles((what) => (what === 'read' || what === 'write' ? gate.pass() : Promise.resolve()));
  for (const [uri, text] of Object.entries(texts)) files.put(uri, text);
  const worker = new FakeWorker();
  const clock = new FakeClock();
  const log: string[] = [];
  const note = (message: string | Error) => void log.push(String(message));
  const packs = new PhrasePacks({
    worker,
    files,
    clock,
    words: { notValid: (uri) => `${uri} is broken`, noFolder: () => '' },
    log: { debug: note, info: note, warn: note, error: note },
    encodings: {
      knownOf: () => encoding,
      decode: async (bytes) => new TextDecoder().decode(bytes),
      encode: async (text, to) => new TextEncoder().encode(to === NARROW && !NARROW_CHARACTERS.test(text) ? '?' : text),
    },
  });
  return { packs, files, worker, gate, log, clock };
}

describe('phrase packs', () => {
  it('are handed to the worker, those of other formats left out', async () => {
    const { packs, worker } = packsOf({ [PACK]: '甲', 'w/.tifa/phrases/readme.pdf': '', [IGNORED]: '乙', 'w/phrases.txt': '丙' });
    await packs.load();
    assert.deepEqual(worker.packs, [`${IGNORED}: 乙`, `${PACK}: 甲`]);
  });

  it('are what the files say in the end, however late the first reading ends', async () => {
    const { packs, files, worker, gate } = packsOf({ [PACK]: 'old' });
    gate.isHolding = true;
    packs.touched(PACK);
    await settled();
    files.put(PACK, 'new');
    packs.touched(PACK);
    await settled();
    await gate.release();
    await settled();
    assert.deepEqual(worker.packs, [`${PACK}: new`]);
  });

  it('are what the files say although a pack that was made here is gone before anybody tells of it', async () => {
    const { packs, files, worker, clock } = packsOf();
    await packs.add(PACK, { phrase: '高质量发展' });
    assert.deepEqual(worker.packs, [`${PACK}: 高质量发展\n`]);
    files.remove(PACK);
    await clock.advance(2000);
    assert.deepEqual(worker.packs, []);
  });

  it('are not handed over again where nothing has changed', async () => {
    const { packs, worker } = packsOf({ [PACK]: '甲' });
    await packs.load();
    for (const uri of [PACK, 'w/.tifa', 'w/.tifa/phrases']) packs.touched(uri);
    await settled();
    packs.touched('w/other.txt');
    await settled();
    assert.deepEqual(worker.log, ['setPacks']);
  });

  it('are edited one after the other, each on top of the one before', async () => {
    const { packs, files } = packsOf();
    await Promise.all(['甲', '乙', '丙'].map((phrase) => packs.add(PACK, { phrase, english: undefined, group: undefined })));
    assert.deepEqual(files.text(PACK)?.trim().split('\n'), ['甲', '乙', '丙']);
  });

  it('take a phrase off the list of ignored ones again', async () => {
    const { packs, files } = packsOf();
    await packs.ignore(IGNORED, '甲');
    await packs.ignore(IGNORED, '乙');
    await packs.stopIgnoring(IGNORED, '甲');
    assert.deepEqual(files.text(IGNORED)?.trim(), '乙');
  });

  it('become UTF-8 where their encoding does not have a character', async () => {
    const { packs, files } = packsOf({ [PACK]: '甲\n' }, NARROW);
    await packs.add(PACK, { phrase: '乙', english: undefined, group: undefined });
    assert.equal(files.text(PACK)?.trim(), '甲\n乙');
    await packs.add(PACK, { phrase: '丙', english: undefined, group: undefined });
    assert.equal(files.text(PACK)?.replace('\ufeff', '').trim(), '甲\n乙\n丙');
  });

  it('leave one out that cannot be read, which is told, and do not write it', async () => {
    const { packs, files, worker } = packsOf({ [PACK]: UNREADABLE, [IGNORED]: '乙' });
    const refused: string[] = [];
    packs.onDidRefuse(({ uri }) => refused.push(uri));
    await packs.load();
    assert.deepEqual([worker.packs, refused], [[`${IGNORED}: 乙`], [PACK]]);
    await assert.rejects(packs.add(PACK, { phrase: '甲', english: undefined, group: undefined }), /unreadable/);
    assert.equal(files.text(PACK), UNREADABLE);
  });

  it('are handed to the worker that comes after one that has ended', async () => {
    const { packs, files, worker, log } = packsOf({ [PACK]: 'old' });
    await packs.load();
    worker.isBroken = true;
    files.put(PACK, 'new');
    packs.touched(PACK);
    await settled();
    assert.deepEqual([worker.packs, log.length], [[`${PACK}: old`], 1]);
    worker.isBroken = false;
    packs.touchedAll();
    await settled();
    assert.deepEqual(worker.packs, [`${PACK}: new`]);
  });
});

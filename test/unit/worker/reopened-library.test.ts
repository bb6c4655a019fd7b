import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LibraryHost } from '../../faults/library-host.ts';
import type { Programs } from '../../faults/programs.ts';
import { buildPrograms, removePrograms } from '../../faults/programs.ts';
import { settled } from '../../faults/settled.ts';

const PACK = { uri: 'file:///f/.tifa/phrases/own.txt', bytes: new TextEncoder().encode('落实河湖长制\n') };

describe('a library that is opened again', function () {
  this.timeout(120_000);
  let programs: Programs;
  let folder: string;
  const reads = () => path.join(folder, 'reads');
  const open = () => new LibraryHost(programs, { folder, cache: path.join(folder, 'cache'), reads: reads() });

  before(async () => {
    programs = await buildPrograms();
    folder = mkdtempSync(path.join(os.tmpdir(), 'tifa-reopened-'));
    for (const number of [1, 2, 3])
      writeFileSync(path.join(folder, `${number}.txt`), `2023年4月${number}日,第${number}次会议落实河湖长制。`);
    const host = open();
    await host.start();
    await settled(host, path.join(folder, 'cache'));
    await host.stop();
  });
  after(() => {
    removePrograms(programs);
    rmSync(folder, { recursive: true });
  });

  it('reads no text and searches no phrases where nothing has changed', async () => {
    writeFileSync(reads(), '');
    const host = open();
    assert.equal(await host.start(), 3);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await host.stop();
    assert.deepEqual(
      host.events.filter(({ kind }) => kind === 'phrasesChanged'),
      [],
    );
    assert.equal(readFileSync(reads(), 'utf8').includes('text'), false);
  });

  it('has the years of a folder in the end, and tells when they are known', async () => {
    for (const day of [3, 9, 12])
      writeFileSync(path.join(folder, `2023-5-${day}.txt`), `2023年5月${day}日\n\n某市召开会议,部署${day}项工作。`);
    writeFileSync(path.join(folder, 'open.txt'), '5月8日,某市召开会议。');
    const host = open();
    await host.start();
    while (!host.events.some(({ kind }) => kind === 'documentsChanged')) await new Promise((resolve) => setTimeout(resolve, 20));
    const { changed } = await host.ask('documents', { anew: true });
    const dated = changed.find((summary) => summary.path === 'open.txt');
    const [claims] = await host.ask('claims', { uris: [dated?.uri ?? ''] });
    await host.stop();
    assert.deepEqual([dated?.date?.value, dated?.date?.certainty], ['2023-05-08', 'inferred']);
    assert.ok(claims?.dates.date?.evidence.some(({ rule }) => rule === 'siblings'));
  });

  it('counts the phrases of a pack that was not there when it was kept', async () => {
    const host = open();
    await host.start();
    await host.ask('setPacks', { files: [PACK] });
    while (!host.events.some(({ kind }) => kind === 'phrasesChanged')) await new Promise((resolve) => setTimeout(resolve, 20));
    const phrases = await host.ask('phrases', { minDocuments: 3 });
    await host.stop();
    assert.ok(phrases.some(({ text, source }) => text === '落实河湖长制' && source !== 'discovered'));
  });
});

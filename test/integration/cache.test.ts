import { assert } from 'chai';
import * as vscode from 'vscode';
import type { DocumentSummary } from '../../src/core/corpus/document-summary.ts';
import type { PhraseStatistics } from '../../src/core/corpus/phrase-statistics.ts';
import { fileUri, openLibrary, remove, until, write } from './support/library.ts';
import type { SecondLibraryOptions } from './support/second-library.ts';
import { SecondLibrary } from './support/second-library.ts';

const STORAGE = fileUri('.storage');

describe('the cache of a library', () => {
  let opened: SecondLibrary[];

  function open(options: Partial<SecondLibraryOptions> = {}): SecondLibrary {
    const second = new SecondLibrary({ storage: STORAGE, ...options });
    opened.push(second);
    return second;
  }

  /** A library reads everything, keeps it and is closed; answers what it had. */
  async function keep(): Promise<{ documents: readonly DocumentSummary[]; phrases: readonly PhraseStatistics[] }> {
    const first = open();
    await first.library.start();
    await first.untilKept();
    const phrases = await first.library.ask('phrases', { minDocuments: 1 });
    first.dispose();
    return { documents: first.library.documents(), phrases };
  }

  async function kept(): Promise<string[]> {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(STORAGE, 'library'));
    return entries.map(([name]) => name);
  }

  before(async () => {
    await openLibrary();
    for (const name of ['甲', '乙', '丙']) await write(fileUri('kept', `${name}.txt`), `2023年4月18日，${name}地召开会议。`);
  });
  beforeEach(() => {
    opened = [];
  });
  afterEach(async () => {
    for (const second of opened) second.dispose();
    await vscode.workspace.fs.delete(STORAGE, { recursive: true }).then(undefined, () => {});
  });
  after(() => remove(fileUri('kept')));

  it('shows documents and phrases before any file is read', async () => {
    const { documents, phrases } = await keep();
    const { library } = open({ findsNothing: true });
    void library.start();
    await until('the documents are there', () => library.state.kind === 'ready');
    assert.deepEqual(library.documents(), documents);
    assert.deepEqual(await library.ask('phrases', { minDocuments: 1 }), phrases);
    const discovered = phrases.find(({ source }) => source === 'discovered');
    const highlights = await library.ask('highlights', { uri: 'untitled:text', text: discovered?.text ?? '' });
    assert.include(
      highlights.map(({ key }) => key),
      discovered?.key,
    );
  });

  it('reads only what has changed, come or gone meanwhile', async () => {
    const { documents } = await keep();
    await write(fileUri('kept', '甲.txt'), '2024年5月6日，甲地召开会议。');
    await write(fileUri('kept', '丁.txt'), '丁');
    await remove(fileUri('kept', '乙.txt'));
    const { library } = open();
    await library.start();
    assert.strictEqual(library.lastRun?.read, 2);
    assert.strictEqual(library.documents().length, documents.length);
    assert.strictEqual(library.document(fileUri('kept', '甲.txt'))?.date?.value, '2024-05-06');
    assert.isUndefined(library.document(fileUri('kept', '乙.txt')));
  });

  it('is rebuilt, and said to be, where a file of it is damaged', async () => {
    const { documents } = await keep();
    const damaged = (await kept()).filter((name) => name.startsWith('segment'));
    for (const name of damaged) await write(vscode.Uri.joinPath(STORAGE, 'library', name), 'damaged');
    const { library, log } = open();
    await library.start();
    assert.deepEqual(library.documents(), documents);
    assert.strictEqual((await library.ask('report', null)).cache?.problem, 'damaged');
    assert.ok(log.some((line) => line.includes('damaged')));
  });

  it('is rebuilt, and said to be, where another version wrote it', async () => {
    const { documents } = await keep();
    const { library, log } = open({ build: 'other' });
    await library.start();
    assert.deepEqual(library.documents(), documents);
    assert.strictEqual(library.lastRun?.unchanged, 0);
    assert.ok(log.some((line) => line.includes('other-version')));
  });

  it('can be cleared, and is written again when something changes', async () => {
    const second = open();
    await second.library.start();
    await second.untilKept();
    assert.include(await kept(), 'library');
    await second.library.clearCache();
    assert.deepEqual(await kept(), []);
    await write(fileUri('kept', '甲.txt'), '2025年6月7日，甲地召开会议。');
    await second.library.check();
    await until('it is written again', async () => (await kept()).includes('library'));
  });

  it('brings the library back when the worker has crashed', async () => {
    const second = open();
    const { library } = second;
    await library.start();
    await second.untilKept();
    const before = library.documents();
    second.crash();
    await until(
      'it is opened again',
      () => library.lastRun?.kind === 'opened' && library.lastRun.read === 0 && library.state.kind === 'ready',
    );
    assert.deepEqual(library.documents(), before);
  });
});

describe('a reading that is stopped', () => {
  const FILES = 120;
  let second: SecondLibrary;

  before(async () => {
    await openLibrary();
    for (let number = 0; number < FILES; number++) await write(fileUri('many', `${number}.txt`), `第${number}号文件。`);
    second = new SecondLibrary({ storage: STORAGE });
  });
  after(async () => {
    second.dispose();
    await remove(fileUri('many'));
    await vscode.workspace.fs.delete(STORAGE, { recursive: true }).then(undefined, () => {});
  });

  it('keeps what was read and says how much is left', async () => {
    const { library } = second;
    const subscription = library.onDidChangeState((state) => {
      if (state.kind === 'indexing' && state.done > 0) library.stop();
    });
    await library.start();
    subscription.dispose();
    const { state } = library;
    assert.strictEqual(state.kind, 'ready');
    const left = state.kind === 'ready' ? state.left : 0;
    assert.isAbove(left, 0);
    assert.isAbove(library.documents().length, 0);
    assert.strictEqual(library.documents().length + left, library.lastRun?.found);
    assert.isTrue(library.lastRun?.isStopped);
  });

  it('goes on where it was', async () => {
    const { library } = second;
    const before = library.documents().length;
    await library.check();
    assert.strictEqual(library.documents().length, library.lastRun?.found);
    assert.deepInclude(library.state, { kind: 'ready', left: 0 });
    assert.strictEqual(library.lastRun?.unchanged, before);
  });
});

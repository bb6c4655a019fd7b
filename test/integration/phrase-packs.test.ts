import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Library } from '../../src/session/library.ts';
import { answering } from './support/answers.ts';
import { closeEditors, empty, fileUri, makeWatchedFolder, openEditor, openLibrary, remove, until, write } from './support/library.ts';

const PACKS = ['.tifa', 'phrases'];
const QUALITY = '高质量发展';

describe('phrase packs', () => {
  let library: Library;

  before(async () => {
    library = await openLibrary();
    await until('phrases are counted', async () => (await documentsWith(QUALITY)) === 5);
    await makeWatchedFolder(...PACKS);
  });
  afterEach(async () => {
    await closeEditors();
    await empty(fileUri(...PACKS));
    await until(
      'all is as before',
      async () => (await documentsWith(QUALITY)) === 5 && (await phrase(QUALITY))?.english === 'high-quality development',
    );
  });

  after(() => remove(fileUri('.tifa')));

  const phrase = (key: string) => library.ask('phrase', { key, most: 0 });
  const documentsWith = async (key: string) => (await phrase(key))?.documents ?? 0;
  const countsInSummaries = () => library.documents().reduce((sum, { packPhrases }) => sum + packPhrases, 0);
  /** A phrase that stands in a pack is not added. */
  const forgotten = () =>
    until(
      'the packs of before are forgotten',
      async () => (await library.ask('writtenPhrase', { text: '干部大会' })).known?.source !== 'pack',
    );
  const isHighlighted = async (text: string) => (await library.ask('highlights', { uri: 'untitled:text', text })).length > 0;

  it('are used as soon as they are there, and as they change', async () => {
    const pack = fileUri(...PACKS, 'meetings.txt');
    const before = countsInSummaries();
    await write(pack, '[会议]\n干部大会\tmeeting of officials\n');
    await until('the phrase is counted', async () => (await documentsWith('干部大会')) > 0);
    await until('the documents have more established phrases', () => countsInSummaries() > before);
    assert.deepInclude(await phrase('干部大会'), { english: 'meeting of officials', group: '会议', source: 'pack' });
    await write(pack, '干部大会\tofficials’ assembly\n');
    await until('the change is seen', async () => (await phrase('干部大会'))?.english === 'officials’ assembly');
    await remove(pack);
    await until('the phrase is gone', async () => (await phrase('干部大会'))?.source !== 'pack');
    await until('the documents have as many as before', () => countsInSummaries() === before);
  });

  it('are read in the encoding that they are written in', async () => {
    const text = await vscode.workspace.encode('# 会议的提法\n干部大会\tmeeting of officials\n', { encoding: 'gb18030' });
    await vscode.workspace.fs.writeFile(fileUri(...PACKS, 'gb.txt'), text);
    await until('the phrase is counted', async () => (await phrase('干部大会'))?.english === 'meeting of officials');
  });

  it('let a phrase take the place of the built-in one', async () => {
    await write(fileUri(...PACKS, 'own.csv'), 'phrase,english\n高質量發展,quality growth\n');
    await until('the English is another one', async () => (await phrase(QUALITY))?.english === 'quality growth');
    assert.deepInclude(await phrase(QUALITY), { documents: 5, group: 'economy', text: '高質量發展' });
  });

  it('are reported where they are wrong, and the rest is used', async () => {
    const pack = fileUri(...PACKS, 'own.json');
    await write(pack, '[\n  { "phrase": "党" },\n  { "phrase": "干部大会", "english": "meeting" }\n]\n');
    await until('the rest is used', async () => (await phrase('干部大会'))?.english === 'meeting');
    const problems = () => vscode.languages.getDiagnostics(pack).filter(({ source }) => source === 'Tifa');
    await until('the problem is reported', () => problems().length === 1);
    assert.deepEqual([problems()[0]?.range.start.line, problems()[0]?.range.start.character], [1, 2]);
    await write(pack, '[]');
    await until('the report is gone', () => problems().length === 0);
  });

  it('take a phrase that is accepted, with what is known of it, and only once', async () => {
    await forgotten();
    for (let time = 0; time < 2; time++) await vscode.commands.executeCommand('tifa.addPhrase', '干部大会', '干部大会');
    assert.strictEqual(await read(...PACKS, 'phrases.txt'), '干部大会\n');
    await until('the phrase is counted', async () => (await documentsWith('干部大会')) > 0);
    await vscode.commands.executeCommand('tifa.addPhrase', QUALITY, QUALITY);
    assert.strictEqual(await read(...PACKS, 'phrases.txt'), `干部大会\n${QUALITY}\thigh-quality development\t\teconomy\n`);
  });

  it('stay open in their editor, which shows what is added', async () => {
    await forgotten();
    const pack = fileUri(...PACKS, 'phrases.txt');
    await write(pack, '# 会议的提法\n');
    const { document } = await openEditor(pack);
    await vscode.commands.executeCommand('tifa.addPhrase', '干部大会', '干部大会');
    await until('the editor has the phrase', () => document.getText() === '# 会议的提法\n干部大会\n');
    assert.isFalse(document.isClosed);
    assert.strictEqual(vscode.window.activeTextEditor?.document, document);
  });

  it('leave out a phrase that is ignored, until it is taken off the list', async () => {
    await vscode.commands.executeCommand('tifa.ignorePhrase', QUALITY, QUALITY);
    await until('the phrase is gone', async () => (await phrase(QUALITY)) === null);
    assert.deepEqual([await isHighlighted('实现高質量發展'), await read(...PACKS, 'ignored.txt')], [false, `${QUALITY}\n`]);
    const phrases = await library.ask('phrases', { minDocuments: 1 });
    assert.notInclude(
      phrases.map(({ key }) => key),
      QUALITY,
    );
    await write(fileUri(...PACKS, 'ignored.txt'), '');
    await until('the phrase is back', async () => (await documentsWith(QUALITY)) === 5 && (await isHighlighted('实现高質量發展')));
  });

  it('ignore the phrase at the cursor', async () => {
    const document = await vscode.workspace.openTextDocument({ content: '实现高质量发展。', language: 'plaintext' });
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 4, 0, 4);
    await vscode.commands.executeCommand('tifa.ignorePhrase');
    assert.strictEqual(await read(...PACKS, 'ignored.txt'), `${QUALITY}\n`);
    await until('the phrase is gone', async () => (await phrase(QUALITY)) === null);
  });
});

describe('exports', () => {
  before(openLibrary);

  it('write the phrases as CSV', async () => {
    const target = fileUri('out.csv');
    await exportTo(target, 'tifa.exportPhrases');
    const [header, ...lines] = (await read('out.csv')).split('\r\n');
    assert.strictEqual(header, '\ufeffphrase,english,group,source,documents,occurrences,regions,firstSeen,lastSeen,variants,score');
    assert.ok(lines.some((line) => line.startsWith('高质量发展,high-quality development,economy,pack,5,')));
    await remove(target);
  });

  it('write every occurrence of a phrase that its count is about, as JSON', async () => {
    const library = await openLibrary();
    const target = fileUri('out.json');
    await exportTo(target, 'tifa.exportOccurrences', '高质量发展', '高质量发展');
    const records = JSON.parse(await read('out.json'));
    const detail = await library.ask('phrase', { key: '高质量发展', most: 0 });
    assert.strictEqual(records.length, detail?.occurrences);
    assert.deepInclude(records[0], { date: '2022-10-26' });
    await remove(target);
  });

  it('keep what they write out of the library', async () => {
    const library = await openLibrary();
    const target = fileUri('out.md');
    await exportTo(target, 'tifa.exportPhrases');
    assert.include(await read('out.md'), '| 高质量发展 |');
    await write(fileUri('last.txt'), '会议在南京召开。');
    await until('the file after it is read', () => library.document(fileUri('last.txt')) !== undefined);
    assert.isUndefined(library.document(target));
    for (const file of [target, fileUri('last.txt')]) await remove(file);
    await until('the file is gone', () => library.document(fileUri('last.txt')) === undefined);
  });
});

/** Runs a command that asks for a file, and names it. */
async function exportTo(target: vscode.Uri, command: string, ...given: readonly string[]): Promise<void> {
  await answering({ showSaveDialog: async () => target }, () => vscode.commands.executeCommand(command, ...given));
}

async function read(...path: string[]): Promise<string> {
  // `ignoreBOM`: the byte order mark is what is tested.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(fileUri(...path)));
}

import { assert } from 'chai';
import * as vscode from 'vscode';
import { withCorrections } from '../../src/core/corrections/corrections-file.ts';
import { DocumentDrop } from '../../src/features/documents-view/document-drop.ts';
import type { GroupName } from '../../src/features/documents-view/tree-node.ts';
import type { Library } from '../../src/session/library.ts';
import { closeEditors, documentNamed, fileUri, openLibrary, remove, searchFor, until, write } from './support/library.ts';

const CORRECTIONS = ['.tifa', 'corrections.json'];
/** 深圳市宝安区 in GB 18030. */
const GB18030 = new Uint8Array([0xc9, 0xee, 0xdb, 0xda, 0xca, 0xd0, 0xb1, 0xa6, 0xb0, 0xb2, 0xc7, 0xf8]);

describe('corrections', () => {
  let library: Library;

  before(async () => {
    library = await openLibrary();
  });
  afterEach(async () => {
    await closeEditors();
    if (await exists(fileUri(...CORRECTIONS))) await remove(fileUri('.tifa'));
    await until('the corrections are gone', () => {
      const { date, level } = documentNamed(library, '001');
      return date?.value === '2023-04-18' && level === 'city';
    });
  });

  async function correct(path: string, fields: object): Promise<void> {
    await write(fileUri(...CORRECTIONS), JSON.stringify({ [path]: fields }));
  }

  it('take the place of what was read, which becomes a rival', async () => {
    const { path } = documentNamed(library, '001');
    await correct(path, { date: '2023-04-19', region: '440306', title: '题' });
    await until('the date is corrected', () => documentNamed(library, '001').date?.value === '2023-04-19');
    const { uri, place, displayName } = documentNamed(library, '001');
    const [claims] = await library.ask('claims', { uris: [uri] });
    assert.deepEqual([place?.names.at(-1), claims?.dates.date?.rivals[0]?.value, displayName], ['宝安区', '2023-04-18', '题']);
  });

  it('name a development zone, and take it away again', async () => {
    const zoneOf001 = () => documentNamed(library, '001').place?.zone;
    const { path } = documentNamed(library, '001');
    await correct(path, { region: '360300', zone: '萍乡高新区' });
    await until('the zone is named', () => zoneOf001() === '萍乡高新区');
    assert.equal(documentNamed(library, '001').place?.code, '360300');
    await correct(path, { region: '360300' });
    await until('the zone is gone', () => documentNamed(library, '001').place?.code === '360300' && zoneOf001() === undefined);
  });

  it('come of a document that is dropped on a zone, and of one that is dropped on its city', async () => {
    const { uri, path } = documentNamed(library, '001');
    const drop = new DocumentDrop(library, {
      of: () => undefined,
      set: async (uris, changes) =>
        write(
          fileUri(...CORRECTIONS),
          withCorrections(
            '',
            uris.map(() => path),
            changes,
          ) ?? '',
        ),
    });
    const dropOn = async (name: GroupName) => {
      const transfer = new vscode.DataTransfer();
      drop.handleDrag([{ kind: 'document', id: uri, summary: documentNamed(library, '001'), children: [] }], transfer);
      await drop.handleDrop({ kind: 'group', id: 'g', name, around: [], isOpen: false, count: 0, children: [] }, transfer);
    };
    await dropOn({ kind: 'zone', text: '萍乡经开区', code: '360300' });
    await until('the document is in the zone', () => documentNamed(library, '001').place?.zone === '萍乡经开区');
    await dropOn({ kind: 'division', text: '萍乡市', code: '360300', path: '江西省萍乡市' });
    await until('the document is in the city', () => {
      const { place } = documentNamed(library, '001');
      return place?.code === '360300' && place.zone === undefined;
    });
    await dropOn({ kind: 'level', level: 'press' });
    await until('the document is of the press', () => documentNamed(library, '001').level === 'press');
  });

  it('have zones that can be asked for', async () => {
    const [first] = await library.ask('places', { query: '萍乡高新区' });
    assert.deepEqual([first?.code, first?.zone], ['360300', '萍乡高新区']);
  });

  it('take a document out of the library', async () => {
    const { path } = documentNamed(library, '003');
    await correct(path, { exclude: true });
    await until('the document is out', () => !library.documents().some((summary) => summary.path === path));
    await remove(fileUri('.tifa'));
    await until('the document is back', () => library.documents().some((summary) => summary.path === path));
  });

  it('are reported where they are wrong, and the rest is used', async () => {
    await correct(documentNamed(library, '001').path, { date: '2023-04-20', region: 'Shenzhen' });
    await until('the rest is used', () => documentNamed(library, '001').date?.value === '2023-04-20');
    const problems = () => vscode.languages.getDiagnostics(fileUri(...CORRECTIONS)).filter(({ source }) => source === 'Tifa');
    await until('the problem is reported', () => problems().length === 1);
  });

  it('are reported where no division has the code of a region', async () => {
    await correct(documentNamed(library, '001').path, { date: '2023-04-20', region: '999999' });
    const problems = () => vscode.languages.getDiagnostics(fileUri(...CORRECTIONS)).filter(({ message }) => message.includes('999999'));
    await until('the problem is reported', () => problems().length === 1);
    await until('the rest is used', () => documentNamed(library, '001').date?.value === '2023-04-20');
    assert.equal(documentNamed(library, '001').place?.code, '442000');
  });
});

describe('encodings', () => {
  let library: Library;

  before(async () => {
    library = await openLibrary();
  });
  afterEach(closeEditors);

  it('reads GB 18030 without being told, and opens it so', async () => {
    const uri = fileUri('gb.txt');
    await vscode.workspace.fs.writeFile(uri, GB18030);
    await until('the file is read', () => library.document(uri) !== undefined);
    assert.deepEqual([library.document(uri)?.encoding, library.document(uri)?.place?.names.at(-1)], ['gb18030', '宝安区']);
    await vscode.commands.executeCommand('tifa.openDocument', uri.toString());
    assert.strictEqual(vscode.window.activeTextEditor?.document.getText(), '深圳市宝安区');
    await closeEditors();
    await remove(uri);
    await until('the file is gone', () => library.document(uri) === undefined);
  });

  it('reads a file in the encoding of its correction', async () => {
    const uri = fileUri('big.txt');
    await vscode.workspace.fs.writeFile(uri, GB18030);
    await write(fileUri(...CORRECTIONS), JSON.stringify({ 'big.txt': { encoding: 'big5hkscs' } }));
    await until('the correction is used', () => library.document(uri)?.encoding === 'big5hkscs');
    await remove(fileUri('.tifa'));
    await until('the guess is back', () => library.document(uri)?.encoding === 'gb18030');
    await remove(uri);
    await until('the file is gone', () => library.document(uri) === undefined);
  });

  it('lets files.encoding of the workspace win over the guess', async () => {
    const uri = fileUri('set.txt');
    const files = vscode.workspace.getConfiguration('files');
    await vscode.workspace.fs.writeFile(uri, GB18030);
    await until('the guess is used', () => library.document(uri)?.encoding === 'gb18030');
    await files.update('encoding', 'big5hkscs', vscode.ConfigurationTarget.Workspace);
    await until('the setting is used', () => library.document(uri)?.encoding === 'big5hkscs');
    await files.update('encoding', undefined, vscode.ConfigurationTarget.Workspace);
    await until('the guess is back', () => library.document(uri)?.encoding === 'gb18030');
    await remove(uri);
    await until('the file is gone', () => library.document(uri) === undefined);
  });

  it('lets the encoding that was chosen in an open editor win over the guess', async () => {
    const uri = fileUri('open.txt');
    await vscode.workspace.fs.writeFile(uri, GB18030);
    await until('the guess is used', () => library.document(uri)?.encoding === 'gb18030');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri, { encoding: 'big5hkscs' }));
    await vscode.workspace.fs.writeFile(uri, new Uint8Array([...GB18030, 0x0a]));
    await until('the choice is used', () => library.document(uri)?.encoding === 'big5hkscs');
    await closeEditors();
    await remove(uri);
    await until('the file is gone', () => library.document(uri) === undefined);
  });

  it('lists a file over tifa.maxFileSize with its reason', async () => {
    const uri = fileUri('large.txt');
    const tifa = vscode.workspace.getConfiguration('tifa');
    await tifa.update('maxFileSize', 1, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.writeFile(uri, new Uint8Array(1024 * 1024 + 1).fill(0x61));
    await until('the file is listed', () => library.unread().some((file) => file.path === 'large.txt' && file.error.code === 'too-large'));
    await tifa.update('maxFileSize', undefined, vscode.ConfigurationTarget.Workspace);
    await until('the file is read', () => library.document(uri) !== undefined);
    await remove(uri);
    await until('the file is gone', () => library.document(uri) === undefined);
  });

  it('reads the article of a saved web page', async () => {
    const uri = fileUri('page.html');
    const article = '<p>无锡市新吴区召开会议，部署高质<b>量</b>发展工作。</p><p>会议强调，要抓好落实。</p>';
    await write(
      uri,
      `<!DOCTYPE html><html><head><title>新吴区召开会议-某网</title></head><body><nav><a href="/">首页</a></nav><h1>新吴区召开会议</h1>${article}</body></html>`,
    );
    await until('the page is read', () => library.document(uri) !== undefined);
    assert.deepEqual([library.document(uri)?.displayName, library.document(uri)?.place?.names.at(-1)], ['新吴区召开会议', '新吴区']);
    const [found] = (await searchFor(library, '高质量发展工作')).documents;
    assert.strictEqual(found?.occurrences[0]?.text, '高质<b>量</b>发展工作');
    await remove(uri);
    await until('the page is gone', () => library.document(uri) === undefined);
  });
});

describe('noise', () => {
  before(openLibrary);
  afterEach(closeEditors);

  it('is marked, with fixes for one place and for the whole file', async () => {
    const document = await vscode.workspace.openTextDocument({
      content: '南沙區(qū)召開會議,努力鍛造擔(dān)當(dāng)?shù)母咚刭|(zhì)隊伍。',
      language: 'plaintext',
    });
    await vscode.window.showTextDocument(document);
    const ours = () => vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Tifa');
    await until('the noise is marked', () => ours().length >= 3);
    const first = ours()[0];
    assert.ok(first);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      first.range,
    );
    const whole = actions.find(({ title }) => title.startsWith('Remove all inline pinyin'));
    assert.ok(whole?.edit);
    await vscode.workspace.applyEdit(whole.edit);
    assert.include(document.getText(), '南沙區召開會議');
    assert.include(document.getText(), '擔當');
  });
});

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

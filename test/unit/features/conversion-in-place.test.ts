import assert from 'node:assert/strict';
import { withFakeEditor } from '../host/fake-editor.ts';
import { FakeFiles } from '../host/fake-files.ts';

type Modules = Awaited<ReturnType<typeof withFakeEditor>>;
type Uri = ReturnType<Modules['fake']['Uri']['parse']>;

describe('the conversion of files themselves', function () {
  this.timeout(60_000);
  let modules: Modules;
  let files: FakeFiles;
  /** The tabs that are to stay. */
  let kept: string[];

  before(async () => {
    modules = await withFakeEditor();
  });
  beforeEach(() => {
    kept = [];
    files = new FakeFiles(modules.fake);
    modules.fake.shown.length = 0;
    modules.fake.window.visibleTextEditors = [];
    Object.assign(modules.fake.window, {
      showTextDocument: async ({ uri }: { uri: Uri }, { preview }: { preview: boolean }) => preview || kept.push(uri.path),
    });
  });

  const converter = { convert: async ({ text }: { text: string }) => ({ text: text.replaceAll('发', '發'), runs: [], doubtful: [] }) };
  const dependencies = () => ({
    converter,
    ask: async (_: string, { bytes }: { bytes: Uint8Array }) => files.decodedBytes(bytes),
    platform: { readsLocally: () => false },
    libraryIfAwake: () => undefined,
    doubtful: { set: () => {} },
  });

  /** What became of each file: whether it was converted, or why not. */
  async function convert(...uris: Uri[]): Promise<Record<string, unknown> | undefined> {
    const outcomes = await modules.convertThemselves(dependencies() as never, uris as never, 't');
    return outcomes && Object.fromEntries(outcomes.map(({ uri, copy, reason }) => [uri.path, copy ? 'converted' : reason]));
  }

  function show(uri: Uri, encoding: string): void {
    modules.fake.window.visibleTextEditors.push({ document: files.opened(uri, encoding), viewColumn: 1 });
  }

  describe('in an encoding that VS Code does not choose itself', () => {
    const LEFT = /^VS Code does not open it in its encoding \(gbk\) by itself; convert it into a copy/;

    it('leaves them where no editor shows them, as VS Code may close them while the preview is open', async () => {
      const uris = [files.write('甲.txt', '发展', 'gbk'), files.write('乙.txt', '发展')] as const;
      files.inPreview = () => files.closeAll();
      const outcomes = await convert(...uris);
      assert.match(String(outcomes?.['/甲.txt']), LEFT);
      assert.deepEqual(
        uris.map((uri) => files.textOf(uri)),
        ['发展', '發展'],
      );
    });

    it('converts one that an editor shows, whose tab stays then', async () => {
      const uri = files.write('甲.txt', '发展', 'gbk');
      show(uri, 'gbk');
      assert.deepEqual([await convert(uri), files.textOf(uri), kept], [{ '/甲.txt': 'converted' }, '發展', ['/甲.txt']]);
    });

    it('converts one whose tab somebody closes by hand while the preview stands, in its encoding', async () => {
      const uris = [files.write('甲.txt', '发展', 'gbk'), files.write('乙.txt', '出发')] as const;
      show(uris[0], 'gbk');
      files.inPreview = () => files.closeAll();
      assert.deepEqual(await convert(...uris), { '/甲.txt': 'converted', '/乙.txt': 'converted' });
      assert.deepEqual(
        uris.map((uri) => files.textOf(uri)),
        ['發展', '出發'],
      );
    });

    it('writes nothing where that tab is closed by hand and the preview discarded', async () => {
      const uri = files.write('甲.txt', '发展', 'gbk');
      show(uri, 'gbk');
      files.inPreview = () => files.closeAll();
      files.answer = 'discard';
      assert.deepEqual([await convert(uri), files.textOf(uri)], [undefined, '发展']);
    });

    it('opens nothing anew once the preview is over', async () => {
      const uri = files.write('甲.txt', '发展', 'gbk');
      show(uri, 'gbk');
      await convert(uri);
      files.closeAll();
      assert.equal(files.open.size, 0);
    });

    it('keeps no tab for a file that VS Code reads so itself', async () => {
      const uri = files.write('甲.txt', '发展');
      show(uri, 'utf8');
      assert.deepEqual([await convert(uri), files.textOf(uri), kept], [{ '/甲.txt': 'converted' }, '發展', []]);
    });
  });

  it('keeps the tab of the active editor whose encoding VS Code does not choose itself', async () => {
    const uri = files.write('甲.txt', '发展', 'gbk');
    show(uri, 'gbk');
    modules.fake.window.activeTextEditor = { document: files.opened(uri, 'gbk'), selections: [] };
    await modules.convertActiveEditor(converter as never, 't', { set: () => {} } as never);
    assert.deepEqual([files.textOf(uri), kept], ['發展', ['/甲.txt']]);
  });

  describe('tells what became of each', () => {
    /** Two files to convert. */
    function two(): readonly [Uri, Uri] {
      return [files.write('甲.txt', '发展'), files.write('乙.txt', '出发')];
    }

    const LEFT_OUT = 'its changes were left out in the preview';
    const CHANGED = 'it changed while it was converted';
    type Outcomes = Record<string, string> | undefined;
    const cases: readonly (readonly [
      name: string,
      meanwhile: (first: Uri) => void,
      answer: 'apply' | 'discard',
      outcomes: Outcomes,
      texts: readonly string[],
    ])[] = [
      ['when they are applied', () => {}, 'apply', { '/甲.txt': 'converted', '/乙.txt': 'converted' }, ['發展', '出發']],
      [
        'when VS Code has closed them meanwhile',
        () => files.closeAll(),
        'apply',
        { '/甲.txt': 'converted', '/乙.txt': 'converted' },
        ['發展', '出發'],
      ],
      ['nothing when they are discarded', () => {}, 'discard', undefined, ['发展', '出发']],
      ['nothing when VS Code has closed them and they are discarded', () => files.closeAll(), 'discard', undefined, ['发展', '出发']],
      [
        'when somebody types in one and discards them',
        (first) => files.opened(first).type('新'),
        'discard',
        { '/甲.txt': CHANGED, '/乙.txt': 'nothing was written' },
        ['发展', '出发'],
      ],
      [
        'when VS Code refuses them as somebody has typed in one',
        (first) => files.opened(first).type('新'),
        'apply',
        { '/甲.txt': CHANGED, '/乙.txt': 'nothing was written' },
        ['发展', '出发'],
      ],
      [
        'when the changes of one are left out',
        (first) => files.leftOut.add(first.toString()),
        'apply',
        { '/甲.txt': LEFT_OUT, '/乙.txt': 'converted' },
        ['发展', '出發'],
      ],
    ];
    for (const [name, meanwhile, answer, outcomes, texts] of cases) {
      it(name, async () => {
        const uris = two();
        files.inPreview = () => meanwhile(uris[0]);
        files.answer = answer;
        assert.deepEqual([await convert(...uris), uris.map((uri) => files.textOf(uri))], [outcomes, texts]);
      });
    }

    it('when somebody types in one while the others are read: it is left', async () => {
      const [first, second] = two();
      files.onRead = (uri) => uri === second && files.opened(first).text === '发展' && files.opened(first).type('新');
      assert.deepEqual(await convert(first, second), { '/甲.txt': CHANGED, '/乙.txt': 'converted' });
      assert.deepEqual([files.opened(first).text, files.textOf(second)], ['新发展', '出發']);
    });

    it('when somebody types while the copies of the files are read: nothing is written', async () => {
      const [first, second] = two();
      let reads = 0;
      files.onRead = (uri) => {
        // The last time is for the copy that is offered.
        if (uri === first && ++reads === 3) files.opened(first).type('新');
      };
      assert.deepEqual(await convert(first, second), { '/甲.txt': CHANGED, '/乙.txt': 'nothing was written' });
      assert.deepEqual([files.opened(first).text, files.textOf(second)], ['新发展', '出发']);
    });
  });

  it('in an editor says that nothing was converted where VS Code refuses it', async () => {
    const uri = files.write('甲.txt', '发展');
    modules.fake.window.activeTextEditor = { document: files.opened(uri), selections: [] };
    files.inPreview = () => files.opened(uri).type('新');
    await modules.convertActiveEditor(converter as never, 't', { set: () => {} } as never);
    assert.deepEqual(modules.fake.shown, ['The document changed while it was converted. Nothing was converted; try again.']);
  });

  it('in an editor says nothing where it is discarded', async () => {
    const uri = files.write('甲.txt', '发展');
    modules.fake.window.activeTextEditor = { document: files.opened(uri), selections: [] };
    files.answer = 'discard';
    await modules.convertActiveEditor(converter as never, 't', { set: () => {} } as never);
    assert.deepEqual(modules.fake.shown, []);
  });
});

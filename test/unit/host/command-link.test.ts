import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { commandLink } from '../../../src/host/command-link.ts';
import { markdown } from '../text/rendered-text.ts';
import { withFakeEditor } from './fake-editor.ts';

/** Of files whose names are hard to carry, as VS Code writes their uris. */
const PATHS: readonly (readonly [name: string, path: string])[] = [
  ['Chinese characters', '/文件/甲.txt'],
  ['what looks like an escape', '/甲%41.txt'],
  ['an escape of an escape', '/甲%2541.txt'],
  ['a percent sign alone', '/100% 完成.txt'],
  ['blanks', '/a b  c.txt'],
  ['quotes', `/a"b'c.txt`],
  ['parentheses and brackets', '/a(b)[c].txt'],
  ['marks of a uri', '/a#b?c&d=e.txt'],
  ['a backslash', '/a\\u0041.txt'],
  ['an emoji', '/甲😀.txt'],
  ['stars and tildes', '/*a*~b~.txt'],
];

const uriOf = (path: string) => `file://${path.split('/').map(encodeURIComponent).join('/')}`;

/** The arguments as VS Code reads them from the query of a link that it has decoded once: it decodes once more, and where that fails takes what it has. */
function argumentsOf(link: string): unknown {
  const query = decodeURIComponent(link.slice(link.indexOf('?') + 1));
  try {
    return JSON.parse(decodeURIComponent(query));
  } catch {
    return JSON.parse(query);
  }
}

describe('commandLink', () => {
  for (const [name, path] of PATHS) {
    const given = [uriOf(path), 3, 5];
    it(`carries a file with ${name}, decoded once or twice`, () => {
      const link = commandLink('tifa.openRange', given);
      assert.deepEqual(argumentsOf(link), given);
      assert.deepEqual(JSON.parse(decodeURIComponent(link.slice(link.indexOf('?') + 1))), given);
    });

    it(`is one target in Markdown, with ${name}`, () => {
      const link = commandLink('tifa.openRange', given);
      const tokens = markdown.parse(`[x](${link})`, {}).flatMap(({ children }) => children ?? []);
      assert.equal(tokens.find(({ type }) => type === 'link_open')?.attrs?.[0]?.[1], link);
      assert.equal(tokens.filter(({ type }) => type === 'text').length, 1);
    });
  }

  it('carries any text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'%41"\\u()甲') }))), (given) => {
        assert.deepEqual(argumentsOf(commandLink('a', given)), given);
      }),
    );
  });
});

describe('commands that open documents', function () {
  this.timeout(60_000);
  type Modules = Awaited<ReturnType<typeof withFakeEditor>>;
  let modules: Modules;
  let opened: [path: string, selection: number[] | undefined][];
  let located: unknown[];

  before(async () => {
    modules = await withFakeEditor();
    const library = {
      document: () => undefined,
      documentAt: () => undefined,
      ask: async (_question: string, about: unknown) => {
        located.push(about);
        return { line: 1, column: 2, endLine: 3, endColumn: 4 };
      },
    };
    Object.assign(modules.fake.workspace, {
      textDocuments: [],
      onDidCloseTextDocument: () => modules.fake.Disposable.from(),
      openTextDocument: async (uri: { path: string }) => uri.path,
    });
    Object.assign(modules.fake.window, {
      showTextDocument: async (path: string, { selection }: { selection?: { numbers: number[] } }) =>
        opened.push([path, selection?.numbers]),
    });
    modules.registerOpenOccurrence({ library } as never);
  });
  beforeEach(() => {
    opened = [];
    located = [];
  });

  const run = (command: string, ...given: unknown[]) => modules.fake.registered.get(command)?.(...given);

  for (const [name, path] of PATHS) {
    it(`open the file and select what a link names: ${name}`, async () => {
      const uri = uriOf(path);
      await run('tifa.openDocument', ...(argumentsOf(commandLink('', [uri])) as unknown[]));
      await run('tifa.openRange', ...(argumentsOf(commandLink('', [uri, 7, 9])) as unknown[]));
      await run('tifa.openOccurrence', ...(argumentsOf(commandLink('', [uri, 1, 2, 3, 4])) as unknown[]));
      assert.deepEqual(opened, [
        [path, undefined],
        [path, [1, 2, 3, 4]],
        [path, [1, 2, 3, 4]],
      ]);
      assert.deepEqual(located, [{ uri, start: 7, end: 9 }]);
    });
  }

  const shapes: readonly unknown[][] = [[], [null], [1], [{}], [[]], [''], ['no scheme'], [{ uri: 'file:///a' }], [['file:///a']]];
  for (const given of shapes) {
    it(`do nothing when they are given ${JSON.stringify(given)}`, async () => {
      for (const command of ['tifa.openDocument', 'tifa.openRange', 'tifa.openOccurrence']) await run(command, ...given);
      assert.deepEqual([opened, located], [[], []]);
    });
  }

  const places: readonly unknown[][] = [['a', 1], [-1, 1], [1], [2, 1], [1.5, 2], [Number.NaN, 1], [null, {}], [1e300, 1e300]];
  for (const place of places) {
    it(`select nothing for the place ${JSON.stringify(place)}`, async () => {
      await run('tifa.openRange', 'file:///a', ...place);
      await run('tifa.openOccurrence', 'file:///a', ...place);
      assert.deepEqual(
        [opened, located],
        [
          [
            ['/a', undefined],
            ['/a', undefined],
          ],
          [],
        ],
      );
    });
  }

  it('take the targets of commands from well-formed nodes alone', async () => {
    const { targetUris, phraseTarget } = modules;
    const library = { documentAt: () => undefined };
    assert.deepEqual(
      [{ summary: { uri: 'file:///a' } }, { summary: { uri: 5 } }, { summary: null }, {}, 7, null].map((node) =>
        targetUris(library, node).map(({ path }) => path),
      ),
      [['/a'], [], [], [], [], []],
    );
    assert.deepEqual(targetUris(library, 'no scheme'), []);
    const targetOf = (node: unknown) => phraseTarget({} as never, {} as never, node);
    assert.deepEqual(await targetOf({ phrase: { key: 'k', text: 't', more: 1 } }), { key: 'k', text: 't' });
    for (const node of [{ phrase: {} }, { phrase: { key: 1, text: 't' } }, { phrase: null }, 5])
      assert.equal(await targetOf(node), undefined);
  });
});

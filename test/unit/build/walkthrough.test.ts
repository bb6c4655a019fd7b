import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFakeEditor } from '../host/fake-editor.ts';
import { holds } from './when-clause.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly image: string };
  readonly completionEvents: readonly string[];
}

const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const { contributes, publisher, name } = read('package.json');
const [walkthrough, ...others] = contributes.walkthroughs as readonly { readonly id: string; readonly steps: readonly Step[] }[];
const steps = walkthrough?.steps ?? [];
const titles: Readonly<Record<string, string>> = read('package.nls.json');
const commands: readonly string[] = contributes.commands.map(({ command }: { command: string }) => command);
/** Commands of VS Code, those of views, and ours that are in no menu. */
const OTHER_COMMANDS = /^vscode\.openFolder$|^tifa\.(documents|phrases)\.focus$/;

describe('the walkthrough', () => {
  it('is one, of five steps', () => assert.deepEqual([others.length, steps.length], [0, 5]));

  for (const { id, media, completionEvents, description } of steps) {
    it(`has a picture for ${id}`, () => assert.ok(existsSync(join(ROOT, media.image)), media.image));

    it(`has buttons for ${id} whose commands exist`, () => {
      const linked = [...(titles[description.slice(1, -1)] ?? '').matchAll(/\(command:([\w.]+)\)/g)].map(([, command = '']) => command);
      assert.ok(linked.length > 0);
      assert.deepEqual(
        linked.filter((command) => !commands.includes(command) && !OTHER_COMMANDS.test(command)),
        [],
      );
    });

    it(`ends ${id} by a command that exists, or a key that is set`, () => {
      for (const event of completionEvents) {
        const [, kind, what = ''] = /^(onCommand|onContext):(.+)$/.exec(event) ?? [];
        if (kind === 'onCommand') assert.ok(commands.includes(what) || OTHER_COMMANDS.test(what), event);
        else {
          const deeds = ['read', 'opened', 'hovered', 'corrected'].map((deed) => [`tifa.done.${deed}`, true]);
          assert.ok(holds(what, { 'tifa.library': 'ready', ...Object.fromEntries(deeds) }), event);
        }
      }
    });
  }
});

describe('the sample library and the first minute', function () {
  this.timeout(60_000);
  let modules: Awaited<ReturnType<typeof withFakeEditor>>;

  before(async () => {
    modules = await withFakeEditor();
  });

  it('has all documents of seeds/', () => assert.deepEqual([...modules.SAMPLE_DOCUMENTS], readdirSync(join(ROOT, 'seeds')).sort()));

  it('tells the walkthrough once what was done, and that a library was read by then', () => {
    modules.fake.executed.length = 0;
    modules.markDone('hovered');
    modules.markDone('hovered');
    modules.markDone('opened');
    assert.deepEqual(modules.fake.executed, [
      ['setContext', 'tifa.done.read', true],
      ['setContext', 'tifa.done.hovered', true],
      ['setContext', 'tifa.done.opened', true],
    ]);
  });

  const opened = ['workbench.action.openWalkthrough', `${publisher}.${name}#${walkthrough?.id}`];

  it('names the walkthrough as VS Code does', async () => {
    modules.fake.executed.length = 0;
    modules.registerSampleLibrary({ libraryIfAwake: () => undefined } as never);
    await modules.fake.registered.get('tifa.getStarted')?.();
    assert.deepEqual(modules.fake.executed, [opened]);
  });

  const windows: readonly (readonly [name: string, sample: string | undefined, folder: string | undefined, begins: boolean])[] = [
    ['of the sample that was just opened begins with its documents and the walkthrough', 'file:///s', 'file:///s', true],
    ['of another folder begins as it is', 'file:///s', 'file:///t', false],
    ['without a folder begins as it is', 'file:///s', undefined, false],
    ['of the sample that was opened before begins as it is', undefined, 'file:///s', false],
  ];
  for (const [about, sample, folder, begins] of windows)
    it(`a window ${about}`, async () => {
      modules.fake.executed.length = 0;
      Object.assign(modules.fake.workspace, { workspaceFolders: folder === undefined ? undefined : [{ uri: folder }] });
      const kept = new Map([['sample.opened', sample]]);
      const globalState = { get: (key: string) => kept.get(key), update: async (key: string) => void kept.delete(key) };
      modules.registerSampleLibrary({ globalState, libraryIfAwake: () => undefined } as never);
      await new Promise((resolve) => setTimeout(resolve));
      assert.deepEqual(modules.fake.executed, begins ? [['tifa.documents.focus'], opened] : []);
      assert.equal(kept.get('sample.opened'), begins ? undefined : sample);
    });
});

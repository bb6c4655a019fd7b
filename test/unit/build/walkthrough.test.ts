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
const OTHER_COMMANDS = /^vscode\.openFolder$|^tifa\.(documents|phrases)\.focus$|^tifa\.openDocument$/;

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
        else assert.ok(holds(what, { 'tifa.library': 'ready', 'tifa.done.hovered': true, 'tifa.done.corrected': true }), event);
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

  it('tells the walkthrough once what was done', () => {
    modules.fake.executed.length = 0;
    modules.markDone('hovered');
    modules.markDone('hovered');
    assert.deepEqual(modules.fake.executed, [['setContext', 'tifa.done.hovered', true]]);
  });

  it('names the walkthrough as VS Code does', async () => {
    modules.fake.executed.length = 0;
    modules.registerSampleLibrary({} as never);
    await modules.fake.registered.get('tifa.getStarted')?.();
    assert.deepEqual(modules.fake.executed, [['workbench.action.openWalkthrough', `${publisher}.${name}#${walkthrough?.id}`]]);
  });
});

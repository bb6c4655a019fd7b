// `npm run test:integration`, and `npm run bench:host` with a folder of its own: the same suites in the Node extension host and in the web worker extension
// host of a real VS Code.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { desktopHost, NoDesktop } from './desktop.ts';
import { webOnlyExtension } from './linked-extension.ts';
import { runInServer } from './server-host.ts';
import { bundleSuites } from './suite-bundle.ts';
import { type Count, SuiteOutput } from './suite-output.ts';
import type { SuiteHost } from './suite-run.ts';
import { copyWorkspace, withTemporaryFolder } from './temporary-folder.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

async function main(folder: string): Promise<void> {
  const suites = await bundleSuites(join(PROJECT, folder), join(PROJECT, 'dist/test/integration'));
  const node = await nodeHost();
  const passed = [
    await runSuites(`Node extension host (${node.name})`, node.run, () => ({ extension: PROJECT, suite: suites.node })),
    await runSuites('web worker extension host (server)', runInServer, async (folder) => {
      const extension = await webOnlyExtension(PROJECT, folder);
      return { extension, suite: join(extension, 'dist/test/integration/web/index.js') };
    }),
  ];
  process.exitCode = passed.every(Boolean) ? 0 : 1;
}

async function nodeHost(): Promise<{ name: string; run: SuiteHost }> {
  try {
    return await desktopHost();
  } catch (error) {
    if (!(error instanceof NoDesktop)) throw error;
    return { name: `server, as the desktop cannot be used: ${error.message}`, run: runInServer };
  }
}

type Extension = { extension: string; suite: string };

/** True when the suites ran to their end and none failed. */
async function runSuites(host: string, run: SuiteHost, prepare: (folder: string) => Extension | Promise<Extension>): Promise<boolean> {
  console.log(`\nSuites in the ${host}`);
  const output = new SuiteOutput();
  const code = await withTemporaryFolder(async (dataDir) => {
    const workspace = await copyWorkspace(join(PROJECT, 'seeds'), dataDir);
    await writeSettings(workspace, { 'files.watcherExclude': { '**/unwatched/**': true } });
    return run({ ...(await prepare(dataDir)), workspace, dataDir, output });
  });
  const { count } = output;
  const good = code === 0 && count?.failed === 0 && count.passed > 0;
  if (!good) console.error(`Exit code ${code}. What the host said besides:\n${output.beside}`);
  printCount(count);
  return good;
}

async function writeSettings(workspace: string, settings: object): Promise<void> {
  await mkdir(join(workspace, '.vscode'));
  await writeFile(join(workspace, '.vscode', 'settings.json'), JSON.stringify(settings));
}

/** Suites that never reached their end count as one failure. */
function printCount({ passed, failed }: Count = { passed: 0, failed: 1 }): void {
  console.log(`${passed} passed, ${failed} failed`);
}

await main(process.argv[2] ?? 'test/integration');

// `npm run test:integration`, and `npm run bench:host` with a folder of its own: the same suites in the Node extension host and in the web worker extension
// host of a real VS Code.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { wantsNewest } from './code-server.ts';
import { desktopHost, NoDesktop } from './desktop.ts';
import { webOnlyExtension } from './linked-extension.ts';
import { runInServer } from './server-host.ts';
import { installPrograms } from './setup.ts';
import { bundleSuites } from './suite-bundle.ts';
import { type Count, type Print, SuiteOutput } from './suite-output.ts';
import type { SuiteHost } from './suite-run.ts';
import { copyWorkspace, withTemporaryFolder } from './temporary-folder.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const BUNDLES = 'dist/test/integration';

type Suites = { readonly folder: string; readonly workspace: string };

/** Folders of suites, each with the workspace that they need. */
const SEEDS = 'seeds';
const SUITES: readonly Suites[] = [
  { folder: 'test/integration', workspace: SEEDS },
  { folder: 'test/asleep', workspace: 'test/asleep/workspace' },
];

/** Both hosts run at once. What the second says is printed when the first has ended. */
async function main(all: readonly Suites[]): Promise<void> {
  const node = await nodeHost();
  await installPrograms();
  const passed: boolean[] = [];
  for (const { folder, workspace } of all) {
    const bundles = await bundleSuites(join(PROJECT, folder), join(PROJECT, BUNDLES));
    const inNode = () => ({ extension: PROJECT, suite: bundles.node });
    const lines: string[] = [];
    const both = [
      runSuites(`${folder} in the Node extension host (${node.name})`, workspace, node.run, inNode, console.log),
      runSuites(`${folder} in the web worker extension host (server)`, workspace, runInServer, webOnly, (line) => lines.push(line)),
    ];
    passed.push(...(await Promise.all(both)));
    for (const line of lines) console.log(line);
  }
  process.exitCode = passed.every(Boolean) ? 0 : 1;
}

async function webOnly(folder: string): Promise<Extension> {
  const extension = await webOnlyExtension(PROJECT, folder);
  return { extension, suite: join(extension, BUNDLES, 'web/index.js') };
}

async function nodeHost(): Promise<{ name: string; run: SuiteHost }> {
  if (wantsNewest()) return { name: 'server, the newest', run: runInServer };
  try {
    return await desktopHost();
  } catch (error) {
    if (!(error instanceof NoDesktop)) throw error;
    return { name: `server, as the desktop cannot be used: ${error.message}`, run: runInServer };
  }
}

type Extension = { extension: string; suite: string };

/** True when the suites ran to their end and none failed. */
async function runSuites(
  title: string,
  source: string,
  run: SuiteHost,
  prepare: (folder: string) => Extension | Promise<Extension>,
  print: Print,
): Promise<boolean> {
  print(`\nSuites of ${title}`);
  const output = new SuiteOutput(print);
  const code = await withTemporaryFolder(async (dataDir) => {
    const workspace = await copyWorkspace(join(PROJECT, source), dataDir);
    await writeSettings(workspace, { 'files.watcherExclude': { '**/unwatched/**': true }, 'tifa.overview.openOnFirstReading': false });
    return run({ ...(await prepare(dataDir)), workspace, dataDir, output });
  }).catch((error: unknown) => output.add(`The host failed: ${error instanceof Error ? error.stack : error}`));
  const { count } = output;
  const good = code === 0 && count?.failed === 0 && count.passed > 0;
  if (!good) print(`Exit code ${code}. What the host said besides:\n${output.beside}`);
  print(counted(count));
  return good;
}

async function writeSettings(workspace: string, settings: object): Promise<void> {
  await mkdir(join(workspace, '.vscode'));
  await writeFile(join(workspace, '.vscode', 'settings.json'), JSON.stringify(settings));
}

/** Suites that never reached their end count as one failure. */
function counted({ passed, failed }: Count = { passed: 0, failed: 1 }): string {
  return `${passed} passed, ${failed} failed`;
}

/** Of one folder where it is named, as *npm run bench:host* does. */
function chosen(folder: string | undefined): readonly Suites[] {
  if (folder === undefined) return SUITES;
  return [SUITES.find((suites) => suites.folder === folder) ?? { folder, workspace: SEEDS }];
}

await main(chosen(process.argv[2]));

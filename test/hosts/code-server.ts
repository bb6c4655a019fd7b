import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { onPath, run } from './command.ts';
import { installPackages } from './debian-packages.ts';
import { unpackPinned } from './pinned-package.ts';

/** VS Code 1.100.3, the oldest that the extension supports, and the last code-server that runs on Node 20. */
const VERSION = '4.100.3';
const RIPGREP_VERSION = '1.18.0';

/** The native modules without which the Node extension host does not start. The others (terminals, Kerberos) are never built. */
const NATIVE_MODULES = ['@vscode/spdlog', 'native-watchdog'];
const COMPLETE = 'complete';
const HOUR = 3_600_000;

/** The folder of the VS Code server (`out/server-main.js` is in it), installed from npm into the cache folder when it is not there yet. */
export async function codeServer(): Promise<string> {
  const name = `code-server-${VERSION}`;
  const folder = join(cacheFolder(), name);
  if (!existsSync(join(folder, COMPLETE))) {
    await removeLeftovers(name);
    await install(folder);
  }
  return vscodeIn(folder);
}

function vscodeIn(folder: string): string {
  return join(folder, 'node_modules/code-server/lib/vscode');
}

/** Builds in a folder of its own and renames it when all is done: a run that is killed, or two at once, leave nothing half-built in place. */
async function install(folder: string): Promise<void> {
  await installBuildTools();
  console.log(`Installing code-server ${VERSION} from npm into ${folder} (once; a few minutes)`);
  const building = await mkdtemp(`${folder}.building-`);
  try {
    await build(building);
    await rename(building, folder);
  } catch (error) {
    await rm(building, { recursive: true, force: true });
    // Another run was quicker: its folder is as good.
    if (!existsSync(join(folder, COMPLETE))) throw error;
  }
}

/** The server needs of code-server what lies in `lib/vscode`, whose shrinkwrap pins all that it depends on. */
async function build(folder: string): Promise<void> {
  const vscode = vscodeIn(folder);
  await unpackPinned(`code-server@${VERSION}`, dirname(dirname(vscode)));
  // A peer that newer versions of npm would add is not in the shrinkwrap, and not needed.
  await npm(vscode, 'ci', '--legacy-peer-deps', '--omit=dev', '--ignore-scripts');
  await npm(vscode, 'rebuild', ...NATIVE_MODULES);
  await addRipgrep(vscode);
  await writeFile(join(folder, COMPLETE), `${new Date().toISOString()}\n`);
}

/** VS Code's own ripgrep package downloads its program in a script that must not run; newer ones carry it as an npm package per platform. */
async function addRipgrep(vscode: string): Promise<void> {
  const name = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  const unpacked = join(vscode, 'node_modules', name);
  const place = join(vscode, 'node_modules/@vscode/ripgrep/bin/rg');
  await unpackPinned(`${name}@${RIPGREP_VERSION}`, unpacked);
  await mkdir(dirname(place), { recursive: true });
  await copyFile(join(unpacked, 'bin/rg'), place);
  await chmod(place, 0o755);
}

async function npm(cwd: string, ...args: string[]): Promise<void> {
  console.log(`  npm ${args.join(' ')}`);
  await run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, env: headers() });
}

/** Node's headers, where they lie beside the running Node, so that node-gyp need not download them. */
function headers(): Record<string, string> {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include/node/node.h')) ? { npm_config_nodedir: prefix } : {};
}

async function installBuildTools(): Promise<void> {
  const missing = ['python3', 'make', 'g++'].filter((tool) => !onPath(tool));
  if (missing.length > 0) await installPackages(missing, 'building two native modules of VS Code');
}

/** Folders that a killed run left half-built. A younger one may be somebody's who is building now. */
async function removeLeftovers(name: string): Promise<void> {
  const leftovers = (await readdir(cacheFolder()))
    .filter((entry) => entry.startsWith(`${name}.building-`))
    .map((entry) => join(cacheFolder(), entry));
  for (const folder of leftovers) {
    const { mtimeMs } = await stat(folder);
    if (Date.now() - mtimeMs > HOUR) await rm(folder, { recursive: true, force: true });
  }
}

import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { onPath, run } from './command.ts';
import { installPackages } from './debian-packages.ts';
import { nodeFor } from './node-for.ts';
import { unpackPinned } from './pinned-package.ts';

/** A VS Code server as npm has it. */
interface ServerRelease {
  /** Version of code-server. */
  readonly version: string;
  /** The native modules without which the Node extension host does not start. The others (terminals, Kerberos) are never built. */
  readonly nativeModules: readonly string[];
  /** Of the package that has ripgrep for one platform; absent where the server has it. */
  readonly ripgrep?: string;
  /** Major version of Node that it runs on. */
  readonly node: number;
}

/** VS Code 1.100.3, the oldest that the extension supports, and the last code-server that runs on Node 20. */
const OLDEST: ServerRelease = { version: '4.100.3', nativeModules: ['@vscode/spdlog', 'native-watchdog'], ripgrep: '1.18.0', node: 20 };
/** VS Code 1.139.1, the newest that npm has. */
const NEWEST: ServerRelease = { version: '4.139.1', nativeModules: ['@vscode/spdlog', '@vscode/native-watchdog'], node: 24 };

/** A server that is ready to be started. */
interface InstalledServer {
  /** `out/server-main.js` is in it. */
  readonly folder: string;
  /** Path of the Node that it runs on. */
  readonly node: string;
}

const COMPLETE = 'complete';
const HOUR = 3_600_000;

/** True where TIFA_SERVER asks for the newest VS Code instead of the oldest. */
export function wantsNewest(): boolean {
  return process.env.TIFA_SERVER === 'newest';
}

/** The VS Code server, installed from npm into the cache folder when it is not there yet. */
export async function codeServer(): Promise<InstalledServer> {
  const release = wantsNewest() ? NEWEST : OLDEST;
  const name = `code-server-${release.version}`;
  const folder = join(cacheFolder(), name);
  if (!existsSync(join(folder, COMPLETE))) {
    await removeLeftovers(name);
    await install(release, folder);
  }
  return { folder: vscodeIn(folder), node: await nodeFor(release) };
}

function vscodeIn(folder: string): string {
  return join(folder, 'node_modules/code-server/lib/vscode');
}

/** Builds in a folder of its own and renames it when all is done: a run that is killed, or two at once, leave nothing half-built in place. */
async function install(release: ServerRelease, folder: string): Promise<void> {
  await installBuildTools();
  console.log(`Installing code-server ${release.version} from npm into ${folder} (once; a few minutes)`);
  const building = await mkdtemp(`${folder}.building-`);
  try {
    await build(release, building);
    await rename(building, folder);
  } catch (error) {
    await rm(building, { recursive: true, force: true });
    // Another run was quicker: its folder is as good.
    if (!existsSync(join(folder, COMPLETE))) throw error;
  }
}

/** The server needs of code-server what lies in `lib/vscode`, whose shrinkwrap pins all that it depends on. */
async function build({ version, nativeModules, ripgrep }: ServerRelease, folder: string): Promise<void> {
  const vscode = vscodeIn(folder);
  await unpackPinned(`code-server@${version}`, dirname(dirname(vscode)));
  // A peer that newer versions of npm would add is not in the shrinkwrap, and not needed.
  await npm(vscode, 'ci', '--legacy-peer-deps', '--omit=dev', '--ignore-scripts');
  await npm(vscode, 'rebuild', ...nativeModules);
  if (ripgrep) await addRipgrep(vscode, ripgrep);
  await writeFile(join(folder, COMPLETE), `${new Date().toISOString()}\n`);
}

/** VS Code's own ripgrep package downloads its program in a script that must not run; newer ones carry it as an npm package per platform. */
async function addRipgrep(vscode: string, version: string): Promise<void> {
  const name = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  const unpacked = join(vscode, 'node_modules', name);
  const place = join(vscode, 'node_modules/@vscode/ripgrep/bin/rg');
  await unpackPinned(`${name}@${version}`, unpacked);
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

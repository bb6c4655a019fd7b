import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { cacheFolder } from './cache-folder.ts';
import { onPath } from './command.ts';
import type { SuiteHost, SuiteRun } from './suite-run.ts';

/** The oldest VS Code that the extension supports. */
const VERSION = '1.100.3';
const DOWNLOAD_TIMEOUT = 10_000;

/** Why the desktop host cannot be used here; said in the run's output. */
export class NoDesktop extends Error {}

/** The desktop's Node extension host, in an installed VS Code or one that is downloaded; throws {@link NoDesktop} where there is none. */
export async function desktopHost(): Promise<{ name: string; run: SuiteHost }> {
  if (!hasDisplay()) throw new NoDesktop('no display');
  const program = installedVSCode() ?? (await downloadedVSCode());
  return { name: program, run: (run) => runInDesktop(program, run) };
}

/** True where a window can be opened. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The program of an installed VS Code: TIFA_VSCODE, or the one whose `code` is on PATH. */
function installedVSCode(): string | undefined {
  const command = process.env.TIFA_VSCODE || onPath('code');
  return command && programOf(realpathSync(command));
}

/** `bin/code` is a script that ends before the window does; the program itself lies beside or above it. */
function programOf(command: string): string {
  if (basename(dirname(command)) !== 'bin') return command;
  const candidates = ['../code', '../Code.exe', '../../../MacOS/Electron'].map((path) => join(dirname(command), path));
  return candidates.find((path) => existsSync(path)) ?? command;
}

async function downloadedVSCode(): Promise<string> {
  try {
    return await downloadAndUnzipVSCode({
      version: VERSION,
      cachePath: join(cacheFolder(), 'vscode'),
      timeout: DOWNLOAD_TIMEOUT,
      reporter: new SilentReporter(),
    });
  } catch (error) {
    throw new NoDesktop(`VS Code cannot be downloaded: ${error instanceof Error ? error.message : error}`);
  }
}

function runInDesktop(program: string, { extension, suite, workspace, dataDir, output }: SuiteRun): Promise<number> {
  const args = [
    workspace,
    `--extensionDevelopmentPath=${extension}`,
    `--extensionTestsPath=${suite}`,
    `--user-data-dir=${join(dataDir, 'user')}`,
    `--extensions-dir=${join(dataDir, 'extensions')}`,
    '--no-sandbox',
    '--disable-gpu-sandbox',
    '--disable-updates',
    '--disable-workspace-trust',
    '--skip-welcome',
    '--skip-release-notes',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', (line) => output.add(line));
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

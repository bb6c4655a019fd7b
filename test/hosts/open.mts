// `node --import=tsx test/hosts/open.mts FOLDER`: VS Code with the built extension on a folder, until it is closed or this process is told to end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { onPath } from './command.ts';
import { hasDisplay } from './desktop.ts';
import { installExtension } from './linked-extension.ts';
import { startServer } from './server.ts';
import { removeFolder, temporaryFolder } from './temporary-folder.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

/** An installed VS Code, else the embedded server. */
async function main(folder: string): Promise<void> {
  const interrupted = interruption();
  const code = process.env.TIFA_VSCODE || onPath('code');
  const windowIsPossible = hasDisplay() && process.getuid?.() !== 0;
  if (code && windowIsPossible) await openInstalled(code, folder, interrupted);
  else await openEmbedded(folder, interrupted);
}

/** Resolves at a signal, or when the process that started this one is gone. */
function interruption(): Promise<unknown> {
  return Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'].map((event) => once(process, event)));
}

async function openInstalled(code: string, folder: string, interrupted: Promise<unknown>): Promise<void> {
  console.log(`Opening ${folder} in ${code}`);
  const child = spawn(code, ['--new-window', '--wait', `--extensionDevelopmentPath=${PROJECT}`, folder], { stdio: 'inherit' });
  await Promise.race([once(child, 'close'), interrupted]);
  child.kill();
}

async function openEmbedded(folder: string, interrupted: Promise<unknown>): Promise<void> {
  const dataDir = await temporaryFolder();
  try {
    const extensionsDir = join(dataDir, 'extensions');
    await installExtension(PROJECT, extensionsDir);
    const server = await startServer({ dataDir, extensionsDir, port: Number(process.env.TIFA_PORT) || undefined });
    console.log(`\nVS Code with the extension: http://${server.authority}/?folder=${encodeURIComponent(folder)}\nCtrl-C ends it.`);
    await Promise.race([server.ended, interrupted]);
    await server.stop();
  } finally {
    await removeFolder(dataDir);
  }
}

await main(resolve(process.argv[2] ?? join(PROJECT, 'seeds')));
process.exit();

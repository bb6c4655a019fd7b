import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { codeServer } from './code-server.ts';

const HOST = '127.0.0.1';
const START_SECONDS = 180;
const PROCESS = fileURLToPath(new URL('server-process.mjs', import.meta.url));

export type Server = {
  /** `127.0.0.1:PORT`: what stands after `http://` and `vscode-remote://`. */
  readonly authority: string;
  /** What it has printed so far. */
  readonly log: readonly string[];
  /** Resolves when the server has ended by itself or by `stop`. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
};

export type ServerOptions = {
  /** A folder for this run alone: settings, logs and extensions lie in it. */
  readonly dataDir: string;
  /** 0 or absent: any free port. */
  readonly port?: number | undefined;
  readonly extensionsDir?: string;
  /** Display language, where the data folder has one of this name. */
  readonly locale?: string | undefined;
};

/** Starts a VS Code server on this machine and waits until it answers. */
export async function startServer({ dataDir, port, extensionsDir = `${dataDir}/extensions`, locale }: ServerOptions): Promise<Server> {
  const { folder: vscode, node } = await codeServer();
  const temporary = join(dataDir, 't');
  for (const folder of [extensionsDir, temporary]) await mkdir(folder, { recursive: true });
  const authority = `${HOST}:${port || (await freePort())}`;
  const args = [PROCESS, vscode, ...serverArguments(authority, dataDir, extensionsDir), ...(locale ? ['--locale', locale] : [])];
  const child = spawn(node, args, { detached: true, stdio: ['pipe', 'pipe', 'pipe'], env: serverEnvironment(temporary) });
  const log = keepLog(child);
  const ended = once(child, 'exit');
  const server = { authority, log, ended, stop: () => stop(child, ended) };
  await answers(server, child, log);
  return server;
}

function serverArguments(authority: string, dataDir: string, extensionsDir: string): string[] {
  const [host = HOST, port = '0'] = authority.split(':');
  return [
    ['--host', host, '--port', port, '--server-data-dir', dataDir, '--extensions-dir', extensionsDir],
    ['--without-connection-token', '--accept-server-license-terms', '--enable-smoke-test-driver'],
    ['--disable-telemetry', '--disable-workspace-trust'],
  ].flat();
}

/**
 * Without what a parent process (tsx, npm, mocha, another VS Code) has set for itself. Sockets and temporary files, which a process that is killed leaves
 * behind, go into a folder that goes with the run.
 */
function serverEnvironment(temporary: string): NodeJS.ProcessEnv {
  const foreign = /^(NODE_OPTIONS|npm_|VSCODE_|TSX_)/;
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  return { ...own, TMPDIR: temporary, TMP: temporary, TEMP: temporary, XDG_RUNTIME_DIR: temporary };
}

function keepLog(child: ChildProcess): string[] {
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => log.push(String(data)));
  return log;
}

async function answers({ authority, stop }: Server, child: ChildProcess, log: readonly string[]): Promise<void> {
  for (let tries = 0; tries < START_SECONDS * 5; tries++) {
    if (child.exitCode !== null) throw new Error(`The VS Code server ended with ${child.exitCode}:\n${log.join('')}`);
    const answer = await fetch(`http://${authority}/version`).catch(() => undefined);
    if (answer?.ok) return;
    await delay(200);
  }
  await stop();
  throw new Error(`The VS Code server did not answer within ${START_SECONDS} s:\n${log.join('')}`);
}

/** Ends the whole process group: the server and the extension hosts, watchers and searches that it started. */
async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, HOST);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleStubbornWorker } from './stubborn-worker-bundle.ts';

/** What of the project an extension needs at run time, besides its manifest. */
const PARTS = ['dist', 'media', 'l10n', 'seeds'];
const STRINGS = ['package.nls.json', 'package.nls.zh-cn.json', 'package.nls.zh-tw.json'];

type Manifest = { main?: string; type?: string; extensionKind?: string[]; name: string; publisher: string; version: string };

/**
 * Writes a copy of the extension that has no Node entry, so that VS Code runs it in the web worker extension host even beside a server;
 * answers its path. The built files are linked.
 */
export async function webOnlyExtension(project: string, into: string): Promise<string> {
  const { main: _main, type: _type, extensionKind: _kind, ...manifest } = await readManifest(project);
  return linkExtension(project, manifest, join(into, 'web-only-extension'));
}

/** Puts the built extension into an extensions folder of VS Code, as if it were installed there; the built files are linked. */
export async function installExtension(project: string, extensionsDir: string): Promise<void> {
  const manifest = await readManifest(project);
  await linkExtension(project, manifest, join(extensionsDir, `${manifest.publisher}.${manifest.name}-${manifest.version}`));
}

/**
 * Writes a copy of the extension with the worker that some files can end (`stubborn-worker.ts`), for the Node host; answers its path.
 */
export async function stubbornExtension(project: string, into: string): Promise<string> {
  const folder = join(into, 'stubborn-extension');
  // Linked ones VS Code would take for parts of another extension.
  for (const bundle of ['dist/node/extension.cjs', 'dist/web/extension.js']) await cp(join(project, bundle), join(folder, bundle));
  await bundleStubbornWorker(join(folder, 'dist/node/worker.cjs'));
  return linkExtension(project, await readManifest(project), folder);
}

async function readManifest(project: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
}

async function linkExtension(project: string, manifest: object, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  for (const part of PARTS.filter((name) => existsSync(join(project, name)) && !existsSync(join(folder, name))))
    await symlink(join(project, part), join(folder, part), 'junction');
  for (const part of STRINGS.filter((name) => existsSync(join(project, name)))) await cp(join(project, part), join(folder, part));
  return folder;
}

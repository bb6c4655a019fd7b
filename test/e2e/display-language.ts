import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes a display language known to a server, without any translation of its own: what the extension says is in that language and the workbench
 * stays English, as its language packs cannot be had from npm.
 */
export async function addDisplayLanguage(locale: string, dataDir: string): Promise<void> {
  const folder = join(dataDir, 'data');
  const translation = join(folder, `${locale}.json`);
  const extensions = [{ extensionIdentifier: { id: `tifa.${locale}` }, version: '1.0.0' }];
  const packs = { [locale]: { hash: locale, label: locale, extensions, translations: { vscode: translation } } };
  await mkdir(folder, { recursive: true });
  await writeFile(translation, JSON.stringify({ contents: {} }));
  await writeFile(join(folder, 'languagepacks.json'), JSON.stringify(packs));
}

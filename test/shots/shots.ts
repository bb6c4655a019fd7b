// `npm run shots`: pictures of every page in every theme, with forced colours and at 200 %, in each display language, in dist/shots/, to be looked at. It prints what an accessibility
// check finds in them, and which are wider than their editor.
import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Workbench } from '../e2e/workbench.ts';
import { APPEARANCES } from './appearance.ts';
import { Camera } from './camera.ts';
import { SCENES } from './scene.ts';
import { titlesIn } from './titles.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const LOCALES = ['en', 'zh-cn', 'zh-tw'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** A regular expression: only pictures whose names fit. */
    only: { type: 'string', default: '' },
    /** Only these display languages. */
    locale: { type: 'string', multiple: true, default: LOCALES },
  },
});
const folder = resolve(positionals[0] ?? join(PROJECT, 'seeds'));
const into = join(PROJECT, 'dist/shots', basename(folder));
const only = new RegExp(values.only);

/** In every language: the library has been read. */
const READ = /Tifa\D{1,3}[\d,]+ (documents|份文件)/;

/** A page that takes the colours of a theme as that is pointed at takes the focus too. */
const CALM = { 'workbench.quickOpen.closeOnFocusLost': false };

await mkdir(into, { recursive: true });
for (const locale of values.locale) await takePictures(locale);

async function takePictures(locale: string): Promise<void> {
  const workbench = await Workbench.open(folder, { settings: CALM, ...(locale === 'en' ? {} : { locale }) });
  try {
    const titles = await titlesIn(locale);
    const camera = await Camera.of(workbench, titles, into);
    await workbench.statusItem(READ).waitFor();
    for (const scene of SCENES) {
      const wanted = APPEARANCES.map((appearance) => ({ appearance, name: `${scene.name}-${locale}-${appearance.name}` }));
      const chosen = wanted.filter(({ name }) => only.test(name));
      if (chosen.length === 0) continue;
      await scene.open(workbench, titles);
      for (const { appearance, name } of chosen) console.log([name, ...(await camera.take(scene, appearance, name))].join('\n  '));
      await workbench.runCommand('View: Close All Editors');
    }
  } finally {
    await workbench.close();
  }
}

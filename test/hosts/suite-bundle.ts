import { readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

export type SuiteBundles = {
  /** Absolute path of the suite for the Node extension host: .cjs, because package.json makes .js a module. */
  readonly node: string;
  /** Absolute path of the suite for the web worker extension host, which loads nothing but .js. */
  readonly web: string;
};

/** Bundles every *.test.ts of a folder, found by name, behind the folder's index.ts: once for each extension host. */
export async function bundleSuites(folder: string, into: string): Promise<SuiteBundles> {
  const bundles = { node: resolve(into, 'node/index.cjs'), web: resolve(into, 'web/index.js') };
  const shared = await sharedOptions(folder);
  await Promise.all([
    // As in build/bundle.mjs: what jsonc-parser's `main` requires no bundler can follow.
    build({ ...shared, outfile: bundles.node, platform: 'node', mainFields: ['module', 'main'] }),
    build({ ...shared, outfile: bundles.web, platform: 'browser' }),
  ]);
  return bundles;
}

async function sharedOptions(folder: string): Promise<BuildOptions> {
  const suites = await suiteFiles(folder);
  const contents = ["export { run } from './index.ts';", ...suites.map((file) => `import './${file}';`)].join('\n');
  return {
    stdin: { contents, resolveDir: resolve(folder), sourcefile: 'suites.ts', loader: 'ts' },
    bundle: true,
    // Not the cjs format: Mocha's browser build, a script in a package of modules, puts itself into `module.exports`, so ours are set after it.
    format: 'iife',
    globalName: 'suites',
    footer: { js: 'const { run } = suites; module.exports = { run };' },
    target: 'es2023',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  };
}

async function suiteFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  if (files.length === 0) throw new Error(`No *.test.ts in ${folder}`);
  return files.map((file) => relative(folder, file).replaceAll('\\', '/')).sort();
}

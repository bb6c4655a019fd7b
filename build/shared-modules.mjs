// One copy of what several bundles of the package contain: one of them exposes it, the others take it from there.
import { dirname, relative, resolve, sep } from 'node:path';
import { build } from 'esbuild';
import { PROJECT } from './installed.mjs';

const NAMESPACE = 'shared-module';

/** Modules of `src/` that stand in one bundle. */
export class SharedModules {
  #exposed = new Set();

  /**
   * `name` is the variable that has them where a bundle takes them; `file`, relative to the project, is the bundle that exposes them; `folders`, and single
   * files, are relative to `src/`.
   */
  constructor({ name, file, folders }) {
    this.name = name;
    this.file = file;
    this.folders = folders.map((folder) => resolve(PROJECT, 'src', folder));
    this.taken = { name: `take from ${name}`, setup: (bundler) => this.#take(bundler) };
  }

  /** The first line of a bundle of Node at `outfile`. */
  requiredBy(outfile) {
    const path = slashes(relative(dirname(outfile), this.file));
    return `const ${this.name}=require(${JSON.stringify(path.startsWith('.') ? path : `./${path}`)});`;
  }

  /** The source of what exposes all that bundles with these options take. */
  async entry(...bundles) {
    await Promise.all(bundles.map((options) => build({ ...options, write: false, logLevel: 'silent' })));
    return [...this.#exposed]
      .sort()
      .map((path) => `export * as ${nameOf(path)} from './${path}';`)
      .join('\n');
  }

  #take(bundler) {
    bundler.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir }) => this.#find(resolve(resolveDir, path)));
    bundler.onLoad({ filter: /./, namespace: NAMESPACE }, ({ path }) => ({
      contents: `module.exports = ${this.name}.${nameOf(path)};`,
    }));
  }

  #find(file) {
    if (!this.folders.some((folder) => file === folder || file.startsWith(folder + sep))) return undefined;
    const path = slashes(relative(PROJECT, file));
    this.#exposed.add(path);
    return { path, namespace: NAMESPACE };
  }
}

/** Of the path, so that it does not depend on the order in which modules are met. */
function nameOf(path) {
  return path.replace(/\W/g, '_');
}

function slashes(path) {
  return path.split(sep).join('/');
}

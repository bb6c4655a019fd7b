import picomatch from 'picomatch/posix';
import * as vscode from 'vscode';
import { settings } from './settings.ts';

/** Which files of a workspace folder belong to the library: `tifa.include` less `files.exclude` and `search.exclude`. */
export class FileFilter {
  /** What is left out, as one glob; `undefined` where nothing is. */
  readonly excludeGlob: string | undefined;
  private readonly included: (path: string) => boolean;
  private readonly excluded: (path: string) => boolean;

  constructor(private readonly folder: vscode.WorkspaceFolder) {
    const options = { dot: true, nocase: true };
    this.included = picomatch([...settings.include.get(folder.uri)], options);
    const globs = excludeGlobs(folder);
    this.excluded = picomatch(globs.flatMap(withContents), options);
    this.excludeGlob = globs.length > 0 ? `{${globs.join(',')}}` : undefined;
  }

  accepts(uri: vscode.Uri): boolean {
    const path = this.relative(uri);
    return path !== undefined && this.included(path) && !this.excluded(path);
  }

  /** Whether nothing in a folder can belong to the library. */
  excludesFolder(uri: vscode.Uri): boolean {
    const path = this.relative(uri);
    return path === undefined || this.excluded(path);
  }

  /** `undefined` outside the workspace folder. */
  private relative(uri: vscode.Uri): string | undefined {
    const root = this.folder.uri.path.replace(/\/$/, '');
    return uri.path.startsWith(`${root}/`) ? uri.path.slice(root.length + 1) : undefined;
  }
}

/** Corrections and phrase packs are about the documents; they are none. */
const OWN_FOLDER = '**/.tifa';

/** The globs that are switched on; those with a `when` condition depend on neighbouring files and are left to the editor. */
function excludeGlobs(folder: vscode.WorkspaceFolder): string[] {
  const configured = ['files.exclude', 'search.exclude'].flatMap((key) => {
    const globs = vscode.workspace.getConfiguration(undefined, folder.uri).get<Record<string, unknown>>(key, {});
    return Object.keys(globs).filter((glob) => globs[glob] === true);
  });
  return [...configured, OWN_FOLDER];
}

/** An excluded folder excludes what is in it. */
function withContents(glob: string): string[] {
  return [glob, `${glob.replace(/\/$/, '')}/**`];
}

import * as vscode from 'vscode';
import type { PathGlobs } from '../core/files/path-filter.ts';
import { PathFilter } from '../core/files/path-filter.ts';
import { settings } from './settings.ts';

/** Which files of a workspace folder belong to the library: `tifa.include` less `files.exclude` and `search.exclude`. */
export class FileFilter {
  readonly globs: PathGlobs;
  private readonly paths: PathFilter;

  constructor(private readonly folder: vscode.WorkspaceFolder) {
    this.globs = { include: settings.include.get(folder.uri), exclude: excludeGlobs(folder) };
    this.paths = new PathFilter(this.globs);
  }

  accepts(uri: vscode.Uri): boolean {
    const path = this.relative(uri);
    return path !== undefined && this.paths.accepts(path);
  }

  /** Whether nothing in a folder can belong to the library. */
  excludesFolder(uri: vscode.Uri): boolean {
    const path = this.relative(uri);
    return path === undefined || this.paths.excludesFolder(path);
  }

  /** `undefined` outside the workspace folder. */
  private relative(uri: vscode.Uri): string | undefined {
    const root = this.folder.uri.path.replace(/\/$/, '');
    return uri.path.startsWith(`${root}/`) ? uri.path.slice(root.length + 1) : undefined;
  }
}

/** Tells of one file after the other whether it belongs to the library by the settings of now, which are asked once for each folder. */
export function libraryFilter(): (uri: string) => boolean {
  const filters = new Map<vscode.WorkspaceFolder, FileFilter>();
  return (text) => {
    const uri = vscode.Uri.parse(text);
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return false;
    const filter = filters.get(folder) ?? new FileFilter(folder);
    filters.set(folder, filter);
    return filter.accepts(uri);
  };
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

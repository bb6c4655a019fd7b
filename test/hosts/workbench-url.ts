export type WorkbenchTarget = {
  /** `host:port` of the server. */
  readonly authority: string;
  /** Absolute path of the folder, or of the `.code-workspace` file, to open. */
  readonly folder: string;
  /** Absolute path of the extension under development. */
  readonly extension: string;
  /** Absolute path of a bundled suite, to be run in the extension host. */
  readonly suite?: string;
};

/** The address of a workbench that loads the extension under development and, where given, runs a suite in its extension host. */
export function workbenchUrl({ authority, folder, extension, suite }: WorkbenchTarget): string {
  const remote = (path: string) => `vscode-remote://${authority}${encodeURI(path)}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ...(suite ? [['extensionTestsPath', remote(suite)]] : []),
    ['skipWelcome', 'true'],
  ];
  const opened = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({ [opened]: folder, payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}

import * as vscode from 'vscode';

/** The script and the style that all pages have. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
}

/** Reads them from the files of the extension. Fails with a `FileSystemError`. */
export async function readPageParts(extensionUri: vscode.Uri): Promise<PageParts> {
  const read = async (name: string) => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'pages', name));
    return new TextDecoder().decode(bytes);
  };
  const [script, style] = await Promise.all([read('page.js'), read('page.css')]);
  return { script, style };
}

/** The empty page that its script fills. All that it needs stands in it, so that it opens without a wait for files; it loads nothing else, and reaches no network. */
export function pageMarkup({ script, style }: PageParts): string {
  const nonce = crypto.randomUUID();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    // The picture that is drawn of a chart before it is saved.
    'img-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${nonce}">${style}</style>
<title>Tifa</title>
</head>
<body>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}

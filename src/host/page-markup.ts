import * as vscode from 'vscode';

const PARTS = ['dist', 'pages'];

/** Where the script and the style of pages are. */
export function pageRoot(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, ...PARTS);
}

/** The empty page that its script fills. It loads this script and this style and nothing else, and reaches no network. */
export function pageMarkup(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const nonce = crypto.randomUUID();
  const address = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(pageRoot(extensionUri), name)).toString();
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
<link rel="stylesheet" nonce="${nonce}" href="${address('page.css')}">
<title>Tifa</title>
</head>
<body>
<script nonce="${nonce}" src="${address('page.js')}"></script>
</body>
</html>`;
}

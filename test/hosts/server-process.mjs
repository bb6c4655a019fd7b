// The VS Code server in a process of its own: `node server-process.mjs LIB_VSCODE ...arguments of server-main.js`.
// Its standard input is held open by whoever started it. When that ends, for whatever reason, so does this process with all that it started.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [vscode] = process.argv.splice(2, 1);
process.stdin.on('end', () => process.kill(-process.pid, 'SIGKILL'));
process.stdin.resume();
process.argv[1] = join(vscode, 'out/server-main.js');
await import(pathToFileURL(process.argv[1]).href);

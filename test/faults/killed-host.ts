import { LibraryHost } from './library-host.ts';

/** Works on a library like the extension host until it is killed. */
const [worker = '', recorder = '', folder = '', cache = '', reads = ''] = process.argv.slice(2);
void new LibraryHost({ worker, recorder }, { folder, cache, reads }).start();

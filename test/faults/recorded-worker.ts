import fs from 'node:fs';
import { createRequire } from 'node:module';
import url from 'node:url';
import { workerData } from 'node:worker_threads';

/** The worker of the extension, which writes down what it reads: `read PATH` to put a file into the library, `text PATH` for the text of a document in it. */
const { worker, reads } = workerData as { worker: string; reads: string };
const { openSync } = fs;
const { fileURLToPath } = url;
const log = fs.openSync(reads, 'a');
/** The text of a document is asked for by its uri. */
let asked = '';

url.fileURLToPath = (uri) => {
  asked = fileURLToPath(uri);
  return asked;
};
// Loaded before reading is recorded, as loading reads too.
createRequire(worker)(worker);
fs.openSync = (path, flags, mode) => {
  fs.writeSync(log, `${JSON.stringify([path === asked ? 'text' : 'read', path])}\n`);
  asked = '';
  return openSync(path, flags, mode);
};

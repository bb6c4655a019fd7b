/**
 * What the extension host holds of each document, in bytes of heap, with real summaries under so many names:
 *   npm run bench:memory -- [FOLDER] [--documents 20000]
 * on the documents below FOLDER (`seeds` unless told).
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import type { DocumentSummary } from '../../src/core/corpus/document-summary.ts';
import { readFile } from '../../src/core/corpus/read-file.ts';
import { treeModel } from '../../src/features/documents-view/tree-model.ts';
import { KnownDocuments } from '../../src/session/known-documents.ts';

/** As many as the worker tells in one message. */
const PAGE = 250;

function readSummaries(folder: string): readonly DocumentSummary[] {
  const corpus = new Corpus([]);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(txt|md|html?)$/.test(name));
  for (const name of names) {
    const file = path.join(folder, name);
    corpus.set(readFile({ uri: pathToFileURL(file).toString(), path: name }, readFileSync(file)));
  }
  return corpus.summaryChanges(names.length, true).changed;
}

/** A worker that tells the summaries again and again, as a message from a thread does: each value is a new one. */
function workerOf(summaries: readonly DocumentSummary[], documents: number): ConstructorParameters<typeof KnownDocuments>[0] {
  let sent = 0;
  const next = (): DocumentSummary => {
    const summary = summaries[sent % summaries.length];
    if (!summary) throw new Error('There are no documents in this folder.');
    const number = sent++;
    return { ...summary, uri: `${summary.uri}.${number}`, path: `${summary.path}.${number}` };
  };
  const call = async () => {
    const changed = Array.from({ length: Math.min(PAGE, documents - sent) }, next);
    return structuredClone({ changed, removed: [], unread: [], isPartial: sent < documents });
  };
  return { call: call as never };
}

function heap(): number {
  for (let round = 0; round < 4; round++) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const { values, positionals } = parseArgs({ options: { documents: { type: 'string', default: '20000' } }, allowPositionals: true });
const documents = Number(values.documents);
const known = new KnownDocuments(workerOf(readSummaries(positionals[0] ?? 'seeds'), documents));
const before = heap();
await known.refresh();
const summaries = heap();
console.log(`${Math.round((summaries - before) / documents)} bytes a document in ${known.size} known documents`);
const all = known.all();
const list = heap();
const steps = treeModel(all, [], { grouping: 'region', groupDuplicates: true });
let step = steps.next();
while (!step.done) step = steps.next();
const tree = heap();
console.log(`${Math.round((tree - list) / documents)} more in the ${step.value.length} groups of their tree`);
if (all.length !== known.size) throw new Error('documents are missing');

import assert from 'node:assert/strict';
import type { FileKnowledge } from '../../../src/core/corpus/file-knowledge.ts';
import type { ReadDocument } from '../../../src/core/corpus/read-file.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';

/** The document that a file is. */
export function readDocumentOf(path: string, content: string | Uint8Array, knowledge: FileKnowledge = {}): ReadDocument {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const [document] = readFile({ uri: `file:///${path}`, path }, bytes, knowledge).parts;
  assert.ok(document && 'entry' in document);
  return document;
}

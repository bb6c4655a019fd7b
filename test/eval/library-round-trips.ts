import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { allSteps } from '../../src/cli/library.ts';
import type { LibraryEvidence } from '../../src/core/conversion/library-evidence.ts';
import { LibraryForms } from '../../src/core/conversion/library-forms.ts';
import { convertAsOpencc } from '../../src/core/conversion/opencc.ts';
import type { Variant } from '../../src/core/conversion/variant.ts';
import type { Options } from './conversion-sample.ts';
import { normal, readText, row, sampleOfLines, tifa } from './conversion-sample.ts';
import { listErrors, ORIGINALS, roundTrip } from './round-trips.ts';

/**
 * Round trips with a library: half of the documents are its Traditional originals, lines of the other half are converted. Beside it how many characters become
 * right by what the library writes, and how many wrong.
 */
export function roundTripsWithLibrary(folder: string, options: Options): void {
  if (!existsSync(folder)) return;
  for (const [beginning, variant] of ORIGINALS) {
    for (const file of readdirSync(folder).filter((name) => name.startsWith(beginning))) {
      const documents = readText(path.join(folder, file)).split(/\n\n+/);
      const evidence = evidenceOf(documents.filter((_, at) => at % 2 === 0).slice(0, LIBRARY_DOCUMENTS), variant);
      const lines = documents.filter((_, at) => at % 2 === 1).flatMap((document) => document.split('\n'));
      const sample = sampleOfLines(lines, options);
      const [alone, helped] = [undefined, evidence].map((library) => roundTrip(sample, variant, tifa(variant, library)));
      if (!alone || !helped) continue;
      const rates = [alone, helped].map(({ wrong, han }) => ((1e4 * wrong) / han).toFixed(2));
      console.log(row(`with a library, ${file}: wrong of 10,000`, ...rates), changesBetween(sample, variant, evidence));
      if (options.list) listErrors(helped.examples);
    }
  }
}

/** Documents of a library are so many at most; those of the Hansard are long. */
const LIBRARY_DOCUMENTS = 1500;

function changesBetween(lines: readonly string[], variant: Variant, evidence: LibraryEvidence): string {
  const changes = { mended: 0, broken: 0 };
  for (const line of lines) {
    const simplified = convertAsOpencc(line, variant, 's');
    const [right, alone, helped] = [line, tifa(variant)(simplified), tifa(variant, evidence)(simplified)].map((text) =>
      normal(text, variant),
    );
    for (let at = 0; at < line.length; at++) {
      if (alone?.[at] === helped?.[at]) continue;
      if (helped?.[at] === right?.[at]) changes.mended++;
      else if (alone?.[at] === right?.[at]) changes.broken++;
    }
  }
  return `${changes.mended} become right, ${changes.broken} wrong`;
}

function evidenceOf(texts: readonly string[], variant: Variant): LibraryEvidence {
  return { counts: undefined, forms: allSteps(LibraryForms.learn(texts, variant === 'hk' ? 'hk' : 'tw')) };
}

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { framesOf } from '../../src/core/analysis/frame.ts';
import type { Frame } from '../../src/core/analysis/frame-kind.ts';
import { FRAMES } from '../../src/core/analysis/frame-kind.ts';
import { phraseRanges } from '../../src/core/corpus/body.ts';
import { readFile } from '../../src/core/corpus/read-file.ts';
import { matchText } from '../../src/core/text/matching-fold.ts';

const USAGE = 'npm run eval -- frames FOLDER';
const VERDICTS = path.join(import.meta.dirname, 'frame-verdicts.jsonl');

/** One use of a phrase that a reader has judged. */
interface Verdict {
  /** Path below the folder, and where in it the use begins, in UTF-16 code units. */
  readonly document: string;
  readonly start: number;
  readonly phrase: string;
  /** How the use was told to stand when it was judged, and whether that was right. */
  readonly told: Frame;
  readonly verdict: 'right' | 'wrong';
  /** How it stands, by the reader. */
  readonly frame: Frame;
}

/**
 * How often it is told rightly how a phrase stands, by the uses that a reader has judged (frame-verdicts.jsonl): ten of each of twenty phrases, drawn from every frame that was told of a
 * phrase in equal shares, so that the rare frames, which are harder, weigh more than in a library. `FOLDER` has the folders of documents that the verdicts name. Lists the wrong ones.
 */
export function evaluateFrames([folder]: readonly string[]): void {
  if (folder === undefined) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const verdicts = readFileSync(VERDICTS, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Verdict)
    .filter(({ document }) => existsSync(path.join(folder, document)));
  const judged = verdicts.map((verdict) => ({ ...verdict, now: frameNow(folder, verdict) }));
  console.log(`when they were judged ${verdicts.filter(({ verdict }) => verdict === 'right').length} of ${verdicts.length} right`);
  for (const frame of [...FRAMES, undefined]) {
    const told = judged.filter(({ now }) => frame === undefined || now === frame);
    console.log(`${(frame ?? 'all').padEnd(10)} ${told.filter((one) => one.now === one.frame).length} of ${told.length} right`);
  }
  for (const { document, start, phrase, frame, now } of judged)
    if (frame !== now) console.log(`wrong ${phrase}: ${now ?? 'not found'}, should be ${frame} (${document}:${start})`);
}

function frameNow(folder: string, { document, start, phrase }: Verdict): Frame | undefined {
  const [read] = readFile({ uri: document, path: document }, readFileSync(path.join(folder, document))).parts;
  if (!read || !('entry' in read)) return undefined;
  const { entry, content } = read;
  const ranges = phraseRanges(entry, content.matching, { key: matchText(phrase), text: phrase, source: 'pack' });
  const at = ranges.findIndex((range) => content.matching.map.toOriginal(range.start, range.end).start === start);
  return framesOf(content, ranges, entry.document.title)[at];
}

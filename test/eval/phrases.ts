import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findPhrases, openLibrary } from '../../src/cli/library.ts';
import type { Corpus } from '../../src/core/corpus/corpus.ts';
import type { GroupedPhrase } from '../../src/core/corpus/phrase-group.ts';
import type { PhraseStatistics } from '../../src/core/corpus/phrase-statistics.ts';
import { atOnce } from '../../src/core/slices.ts';
import { matchText } from '../../src/core/text/matching-fold.ts';
import { hashOf } from './half.ts';

const USAGE = 'npm run eval -- phrases FOLDER... [--list phrases.jsonl] [--min-documents 3] [--half 0|1] [--top 200]';
/** Recall is told for the phrases of the list in at least so many documents. */
const RECALL_AT = [20, 5];

/** How many documents of the folders a phrase of the list stands in, and in how many of these it stands in quotation marks. */
interface Listed {
  readonly phrase: string;
  readonly documents: number;
  readonly quoted: number;
}

/**
 * What is found of the phrases of folders: of a list of phrases (JSON lines with a field `phrase`) how many are known or discovered, and how many of these are listed unasked, how the discovered ones
 * are spread, and those of the highest termhood for a reader to judge, as the view lists them: of several wordings one. With `--half` only every second document by the hash of its path: develop on one
 * half, judge on the other.
 */
export function evaluatePhrases(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      list: { type: 'string' },
      'min-documents': { type: 'string', default: '3' },
      half: { type: 'string' },
      top: { type: 'string', default: '200' },
    },
  });
  if (positionals.length === 0) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const corpus = openLibrary(positionals);
  if (values.half) keepHalf(corpus, values.half);
  const minDocuments = Number(values['min-documents']);
  const start = performance.now();
  findPhrases(corpus, minDocuments);
  const seconds = (performance.now() - start) / 1000;
  const phrases = corpus.phraseBook.phrases(minDocuments);
  const discovered = phrases.filter(({ source }) => source === 'discovered');
  const listed = discovered.filter(({ minor }) => !minor);
  console.log(
    `${corpus.originals().length} documents, ${phrases.length} phrases, ${discovered.length} of them discovered, ${listed.length} of these listed, ${seconds.toFixed(1)} s`,
  );
  if (values.list) {
    printRecall(corpus, values.list, 'known or discovered', phrases);
    printRecall(
      corpus,
      values.list,
      'listed',
      phrases.filter(({ minor }) => !minor),
    );
  }
  printDispersion(discovered);
  for (const [index, grouped] of shown(corpus, Number(values.top)).entries()) console.log(`${index + 1}\t${lineOf(grouped)}`);
}

function keepHalf(corpus: Corpus, half: string): void {
  for (const { uri, path } of [...corpus.documents()]) if (hashOf(path) % 2 !== Number(half)) corpus.remove(uri);
}

function printRecall(corpus: Corpus, list: string, found: string, phrases: readonly PhraseStatistics[]): void {
  const known = new Set(phrases.flatMap(({ key, aliases = [] }) => [key, ...aliases].map(bare)));
  const bodies = corpus.originals().map((entry) => corpus.textOf(entry).folded.text);
  const listed = readList(list).map((phrase) => count(phrase, bodies));
  for (const least of RECALL_AT) {
    printShare(
      `${found}, in ${least} documents or more`,
      listed.filter(({ documents }) => documents >= least),
      known,
    );
    printShare(
      `${found}, quoted in ${least} documents or more`,
      listed.filter(({ quoted }) => quoted >= least),
      known,
    );
  }
}

function readList(list: string): string[] {
  const lines = readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => matchText((JSON.parse(line) as { phrase: string }).phrase));
}

function count(phrase: string, bodies: readonly string[]): Listed {
  const containing = bodies.filter((body) => body.includes(phrase));
  return { phrase, documents: containing.length, quoted: containing.filter((body) => body.includes(`"${phrase}"`)).length };
}

function printShare(name: string, listed: readonly Listed[], known: ReadonlySet<string>): void {
  const missing = listed.filter(({ phrase }) => !known.has(bare(phrase)));
  const share = (100 * (1 - missing.length / listed.length)).toFixed(1);
  console.log(`${name}: ${listed.length - missing.length} of ${listed.length} (${share} %)`);
  if (missing.length > 0)
    console.log(`  missing: ${missing.map(({ phrase, documents, quoted }) => `${phrase} ${documents}/${quoted}`).join(', ')}`);
}

/** A phrase counts as found whatever quotation marks and brackets stand around and in it. */
function bare(key: string): string {
  return key.replace(/["()[\]《》]/g, '');
}

function printDispersion(phrases: readonly PhraseStatistics[]): void {
  for (const name of ['documents', 'regions'] as const) {
    const values = phrases.map((phrase) => phrase[name]).sort((a, b) => a - b);
    const at = (share: number) => values[Math.floor(share * (values.length - 1))] ?? 0;
    console.log(`${name} of the discovered: median ${at(0.5)}, upper tenth ${at(0.9)}, most ${at(1)}`);
  }
}

function shown(corpus: Corpus, most: number): GroupedPhrase[] {
  const groups = atOnce(corpus.phraseBook.groups(''));
  return groups.summaries().flatMap(({ id, name }) => (name.kind === 'discovered' ? atOnce(groups.page(id, 'score', 0, most)) : []));
}

function lineOf({ phrase: { text, documents, occurrences, regions, score }, variants }: GroupedPhrase): string {
  const wordings = variants.map((variant) => ` = ${variant.phrase.text}`).join('');
  return `${text}\t${documents} documents, ${occurrences} times, ${regions} places, score ${score.toFixed(2)}${wordings}`;
}

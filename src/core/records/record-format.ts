/** How a file with records is written, as far as its name tells. */
export type RecordFormat = 'csv' | 'json' | 'jsonl' | 'xml';

const FORMATS: Readonly<Record<string, RecordFormat>> = {
  csv: 'csv',
  tsv: 'csv',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  xml: 'xml',
  rss: 'xml',
  atom: 'xml',
};

/** The format of a file by its path or uri; `undefined` for one that is a single text. */
export function recordFormatOf(path: string): RecordFormat | undefined {
  const extension = /\.([a-z]{3,6})$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return FORMATS[extension];
}

const XHTML = /<html[\s>]/i;
const REACH = 1000;

/** The format of a decoded file: a page may be written in XML, and is none with records. */
export function recordFormatOfText(path: string, text: string): RecordFormat | undefined {
  const format = recordFormatOf(path);
  return format === 'xml' && XHTML.test(text.slice(0, REACH)) ? undefined : format;
}

import { readFileSync } from 'node:fs';

/** The rows of a table as objects by the names in its first line. A row with more or fewer cells than that, and one without a source, is an error. */
export function readTsv(url) {
  const [head = '', ...lines] = readFileSync(url, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line, index) => {
    const cells = line.split('\t');
    const place = `${url.pathname.split('/').at(-1)}:${index + 2}`;
    if (cells.length !== columns.length) throw new Error(`${place}: ${cells.length} cells, not ${columns.length}`);
    const row = Object.fromEntries(columns.map((column, at) => [column, cells[at]]));
    if (!row.source) throw new Error(`${place}: no source`);
    return row;
  });
}

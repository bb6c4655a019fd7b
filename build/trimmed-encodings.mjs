// Of the tables of @exodus/bytes the library needs two encodings; the others are not bundled.
import { readFile } from 'node:fs/promises';

/** Tables that are left out: no text of the library is read in one of these. */
const LEFT_OUT = ['jis0208', 'jis0212', 'euc-kr', 'iso-2022-jp-katakana'];

/** Leaves the tables of Japanese and Korean encodings out of a bundle. Fails where the package has none of such a name any more. */
export const trimmedEncodings = {
  name: 'trimmed encodings',
  setup(bundler) {
    bundler.onLoad({ filter: /[/\\]@exodus[/\\]bytes[/\\]fallback[/\\]multi-byte\.encodings\.json$/ }, async ({ path }) => {
      const tables = JSON.parse(await readFile(path, 'utf8'));
      const missing = LEFT_OUT.filter((name) => !(name in tables));
      if (missing.length > 0) throw new Error(`@exodus/bytes has no table of ${missing.join(', ')}.`);
      const kept = Object.entries(tables).filter(([name]) => !LEFT_OUT.includes(name));
      return { contents: JSON.stringify(Object.fromEntries(kept)), loader: 'json' };
    });
  },
};

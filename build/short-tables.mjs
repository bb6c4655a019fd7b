// Puts the tables into a bundle with shorter characters, and OpenCC's phrases packed. The bundle makes them what they were while it is loaded.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import characters from 'opencc-js/dict/STCharacters';
import phrases from 'opencc-js/dict/STPhrases';
import { parseSync, Visitor } from 'oxc-parser';
import { PROJECT } from './installed.mjs';
import { packedModule } from './packed-dictionary.mjs';
import { ShortCharacters } from './short-characters.mjs';

const CORE = join(PROJECT, 'src', 'core');
const LENGTHEN = fileURLToPath(new URL('lengthen.mjs', import.meta.url));
const GENERATED = /\.generated\.ts$/;
const PHRASES = /[/\\]opencc-js[/\\]dist[/\\]esm-lib[/\\]dict[/\\]STPhrases\.js$/;
const ALPHABET = 'alphabet of tables';
/** In units: to make a shorter text what it was takes more of the bundle than it saves. */
const LONG = 500;

export const shortTables = {
  name: 'short tables',
  setup(bundler) {
    const dictionary = packedModule(phrases, characters);
    const short = new ShortCharacters([dictionary, ...generatedModules()].flatMap((source) => longTexts(source).map(({ value }) => value)));
    bundler.onResolve({ filter: new RegExp(`^${ALPHABET}$`) }, ({ path }) => ({ path, namespace: ALPHABET }));
    bundler.onLoad({ filter: /./, namespace: ALPHABET }, () => ({ contents: `export default ${JSON.stringify(short.alphabet)};` }));
    bundler.onLoad({ filter: PHRASES }, () => ({ contents: shortened(dictionary, short) }));
    bundler.onLoad({ filter: GENERATED }, ({ path }) => ({ contents: shortened(readFileSync(path, 'utf8'), short), loader: 'ts' }));
  },
};

function generatedModules() {
  const names = readdirSync(CORE, { recursive: true, encoding: 'utf8' }).filter((name) => GENERATED.test(name));
  return names.sort().map((name) => readFileSync(join(CORE, name), 'utf8'));
}

/** A module with its long texts shortened. */
function shortened(source, short) {
  const parts = [`import alphabet from '${ALPHABET}';\nimport { lengthen } from ${JSON.stringify(LENGTHEN)};\n`];
  let from = 0;
  for (const { start, end, value } of longTexts(source)) {
    parts.push(source.slice(from, start), `lengthen(${JSON.stringify(short.shorten(value))}, alphabet)`);
    from = end;
  }
  return parts.join('') + source.slice(from);
}

/** The long texts that stand in a module, in order, as what they say. */
function longTexts(source) {
  const found = [];
  const add = ({ start, end }, value) => value.length > LONG && found.push({ start, end, value });
  const visitor = new Visitor({
    Literal: (node) => typeof node.value === 'string' && add(node, node.value),
    TemplateLiteral: (node) => node.expressions.length === 0 && add(node, node.quasis[0].value.cooked),
  });
  visitor.visit(parseSync('table.ts', source).program);
  return found;
}

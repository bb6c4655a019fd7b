// The Node that package.json asks for. Imported before anything else it ends the program on an older one, which would fail in some other way later; so
// here stands nothing that an older one does not understand.
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const wanted = /^>=(\d+\.\d+\.\d+)$/.exec(engines.node)[1];

if (isOlder(process.versions.node, wanted)) {
  console.error(`Node ${wanted} or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

function isOlder(version, than) {
  const [numbers, others] = [version, than].map((text) => text.split('.').map((part) => parseInt(part, 10)));
  const place = numbers.findIndex((number, index) => number !== others[index]);
  return place >= 0 && numbers[place] < others[place];
}

import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomFrom } from '../../bench/random.ts';
import { LibraryHost } from '../../faults/library-host.ts';
import type { Programs } from '../../faults/programs.ts';
import { buildPrograms, removePrograms } from '../../faults/programs.ts';
import type { SeenLibrary } from '../../faults/seen-library.ts';
import { differences, seenLibrary } from '../../faults/seen-library.ts';
import { settled } from '../../faults/settled.ts';

/** Enough for readers to be asked, and for an index that is left to its file. */
const DOCUMENTS = 40;
const UNITS = 3_000;

/** Windows with readers on one folder, whose caches are one. */
describe('two windows on one library', function () {
  this.timeout(180_000);
  let programs: Programs;
  let folder: string;
  let cache: string;
  let hosts: LibraryHost[];

  const open = (itsCache = cache) => {
    const host = new LibraryHost(programs, { folder, cache: itsCache });
    hosts.push(host);
    return host;
  };
  const fileOf = (number: number) => path.join(folder, `${number}.txt`);

  before(async () => {
    programs = await buildPrograms();
  });
  after(() => removePrograms(programs));

  beforeEach(() => {
    const place = mkdtempSync(path.join(programs.folder, 'windows-'));
    [folder, cache, hosts] = [path.join(place, 'documents'), path.join(place, 'cache'), []];
    mkdirSync(folder);
    for (let number = 0; number < DOCUMENTS; number++) writeFileSync(fileOf(number), textOf(number));
  });
  afterEach(async () => {
    for (const host of hosts) await host.stop();
  });

  /** What a window sees that has never had a cache. */
  async function afresh(): Promise<SeenLibrary> {
    const itsCache = `${cache}-${hosts.length}`;
    const host = open(itsCache);
    await host.start();
    await settled(host, itsCache);
    return seenLibrary(host);
  }

  it('read it for the first time side by side, and the next one has it too', async () => {
    const both = [open(), open()];
    await Promise.all(both.map((host) => host.start()));
    const wanted = await afresh();
    for (const host of both) {
      await settled(host, cache);
      assert.deepEqual(differences(await seenLibrary(host), wanted), []);
    }
    const third = open();
    assert.equal(await third.start(), DOCUMENTS);
    assert.deepEqual(differences(await seenLibrary(third), wanted), []);
  });

  it('answer on, change and keep the library again where somebody deletes the cache', async () => {
    const first = open();
    await first.start();
    await settled(first, cache);
    const second = open();
    await second.start();
    rmSync(cache, { recursive: true });
    appendFileSync(fileOf(7), '会议要求推动高质量发展,落实河湖长制。\n');
    await Promise.all([first, second].map((host) => host.apply([fileOf(7)], [])));
    await settled(second, cache);
    const wanted = await afresh();
    for (const host of [first, second]) assert.deepEqual(differences(await seenLibrary(host), wanted), []);
    const third = open();
    assert.equal(await third.start(), DOCUMENTS);
    assert.deepEqual(differences(await seenLibrary(third), wanted), []);
  });
});

/** Hardly anything in it recurs but two phrases. */
function textOf(number: number): string {
  const random = randomFrom(number + 1);
  const units = Array.from({ length: UNITS }, (_, at) => (at % 40 === 39 ? 0x3002 : 0x4e00 + Math.floor(random() * 15_000)));
  return `2023年4月${1 + (number % 28)}日\n\n会议要求推动高质量发展,落实河湖长制。${String.fromCharCode(...units)}\n`;
}

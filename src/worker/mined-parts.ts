import { seal, sectionText, textSection, unseal } from '../core/cache/sealed-file.ts';
import type { Candidate } from '../core/phrases/candidate.ts';
import type { CacheFolder } from './cache-folder.ts';
import type { KeptParts } from './pool-mining.ts';

/** All files of parts begin so, whatever search they are of. */
export const MINED_PREFIX = 'mined-';
/** They take no more than this share of what a cache may have. */
const MOST_SHARE = 1 / 8;

/** What a file has of a part, as JSON. */
interface WrittenPart {
  /** Of the program: another one may look for phrases in another way. */
  readonly build: string;
  readonly candidates: readonly Candidate[];
}

/** Where parts are kept. */
interface PartsPlace {
  readonly folder: CacheFolder;
  readonly build: string;
  readonly maxBytes: number;
}

/** The parts of a search for phrases that are done, each in a file of the cache, so that a worker that is ended need not do them again. Where nothing can be kept all of them are done again. */
export class MinedParts implements KeptParts {
  private readonly prefix: string;
  /** Bytes of the parts that are kept. */
  private taken = 0;

  /** `search` is a name that no other search has. */
  constructor(
    private readonly place: PartsPlace,
    search: string,
  ) {
    this.prefix = `${MINED_PREFIX}${search}-`;
  }

  /** What is kept, by the numbers of the parts. Those of other searches are removed: the library is another one by now. */
  async load(): Promise<ReadonlyMap<number, readonly Candidate[]>> {
    const kept = new Map<number, readonly Candidate[]>();
    try {
      for (const { name } of await this.place.folder.list()) {
        if (!name.startsWith(MINED_PREFIX)) continue;
        const part = name.startsWith(this.prefix) ? Number(name.slice(this.prefix.length)) : Number.NaN;
        const candidates = Number.isInteger(part) ? await this.read(name) : undefined;
        if (candidates) kept.set(part, candidates);
        else await this.place.folder.remove(name);
      }
    } catch {
      // What cannot be read is found again.
    }
    return kept;
  }

  keep(part: number, candidates: readonly Candidate[]): void {
    const written: WrittenPart = { build: this.place.build, candidates };
    const bytes = seal([textSection(JSON.stringify(written))]);
    if (this.taken + bytes.length > MOST_SHARE * this.place.maxBytes) return;
    this.taken += bytes.length;
    this.place.folder.write(`${this.prefix}${part}`, bytes).catch(() => {});
  }

  /** `undefined` for what is damaged, of another program, or not there. */
  private async read(name: string): Promise<readonly Candidate[] | undefined> {
    const bytes = await this.place.folder.read(name);
    const sections = bytes && unseal(bytes);
    if (!sections) return undefined;
    const { build, candidates }: WrittenPart = JSON.parse(sectionText(sections[0]));
    if (build !== this.place.build) return undefined;
    this.taken += bytes.length;
    return candidates;
  }
}

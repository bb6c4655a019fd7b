import type { MinedText } from './mined-text.ts';
import { documentAt, QUOTE_CLOSE, QUOTE_OPEN } from './mined-text.ts';
import type { Repeat } from './repeat.ts';
import type { Side } from './side.ts';
import { OPEN_LEFT, OPEN_RIGHT } from './unit-set.ts';

/** How a repeat stands for itself. */
export interface Standing {
  /** In how many documents both sides are open somewhere. */
  readonly documentsAlone: number;
  /** In how many of these no enumeration goes on beside it there: 培育文化创意、旅游 breaks off what it begins. */
  readonly documentsNamed: number;
  /** In how many documents it stands in quotation marks somewhere. */
  readonly documentsQuoted: number;
}

const UNITS = 0x10000;
const COMMA = ','.charCodeAt(0);
const ENUMERATION_COMMA = '、'.charCodeAt(0);

/** Looks at what stands beside repeats of one text. What it counts with is kept between them: there are hundreds of thousands. */
export class EdgeReader {
  private readonly counts = new Uint32Array(UNITS);
  private readonly found = new Uint16Array(UNITS);
  private readonly countsBeyond = new Uint32Array(UNITS);
  private readonly foundBeyond: number[] = [];

  constructor(private readonly text: MinedText) {}

  left(repeat: Repeat): Side {
    return this.side(repeat.positions, -1, OPEN_LEFT);
  }

  right(repeat: Repeat): Side {
    return this.side(repeat.positions, repeat.length, OPEN_RIGHT);
  }

  standing({ positions, length }: Repeat): Standing {
    const { units } = this.text;
    const alone = new DocumentCount();
    const named = new DocumentCount();
    const quoted = new DocumentCount();
    for (const position of positions) {
      const before = units[position - 1] as number;
      const after = units[position + length] as number;
      if (!OPEN_LEFT[before] || !OPEN_RIGHT[after]) continue;
      const document = documentAt(this.text, position);
      alone.add(document);
      if (before !== ENUMERATION_COMMA && after !== ENUMERATION_COMMA) named.add(document);
      if (before === QUOTE_OPEN && after === QUOTE_CLOSE) quoted.add(document);
    }
    return { documentsAlone: alone.count, documentsNamed: named.count, documentsQuoted: quoted.count };
  }

  private side(positions: Uint32Array, offset: number, open: Uint8Array): Side {
    const { counts, found } = this;
    const { units } = this.text;
    let distinct = 0;
    let opened = 0;
    let listed = 0;
    const beyond = offset < 0 ? offset - 1 : offset + 1;
    for (const position of positions) {
      const unit = units[position + offset] as number;
      if (unit === ENUMERATION_COMMA) listed++;
      if (unit === COMMA || unit === ENUMERATION_COMMA) this.countBeyond(units[position + beyond] as number);
      if (open[unit]) opened++;
      else if ((counts[unit] as number)++ === 0) found[distinct++] = unit;
    }
    const n = positions.length;
    const spread = this.spread(distinct, n);
    const variety = (spread.entropy + (opened / n) * Math.log2(n)) / (Math.log2(n) || 1);
    const dominantBeyond = this.mostBeyond() / n;
    return { open: opened / n, listed: listed / n, dominant: spread.most / n, dominantBeyond, variety };
  }

  private countBeyond(unit: number): void {
    if ((this.countsBeyond[unit] as number)++ === 0) this.foundBeyond.push(unit);
  }

  /** Forgets the counts. */
  private mostBeyond(): number {
    let most = 0;
    for (const unit of this.foundBeyond) {
      most = Math.max(most, this.countsBeyond[unit] as number);
      this.countsBeyond[unit] = 0;
    }
    this.foundBeyond.length = 0;
    return most;
  }

  /** The most frequent of the counted units, and the entropy of all in bits; forgets the counts. */
  private spread(distinct: number, n: number): { most: number; entropy: number } {
    const { counts, found } = this;
    let most = 0;
    let entropy = 0;
    for (let index = 0; index < distinct; index++) {
      const count = counts[found[index] as number] as number;
      counts[found[index] as number] = 0;
      if (count > most) most = count;
      entropy -= (count / n) * Math.log2(count / n);
    }
    return { most, entropy };
  }
}

/** Counts documents that come in order. */
class DocumentCount {
  count = 0;
  private last = -1;

  add(document: number): void {
    if (document !== this.last) this.count++;
    this.last = document;
  }
}

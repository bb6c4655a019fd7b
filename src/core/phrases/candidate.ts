import type { Cohesion } from './cohesion.ts';
import { endsAtWords } from './cohesion.ts';
import { mayBegin, mayEnd } from './edge-words.ts';
import type { Standing } from './edges.ts';
import { EdgeReader } from './edges.ts';
import type { Figures } from './figures-beside.ts';
import { figuresBeside } from './figures-beside.ts';
import { isLight } from './light-words.ts';
import type { MinedText } from './mined-text.ts';
import { QUOTE_CLOSE, QUOTE_OPEN, sliceOf } from './mined-text.ts';
import type { PhraseForm } from './phrase.ts';
import { hasPhraseShape, hasQuotedShape } from './phrase-shape.ts';
import { isNameOfWork, isPlace, isProperName } from './proper-names.ts';
import type { Repeat } from './repeat.ts';
import { freedom, isWhole } from './side.ts';
import { differentContexts, shareAtMargins } from './surroundings.ts';

/** A repeat that may be a phrase. */
export interface Candidate {
  /** Folded. */
  readonly key: string;
  /** The same phrase with other quotation marks. */
  readonly aliases?: readonly string[];
  readonly documents: number;
  readonly form: PhraseForm;
  /** Texts mostly say how much it is: a measure (社会消费品零售总额), which is no phrase, nor is a list of measures. */
  readonly isMeasure?: boolean;
}

/** Above this share of figures behind it, it is the name of a figure (固定资产投资增长8%), or begins a date. */
const FIGURE_SHARE = 0.3;
/** Above this share of figures a few units behind it, it is a measure. */
const MEASURE_SHARE = 0.5;
/** Above this share at the beginning or the end of documents it is a header or a signature. */
const MARGIN_SHARE = 0.5;
/** What is quoted so short would, without its quotation marks, be found in the middle of everything. */
const SHORT_QUOTE = 3;
/** What so many documents put in quotation marks is a unit. */
const OFTEN_QUOTED = 2;
/** In so many documents one quotation is enough, if the text does not cut words. */
const OFTEN_UNQUOTED = 20;
/** In a larger library one document that names it says nothing: it may have cut a clause just there. */
const OFTEN_NAMED = 2;
/** In a library of so many documents a phrase stands by itself somewhere; in a smaller one that it does not says nothing. */
const MANY_DOCUMENTS = 30;
/** Nobody asks what is behind a quotation. */
const NO_FIGURES: Figures = { beside: 0, near: 0 };
/** How many powers of two above chance are half of all cohesion. */
const HALF_COHESION = 6;

/** Tells of each repeat of a text whether it may be a phrase. The cheap questions come first: most repeats are none. */
export class CandidateReader {
  private readonly edges: EdgeReader;

  constructor(
    private readonly text: MinedText,
    private readonly cohesion: Cohesion,
  ) {
    this.edges = new EdgeReader(text);
  }

  /** The candidate that a repeat makes, or `undefined`. */
  candidate(repeat: Repeat): Candidate | undefined {
    const { units } = this.text;
    const at = repeat.positions[0] as number;
    const [first, last] = [units[at] as number, units[at + repeat.length - 1] as number];
    if (first === QUOTE_OPEN && last === QUOTE_CLOSE) {
      const inner = sliceOf(this.text, at + 1, repeat.length - 2);
      if (!inner.includes('"')) return this.quoted(repeat, inner);
    }
    return mayBegin(first) && mayEnd(last) ? this.plain(repeat, sliceOf(this.text, at, repeat.length)) : undefined;
  }

  private quoted(repeat: Repeat, inner: string): Candidate | undefined {
    if (!hasQuotedShape(inner) || isNameOfWork(inner) || this.isCopied(repeat)) return undefined;
    const key = inner.length > SHORT_QUOTE ? inner : `"${inner}"`;
    const form = { cohesion: this.cohesionOf(inner, repeat), edges: 1, alone: 1, quoted: 1, named: 1, contexts: 1 };
    return { key, documents: repeat.documents, form };
  }

  private plain(repeat: Repeat, key: string): Candidate | undefined {
    const standing = this.edges.standing(repeat);
    const isQuoted = this.isQuoted(repeat, standing);
    if (isQuoted ? !mayBeQuoted(key) : !this.mayBePhrase(repeat, key, standing)) return undefined;
    const [left, right] = [this.edges.left(repeat), this.edges.right(repeat)];
    if (!isQuoted && (!isWhole(key, left, right) || !this.isUnit(repeat) || isPlace(key) || isProperName(key))) return undefined;
    const figures = isQuoted ? NO_FIGURES : figuresBeside(this.text, repeat);
    if (figures.beside > FIGURE_SHARE) return undefined;
    const contexts = differentContexts(this.text, repeat);
    if (contexts < 2) return undefined;
    const edges = Math.min(freedom(left), freedom(right));
    return {
      key,
      documents: repeat.documents,
      ...(figures.near > MEASURE_SHARE && { isMeasure: true }),
      form: { edges, cohesion: this.cohesionOf(key, repeat), ...this.shares(repeat, standing, contexts) },
    };
  }

  /** Whether texts put it in quotation marks: whatever else is true of it, it is a unit then. */
  private isQuoted(repeat: Repeat, { documentsQuoted }: Standing): boolean {
    if (documentsQuoted >= OFTEN_QUOTED) return true;
    return documentsQuoted > 0 && repeat.documents >= OFTEN_UNQUOTED && endsAtWords(this.text, this.cohesion, repeat);
  }

  private mayBePhrase({ length }: Repeat, key: string, { documentsAlone }: Standing): boolean {
    if (length <= SHORT_QUOTE || (documentsAlone === 0 && this.isLarge())) return false;
    return hasPhraseShape(key) && !isLight(key);
  }

  private isUnit(repeat: Repeat): boolean {
    return endsAtWords(this.text, this.cohesion, repeat) && shareAtMargins(this.text, repeat) <= MARGIN_SHARE;
  }

  private shares({ documents }: Repeat, { documentsAlone, documentsNamed, documentsQuoted }: Standing, contexts: number) {
    const named = documentsNamed >= (this.isLarge() ? OFTEN_NAMED : 1) ? documentsNamed : 0;
    return {
      alone: documentsAlone / documents,
      quoted: documentsQuoted / documents,
      named: named / documents,
      contexts: contexts / documents,
    };
  }

  private isLarge(): boolean {
    return this.text.starts.length > MANY_DOCUMENTS;
  }

  /** Whether it stands in copies of one text only. */
  private isCopied(repeat: Repeat): boolean {
    return differentContexts(this.text, repeat) < 2;
  }

  private cohesionOf(text: string, { positions }: Repeat): number {
    const surprise = 1 + Math.max(0, this.cohesion.surprise(text, positions.length));
    return surprise / (surprise + HALF_COHESION);
  }
}

/** A word of three characters is a name rather than a phrase where it names a place. */
function mayBeQuoted(key: string): boolean {
  return hasQuotedShape(key) && !(key.length <= SHORT_QUOTE && isPlace(key));
}

import type { Evidence } from '../evidence.ts';
import { foldText } from '../text/fold.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Choice } from './choice.ts';
import { choose } from './choice.ts';
import type { Deixis } from './deixis.ts';
import { findDeixis, selfWord } from './deixis.ts';
import type { Division } from './division.ts';
import { isWithin, pathOf } from './division.ts';
import { numberSign } from './document-number.ts';
import { gazetteer } from './gazetteer.ts';
import type { Mention } from './mention.ts';
import { findMentions } from './mention.ts';
import type { Sign } from './nation.ts';
import { isCentralBody, nationalSign, taipeiSign } from './nation.ts';
import type { Placed } from './placed.ts';
import { selfEvidence, signEvidence, voteEvidence } from './place-evidence.ts';
import type { VoteSource } from './weighing.ts';
import { Weighing } from './weighing.ts';
import type { ZoneName } from './zone.ts';
import { documentZone } from './zone.ts';

/** What is known of a document beside its text; each as printed. */
export interface PlaceContext {
  readonly title?: string;
  readonly outlet?: string;
  readonly issuer?: string;
  /** Path in the workspace, asked last. */
  readonly path?: string;
}

/** Folded code units at the beginning in which a name counts more, and the factors there and beside the text. */
const HEAD = 300;
const FACTORS = { head: 2, title: 4, issuer: 3, outlet: 1, path: 0.7 };
const NUMBER_HEAD = 800;
const OPENING = 150;
const SHORT = 60;
/** National words from which on a text without a place is national. */
const LEAST_NATIONAL = 2;
const MOST_EVIDENCE = 4;
const TAIWAN = '710000';

/** The place that a document is about, from the whole of it; `undefined` where nothing says so. */
export function readPlace(source: SourceText, context: PlaceContext): Placed | undefined {
  return new PlaceReader(source, context).read();
}

class PlaceReader {
  private readonly folded: string;
  private readonly mentions: Mention[];
  private readonly weighing = new Weighing();
  private readonly national: Sign;
  private readonly self: Deixis | undefined;

  constructor(
    private readonly source: SourceText,
    private readonly context: PlaceContext,
  ) {
    this.folded = source.folded.text;
    this.mentions = findMentions(this.folded);
    this.national = nationalSign(this.folded);
    this.self = selfWord(findDeixis(this.folded));
  }

  read(): Placed | undefined {
    return this.fromTaipei() ?? this.fromNumber() ?? this.fromIssuer() ?? this.fromText() ?? this.fromPath() ?? this.fromNation();
  }

  private fromTaipei(): Placed | undefined {
    const sign = taipeiSign(this.folded);
    const taiwan = gazetteer().division(TAIWAN);
    return sign && taiwan && this.placed(taiwan, [signEvidence('place-taipei', sign, this.source)]);
  }

  private fromNumber(): Placed | undefined {
    const sign = numberSign(this.folded.slice(0, NUMBER_HEAD));
    if (sign?.issuer === 'national') return nationalPlace('stated', [signEvidence('place-number', sign, this.source)]);
    return undefined;
  }

  private fromIssuer(): Placed | undefined {
    const issuer = this.context.issuer ?? '';
    return isCentralBody(foldText(issuer)) ? nationalPlace('stated', [{ rule: 'place-issuer', start: 0, end: 0, note: issuer }]) : undefined;
  }

  private fromText(): Placed | undefined {
    this.weighContext('title', this.context.title, FACTORS.title);
    this.weighContext('issuer', this.context.issuer, FACTORS.issuer);
    this.weighContext('outlet', this.context.outlet, FACTORS.outlet);
    this.weighing.add('text', this.folded, this.mentions, ({ start }) => (start < HEAD ? FACTORS.head : 1));
    return this.chosen();
  }

  private fromPath(): Placed | undefined {
    const path = this.context.path?.replace(/[/\\_\s.-]+/g, '');
    if (!path) return undefined;
    this.weighContext('path', path, FACTORS.path);
    return this.chosen();
  }

  private fromNation(): Placed | undefined {
    if (this.self || this.national.count < LEAST_NATIONAL) return undefined;
    return nationalPlace('inferred', [signEvidence('place-national', this.national, this.source)]);
  }

  private weighContext(from: VoteSource, text: string | undefined, factor: number): void {
    if (!text) return;
    const folded = foldText(text);
    this.weighing.add(from, folded, findMentions(folded), () => factor);
  }

  private chosen(): Placed | undefined {
    const { self, national, weighing } = this;
    const atHead = (division: Division) => weighing.votesFor(division).some(({ source, mention }) => source !== 'text' || mention.start < OPENING);
    const short = this.folded.length < SHORT;
    const zone = documentZone(this.folded, this.mentions, self);
    const choice = choose(weighing, { self, national: national.count, short, atHead });
    return zone ? this.withZone(zone, choice) : choice.division && this.placed(choice.division, this.evidence(choice.division), choice.rivals);
  }

  /** A text that speaks for a zone belongs to the division of the zone, unless the text knows one inside it that shares its government. */
  private withZone(zone: ZoneName, { division, rivals }: Choice): Placed {
    const evidence = [signEvidence('place-zone', zone, this.source)];
    if (division && division !== zone.division && isWithin(division, zone.division)) return this.placed(division, [...evidence, ...this.evidence(division)], rivals);
    const others = rivals.filter((rival) => rival !== zone.division);
    return { ...this.placed(zone.division, [...evidence, ...this.evidence(zone.division)], others), zone: zone.name };
  }

  private evidence(division: Division): Evidence[] {
    const votes = this.weighing.votesFor(division).slice(0, MOST_EVIDENCE);
    return [...votes.map((vote) => voteEvidence(vote, division, this.source)), ...(this.self ? [selfEvidence(this.self, this.source)] : [])];
  }

  private placed(division: Division, evidence: readonly Evidence[], rivals: readonly Division[] = []): Placed {
    const stated = evidence.some(({ rule }) => rule === 'place-taipei') || this.weighing.isNamed(division);
    const others = rivals.map((rival) => this.placed(rival, this.evidence(rival)));
    return { code: division.code, names: pathOf(division).map(({ name }) => name), certainty: stated ? 'stated' : 'inferred', evidence, rivals: others };
  }
}

function nationalPlace(certainty: Placed['certainty'], evidence: readonly Evidence[]): Placed {
  return { code: '000000', names: [], certainty, evidence, rivals: [] };
}

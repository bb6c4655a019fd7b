import type { Evidence } from '../evidence.ts';
import { foldText } from '../text/fold.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Deixis } from './deixis.ts';
import { findDeixis, selfWord } from './deixis.ts';
import type { Division } from './division.ts';
import { levelOf, pathOf } from './division.ts';
import { findMentions } from './mention.ts';
import type { Placed } from './placed.ts';
import type { Vote } from './weighing.ts';
import { Weighing } from './weighing.ts';

/** What is known of a document beside its text; each as printed. */
export interface PlaceContext {
  readonly title?: string;
  readonly outlet?: string;
  readonly issuer?: string;
  /** Path in the workspace: the last resort. */
  readonly path?: string;
}

const HEAD = 300;
const HEAD_FACTOR = 2;
const TITLE_FACTOR = 4;

/** The place that a document is about, from the whole of it; `undefined` where nothing says so. */
export function readPlace(source: SourceText, context: PlaceContext): Placed | undefined {
  const folded = source.folded.text;
  const weighing = new Weighing();
  for (const [text, factor] of [[context.title, TITLE_FACTOR], [context.issuer, 3], [context.outlet, 1], [context.path, 0.5]] as const) {
    if (!text) continue;
    const part = foldText(text);
    weighing.add(findMentions(part), part, () => factor);
  }
  weighing.add(findMentions(folded), folded, ({ start }) => (start < HEAD ? HEAD_FACTOR : 1));
  const self = selfWord(findDeixis(folded));
  const division = choose(weighing, self);
  return division && placed(division, weighing, source);
}

function choose(weighing: Weighing, self: Deixis | undefined): Division | undefined {
  const candidates = weighing.candidates().filter((division) => !self || answers(division, self));
  const ranked = candidates.map((division) => ({ division, total: weighing.total(division) })).sort((a, b) => b.total - a.total);
  const best = ranked[0];
  return best && best.total > 1.5 ? best.division : undefined;
}

function answers(division: Division, { word }: Deixis): boolean {
  if (word === '区') return /区$/.test(division.name);
  return division.name.endsWith(word);
}

function placed(division: Division, weighing: Weighing, source: SourceText): Placed {
  const evidence = weighing.votesFor(division).slice(0, 3).map((vote) => voteEvidence(vote, source));
  const certainty = weighing.ownWeight(division) >= 1 ? 'stated' : 'inferred';
  return { code: division.code, names: pathOf(division).map(({ name }) => name), certainty, evidence, rivals: [] };
}

function voteEvidence({ mention }: Vote, source: SourceText): Evidence {
  const range = source.folded.map.toOriginal(mention.start, mention.end);
  return { rule: 'place-name', ...range, note: source.text.slice(range.start, range.end) };
}

export function unusedLevel(division: Division): string {
  return levelOf(division.code);
}

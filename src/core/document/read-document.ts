import { readDates } from '../dates/read-dates.ts';
import { declarationsOf } from '../declared/declarations.ts';
import { NamedText } from '../places/mention.ts';
import { readPlace } from '../places/read-place.ts';
import { readSpeaker } from '../speaker/read-speaker.ts';
import { hasMergedLines } from '../text/line.ts';
import { withoutPadding } from '../text/padded-text.ts';
import { readScript } from '../text/script.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Writable } from '../writable.ts';
import { declaredFound, declaredTitle } from './declared-found.ts';
import { firstWords } from './display-name.ts';
import { readIssuer } from './issuer.ts';
import { endOf, layoutOf, openingOf, startOf } from './layout.ts';
import { bodyRanges, lineNoise } from './line-noise.ts';
import { readDocumentNumber } from './number.ts';
import { readOutlet } from './outlet.ts';
import type { PolicyDocument } from './policy-document.ts';
import { readTitle } from './title.ts';

/** What is known of a document beside its text. */
export interface DocumentContext {
  /** Path relative to the workspace folder, with `/`. */
  readonly path?: string;
}

/** Reads one text: a pure function of the text and its path. */
export function readDocument(source: SourceText, context: DocumentContext): PolicyDocument {
  const layout = layoutOf(source);
  const heading = readTitle(source, layout);
  const declared = declarationsOf(source);
  const title = declaredTitle(declared, layout, heading.title) ?? heading.title;
  const outlet = readOutlet(source, layout, { declared, ...heading });
  const issuer = declaredFound(declared, 'issuer') ?? readIssuer(source, layout, title);
  const number = declaredFound(declared, 'number') ?? readDocumentNumber(source, layout);
  const body = bodyRanges(layout, heading);
  const start = startOf(layout, heading.titleLine);
  const named = new NamedText(source.folded.text);
  const beside = { path: context.path, title: title?.value, outlet: outlet?.value, issuer: issuer?.value };
  const place = readPlace(source, { ...beside, start, end: endOf(layout) }, named);
  const speaker = readSpeaker(source, named, { title, outlet, issuer, place, opening: openingOf(layout) });
  const document: Writable<PolicyDocument> = {
    displayName: title?.value ?? firstWords(source, layout),
    dates: readDates(source, { path: context.path, declared, start, province: place?.names[0] }),
    script: readScript(source.reading, body),
    noise: [...source.inlineNoise, ...lineNoise(source, layout, heading)].sort((a, b) => a.start - b.start),
    body,
    characters: withoutPadding(source.reading).length,
  };
  // One by one: engines take several times as long to build a literal around parts that are spread into it.
  if (title) document.title = title;
  if (place) document.place = place;
  if (speaker) document.speaker = speaker;
  if (outlet) document.outlet = outlet;
  if (issuer) document.issuer = issuer;
  if (number) document.number = number;
  if (hasMergedLines(source.reading, source.lines)) document.hasMergedLines = true;
  return document;
}

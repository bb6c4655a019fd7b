import assert from 'node:assert/strict';
import { framesOf } from '../../../src/core/analysis/frame.ts';
import { revisions } from '../../../src/core/analysis/revision.ts';
import { readChoices, withChoice } from '../../../src/core/conversion/choices-file.ts';
import { changesByLine, conversionChanges } from '../../../src/core/conversion/conversion-changes.ts';
import { convert } from '../../../src/core/conversion/convert.ts';
import { markedPlace, placesOf } from '../../../src/core/conversion/marked-place.ts';
import { highlights } from '../../../src/core/corpus/highlight.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import { readCorrections, withCorrections } from '../../../src/core/corrections/corrections-file.ts';
import { cleanDocument } from '../../../src/core/document/clean-document.ts';
import { sentenceAround } from '../../../src/core/document/found.ts';
import { outline } from '../../../src/core/document/outline.ts';
import type { Range } from '../../../src/core/evidence.ts';
import { PositionalIndex } from '../../../src/core/index/positional-index.ts';
import { withListed, withoutListed, withPhrase } from '../../../src/core/packs/pack-writing.ts';
import { readPacks } from '../../../src/core/packs/read-pack.ts';
import { writtenPhrase } from '../../../src/core/packs/written-phrase.ts';
import { builtInPhrases } from '../../../src/core/phrases/pack/index.ts';
import { PhraseMatcher } from '../../../src/core/phrases/phrase-matcher.ts';
import { parseQuery } from '../../../src/core/search/parse-query.ts';
import { fold, foldText } from '../../../src/core/text/fold.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';
import { resultOf } from '../generator-result.ts';
import type { MakeText } from './adversarial-texts.ts';
import { ADVERSARIAL_TEXTS } from './adversarial-texts.ts';
import type { Work } from './growth.ts';
import { growthOf, MOST_GROWTH } from './growth.ts';

type Works = Readonly<Record<string, Work>>;

const encoder = new TextEncoder();
const matcher = new PhraseMatcher(builtInPhrases());
const IDENTITY = { uri: 'file:///甲/乙.txt', path: '甲/乙.txt' };
const PHRASE = { phrase: '发展', group: '甲' };

/** What is done with the text of a document. */
const OF_DOCUMENTS: Works = {
  read: (text) => readFile(IDENTITY, encoder.encode(text)),
  'read a web archive': (text) =>
    new SourceText(`Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n${text}`, 'archive'),
  'read Markdown': (text) => new SourceText(text, 'markdown'),
  clean: (text) => cleanDocument(text, 'a.txt'),
  fold: (text) => fold(text),
  'highlight phrases': (text) => highlights(new SourceText(text), matcher),
  'compare with another version': (text) => resultOf(revisions(new SourceText(text), new SourceText(text.replace(/(.{9})./gsu, '$1改')))),
  'tell how phrases stand': (text) => framesOf(new SourceText(text), everyTenth(text), undefined),
  outline: (text) => outline(new SourceText(text)),
  'find a sentence': (text) => sentenceAround(new SourceText(text), { start: text.length >> 1, end: (text.length >> 1) + 1 }),
  'convert to Traditional': (text) => convert(text, { from: 's', to: 'twp' }),
  'convert to Simplified': (text) => convert(text, { from: 'twp', to: 's' }),
  'tell what a conversion changes': (text) => changesByLine(text, conversionChanges(text, { text: text.replaceAll('发', '發'), runs: [] })),
  'find marked places': (text) => placesOf(markedPlace(text, { start: text.length >> 1, end: (text.length >> 1) + 1 }), text, 100),
  'index and find': (text) => indexed(foldText(text)),
};

/** What is done with the text of a file of the user's, a selection or what is typed. */
const OF_OWN_FILES: Works = {
  'read a pack of lines': (text) => readPacks([{ uri: 'file:///a.txt', bytes: encoder.encode(text) }]),
  'read a pack as CSV': (text) => readPacks([{ uri: 'file:///a.csv', bytes: encoder.encode(text) }]),
  'read a pack as JSON': (text) => readPacks([{ uri: 'file:///a.json', bytes: encoder.encode(text) }]),
  'add to a pack of lines': (text) => withPhrase(text, 'txt', PHRASE),
  'add to a pack as CSV': (text) => withPhrase(text, 'csv', PHRASE),
  'add to a pack as JSON': (text) => withPhrase(text, 'json', PHRASE),
  'add to a list': (text) => withListed(text, '发展'),
  'take out of a list': (text) => withoutListed(text, '发展'),
  'take for a phrase': (text) => writtenPhrase(text),
  'read corrections': (text) => readCorrections(text),
  'read choices': (text) => readChoices(text),
  'add a choice': (text) => withChoice(text, { direction: 'toTraditional', from: '干', reading: '幹' }),
  'add a correction': (text) => withCorrections(text, ['a.txt'], { title: '甲' }),
  'read a query': (text) => parseQuery(text),
};

function everyTenth(text: string): Range[] {
  const { length } = new SourceText(text).matching.text;
  return Array.from({ length: Math.floor(length / 10) }, (_, index) => ({ start: index * 10, end: index * 10 + 2 }));
}

function indexed(folded: string): void {
  const index = new PositionalIndex();
  index.add(1, folded);
  index.find(folded.slice(0, 8));
  index.find(folded.slice(folded.length >> 1, (folded.length >> 1) + 1));
}

/** All of them on one text: where nothing is slow, one measurement tells it. */
function all(works: Works): Work {
  return (text) => {
    for (const work of Object.values(works)) work(text);
  };
}

/** Which of them grow too fast, in words. */
function culprits(works: Works, make: MakeText): string[] {
  return Object.entries(works).flatMap(([name, work]) => {
    const { ratio, units, milliseconds } = growthOf(work, make);
    return ratio < MOST_GROWTH
      ? []
      : [`${name}: ${ratio.toFixed(1)} times as long for twice the text, ${Math.round(milliseconds)} ms for ${units} units`];
  });
}

function describeGrowth(title: string, works: Works, enough: number): void {
  describe(title, () => {
    for (const [name, make] of Object.entries(ADVERSARIAL_TEXTS)) {
      it(name, () => {
        if (growthOf(all(works), make, { enough }).ratio >= MOST_GROWTH) assert.deepEqual(culprits(works, make), []);
      });
    }
  });
}

describe('time that grows with the text', function () {
  this.timeout(60_000);

  /** Looks at all that stands before each unit. */
  const pairsOfUnits: Work = (text) => {
    let same = 0;
    for (let at = 0; at < text.length; at++)
      for (let other = 0; other < at; other++) if (text.charCodeAt(at) === text.charCodeAt(other)) same++;
    return same;
  };

  it('is told from time that grows with its square', () => {
    const { ratio } = growthOf(pairsOfUnits, (units) => 'ab;'.repeat(units / 3), { enough: 60 });
    assert.ok(ratio >= MOST_GROWTH, `${ratio}`);
  });

  describeGrowth('reading a document', OF_DOCUMENTS, 12);
  describeGrowth('reading what is the user’s own', OF_OWN_FILES, 8);
});

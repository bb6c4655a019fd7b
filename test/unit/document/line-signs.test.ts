import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  BRACKETED_CREDIT,
  COLUMN_BEFORE,
  COPYRIGHT,
  CREDIT,
  EDITOR,
  HEADER,
  IMAGE_NAME,
  LINKS,
  NEIGHBOUR,
  RELATED,
  SHARE,
  SOURCE_INSIDE,
} from '../../../src/core/document/line-patterns.ts';
import { LineSign, signsIn } from '../../../src/core/document/line-signs.ts';

const PATTERNS: Readonly<Record<keyof typeof LineSign, readonly RegExp[]>> = {
  image: [IMAGE_NAME],
  share: [SHARE],
  copyright: [COPYRIGHT],
  label: [LINKS, EDITOR, HEADER, SOURCE_INSIDE, COLUMN_BEFORE, CREDIT, BRACKETED_CREDIT],
  list: [NEIGHBOUR, RELATED],
};

/** So many that each alternative of a pattern is among them. */
const RUNS = 1000;

/** Without what it excludes, which no text can be made by. */
function made({ source, flags }: RegExp): fc.Arbitrary<string> {
  return fc.stringMatching(new RegExp(source.replaceAll(/\(\?![^()]*\)/g, ''), flags));
}

describe('signs of a line', () => {
  for (const [name, patterns] of Object.entries(PATTERNS) as [keyof typeof LineSign, readonly RegExp[]][]) {
    for (const pattern of patterns) {
      it(`${name}: a line has it whichever alternative of ${pattern.source.slice(0, 24)}… it is of`, () =>
        fc.assert(
          fc.property(made(pattern), (line) => assert.ok(signsIn(line) & LineSign[name], line)),
          { numRuns: RUNS },
        ));
    }
  }
});

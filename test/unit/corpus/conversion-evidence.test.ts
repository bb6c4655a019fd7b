import assert from 'node:assert/strict';
import { convert } from '../../../src/core/conversion/convert.ts';
import { ConversionEvidence } from '../../../src/core/corpus/conversion-evidence.ts';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import type { LibraryDocument } from '../../../src/core/corpus/library-document.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';
import { resultOf } from '../generator-result.ts';

const TRADITIONAL = '會議聽取了陳恒鑌議員的意見，並感謝各位與會者。';
const SIMPLIFIED = '感谢陈恒镔议员';

function corpusOf(texts: readonly string[]): Corpus {
  const corpus = new Corpus([]);
  for (const [at, text] of texts.entries()) add(corpus, `${at}.txt`, text);
  return corpus;
}

function add(corpus: Corpus, path: string, text: string): void {
  corpus.set(readFile({ uri: path, path }, new TextEncoder().encode(text)));
}

/** Texts that no other repeats, with the same sentence in each. */
function documents(count: number, sentence: string): string[] {
  return Array.from({ length: count }, (_, at) => `${sentence}${'甲乙丙丁戊己庚辛'.slice(at)}第${at}次會議紀錄。`);
}

/** Tells which texts were asked for; documents and texts may be others than they are. */
class WatchedLibrary {
  readonly read: string[] = [];

  constructor(
    private readonly corpus: Corpus,
    private readonly seen = (entry: LibraryDocument) => entry,
    private readonly text = (entry: LibraryDocument) => corpus.textOf(entry),
  ) {}

  private known: LibraryDocument[] | undefined;

  originals(): readonly LibraryDocument[] {
    this.known ??= this.corpus.originals().map(this.seen);
    return this.known;
  }

  textOf(entry: LibraryDocument): SourceText {
    this.read.push(entry.uri);
    return this.text(entry);
  }

  count(first: number, second?: number): number {
    return this.corpus.count(first, second);
  }
}

describe('evidence of a library for conversion', () => {
  const written = (evidence: ConversionEvidence, to: 'tw' | 'hk') => convert(SIMPLIFIED, { from: 's', to }, resultOf(evidence.of(to))).text;

  it('is how its Traditional documents write', () =>
    assert.equal(written(new ConversionEvidence(corpusOf(documents(6, TRADITIONAL))), 'tw'), '感謝陳恒鑌議員'));

  it('is not taken from documents of another region', () => {
    const corpus = corpusOf(documents(6, `${TRADITIONAL}我們説過，這裏衞生。`));
    assert.equal(written(new ConversionEvidence(corpus), 'tw'), '感謝陳恆鑌議員');
    assert.equal(written(new ConversionEvidence(corpus), 'hk'), '感謝陳恒鑌議員');
  });

  it('is learned anew when the documents are others', () => {
    const corpus = corpusOf(documents(2, TRADITIONAL));
    const evidence = new ConversionEvidence(corpus);
    assert.equal(written(evidence, 'tw'), '感謝陳恆鑌議員');
    for (const [at, text] of documents(6, TRADITIONAL).entries()) add(corpus, `${at}.txt`, text);
    assert.equal(written(evidence, 'tw'), '感謝陳恒鑌議員');
    for (const { uri } of corpus.documents()) corpus.remove(uri);
    assert.equal(written(evidence, 'tw'), '感謝陳恆鑌議員');
  });

  const pages: readonly (readonly [where: string, page: (at: number) => string, written: string])[] = [
    ['the text of a page', (at) => `<p>${TRADITIONAL}第${at}次會議紀錄。</p>`, '感謝陳恒鑌議員'],
    ['its menu', (at) => `<nav>${TRADITIONAL}</nav><p>第${at}次會議紀錄已經發布，請與會者查閱。</p>`, '感謝陳恆鑌議員'],
    ['its script', (at) => `<script>"${TRADITIONAL}"</script><p>第${at}次會議紀錄已經發布，請與會者查閱。</p>`, '感謝陳恆鑌議員'],
    [
      'its copyright line',
      (at) => `<p>第${at}次會議紀錄已經發布，請與會者查閱。</p><p>版權所有 ${TRADITIONAL.slice(0, -1)}</p>`,
      '感謝陳恆鑌議員',
    ],
  ];
  for (const [where, page, expected] of pages)
    it(`takes ${expected.charAt(3)} where the other form stands in ${where}`, () => {
      const corpus = new Corpus([]);
      for (let at = 0; at < 6; at++) add(corpus, `${at}.html`, `<html><body>${page(at)}</body></html>`);
      assert.equal(corpus.documents().length, 6);
      assert.equal(written(new ConversionEvidence(corpus), 'tw'), expected);
    });

  it('reads no more than so many bytes of files, whatever is the author’s in them', () => {
    const library = new WatchedLibrary(corpusOf(documents(6, TRADITIONAL)), (entry) => ({ ...entry, bytes: 15_000_000 }));
    assert.equal(written(new ConversionEvidence(library), 'tw'), '感謝陳恆鑌議員');
    assert.deepEqual(library.read, ['0.txt', '1.txt']);
  });

  it('is not taken from a file that is gone', () => {
    const corpus = corpusOf(documents(6, TRADITIONAL));
    const library = new WatchedLibrary(corpus, undefined, () => new SourceText(''));
    assert.equal(written(new ConversionEvidence(library), 'tw'), '感謝陳恆鑌議員');
  });

  describe('that several ask for at once', () => {
    const library = () => new WatchedLibrary(corpusOf(documents(6, TRADITIONAL)));
    const inTurns = <T>(...steps: Generator<undefined, T>[]): T[] => {
      const ends = new Map<Generator<undefined, T>, T>();
      while (ends.size < steps.length) {
        for (const one of steps.filter((each) => !ends.has(each))) {
          const { done, value } = one.next();
          if (done) ends.set(one, value);
        }
      }
      return steps.flatMap((one) => ends.get(one) ?? []);
    };

    it('is learned once', () => {
      const watched = library();
      const evidence = new ConversionEvidence(watched);
      const all = inTurns(evidence.of('tw'), evidence.of('tw'), evidence.of('tw'));
      assert.equal(watched.read.length, 6);
      assert.deepEqual(new Set(all.map((one) => one?.forms)).size, 1);
      assert.equal(written(evidence, 'tw'), '感謝陳恒鑌議員');
      assert.equal(watched.read.length, 6);
    });

    it('goes on where one of them has given up', () => {
      const watched = library();
      const evidence = new ConversionEvidence(watched);
      const first = evidence.of('tw');
      for (let step = 0; step < 3; step++) first.next();
      assert.equal(watched.read.length, 3);
      assert.equal(written(evidence, 'tw'), '感謝陳恒鑌議員');
      assert.equal(watched.read.length, 6);
    });

    it('fails for all of them, and is learned anew by the next', () => {
      let fails = true;
      const corpus = corpusOf(documents(6, TRADITIONAL));
      const watched = new WatchedLibrary(corpus, undefined, (entry) => {
        if (fails && entry.uri === '2.txt') throw new Error('no memory');
        return corpus.textOf(entry);
      });
      const evidence = new ConversionEvidence(watched);
      const [first, second] = [evidence.of('tw'), evidence.of('tw')];
      first.next();
      second.next();
      assert.throws(() => resultOf(first), /no memory/);
      assert.throws(() => resultOf(second), /no memory/);
      fails = false;
      assert.equal(written(evidence, 'tw'), '感謝陳恒鑌議員');
    });
  });

  const cohesion: readonly (readonly [what: string, texts: readonly string[], written: string])[] = [
    ['is what holds together in its texts', documents(8, '我们保护木兰，治理小溪。'), '木蘭溪下游'],
    ['is not that where most of it is Traditional', documents(8, '我們保護木蘭，治理小溪。'), '木蘭谿下游'],
  ];
  for (const [what, texts, written] of cohesion)
    it(what, () => {
      const evidence = new ConversionEvidence(corpusOf(texts));
      assert.equal(convert('木兰溪下游', { from: 's', to: 'tw' }, resultOf(evidence.of('tw'))).text, written);
    });

  it('is none for other targets', () => assert.equal(resultOf(new ConversionEvidence(corpusOf([])).of('s')), undefined));
});

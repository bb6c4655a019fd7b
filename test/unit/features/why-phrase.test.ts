import assert from 'node:assert/strict';
import type { PhraseForm } from '../../../src/core/phrases/phrase.ts';
import { withFakeEditor } from '../host/fake-editor.ts';

describe('why a phrase is here', function () {
  this.timeout(60_000);
  let modules: Awaited<ReturnType<typeof withFakeEditor>>;

  before(async () => {
    modules = await withFakeEditor();
  });
  beforeEach(() => {
    modules.fake.shown.length = 0;
  });

  const form: PhraseForm = { cohesion: 0.5, edges: 1, alone: 1, quoted: 0.25, named: 1, contexts: 1 };
  const detail = { key: '高质量发展', text: '高质量发展', documents: 1, regions: 0, documentsInLibrary: 4 };

  async function run(known: object | null, ...given: readonly unknown[]): Promise<string> {
    const library = { ask: async () => known };
    const highlighter = { at: async () => undefined };
    const command = modules.registerWhyPhrase({ library, highlighter } as never);
    await modules.fake.registered.get('tifa.phrases.why')?.(...given);
    command.dispose();
    return modules.fake.shown.join('\n');
  }

  it('has each part of the score with what makes it large', async () => {
    const shown = await run({ ...detail, form }, '高质量发展', '高质量发展');
    for (const said of [
      /^Why “高质量发展” is here$/m,
      /^Score 1\.5, the product of these$/m,
      /^Spread: 1$/m,
      /^1 of 4 documents, 0 places\. /m,
      /^Cohesion: 0\.5$/m,
      /^Freedom at its ends: 1$/m,
      /^Quotation marks: 1\.3$/m,
      /^25 % of its documents /m,
      /^Length: 2\.3$/m,
      /^5 characters\./m,
    ])
      assert.match(shown, said);
  });

  const unmeasured = '“高质量发展” was not measured in this library.';
  const cases: readonly (readonly [name: string, known: object | null, given: readonly unknown[], said: string])[] = [
    ['a phrase that was not measured', detail, ['高质量发展', '高质量发展'], unmeasured],
    ['a phrase that stands in no document', { ...detail, documents: 0, form }, ['高质量发展', '高质量发展'], unmeasured],
    ['a phrase that the library does not know', null, ['高质量发展', '高质量发展'], unmeasured],
    ['a place without a phrase', null, [], 'No phrase stands here'],
  ];
  for (const [name, known, given, said] of cases) it(`is told of ${name}`, async () => assert.equal(await run(known, ...given), said));
});

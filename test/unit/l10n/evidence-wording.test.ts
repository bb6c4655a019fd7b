import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../src/core/document/read-document.ts';
import type { Evidence } from '../../../src/core/evidence.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';
import { coreRules } from './core-rules.ts';
import { placeholders } from './localised-strings.ts';
import { projectText } from './source-files.ts';

const SEEDS = join(import.meta.dirname, '..', '..', '..', 'seeds');
const SENTENCE = /^ {2}'?([a-z-]+)'?: \(quote\) => vscode\.l10n\.t\('([^']+)', quote\),$/gm;
/** English sentences by rule. The modules themselves cannot be imported without an editor. */
const WORDING = ['src/host/date-evidence.ts', 'src/host/evidence-wording.ts'].map(projectText).join('\n');
const SENTENCES = new Map(Array.from(WORDING.matchAll(SENTENCE), ([, rule = '', sentence = '']) => [rule, sentence]));

/** Each of these is read by other rules; together with the seeds they show that the rules found in the source are those of documents. */
const TEXTS: readonly (readonly [path: string, text: string])[] = [
  ['notes/2021-03-05.txt', '座谈会上，大家畅谈体会，一致表示要把工作做好。'],
  ['a.txt', '新华社北京3月5日电 十四届全国人大二次会议今天上午在北京人民大会堂开幕，国务院总理李强作政府工作报告。'],
  [
    'b.txt',
    '国务院办公厅关于加强治理的意见\n国办发〔2023〕1号\n各省、自治区、直辖市人民政府，国务院各部委：\n为加强治理，现提出以下意见。\n国务院办公厅\n2023年1月3日',
  ],
  ['c.txt', '市政府召开会议_某某网\n发布时间：2022-05-06 来源：佛山日报\n5月5日，佛山市召开会议。会议强调，我市要把“十四五”规划落到实处。'],
  ['2019/广东省/d.txt', '会议听取了汇报，研究部署下一步工作。7月8日，会议在广州举行。'],
];

function evidenceOf(path: string, text: string): Evidence[] {
  const { title, outlet, issuer, number, dates, place } = readDocument(new SourceText(text), { path });
  const claims = [title, outlet, issuer, number, dates.date, dates.published, dates.event, place].flatMap((claim) => claim ?? []);
  return claims.flatMap((claim) => [claim, ...('rivals' in claim ? claim.rivals : [])]).flatMap(({ evidence }) => evidence);
}

describe('sentences of the evidence', () => {
  it('has one for every rule of the core', () => {
    const silent = [...coreRules()].filter((rule) => !SENTENCES.has(rule));
    assert.deepEqual(silent, []);
  });

  it('has none for a rule that does not exist', () => {
    const rules = coreRules();
    const idle = [...SENTENCES.keys()].filter((rule) => !rules.has(rule));
    assert.deepEqual(idle, []);
  });

  it('quotes the text in each', () => {
    const without = [...SENTENCES.values()].filter((sentence) => String(placeholders(sentence)) !== '{0}');
    assert.deepEqual(without, []);
  });

  it('says something different for each rule', () => {
    assert.equal(new Set(SENTENCES.values()).size, SENTENCES.size);
  });

  it('has one for whatever documents are read by', () => {
    const seeds = readdirSync(SEEDS).map((name) => [name, projectText(`seeds/${name}`)] as const);
    const given = new Set([...seeds, ...TEXTS].flatMap(([path, text]) => evidenceOf(path, text)).map(({ rule }) => rule));
    assert.ok(given.size >= 15, `only ${given.size} rules`);
    const silent = [...given].filter((rule) => !SENTENCES.has(rule));
    assert.deepEqual(silent, []);
  }).timeout(60_000);
});

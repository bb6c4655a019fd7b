import type { ReportComparison, WordedRevision } from '../../core/analysis/report-comparison.ts';
import type { Range } from '../../core/evidence.ts';
import { plainText } from '../../core/text/plain-text.ts';
import { isChange, revisionGroups } from './revision-page.ts';
import { comparisonHeader, fateText, keptText } from './revision-wording.ts';
import { shownSentence } from './shown-sentence.ts';

/** A comparison as Markdown: a heading for each change, what was and what is as quotations. Tags mark the characters, as asterisks do not work beside Chinese punctuation. */
export function revisionMarkdown(names: readonly [string, string], { revisions, counts }: ReportComparison): string {
  const [title = '', ...summary] = comparisonHeader(names, counts).map((line) => plainText(line, 'markdown'));
  const parts = revisionGroups(revisions).map((group) => {
    const [one] = group;
    if (!one || !isChange(one)) return `*${plainText(keptText(group.length), 'markdown')}*`;
    return [`## ${plainText(fateText(one, group.length), 'markdown')}`, ...group.flatMap(quotations)].join('\n\n');
  });
  return `# ${title}\n\n${[...summary.map((line) => `- ${line}`)].join('\n')}\n\n${parts.join('\n\n')}\n`;
}

function quotations({ kind, texts: { first, second }, marked }: WordedRevision): string[] {
  const was = first === undefined || kind === 'kept' ? [] : [quotation('del', first, kind === 'dropped' ? undefined : marked.first)];
  const is = second === undefined ? [] : [quotation('ins', second, kind === 'added' || kind === 'kept' ? undefined : marked.second)];
  return [...was, ...is];
}

/** Without marks where the sentence is told as a whole. */
function quotation(tag: 'del' | 'ins', sentence: string, marked: readonly Range[] = []): string {
  const shown = shownSentence(sentence, marked);
  let [text, at] = ['', 0];
  for (const { start, end } of shown.marked) {
    text += `${plainText(shown.text.slice(at, start), 'markdown')}<${tag}>${plainText(shown.text.slice(start, end), 'markdown')}</${tag}>`;
    at = end;
  }
  return `> ${tag === 'del' ? '−' : '\\+'} ${text}${plainText(shown.text.slice(at), 'markdown')}`;
}

import * as vscode from 'vscode';
import type { PageKind } from '../../host/page-kind.ts';
import type { Library } from '../../session/library.ts';
import { askPhrases } from './ask-phrases.ts';
import { askTrend } from './trend-answers.ts';
import { trendContent } from './trend-content.ts';
import type { TrendQuestion } from './trend-question.ts';
import { keptQuestion, nextQuestion, withPhrases } from './trend-question.ts';

/** The page *Trend*. The same phrases are on one page, whatever is chosen in it. */
export function trendKind(library: Library): PageKind<TrendQuestion> {
  return {
    viewType: 'tifa.trend',
    questionOf: keptQuestion,
    titleOf: ({ phrases }) => vscode.l10n.t('Trend: {0}', phrases.join(' · ')),
    identityOf: ({ phrases }) => JSON.stringify(phrases),
    contentOf: async (question, signal) => ({ content: trendContent(await askTrend(library, question, signal)), isProvisional: false }),
    choose: async (question, control, value) =>
      control === 'phrases' && value === '' ? withPhrases(question, await askPhrases()) : nextQuestion(question, control, value),
  };
}

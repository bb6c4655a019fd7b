import * as vscode from 'vscode';
import type { PageAsker, PageKind } from '../../host/page-kind.ts';
import { askPhrases } from './ask-phrases.ts';
import { askTrend, levelsOf } from './trend-answers.ts';
import { trendContent } from './trend-content.ts';
import type { TrendQuestion } from './trend-question.ts';
import { keptQuestion, nextQuestion, nextQuestions, withPhrases } from './trend-question.ts';

/** The page *Trend*. The same phrases are on one page, whatever is chosen in it. */
export const TREND: PageKind<TrendQuestion> = {
  viewType: 'tifa.trend',
  questionOf: keptQuestion,
  titleOf: ({ phrases }) => vscode.l10n.t('Trend: {0}', phrases.join(' · ')),
  identityOf: ({ phrases }) => JSON.stringify(phrases),
  contentOf: async (question, asker, tell) => {
    const answers = await askTrend(question, asker, (known) => tell(() => trendContent(known)));
    return { content: trendContent(answers), isProvisional: false };
  },
  choose: async (question, control, value) =>
    control === 'phrases' && value === '' ? withPhrases(question, await askPhrases()) : nextQuestion(question, control, value),
  askAhead,
};

/** One after the other: somebody else may have a question too. */
async function askAhead(question: TrendQuestion, asker: PageAsker): Promise<void> {
  const { byLevel } = await askTrend(question, asker);
  for (const next of nextQuestions(question, byLevel ? levelsOf(byLevel) : [])) await askTrend(next, asker);
}

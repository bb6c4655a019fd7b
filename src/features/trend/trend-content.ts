import * as vscode from 'vscode';
import { pageWords } from '../../host/page-words.ts';
import { sentences } from '../../host/punctuation.ts';
import { countText } from '../../host/wording.ts';
import type { PageContent, Section } from '../../pages/contract.ts';
import { adoptionSection } from './adoption-section.ts';
import { levelsSection } from './levels-section.ts';
import { matrixSection } from './matrix-section.ts';
import { periodsSection } from './periods-section.ts';
import { provincesSection } from './provinces-section.ts';
import type { TrendAnswers } from './trend-answers.ts';
import { trendControls } from './trend-controls.ts';

/** What the page *Trend* shows. */
export function trendContent(answers: TrendAnswers): PageContent {
  return {
    title: answers.question.phrases.join(' · '),
    lead: leadText(answers),
    figures: [],
    controls: trendControls(answers),
    sections: [
      ...missing(answers),
      periodsSection(answers),
      provincesSection(answers),
      levelsSection(answers),
      matrixSection(answers),
      adoptionSection(answers),
    ],
    words: pageWords(),
  };
}

/** What the counts are about, and how little a few documents say. */
function leadText({ documents, lines }: TrendAnswers): string {
  const { l10n } = vscode;
  const about = l10n.t(
    'Documents counted: {0}, each text once, without navigation. Every mark opens the passages behind it.',
    countText(documents),
  );
  const without = Math.max(0, ...lines.map((line) => line.without));
  const undated = without === 0 ? '' : l10n.t('Not dated that finely: {0}.', countText(without));
  const few = documents < FEW ? l10n.t('So few documents show no trend.') : '';
  return sentences([about, undated, few]);
}

/** Fewer documents on a side never make a change that is graded A. */
const FEW = 20;

function missing({ lines }: TrendAnswers): Section[] {
  const { l10n } = vscode;
  const names = lines.filter(({ isFound }) => !isFound).map(({ phrase }) => phrase);
  if (names.length === 0) return [];
  return [
    {
      heading: l10n.t('Not Found'),
      isWide: true,
      parts: [{ kind: 'text', text: l10n.t('In no document of this library: {0}', [...new Set(names)].join(' · ')) }],
    },
  ];
}

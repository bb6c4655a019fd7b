import * as vscode from 'vscode';
import type { FullContent, FullSection } from '../../host/full-content.ts';
import { pageWords } from '../../host/page-words.ts';
import { sentences } from '../../host/punctuation.ts';
import { countText } from '../../host/wording.ts';
import { ADOPTION, adoptionSection } from './adoption-section.ts';
import { LEVELS, levelsSection } from './levels-section.ts';
import { MATRIX, matrixHeading, matrixSection } from './matrix-section.ts';
import { PERIODS_SECTION, periodsSection } from './periods-section.ts';
import { PROVINCES, provincesSection } from './provinces-section.ts';
import type { Periods, TrendAnswers } from './trend-answers.ts';
import { trendControls } from './trend-controls.ts';
import { measureText } from './trend-wording.ts';

/** What the page *Trend* shows, as far as it is known. */
export function trendContent(answers: TrendAnswers): FullContent {
  const { question, periods } = answers;
  return {
    title: question.phrases.join(' · '),
    lead: periods ? leadText(periods) : '',
    figures: [],
    controls: trendControls(answers),
    sections: [...(periods ? missing(periods) : []), ...sections(answers)],
    words: pageWords(),
  };
}

function sections({ question, periods, byLevel, provinces, matrix, adoption, shownQuery }: TrendAnswers): FullSection[] {
  const { l10n } = vscode;
  const shown = { question, shownQuery };
  // Only of several phrases it must be said which one it is.
  const isOneOf = question.phrases.length > 1;
  const part = <T extends object>(
    about: Omit<FullSection, 'parts'>,
    answer: T | undefined,
    make: (answer: T) => FullSection,
  ): FullSection => {
    const heading = isOneOf ? `${question.shown} · ${about.heading}` : about.heading;
    return answer ? made(answer, isOneOf, () => ({ ...make(answer), heading })) : { ...about, heading, isAwaited: true, parts: [] };
  };
  const wide = { isWide: true };
  return [
    periods
      ? periodsSection(question, periods)
      : { id: PERIODS_SECTION, heading: measureText(question.measure), ...wide, isAwaited: true, parts: [] },
    part({ id: PROVINCES, heading: l10n.t('Provinces') }, provinces, (answer) => provincesSection(shown, answer)),
    part({ id: LEVELS, heading: l10n.t('Levels') }, byLevel, (answer) => levelsSection(shown, answer)),
    part({ id: MATRIX, heading: matrixHeading(question), ...wide }, matrix, (answer) => matrixSection(shown, answer)),
    part({ id: ADOPTION, heading: l10n.t('Adoption'), ...wide }, adoption, (answer) => adoptionSection(shown, answer)),
  ];
}

/** The same answer is the answer to the same question: what else can be chosen does not change what is made of it. */
const [alone, oneOfSome] = [new WeakMap<object, FullSection>(), new WeakMap<object, FullSection>()];

function made(answer: object, isOneOf: boolean, make: () => FullSection): FullSection {
  const known = isOneOf ? oneOfSome : alone;
  const section = known.get(answer) ?? make();
  known.set(answer, section);
  return section;
}

/** What the counts are about, and how little a few documents say. */
function leadText({ documents, lines }: Periods): string {
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

function missing({ lines }: Periods): FullSection[] {
  const { l10n } = vscode;
  const names = lines.filter(({ isFound }) => !isFound).map(({ phrase }) => phrase);
  if (names.length === 0) return [];
  return [
    {
      id: 'missing',
      heading: l10n.t('Not Found'),
      isWide: true,
      parts: [{ kind: 'text', text: l10n.t('In no document of this library: {0}', [...new Set(names)].join(' · ')) }],
    },
  ];
}

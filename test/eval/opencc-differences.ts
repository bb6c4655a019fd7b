/** Why a case of OpenCC's is written otherwise, by kind. */
const REASONS = {
  taiwan: 'Taiwan or Hong Kong write another variant of the same character in official texts',
  name: 'the name of a firm or a shop that has an old variant of a character; official texts write the usual one',
  standard: 'the usual form of OpenCC’s standard, where OpenCC has an exception for a single word',
  latin: 'nothing but Chinese characters changes',
  classical: 'classical Chinese: the word of today is written',
  list: 'words in a list: nothing around them tells what they mean',
  fault: 'a known fault: a word of Taiwan’s is put in where it stands across two words',
} as const;

/** By id and configuration of the case. */
const DIFFERENCES: Readonly<Record<string, keyof typeof REASONS>> = {
  'case_019 s2t': 'classical',
  'case_024 s2t': 'standard',
  'case_026 s2t': 'name',
  'case_065_s2x s2t': 'taiwan',
  'case_065_s2x s2tw': 'taiwan',
  'fortune_500_company_names_tw2sp tw2sp': 'latin',
  'dioxin_terms_tw_s2twp s2tw': 'taiwan',
  'dioxin_terms_tw_s2twp s2twp': 'taiwan',
  'BYVoid_OpenCC_PR_447_s2x s2tw': 'name',
  'BYVoid_OpenCC_PR_447_s2x s2twp': 'name',
  'BYVoid_OpenCC_PR_447_s2x s2hk': 'name',
  'nk2028_opencc-js_Issue_37 s2twp': 'fault',
  'BYVoid_OpenCC_PR_736_li_contexts s2t': 'list',
  'BYVoid_OpenCC_Issue_1288_acyl_group s2t': 'taiwan',
};

/** The reason in words, `undefined` where nobody has found one. */
export function reasonOf({ id, config }: { readonly id: string; readonly config: string }): string | undefined {
  const kind = DIFFERENCES[`${id} ${config}`];
  return kind && REASONS[kind];
}

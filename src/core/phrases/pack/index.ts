import { matchText } from '../../text/matching-fold.ts';
import type { Phrase, PhraseGroup } from '../phrase.ts';
import { PHRASE_GROUPS } from '../phrase.ts';
import cultureIdeology from './culture-ideology.json';
import diplomacy from './diplomacy.json';
import economy from './economy.json';
import environment from './environment.json';
import history from './history.json';
import industryTechnology from './industry-technology.json';
import leadership from './leadership.json';
import partyBuilding from './party-building.json';
import plansCampaigns from './plans-campaigns.json';
import reformOpening from './reform-opening.json';
import region from './region.json';
import ruleOfLawGovernance from './rule-of-law-governance.json';
import rural from './rural.json';
import securityDefence from './security-defence.json';
import societyLivelihood from './society-livelihood.json';
import styleSlogans from './style-slogans.json';
import taiwanHongkong from './taiwan-hongkong.json';

/** An established phrase (提法) with its English rendering. */
export interface PackEntry {
  /** In Simplified characters, as official texts print it, without the quotation marks around the whole. */
  readonly phrase: string;
  /** As used in official translations: government work reports, congress reports, Xinhua, China Keywords, Qiushi English. */
  readonly english: string;
  readonly group: PhraseGroup;
  /** What the English alone does not say: the members of a numbered set, years, the literal sense. */
  readonly note?: string;
}

const ENTRIES: Readonly<Record<PhraseGroup, readonly Omit<PackEntry, 'group'>[]>> = {
  leadership,
  'party-building': partyBuilding,
  economy,
  'industry-technology': industryTechnology,
  'reform-opening': reformOpening,
  'society-livelihood': societyLivelihood,
  'rule-of-law-governance': ruleOfLawGovernance,
  environment,
  rural,
  region,
  'security-defence': securityDefence,
  'culture-ideology': cultureIdeology,
  diplomacy,
  'taiwan-hongkong': taiwanHongkong,
  'style-slogans': styleSlogans,
  'plans-campaigns': plansCampaigns,
  history,
};

/** The pack that comes with the extension: by group, and within a group by code units. No two entries fold to the same text. */
export const BUILT_IN_PACK: readonly PackEntry[] = PHRASE_GROUPS.flatMap((group) => ENTRIES[group].map((entry) => ({ ...entry, group })));

let cached: readonly Phrase[] | undefined;

/** The established phrases that Tifa knows of itself; folded on first use. */
export function builtInPhrases(): readonly Phrase[] {
  cached ??= BUILT_IN_PACK.map(asPhrase);
  return cached;
}

function asPhrase({ phrase, ...entry }: PackEntry): Phrase {
  return { ...entry, key: matchText(phrase), text: phrase, source: 'pack' };
}

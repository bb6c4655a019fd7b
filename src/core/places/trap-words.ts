import { foldText } from '../text/fold.ts';
import * as tables from './tables.generated.ts';

/**
 * Words that hold the name of a division without meaning it; at each place the longest word is taken. Chinese does not mark where words end, so these are also
 * the commonest meetings of two words (五大理念, 均衡水平, 制定西部). Folded.
 */
export const TRAP_WORDS: readonly string[] = tables.TRAP_WORDS.map(({ word }) => foldText(word));

/** Names that are also ordinary words: alone they say nothing, after the name above them (天津和平) or with their suffix (和平区) they do. Folded. */
export const COMMON_NAMES: ReadonlySet<string> = new Set(tables.COMMON_NAMES.map(({ name }) => foldText(name)));

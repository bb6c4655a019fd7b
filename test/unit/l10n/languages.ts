import { readScript } from '../../../src/core/text/script.ts';

interface Language {
  readonly id: 'zh-cn' | 'zh-tw';
  /** Whether a text is in this language's script and uses its quotation marks. */
  readonly isOwn: (text: string) => boolean;
}

/** The languages beside English that the extension speaks. */
export const LANGUAGES: readonly Language[] = [
  { id: 'zh-cn', isOwn: (text) => readScript(text).hant === 0 && !/[「」]/.test(text) },
  { id: 'zh-tw', isOwn: (text) => readScript(text).hans === 0 && !/[“”]/.test(text) },
];

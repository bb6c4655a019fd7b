import hkVariants from 'opencc-js/dict/HKVariants';
import stCharacters from 'opencc-js/dict/STCharacters';
import tsCharacters from 'opencc-js/dict/TSCharacters';
import twVariants from 'opencc-js/dict/TWVariants';
import { pairsOf } from './opencc-dictionaries.ts';
import { REGIONS } from './tables.generated.ts';

/** Whose characters Traditional text is written in: Taiwan's, Hong Kong's, or OpenCC's standard. */
export type Region = 'tw' | 'hk' | 't';

/** A form of a region, with the words that it is limited to or that it is not used in. */
interface RegionalForm {
  readonly unit: number;
  readonly only: readonly string[];
  readonly except: readonly string[];
}

/** How a region writes what Taiwan writes in one way. */
export class RegionalForms {
  /** By Simplified character and Taiwan's form. */
  private readonly forms = new Map<number, number>();
  /** By the same, what a region writes otherwise by its own custom. */
  private readonly customs = new Map<number, RegionalForm>();

  constructor(private readonly region: Region) {
    if (region === 'tw') return;
    const toRegion = new Map(region === 'hk' ? pairsOf(hkVariants) : []);
    for (const [simplified, standard] of standardForms()) this.add(simplified, standard, toRegion.get(standard) ?? standard);
    for (const row of REGIONS) this.addCustom(row);
  }

  /** The form of a character that has several, by the word that it stands in: the character itself where none is known. */
  formOf(simplified: number, taiwan: number, word: string): number {
    if (this.region === 'tw') return taiwan;
    const key = keyOf(simplified, taiwan);
    const custom = this.customs.get(key);
    if (custom && isIn(custom, word)) return custom.unit;
    return this.forms.get(key) ?? taiwan;
  }

  /** For every code unit of Simplified text its form here, where `usual` has Taiwan's. */
  usualForms(usual: Uint16Array): Uint16Array {
    return usual.map((taiwan, simplified) => this.formOf(simplified, taiwan, String.fromCharCode(simplified)));
  }

  private add(simplified: string, standard: string, form: string): void {
    const key = keyOf(simplified.charCodeAt(0), taiwanOf(standard).charCodeAt(0));
    if (!this.forms.has(key)) this.forms.set(key, form.charCodeAt(0));
  }

  private addCustom({ simplified, taiwan, hongkong, standard, only = '', except = '' }: (typeof REGIONS)[number]): void {
    const unit = (this.region === 'hk' ? hongkong : standard).charCodeAt(0);
    const custom = { unit, only: wordsOf(only), except: wordsOf(except) };
    this.customs.set(keyOf(simplified.charCodeAt(0), taiwan.charCodeAt(0)), custom);
  }
}

function wordsOf(cell: string): string[] {
  return cell === '' ? [] : cell.split('|');
}

function isIn({ only, except }: RegionalForm, word: string): boolean {
  if (except.some((one) => word.includes(one) && (one.length > 1 || word === one))) return false;
  return only.length === 0 || only.some((one) => word.includes(one));
}

/** Every Simplified character with each of OpenCC's standard forms, the usual one first. */
function* standardForms(): Generator<[simplified: string, standard: string]> {
  for (const [simplified, standard] of pairsOf(stCharacters))
    if (simplified.length === 1 && standard.length === 1) yield [simplified, standard];
  for (const [standard] of pairsOf(twVariants)) yield [standard, standard];
  for (const [standard, simplified] of pairsOf(tsCharacters))
    if (simplified.length === 1 && standard.length === 1) yield [simplified, standard];
}

let cached: ReadonlyMap<string, string> | undefined;

function taiwanOf(standard: string): string {
  cached ??= new Map(pairsOf(twVariants));
  return cached.get(standard) ?? standard;
}

function keyOf(simplified: number, taiwan: number): number {
  return simplified * 0x10000 + taiwan;
}

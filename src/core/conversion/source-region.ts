import hkVariants from 'opencc-js/dict/HKVariants';
import twVariants from 'opencc-js/dict/TWVariants';
import { pairsOf } from './opencc-dictionaries.ts';
import type { Region } from './regional-forms.ts';

/** Where the Traditional text of a document is written, by the forms that only one region uses; `undefined` where none tells. */
export function regionOf(text: string): Region | undefined {
  const counts = { tw: 0, hk: 0, t: 0 };
  const regions = regionUnits();
  for (let at = 0; at < text.length; at++) {
    const region = regions.get(text.charCodeAt(at));
    if (region) counts[region]++;
  }
  const [[region, count]] = Object.entries(counts).sort((a, b) => b[1] - a[1]) as [[Region, number]];
  return count > 0 ? region : undefined;
}

let cached: ReadonlyMap<number, Region> | undefined;

function regionUnits(): ReadonlyMap<number, Region> {
  cached ??= makeRegionUnits();
  return cached;
}

/** Forms that two regions use tell nothing. */
function makeRegionUnits(): ReadonlyMap<number, Region> {
  const hk = new Map(pairsOf(hkVariants));
  const tw = new Map(pairsOf(twVariants));
  const units = new Map<number, Region>();
  for (const standard of new Set([...hk.keys(), ...tw.keys()])) {
    const forms = { tw: tw.get(standard) ?? standard, hk: hk.get(standard) ?? standard, t: standard };
    if (forms.hk !== forms.tw && forms.hk !== standard && !COMMON.includes(forms.hk)) units.set(forms.hk.charCodeAt(0), 'hk');
    if (forms.tw !== forms.hk && forms.tw !== standard && !COMMON.includes(forms.tw)) units.set(forms.tw.charCodeAt(0), 'tw');
  }
  return units;
}

/** Forms of one region that all of them write in other words, or write as often as their own. */
const COMMON = '台核才參針吃么梁污汙泄群峰秘床著棱檐';

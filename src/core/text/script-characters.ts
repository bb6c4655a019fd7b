import stCharacters from 'opencc-js/dict/STCharacters';
import tsCharacters from 'opencc-js/dict/TSCharacters';

/**
 * Characters with a Traditional counterpart that Traditional texts write as well: those which OpenCC 1.4.2 keeps on the Traditional side of its phrases
 * (皇后, 公里, 干涉) or gives as a form of Taiwan or Hong Kong (台, 群, 説).
 */
const ALSO_TRADITIONAL =
  '万丑丰么于云仆价伙余佣兑党准几凶划占卧厂厘叁台叶吁吃后咨咸唇囱夸媪尸岩岳峰帘干广床征恒悦愠愿户捝据揾敚斗朴杠杰柜棁榅氲涂涌涚淀温游灶煴熏痴皂确种秘税筑粽緼群胜脱腊腌腽膻苧苹范荐葱蒀藴虫虱蜕蜡跖輼辟适郁醖采里霉着启';

/** Traditional characters that Simplified texts write as well (乾坤, 夥同, 樊於期). */
const ALSO_SIMPLIFIED = '乾夥扞拚於潕皁舖苧薹谿醣鑪顗騞麼麽徵瞭藉';

/** What a character says about the script of its text, as bits. */
export const Decides = { nothing: 0, hans: 1, hant: 2 } as const;

let table: Uint8Array | undefined;

/** A value of `Decides` for every UTF-16 code unit. Made on first use and then shared. */
export function decidingUnits(): Uint8Array {
  table ??= makeTable();
  return table;
}

function makeTable(): Uint8Array {
  const deciding = new Uint8Array(0x10000);
  mark(deciding, stCharacters, Decides.hans, ALSO_TRADITIONAL);
  mark(deciding, tsCharacters, Decides.hant, ALSO_SIMPLIFIED);
  return deciding;
}

function mark(deciding: Uint8Array, dictionary: string, value: number, shared: string): void {
  for (const entry of dictionary.split('|')) {
    const [from = '', to] = entry.split(' ');
    if (from.length === 1 && from !== to && !shared.includes(from)) deciding[from.charCodeAt(0)] = value;
  }
}

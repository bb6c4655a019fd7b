import stCharacters from 'opencc-js/dict/STCharacters';
import { readBytes } from './byte-reading.ts';
import { isHan } from './han.ts';

/**
 * How likely a code unit is in a Chinese document, as a natural logarithm. Each class of characters has a share of the text (measured roughly on official
 * texts) that its members divide evenly: the 500 most frequent characters make up three quarters of a text, the two planes of common characters nearly the rest.
 * The sum over a text compares readings of the same bytes in different encodings, whatever the number of characters that each gives.
 */
const LOG = {
  newline: -4,
  ascii: -5.8,
  punctuation: -6,
  frequent: -7.2,
  common: -10.3,
  rare: -15.5,
  surrogate: -9,
  other: -15,
  privateUse: -18,
  control: -22,
  replacement: -20,
} as const;

/** The 500 most frequent characters of Simplified text (Jun Da, Modern Chinese Character Frequency List), in order; then some of official documents. */
const FREQUENT = `
的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定
天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被
利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数
安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品
住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔办坚持贯彻落委议府党届革项
`;

const OFFICIAL = `
委党党员届省县镇乡村农贯彻落议府会议革项工作推进改革开放创新企业项目投资增长经济社会建设全面深入学习习近平总书记坚持落实精神讲话指示部署精准脱贫攻坚振兴环境保护绿色质量
教育医疗就业保障民生服务监督管理制度机制体系完善健康稳定安全生产法治监察纪检组织干部群众责任任务目标规划纲要综合协调统筹区域城镇基础设施示范试点优化营商财政税收金融科技
`;

let table: Float32Array | undefined;

/** The logarithm of the likelihood of every UTF-16 code unit. Made on first use and then shared. */
export function unitLikelihoods(): Float32Array {
  table ??= makeTable();
  return table;
}

/** The sum of the logarithms of the likelihoods of a text's code units. */
export function likelihoodOfText(text: string): number {
  const likelihoods = unitLikelihoods();
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum += likelihoods[text.charCodeAt(index)] ?? 0;
  return sum;
}

function makeTable(): Float32Array {
  const likelihoods = new Float32Array(0x10000);
  for (let code = 0; code < likelihoods.length; code++) likelihoods[code] = baseLikelihood(code);
  for (const mark of WESTERN_PUNCTUATION) likelihoods[mark.charCodeAt(0)] = LOG.punctuation;
  for (const character of commonCharacters()) likelihoods[character.charCodeAt(0)] = LOG.common;
  const traditional = new Map(
    stCharacters
      .split('|')
      .map((entry) => entry.split(' '))
      .map(([simplified = '', one = '']) => [simplified, one]),
  );
  for (const character of (FREQUENT + OFFICIAL).replace(/\s/g, '')) {
    likelihoods[character.charCodeAt(0)] = LOG.frequent;
    likelihoods[(traditional.get(character) ?? character).charCodeAt(0)] = LOG.frequent;
  }
  return likelihoods;
}

function baseLikelihood(code: number): number {
  if (code < 0xa0) return latinLikelihood(code);
  if (isHan(code)) return LOG.rare;
  if ((code >= 0x3000 && code <= 0x3015) || (code >= 0xff01 && code <= 0xff5e)) return LOG.punctuation;
  if (code >= 0xd800 && code <= 0xdfff) return LOG.surrogate;
  if (code >= 0xe000 && code <= 0xf8ff) return LOG.privateUse;
  return code === 0xfffd ? LOG.replacement : LOG.other;
}

const WESTERN_PUNCTUATION = '—–‘’“”…·';

function latinLikelihood(code: number): number {
  if (code === 0x0a || code === 0x0d || code === 0x20) return LOG.newline;
  return code === 0x09 || (code > 0x20 && code < 0x7f) ? LOG.ascii : LOG.control;
}

/** The planes of common characters are contiguous in both national standards: GB2312 rows 16 to 55, Big5 A440 to C67E. */
function* commonCharacters(): Generator<string> {
  yield* readBytes(pairs(0xb0, 0xd7, [[0xa1, 0xfe]]), 'gb18030').replace(/[\ue000-\uf8ff\ufffd]/g, '');
  yield* readBytes(
    pairs(0xa4, 0xc6, [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ]),
    'big5hkscs',
  ).replace(/[^\u4e00-\u9fff]/g, '');
}

function pairs(firstLead: number, lastLead: number, trails: readonly (readonly [number, number])[]): Uint8Array {
  const bytes: number[] = [];
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (const [first, last] of trails) for (let trail = first; trail <= last; trail++) bytes.push(lead, trail);
  }
  return Uint8Array.from(bytes);
}

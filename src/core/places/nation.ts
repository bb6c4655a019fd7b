import type { Range } from '../evidence.ts';
import { findPlaces } from './mention.ts';
import type { SignedText } from './sign-words.ts';

/** What a text says when it speaks of the whole country or for its central bodies; the posts of persons (国务院总理) are left out. */
const NATIONAL =
  /我国|全国(?!["']?两会|人大代表|政协(?:[^,。]{0,12}界)?委员|劳模|劳动模范|文明|第)|中共中央(?!总书记|政治局)|党中央|国务院(?!总理|副总理)|中央军委(?!主席|副主席)|各省、自治区、直辖市|各省区市|(?:2\d|3[01])个?省(?:[份区]|\(区)|中华人民共和国|(?<![省市县区州])(?:各地(?!区)|多地)|海内外/y;
/** A date of the Republic after 1949: 中华民国96年1月11日. */
const REPUBLIC_DATE =
  /中华民国(?:39|[4-9]\d|1\d\d|三十九|[四五六七八九]十[一二三四五六七八九]?|一百[〇零一二三四五六七八九十]*)年[〇一二三四五六七八九十\d]{1,3}月/;
/** A body in Taipei that the text begins with. */
const TAIPEI_BODY = /^\s*(?:总统(?:府|令)|(?:行政|立法|考试|监察|司法)院)/;
const PRESIDENT =
  /(?<!台湾)(?:陈水扁|马英九|蔡英文|赖清德)总统|(?<!台湾)总统(?:陈水扁|马英九|蔡英文|赖清德)|行政院(?:长(?:刘兆玄|吴敦义|陈冲|江宜桦|毛治国|张善政|林全|赖清德|苏贞昌|陈建仁|卓荣泰)|发言人[\u4e00-\u9fff]{2,3}(?=[,今昨(]))/;
const HEAD = 600;
const CENTRAL_BODY =
  /^(?:中共中央|中国共产党中央|党中央|国务院|政务院|中央|中华全国|全国人大|全国人民代表大会|全国政协|最高人民|中华人民共和国|国家)/;
const MINISTRY =
  /^(?:外交|国防|教育|科学技术|科技|工业和信息化|公安|民政|司法|财政|人力资源(?:和)?社会保障|自然资源|生态环境|住房(?:和)?城乡建设|交通运输|水利|农业农村|农业|商务|文化和旅游|文化|应急管理|退役军人事务)部|^(?:审计署|海关总署|中国人民银行)/;

/** Who acts for the whole country or reports of it, where a title or a clause begins; not a branch of it in some place. */
const CENTRAL_ACTOR = new RegExp(
  '(?:^|[\\n,:。()\\]"\\s从据]|了解到|获悉)(?:中国|我国)?(' +
    '(?:国家|中央军委)(?:副)?主席|国务院|国务委员|中共中央|党中央|中央(?:军委|纪委|政法委|组织部|宣传部|统战部|外办|气象台|代表团)|总书记|习近平|全国(?:人大|政协|总工会|妇联|工商联)|最高人民|' +
    '(?:外交|国防|教育|科技|工信|工业和信息化|公安|民政|司法|财政|人社|人力资源和?社会保障|自然资源|生态环境|住建|住房和?城乡建设|交通运输|水利|农业农村|商务|文化和旅游|应急管理|退役军人事务)部|' +
    '国家(?:(?![局委署])[\\u4e00-\\u9fff]){2,8}(?:局|委|署)|国家[\\u4e00-\\u9fff]{2,6}?(?:中心|部门)|海关总署|审计署|国资委|国台办|中国人民银行|央行|中国气象局|证监会|' +
    '(?:中国)?(?:人民解放军|陆军|海军|空军|火箭军|武警部队|南部战区|东部战区|西部战区|北部战区|中部战区|铁路(?!局))|国铁集团|新华社播发|本台' +
    ')(?![^,。\\n]{0,14}(?:税务局|分局|支局|支行|分行|调查总?队|监管局|特派员|海关|海事局|气象局|办事处|局集团|集团公司))',
);

/** A body that only says what it is and so lies in some place, where a title or a clause begins: 我院党委, 市人民医院, 集团组织收看, 官元镇召开; or one that writes to its parts: 各党总支、各部门: (the fold joins it to the title above). */
const UNIT =
  /(?:^|[\n,。:()"\s日午])(?:[我本](?:院(?!士)|校|集团|公司|医院|学院)|[校院]党委|[省市县区](?:第?[一二三四五六七八九十])?(?:人民|中心|中医|妇幼)?(?:保健)?(?:院|医院|法院|检察院)(?![\u4e00-\u9fff]{0,2}(?:系统|能力|水平|标准|建设|改革|评审))|(?:集团|公司|医院|学校|学院)(?:党委|党组|领导|组织|召开|举行|开展)|(?![各全乡])[\u4e00-\u9fff]{2,4}(?:镇|乡|街道)(?:党委|党工委|政府|召开|举行|组织|开展))|各(?:直属党|二级(?:单位|学院|党)|党总支|党委、各?党总支|学院|系部)[^。\n:]{0,40}:/;

/** After the name of its place. */
const BRANCH =
  /^(?:省|市|县|区|特派员|监管)?(?:税务局|海关|海事局|监管局|管理局|气象局|证监局|审计局|调查总?队|(?:中心)?[分支]行|办事处|[分支]局)$/;

/** What only Hong Kong calls itself, its government and its officers. */
const OWN_WORDS =
  '本港(?=市民|居民|社会|区议会|各区|学生|传媒|(?:1 ?8|十八) ?个?(?:行政)?区)|(?<![进出到])港府(?![路街巷道村镇苑园湾社花酒小])|民政事务专员';
/** What only the bodies of Hong Kong and Macau are called. */
const SPECIAL_REGION = new RegExp(
  `${OWN_WORDS}|特区政府|行政长官|特首|立法会|区议会|民政事务总署|[政财律法]务司|财政司|特区|民政总署|市政署|民署|本澳|澳门半岛`,
  'g',
);
const LEAST_SIGNS = 2;
/** What only Hong Kong has, and who has led it. */
const HONG_KONG = new RegExp(
  `${OWN_WORDS}|(?<![村级备名道社镇乡的])民政专员|民政事务总署|民政及青年事务局|政制及内地事务局|律政司|(?<!法)政务司司长|财政司司长|港铁|立法会综合大楼|添马|(?:行政长官|特首)(?:董建华|曾荫权|梁振英|林郑月娥|李家超)`,
);

/** The same of Macau. */
const MACAU = /民政总署|市政署|行政法务司|社会文化司|运输工务司|本澳|澳门半岛|氹仔|路氹|(?:行政长官|特首)(?:何厚铧|崔世安|贺一诚|岑浩辉)/;

/** Whether the text speaks of the bodies of Hong Kong or Macau, so that what it names in the mainland is visited. */
export function isOfSpecialRegion({ folded, signs }: SignedText): boolean {
  return signs.of('specialRegion').length >= LEAST_SIGNS && sign(folded, SPECIAL_REGION).count >= LEAST_SIGNS;
}

/** The special regions, by their codes, with what only the one has. */
const REGIONS: readonly { readonly code: string; readonly sign: RegExp }[] = [
  { code: '810000', sign: HONG_KONG },
  { code: '820000', sign: MACAU },
];

/** The special region, by its code, of which a folded text of such bodies says what only it has, and where; `undefined` where it does so of none or of both. */
export function regionSign(folded: string): (Range & { readonly code: string }) | undefined {
  const [first, ...others] = REGIONS.flatMap(({ code, sign: pattern }) => {
    const match = pattern.exec(folded);
    return match ? [{ code, start: match.index, end: match.index + match[0].length }] : [];
  });
  return others.length === 0 ? first : undefined;
}

/** How often and where first, in folded offsets. */
export interface Sign extends Range {
  readonly count: number;
}

/** Whether, and how often, a text speaks of the whole country. */
export function nationalSign({ folded, signs }: SignedText): Sign {
  let count = 0;
  let [start, end, after] = [0, 0, 0];
  for (const place of signs.of('national')) {
    NATIONAL.lastIndex = place;
    if (place < after || !NATIONAL.test(folded)) continue;
    after = NATIONAL.lastIndex;
    if (count++ === 0) [start, end] = [place, after];
  }
  return { count, start, end };
}

/** The central body or its head that a clause in this part of a folded text begins with; `undefined` where none acts. */
export function centralActor(folded: string, part: Range): Range | undefined {
  const match = CENTRAL_ACTOR.exec(folded.slice(part.start, part.end));
  if (!match) return undefined;
  const end = part.start + match.index + match[0].length;
  return { start: end - (match[1]?.length ?? 0), end };
}

/** Whether the body that acts first in this part of a folded text is one that lies in some place, whatever that is. */
export function isOfUnit(folded: string, part: Range, actor: Range | undefined): boolean {
  const end = Math.min(part.end, actor?.start ?? part.end);
  return UNIT.test(folded.slice(part.start, end));
}

/** The date or the body that makes a text one of the authorities in Taipei; only the head counts, as a mainland text may speak of both. */
export function taipeiSign(folded: string): Range | undefined {
  const match = REPUBLIC_DATE.exec(folded.slice(0, HEAD)) ?? TAIPEI_BODY.exec(folded);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** Where the head of a folded text calls somebody president or premier as only texts of Taiwan do; `undefined` where it does not. */
export function presidentSign(folded: string): Range | undefined {
  const match = PRESIDENT.exec(folded.slice(0, HEAD));
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** Whether a body is one of the central authorities, and not the branch of one in some place. */
export function isCentralBody(folded: string): boolean {
  return (CENTRAL_BODY.test(folded) || MINISTRY.test(folded)) && !isBranch(folded);
}

/** 国家税务总局鄂尔多斯市税务局, 中国人民银行福州中心支行 */
function isBranch(folded: string): boolean {
  return findPlaces(folded).some(({ start, end, common }) => start > 0 && !common && BRANCH.test(folded.slice(end)));
}

function sign(text: string, pattern: RegExp): Sign {
  pattern.lastIndex = 0;
  const first = pattern.exec(text);
  if (!first) return { count: 0, start: 0, end: 0 };
  let count = 1;
  while (pattern.test(text)) count++;
  return { count, start: first.index, end: first.index + first[0].length };
}

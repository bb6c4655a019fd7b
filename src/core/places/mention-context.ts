import { Beginnings } from '../text/beginnings.ts';
import { isHan } from '../text/han.ts';
import { isAffiliation } from './affiliation.ts';
import { inMixedList } from './mention-list.ts';
import type { PlaceMention } from './place-mention.ts';

/** After a name: the body that governs the place, or one of its officers. */
const GOVERNED =
  /^(?:市|县|区|州)?(?:人民政府|政府|委(?!员|托|派)|人大|政协|党委|党工委|管委会|市长|区长|县长|州长|第[十一二三四五六七八九\d]{1,3}届|[十一二三四五六七八九]{1,3}届)/;
/** After a bare name: something that only bears it. */
const BEARER =
  /^(?:\d[\d-]{0,8}[油气]田|[油气]田|路|街|大道|大街|大学|学院|理工|师范|医院|医科|银行|集团|公司|股份|日报|晚报|都市报|卫视|电视台|证券|人寿|啤酒|实业|重工|都市圈|城市群|经济区|经济带|学刊|社科论坛|学报|党史与党建)/;
/** After the bare name of a province: who reports of any place in it (浙江在线). A county is told by its own. */
const REPORTER = /^(?:在线|新闻网|网讯|时报|早报|商报)/;
/** After a bare name: an event or idea called after it. */
const EVENT =
  /^(?:[\u4e00-\u9fff]{0,3}(?:商会|同乡会)|(?:第[一二三四五六七八九十\d]{1,4}届)?(?:亚洲运动会|亚运|亚残运|大运会|世界大学生|亚冬|亚洲冬季|奥运|残奥|全运会|全国运动会)|会议|精神|时间|回归(?:祖国)?|舰|冬?奥|世博|亚运|大运|合作组织|宣言|共识|峰会|进程|起义|战役|海战|谈判|条约|协定|公报|模式|经验)/;
/** After the bare name of a county: a river or mountain that reaches further (澜沧江). */
const FEATURE = /^(?:[江河湖山岭峡]|水库|大桥|隧道)/;
/** After the bare name of a county: a township elsewhere that is called alike. */
const TOWNSHIP = /^(?:[镇村]|乡(?!村)|街道|社区|苏木)/;
/** After the bare name of a city: a town elsewhere that is called alike; not its towns (保定镇街), nor what begins with the word. */
const TOWN = /^镇(?![街村域级办江压静定痛长远安平海南北西东])/;
/** After the bare name of a county: the rest of the name of a village. */
const VILLAGE = /^[\u4e00-\u9fff]{0,3}(?:村|社区)/;
/** After a name: a post that somebody had there (荆门市原副市长), those who help another region (本溪市援疆干部), and where somebody was born. */
const AWAY = /^(?:原(?:副?[市县区省州]|党|政|人大)|市?对口援|市?援[疆藏青]|[人籍](?=[,。;、\s()]|$))/;
/** Before a body that governs: the post is one that somebody had. */
const FORMER_POST = /(?:时任|原任?|曾任|历任)$/;
/** Before a name: somebody goes there, helps it, learns from it. */
const ELSEWHERE = /(?:(?<!赶)赴|援|支援|对口(?:帮扶|协作|合作|支援)|学习|借鉴|来自|往返|至|到|与|和|同|比)$/;
/** After a name with 在 before it: what only takes place there. */
const VENUE = /^(?:市|省)?(?:[^,。]{0,12})?(?:主持召开|开幕|闭幕|举行|举办|会见|会谈|发射|开赛|出席)/;
/** Around the bare name of a county: one of its towns, where something happens. */
const BEFORE_TOWN = /[在到来赴往自于进对]/;
const ITS_TOWN = /^[\u4e00-\u9fff]{2,3}(?:镇(?!压|静|定)|乡(?!村|镇)|街道)/;
/** Before and after a name: someone goes there, to see or to meet. */
const GOING = /[来赴到在临]/;
const VISIT = /^(?:考察|调研|采风|视察|参观|学习|指导|走访|检查|召开|举行)/;
/** Around the name of the capital: where the central bodies meet and the agencies report from. */
const CAPITAL = {
  name: /^北京市?$/,
  before: /(?:在|抵达|回到|离开|抵|到|社|报)$/,
  after: /^(?:人民大会堂|钓鱼台|天安门|中南海|\d+月|电|讯|\d+日)/,
};
/** After 县 of any county. */
const BODY = /^(?:委|政府|级|乡|域|里|直|长|城|人大|政协|处|局|医院|各)/;
/** After a name that ends in 区, 县 or 市: the last character belongs to the next word. */
const BROKEN = /区[域块位间别段]|县[域级]|市[场值容面]/;
const BROKEN_NAME = new Beginnings(BROKEN);
const FACTORS = { governed: 2, formerPost: 0.3, away: 0.1, bearer: 0.15, elsewhere: 0.4, venue: 0.4, capital: 0.1, list: 0.2 };
/** What is looked for behind a name in any case, and how far. */
const AFTER_NAME = new Beginnings(GOVERNED, BEARER, REPORTER, EVENT, FEATURE, TOWNSHIP, AWAY);
const LONGEST_AFTER = 16;
const LONGEST_BEFORE = 4;
/** Between two places of which the text tells together. */
const AND = /^[与和同]$/;

/** How much a mention counts where it stands, 0 where it says nothing. */
export function contextFactor(mentions: readonly PlaceMention[], index: number, folded: string): number {
  const mention = mentions[index];
  if (!mention || isPrefix(mention, mentions[index + 1]) || isAffiliation(mention, folded)) return 0;
  const after = AFTER_NAME.textAt(folded, mention.end, LONGEST_AFTER);
  if (!mention.chained && isNoName(mention, folded, after)) return 0;
  const start = chainStart(mentions, index);
  if (isOfGuests(start, mention.end, folded)) return FACTORS.away;
  const told = after === '' ? undefined : factorByAfter(mention, folded.slice(Math.max(0, start - LONGEST_BEFORE), start), after);
  if (told !== undefined) return told;
  if (inMixedList(mentions, index, folded)) return FACTORS.list;
  return isJoint(mentions, index, folded) ? 1 : placeFactor(mention, start, folded);
}

/** Whether those who are received are from the place: 会见江城市民政局局长一行. */
function isOfGuests(start: number, end: number, folded: string): boolean {
  return RECEIVES.test(folded.slice(Math.max(0, start - 3), start)) && GUESTS.test(folded.slice(end, end + LONGEST_GUESTS));
}

const RECEIVES = /(?:会见了?|接见了?|会晤|接待了?)$/;
const GUESTS = /^[^,。;]{0,24}?(?:一行|代表团|考察团|学习团|考察组|客人|来宾)/;
const LONGEST_GUESTS = 30;

/** What stands behind the name tells alone; `undefined` where it does not. */
function factorByAfter(mention: PlaceMention, before: string, after: string): number | undefined {
  if (AWAY.test(after)) return FACTORS.away;
  if (GOVERNED.test(after)) return FORMER_POST.test(before) ? FACTORS.formerPost : FACTORS.governed;
  return mention.form === 'bare' && !mention.chained && isBearer(mention, after) ? FACTORS.bearer : undefined;
}

function isBearer({ uses }: PlaceMention, after: string): boolean {
  return BEARER.test(after) || (uses.every(({ division }) => !division.parent) && REPORTER.test(after));
}

/** Whether the place is named together with another one beside it: 蒙城县与利辛县. */
function isJoint(mentions: readonly PlaceMention[], index: number, folded: string): boolean {
  const one = mentions[index - 1];
  const other = mentions[index];
  if (!one || !other || other.start !== one.end + 1 || !AND.test(folded.charAt(one.end))) return false;
  const parents = new Set(one.uses.map(({ division }) => division.parent));
  return other.uses.some(({ division }) => division.parent !== undefined && parents.has(division.parent));
}

/** Whether the name is a bare one of a county, or one of two characters, that stands between other characters: a name, or two words that meet (到泾县纸厂, 示范县里). */
export function isLoose(mention: PlaceMention, folded: string): boolean {
  const after = folded.slice(mention.end, mention.end + 16);
  if (mention.form !== 'bare') return mention.name.length === 2 && !BODY.test(after);
  const bareCounty = !mention.common && mention.county && !isReservoir(mention, after);
  return (
    bareCounty &&
    !isOfVillage(mention, after) &&
    !EVENT.test(after) &&
    !FEATURE.test(after) &&
    !TOWNSHIP.test(after) &&
    !standsAlone(mention, folded)
  );
}

/** 玉泉镇康家村: the first character of the name belongs to the town before it. */
function isOfVillage({ name }: PlaceMention, after: string): boolean {
  return /^[镇乡]/.test(name) && VILLAGE.test(after);
}

/** 友邻水库: the last character of the name belongs to the next word. */
function isReservoir({ name }: PlaceMention, after: string): boolean {
  return name.endsWith('水') && after.startsWith('库');
}

/** Whether somebody goes to the place that is named here. */
export function isGoal({ start }: PlaceMention, folded: string): boolean {
  return GOING.test(folded.charAt(start - 1));
}

/** The names above the last one of a chain count through it alone: 四川凉山州金阳县 speaks for 金阳县. */
function isPrefix(mention: PlaceMention, next: PlaceMention | undefined): boolean {
  return next?.chained === true && next.start === mention.end;
}

/** Where the names begin that stand before this one without a gap: at 湖南 for the 长沙 of 湖南长沙. */
function chainStart(mentions: readonly PlaceMention[], index: number): number {
  let first = index;
  while (mentions[first]?.chained && mentions[first - 1]?.end === mentions[first]?.start) first--;
  return mentions[first]?.start ?? 0;
}

/** Whether the characters, as far as their neighbours tell, are no name of a place here. */
function isNoName(mention: PlaceMention, folded: string, after: string): boolean {
  if (mention.common && !isPrefectureAlone(mention, folded)) return true;
  if (BROKEN_NAME.mayBeAt(folded, mention.end - 1) && BROKEN.test(folded.slice(mention.end - 1, mention.end + 1))) return true;
  if (mention.form !== 'bare')
    return mention.name.length === 2 && isHan(folded.charCodeAt(mention.start - 1)) && !isServed(mention, folded);
  if (after !== '' && EVENT.test(after)) return true;
  if (!mention.county) return TOWN.test(after);
  return FEATURE.test(after) || TOWNSHIP.test(after) || !standsAlone(mention, folded);
}

/** `start`: where the names begin that stand without a gap before the name. */
function placeFactor({ name, end }: PlaceMention, start: number, folded: string): number {
  const before = folded.slice(Math.max(0, start - LONGEST_BEFORE), start);
  const after = () => folded.slice(end, end + LONGEST_AFTER);
  if (CAPITAL.name.test(name) && (CAPITAL.before.test(before) || CAPITAL.after.test(after()))) return FACTORS.capital;
  if (/[在于]$/.test(before) && VENUE.test(after())) return FACTORS.venue;
  return ELSEWHERE.test(before) ? FACTORS.elsewhere : 1;
}

/** A bare prefecture that begins its clause (保定召开大会) is meant even where the word is common elsewhere (医保定点; the 阿里 of a foreign name follows a dot). */
function isPrefectureAlone({ county, start }: PlaceMention, folded: string): boolean {
  return !county && (start === 0 || /[\s,。;:!?()[\]"《》]/.test(folded.charAt(start - 1)));
}

/** Whether something is done for the place: 为沁县建设多提良策. */
function isServed({ start, end }: Pick<PlaceMention, 'start' | 'end'>, folded: string): boolean {
  return folded.charAt(start - 1) === '为' && SERVED.test(folded.slice(end, end + 4));
}

const SERVED = /^(?:建设|发展|经济|高质量|乡村振兴|振兴|现代化)/;

/**
 * Whether punctuation, not another character, stands on one side at least, one of its towns follows (在岳西五河镇), or someone comes there (来沭阳考察): inside
 * a run of characters two words may meet.
 */
function standsAlone({ start, end }: PlaceMention, folded: string): boolean {
  if (!isHan(folded.charCodeAt(start - 1)) || !isHan(folded.charCodeAt(end))) return true;
  if (isServed({ start, end }, folded)) return true;
  if (BEFORE_TOWN.test(folded.charAt(start - 1)) && ITS_TOWN.test(folded.slice(end, end + 6))) return true;
  return GOING.test(folded.charAt(start - 1)) && VISIT.test(folded.slice(end, end + 2));
}

import { Beginnings } from '../text/beginnings.ts';
import { guestsOf } from './arrivals.ts';
import type { Division } from './division.ts';
import { Goals } from './goals.ts';
import type { LoweredText } from './lowering.ts';
import { lower } from './lowering.ts';
import type { PlaceMention } from './place-mention.ts';
import type { SignedText, SignWords } from './sign-words.ts';

/** Before a name, and after it: 来沭阳考察. */
const COMES = /(?:来|莅临)$/;
const COMING_END = new Beginnings(/[来临对]/);
/** Before a name and after it, in a sentence about a group: 某县考察团对泌阳县进行了考察. */
const LOOKED_AT = /^进行了?[^,。\n]{0,4}(?:考察|参观|访问|学习)/;
const GROUP = /(?:代表团|考察团|学习团|访问团)(?![^。\n]{0,100}[。\n])/;
const GROUP_REACH = 100;
const GROUP_COMES = /(?:代表团|考察团|学习团|考察组|一行)(?:来|莅临)$/;
const VISIT = /^[^,。\n]{0,8}(?:考察|调研|学习|交流|观摩|洽谈|参观|指导|访问|取经|对接|采风)/;
/** What the head of the party or the state said somewhere, which is studied everywhere: 总书记在河南南阳视察时的讲话; not what he said of the work of a place, which it studies itself: 对辽宁工作的重要指示. */
const LEADER =
  /(?:总书记|习近平|总理|主席)(?!(?:总书记)?对[\u4e00-\u9fff、]{2,10}(?:工作|振兴|发展))[在到来赴]?[^,。\n]{0,14}?(?:考察|视察|调研|讲话|座谈|来信|回信)/g;

/** The place above, listed behind the province, which hands on what both decided: 传达省、宁德市“两会”精神, 落实省委和宁德市委的部署. */
const LISTED_ABOVE =
  /省(?![市辖会])[^。,;\n、和]{0,14}[、和与](?=[\u4e00-\u9fff]{2,8}[市州盟](?:委|政府|人大|政协|[一二三四五六七八九十"]))[\u4e00-\u9fff]{2,8}[市州盟]/g;

/** What happened somewhere and is a lesson everywhere: 吸取…事故教训, 对…火灾作出批示. */
const LESSON = /(?:对|就|吸取|汲取|通报)[^,。\n]{0,24}(?:事故|灾害|火灾|爆炸|垮塌|坍塌|地震|泥石流|滑坡|案件|案例|典型问题)/g;
/** What is learned from it, whoever does. */
const LEARNED = /(?:吸取|汲取)[^,。\n]{0,24}(?:事故|灾害|火灾|爆炸|垮塌|坍塌|案件|案例)[^,。\n]{0,4}教训/g;
/** What the centre said of such, wherever it is studied: 对…火灾事故作出的重要指示. */
const INSTRUCTED = /[对就][^。\n]{0,48}?(?:事故|灾害|火灾|爆炸|垮塌|坍塌|地震|泥石流|滑坡)[^。\n,]{0,8}(?:重要)?(?:指示|批示)/g;
/** Whose people make up a group that goes somewhere: 由…区街道书记组成的考察团到…. */
const COMPOSED = /由[^。\n]{4,60}组成的[^,。\n]{0,16}(?:代表团|考察团|学习团|访问团|考察组)[到来赴]/g;
/** Who leads a group that comes: 以…市委书记甲为组长的视察组; not a leading group of the place itself. */
const LED = /以[^。\n]{4,40}?为(?:组长|团长|队长)的[^,。\n]{0,10}?(?:视察|考察|调研|检查|督查|督导|巡视|巡察)[团组队]/g;
/** Who comes to a school, a hospital or a firm that does not say where it lies; whoever governs there comes to its own. */
const UNIT_GUESTS =
  /(?:^|[。\n])(?![^。\n]{0,30}(?:委(?:常委|书记|副书记)|[省市县区](?:长|领导|政府|人大|政协)))[^。\n]{2,80}?(?:来|莅临|到访)我?(?:校|院|公司|集团)(?=[^,。\n]{0,10}(?:交流|考察|调研|访问|参观|座谈|义诊|学习|对接|授课|讲学|洽谈|[,。]))/g;
const UNIT_GUEST = /(?:来|莅临|到访)我?[校院公集]/;
/** Who is asked to speak: 邀请江城市第一小学校长作讲座. */
const INVITED =
  /(?:邀请|特邀|聘请)[^,。\n]{2,40}?(?:专家|教授|校长|老师|讲师|主任|院长|律师|博士|医生)[^,。\n]{0,12}(?:作|授课|讲|辅导|培训)/g;
/** Where matches and congresses of the whole country are held: 在江城市举行的全国锦标赛. */
const EVENTS = /在[^,。\n]{2,16}(?:举行|举办|召开)的[^,。\n]{0,16}?(?:全国|国际|世界|亚洲|亚运|奥运|全运|锦标|联赛|博览会)/g;
/** To whom the head of the party wrote, which is studied everywhere: 给…村全体村民的回信. */
const ADDRESSED = /给(?!予|出|力)[^,。\n给]{2,40}?的(?:重要)?(?:回信|复信|贺信)/g;
/** Where somebody had posts: 曾任莆田市副市长、抚州市市长. */
const POSTS = /(?:曾任|历任|先后任|先后担任)(?:(?!现任)[^。\n]){0,80}/g;
/** Where people come from who are looked for: 凡有上海市、廊坊市旅居史. */
const ARRIVALS = /(?:凡|近期|来自)[^。\n]{2,60}?(?:旅居史|返回|返乡|来返|抵达|入境)/g;
/** Whose meeting is passed on lies above who passes it on: 传达宁德市三届人大四次会议精神. */
const PASSED_ON = /传达(?:学习)?(?:贯彻)?[^。\n]{2,80}(?:会议|全会|精神)/g;
const FACTORS = { guest: 0, host: 3, visited: 0, leader: 0.05, lesson: 0.2, passedOn: 0.3 };
/** How much of a text is asked, in folded units: the place of a long one does not hang on a visit that it tells of later. */
const LONGEST = 6000;

/** What a text tells of guests, visits, and instructions about other places. */
export class Elsewhere {
  private readonly hosts: ReadonlySet<PlaceMention>;
  private readonly guests: ReadonlySet<Division>;
  private readonly goals: Goals | undefined;
  private readonly factors = new Map<number, number>();

  /** `subject`: whether the text tells who acts; where it does not, the place of a leader's visit or of a disaster is the place. */
  constructor(
    { folded: whole, signs }: SignedText,
    private readonly mentions: readonly PlaceMention[],
    subject: boolean,
  ) {
    const folded = whole.slice(0, LONGEST);
    const text: LoweredText = { folded, mentions, factors: this.factors };
    this.hosts = new Set(mentions.filter((mention) => isHost(mention, folded)));
    this.guests = guestsOf(folded, signs, mentions, this.hosts);
    lowerChains(this.factors, mentions, this.guests);
    this.goals = this.guests.size === 0 ? new Goals(text, subject) : undefined;
    lowerPeople(text, signs);
    if (subject) lowerStudied(text, signs);
  }

  /** Whether the text only hands on what a place above decided: it names that more than once, and each time so. */
  isHandedDown(division: Division): boolean {
    const named = this.mentions.filter(({ form, uses }) => form !== 'bare' && uses.length === 1 && uses[0]?.division === division);
    return named.length > 1 && named.every(({ start }) => (this.factors.get(start) ?? 1) <= FACTORS.passedOn);
  }

  /** How much a mention in the text counts. */
  factor(mention: PlaceMention): number {
    if ((this.guests.size > 0 && this.hosts.has(mention)) || this.goals?.travellers.has(mention)) return FACTORS.host;
    return Math.min(this.factorBeside(mention), this.factors.get(mention.start) ?? 1);
  }

  /** How much a mention anywhere, as in the title, counts: of who comes, and of where the text's own people go, hardly. */
  factorBeside({ uses }: PlaceMention): number {
    if (this.guests.size > 0 && uses.some(({ division }) => this.guests.has(division))) return FACTORS.guest;
    return this.goals && uses.some(({ division }) => this.goals?.has(division)) ? FACTORS.visited : 1;
  }
}

/** Lowers where people had posts, come from, are written to, and what happened to them. */
function lowerPeople(text: LoweredText, signs: SignWords): void {
  const { folded } = text;
  if (signs.has('posts')) lower(text, POSTS, FACTORS.leader);
  if (signs.has('arrivals')) lower(text, ARRIVALS, FACTORS.leader);
  if (folded.includes('信')) lower(text, ADDRESSED, FACTORS.lesson);
  if (folded.includes('组成的')) lower(text, COMPOSED, FACTORS.guest);
  if (folded.includes('长的')) lower(text, LED, FACTORS.lesson);
  if (UNIT_GUEST.test(folded)) lower(text, UNIT_GUESTS, FACTORS.leader);
  if (folded.includes('教训')) lower(text, LEARNED, FACTORS.leader);
}

/** Lowers what a subject passes on, studies and learns from. */
function lowerStudied(text: LoweredText, signs: SignWords): void {
  const { folded } = text;
  if (folded.includes('请')) lower(text, INVITED, FACTORS.lesson);
  if (folded.includes('的')) lower(text, EVENTS, FACTORS.lesson);
  if (folded.includes('省')) lower(text, LISTED_ABOVE, FACTORS.leader);
  if (signs.has('passedOn')) lower(text, PASSED_ON, FACTORS.passedOn);
  if (signs.has('leader')) lower(text, LEADER, FACTORS.leader);
  if (!signs.has('lesson')) return;
  lower(text, LESSON, FACTORS.lesson);
  lower(text, INSTRUCTED, FACTORS.leader);
}

function isHost({ start, end }: PlaceMention, folded: string): boolean {
  if (!COMING_END.mayBeAt(folded, Math.min(start, folded.length) - 1)) return false;
  const before = folded.slice(Math.max(0, start - 6), start);
  if (before.endsWith('对'))
    return LOOKED_AT.test(folded.slice(end, end + 12)) && GROUP.test(folded.slice(Math.max(0, start - GROUP_REACH), start));
  return GROUP_COMES.test(before) || (COMES.test(before) && VISIT.test(folded.slice(end, end + 16)));
}

/** What stands right before the place that guests come from, and tells where that lies: 陕西省|长武县. */
function lowerChains(factors: Map<number, number>, mentions: readonly PlaceMention[], guests: ReadonlySet<Division>): void {
  if (guests.size === 0) return;
  for (const [index, { chained, uses }] of mentions.entries()) {
    const above = mentions[index - 1];
    if (chained && above && uses.some(({ division }) => guests.has(division))) factors.set(above.start, FACTORS.guest);
  }
}

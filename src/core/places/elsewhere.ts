import { Beginnings } from '../text/beginnings.ts';
import { forEachMatch } from '../text/matches.ts';
import { guestsOf } from './arrivals.ts';
import type { Division } from './division.ts';
import { pathOf } from './division.ts';
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
/** Where the text's own people go: 赴沛县、涟水县考察学习. */
const GOES =
  /(?:(?<!赶)赴|前往|走访)[^。\n]{2,40}?(?:学习|考察|参观|招商|访问|对接|取经|洽谈|交流|拜访|救援|支援|抗洪|抢险|看望[^,。\n]{0,8}(?:援|支教|挂职|驻))|(?:驰援|增援)[^,。\n]{2,16}|率[^,。\n]{0,16}(?:代表团|考察团|团队)(?:到|在)[^,。\n]{2,30}?(?:学习|考察|招商|访问|对接)|到[^,。\n]{2,12}(?:拜会|拜访|招商|学习考察|考察学习|洽谈对接)/g;
const GOING = /赴|组织|驰援|增援|[团队][到在]|拜会|拜访|招商|考察学习|学习考察|洽谈/;
/** The same of 我县…考察团, which says itself whose it is: 我县考察团先后考察了沛县项目、涟水县园区. */
const OWN_GROUP_GOES =
  /我[市县区旗州盟](?:党政)?(?:代表团|考察团|学习团|访问团|考察组)(?:一行)?(?:先后)?(?:到|考察了?|参观了?|学习了?)[^。\n]{2,160}/g;
const OWN_GROUP = /我[市县区旗州盟](?:党政)?(?:代表团|考察团|学习团|访问团|考察组)/;
/** A text that begins with an officer, after the day, tells who acts without a place: 8月11日和12日,副市长…赴. */
const OFFICER = /^[\d年月日和至、,上下午 -]{0,24}(?:副?[市县区州]长|[市县区州]委(?:副?书记|常委)|[市县区州]政协副?主席)/;
const OFFICER_REACH = 40;
/** Before the first place that a text names: its own people go there, so that it is not theirs. */
const FIRST_GOES =
  /(?:(?<!赶|记者[^,。\n]{0,6})赴|前往|驰援|增援|(?:代表团|考察团|学习团)(?:到|在)|组织[^,。\n]{1,16}(?:到|走进))[^,。\n]{0,6}$/;
/** There, where people are taken to learn of the revolution. */
const TAKEN = /组织[^,。\n]{1,16}(?:到|赴|走进)[^。\n]{2,60}?(?:红色|革命|党性|研学|旧址|社会实践)/g;
/** Who goes there: somebody of a place, a school, a firm. */
const VISITOR = /[省市县区州旗局院校厂队部委站所]|公司|集团|中心|党员|师生|干部/;
const NO_VISITOR = /总书记|总理|主席|国务院|中央|国家|记者/;
const FIRST_REACH = 60;
/** Before a name there: only where the goal lies: 赴毗邻上海的江苏考察. */
const BESIDE = /毗邻|邻近|紧邻|比邻/;
/** After the name of a place: a group of its own people that goes somewhere. */
const TRAVEL = /^[^,。\n]{0,16}(?:代表团|考察团|学习团|访问团|考察组)(?:一行)?(?:赴|前往)/;
const LONGEST_TRAVEL = 28;

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
const FACTORS = { guest: 0, host: 3, goal: 0.3, visited: 0, leader: 0.05, lesson: 0.2, passedOn: 0.3 };
/** How much of a text is asked, in folded units: the place of a long one does not hang on a visit that it tells of later. */
const LONGEST = 6000;

/** What a text tells of guests, visits, and instructions about other places. */
export class Elsewhere {
  private readonly hosts: ReadonlySet<PlaceMention>;
  private readonly guests: ReadonlySet<Division>;
  private readonly visited: ReadonlySet<Division>;
  /** Those of them in which all is visited: another province (赴安徽, not 赴安徽凤阳) or a place that is named with it; any where only the goals tell of the text's own people. */
  private readonly wholly: ReadonlySet<Division>;
  private readonly travellers: ReadonlySet<PlaceMention>;
  private readonly factors = new Map<number, number>();

  /** `subject`: whether the text tells who acts; where it does not, the place of a leader's visit or of a disaster is the place. */
  constructor(
    { folded: whole, signs }: SignedText,
    private readonly mentions: readonly PlaceMention[],
    subject: boolean,
  ) {
    const folded = whole.slice(0, LONGEST);
    this.hosts = new Set(mentions.filter((mention) => isHost(mention, folded)));
    this.guests = guestsOf(folded, signs, mentions, this.hosts);
    lowerChains(this.factors, mentions, this.guests);
    const goes = this.guests.size === 0 && (signs.has('going') || GOING.test(folded));
    this.travellers = new Set(goes ? mentions.filter(({ end }) => TRAVEL.test(folded.slice(end, end + LONGEST_TRAVEL))) : []);
    const goesFirst = goes && !subject && this.travellers.size === 0 && firstGoes(folded, mentions);
    const isTold = subject || this.travellers.size > 0 || OFFICER.test(folded.slice(0, OFFICER_REACH)) || goesFirst;
    const goals = [
      ...(goes ? lower(this.factors, folded, mentions, GOES, isTold ? FACTORS.visited : FACTORS.goal) : []),
      ...this.goalsOfOwnGroup(folded, mentions),
      ...(goesFirst ? lower(this.factors, folded, mentions, TAKEN, FACTORS.visited) : []),
    ];
    const speakers = goals.length > 0 ? speakersIn(folded, mentions) : [];
    this.visited = new Set(isTold ? goals.filter((goal) => !speakers.includes(goal)) : []);
    const whole = this.visited.size > 0 ? mentions.filter((mention, index) => isWhole(mention, mentions[index + 1])) : [];
    this.wholly = new Set(
      whole.flatMap((mention) => mention.uses.map(({ division }) => division).filter((goal) => this.isWholly(mention, goal, goesFirst))),
    );
    if (signs.has('posts')) lower(this.factors, folded, mentions, POSTS, FACTORS.leader);
    if (signs.has('arrivals')) lower(this.factors, folded, mentions, ARRIVALS, FACTORS.leader);
    if (folded.includes('信')) lower(this.factors, folded, mentions, ADDRESSED, FACTORS.lesson);
    if (folded.includes('组成的')) lower(this.factors, folded, mentions, COMPOSED, FACTORS.guest);
    if (folded.includes('长的')) lower(this.factors, folded, mentions, LED, FACTORS.lesson);
    if (UNIT_GUEST.test(folded)) lower(this.factors, folded, mentions, UNIT_GUESTS, FACTORS.leader);
    if (folded.includes('教训')) lower(this.factors, folded, mentions, LEARNED, FACTORS.leader);
    if (subject) this.lowerStudied(folded, signs, mentions);
  }

  private goalsOfOwnGroup(folded: string, mentions: readonly PlaceMention[]): Division[] {
    const goes = this.guests.size === 0 && OWN_GROUP.test(folded);
    return goes ? lower(this.factors, folded, mentions, OWN_GROUP_GOES, FACTORS.visited) : [];
  }

  /** What a subject passes on, studies and learns from. */
  private lowerStudied(folded: string, signs: SignWords, mentions: readonly PlaceMention[]): void {
    if (folded.includes('请')) lower(this.factors, folded, mentions, INVITED, FACTORS.lesson);
    if (folded.includes('的')) lower(this.factors, folded, mentions, EVENTS, FACTORS.lesson);
    if (folded.includes('省')) lower(this.factors, folded, mentions, LISTED_ABOVE, FACTORS.leader);
    if (signs.has('passedOn')) lower(this.factors, folded, mentions, PASSED_ON, FACTORS.passedOn);
    if (signs.has('leader')) lower(this.factors, folded, mentions, LEADER, FACTORS.leader);
    if (!signs.has('lesson')) return;
    lower(this.factors, folded, mentions, LESSON, FACTORS.lesson);
    lower(this.factors, folded, mentions, INSTRUCTED, FACTORS.leader);
  }

  /** Whether the text only hands on what a place above decided: it names that more than once, and each time so. */
  isHandedDown(division: Division): boolean {
    const named = this.mentions.filter(({ form, uses }) => form !== 'bare' && uses.length === 1 && uses[0]?.division === division);
    return named.length > 1 && named.every(({ start }) => (this.factors.get(start) ?? 1) <= FACTORS.passedOn);
  }

  /** How much a mention in the text counts. */
  factor(mention: PlaceMention): number {
    if ((this.guests.size > 0 && this.hosts.has(mention)) || this.travellers.has(mention)) return FACTORS.host;
    return Math.min(this.factorBeside(mention), this.factors.get(mention.start) ?? 1);
  }

  /** How much a mention anywhere, as in the title, counts: of who comes, and of where the text's own people go, hardly. */
  factorBeside({ uses }: PlaceMention): number {
    if (this.guests.size + this.visited.size === 0) return 1;
    if (uses.some(({ division }) => this.guests.has(division))) return FACTORS.guest;
    return uses.some(({ division }) => this.isVisited(division)) ? FACTORS.visited : 1;
  }

  /** `alone`: its name is enough; else its province must stand before it. */
  private isWholly({ chained }: PlaceMention, goal: Division, alone: boolean): boolean {
    return this.visited.has(goal) && (alone || !goal.parent || (chained && !goal.parent.parent));
  }

  private isVisited(division: Division): boolean {
    if (this.visited.has(division)) return true;
    return pathOf(division).some((above) => this.wholly.has(above));
  }
}

/** Whose government has its say in the text: somebody may go to it from its own place. */
function speakersIn(folded: string, mentions: readonly PlaceMention[]): Division[] {
  const speaking = mentions.filter(({ end }) => SPEAKS.test(folded.slice(end, end + 8)));
  return speaking.flatMap(({ uses }) => uses.map(({ division }) => division));
}

const SPEAKS =
  /^(?:人民)?政府(?:表示|指出|说明|强调|呼吁)|^委?副?(?:书记|[市县区州]长|秘书长|主任)[^,。\n]{2,4}(?:带队|率队|任团长|参加(?:考察|访问|学习)|随同)/;

/** Whether no place in it is named right behind. */
function isWhole({ end }: PlaceMention, next: PlaceMention | undefined): boolean {
  return !(next?.chained && next.start === end);
}

/** Whether the first place that a text names is where its own people go. */
function firstGoes(folded: string, mentions: readonly PlaceMention[]): boolean {
  const first = mentions.find(({ common }) => !common);
  if (!first || first.start > LONGEST) return false;
  const before = folded.slice(Math.max(0, first.start - FIRST_REACH), first.start);
  return FIRST_GOES.test(before) && VISITOR.test(before) && !NO_VISITOR.test(before);
}

function isHost({ start, end }: PlaceMention, folded: string): boolean {
  if (!COMING_END.mayBeAt(folded, Math.min(start, folded.length) - 1)) return false;
  const before = folded.slice(Math.max(0, start - 6), start);
  if (before.endsWith('对'))
    return LOOKED_AT.test(folded.slice(end, end + 12)) && GROUP.test(folded.slice(Math.max(0, start - GROUP_REACH), start));
  return GROUP_COMES.test(before) || (COMES.test(before) && VISIT.test(folded.slice(end, end + 16)));
}

/** Lowers what stands within the matches, and tells which divisions that are. */
function lower(
  factors: Map<number, number>,
  folded: string,
  mentions: readonly PlaceMention[],
  pattern: RegExp,
  factor: number,
): Division[] {
  const lowered: Division[] = [];
  let next = 0;
  forEachMatch(folded, pattern, (match) => {
    const end = match.index + match[0].length;
    for (let mention = mentions[next]; mention && mention.start < end; mention = mentions[++next]) {
      if (mention.start < match.index || BESIDE.test(folded.slice(mention.start - 2, mention.start))) continue;
      factors.set(mention.start, Math.min(factor, factors.get(mention.start) ?? 1));
      lowered.push(...mention.uses.map(({ division }) => division));
    }
  });
  return lowered;
}

/** What stands right before the place that guests come from, and tells where that lies: 陕西省|长武县. */
function lowerChains(factors: Map<number, number>, mentions: readonly PlaceMention[], guests: ReadonlySet<Division>): void {
  if (guests.size === 0) return;
  for (const [index, { chained, uses }] of mentions.entries()) {
    const above = mentions[index - 1];
    if (chained && above && uses.some(({ division }) => guests.has(division))) factors.set(above.start, FACTORS.guest);
  }
}

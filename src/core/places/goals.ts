import type { Division } from './division.ts';
import { pathOf } from './division.ts';
import type { LoweredText } from './lowering.ts';
import { lower } from './lowering.ts';
import type { PlaceMention } from './place-mention.ts';

/** Where the text's own people go: 赴沛县、涟水县考察学习. */
const GOES =
  /(?:(?<!赶)赴|前往|走访)[^。\n]{2,40}?(?:学习|考察|参观|招商|访问|对接|取经|洽谈|交流|拜访|救援|支援|抗洪|抢险|看望[^,。\n]{0,8}(?:援|支教|挂职|驻))|(?:驰援|增援)[^,。\n]{2,16}|率[^,。\n]{0,16}(?:代表团|考察团|团队)(?:到|在)[^,。\n]{2,30}?(?:学习|考察|招商|访问|对接)|到[^,。\n]{2,12}(?:拜会|拜访|招商|学习考察|考察学习|洽谈对接)/g;
const GOING = /赴|前往|走访|组织|驰援|增援|[团队][到在]|拜会|拜访|招商|考察学习|学习考察|洽谈/;
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
/** After the name of a place: a group of its own people that goes somewhere. */
const TRAVEL = /^[^,。\n]{0,16}(?:代表团|考察团|学习团|访问团|考察组)(?:一行)?(?:赴|前往)/;
const LONGEST_TRAVEL = 28;
const FACTORS = { goal: 0.3, visited: 0 };

/** Where a text's own people go. */
export class Goals {
  /** Whose group of its own goes somewhere. */
  readonly travellers: ReadonlySet<PlaceMention>;
  private readonly visited: ReadonlySet<Division>;
  /** Those of them in which all is visited: another province (赴安徽, not 赴安徽凤阳) or a place that is named with it; any where only the goals tell of the text's own people. */
  private readonly wholly: ReadonlySet<Division>;

  /** Lowers them in the text. `subject`: whether it tells who acts; where nothing does, a goal may be the place. */
  constructor(text: LoweredText, subject: boolean) {
    const { folded, mentions } = text;
    const goes = GOING.test(folded);
    this.travellers = new Set(goes ? mentions.filter(({ end }) => TRAVEL.test(folded.slice(end, end + LONGEST_TRAVEL))) : []);
    const goesFirst = goes && !subject && this.travellers.size === 0 && firstGoes(text);
    const isTold = subject || this.travellers.size > 0 || OFFICER.test(folded.slice(0, OFFICER_REACH)) || goesFirst;
    const goals = [
      ...(goes ? lower(text, GOES, isTold ? FACTORS.visited : FACTORS.goal) : []),
      ...(OWN_GROUP.test(folded) ? lower(text, OWN_GROUP_GOES, FACTORS.visited) : []),
      ...(goesFirst ? lower(text, TAKEN, FACTORS.visited) : []),
    ];
    const speakers = goals.length > 0 ? speakersIn(text) : [];
    this.visited = new Set(isTold ? goals.filter((goal) => !speakers.includes(goal)) : []);
    this.wholly = this.visited.size > 0 ? this.whollyVisited(text, goesFirst) : new Set();
  }

  /** Whether all that is said there is of a visit. */
  has(division: Division): boolean {
    return this.visited.size > 0 && (this.visited.has(division) || pathOf(division).some((above) => this.wholly.has(above)));
  }

  /** `alone`: a name is enough where they go; else its province must stand before it there. */
  private whollyVisited({ mentions, factors }: LoweredText, alone: boolean): ReadonlySet<Division> {
    const found = new Set<Division>();
    for (const [index, { uses, chained, start, end }] of mentions.entries()) {
      const next = mentions[index + 1];
      if (factors.get(start) !== FACTORS.visited || (next?.chained && next.start === end)) continue;
      for (const { division } of uses)
        if (this.visited.has(division) && (alone || !division.parent || (chained && !division.parent.parent))) found.add(division);
    }
    return found;
  }
}

/** Whose government has its say in the text, or whose head leads those who go: somebody may go to it from its own place. */
function speakersIn({ folded, mentions }: LoweredText): Division[] {
  const speaking = mentions.filter(({ end }) => SPEAKS.test(folded.slice(end, end + 8)));
  return speaking.flatMap(({ uses }) => uses.map(({ division }) => division));
}

const SPEAKS =
  /^(?:人民)?政府(?:表示|指出|说明|强调|呼吁)|^委?副?(?:书记|[市县区州]长|秘书长|主任)[^,。\n]{2,4}(?:带队|率队|任团长|参加(?:考察|访问|学习)|随同)/;

/** Whether the first place that a text names is where its own people go. */
function firstGoes({ folded, mentions }: LoweredText): boolean {
  const first = mentions.find(({ common }) => !common);
  if (!first || first.start > folded.length) return false;
  const before = folded.slice(Math.max(0, first.start - FIRST_REACH), first.start);
  return FIRST_GOES.test(before) && VISITOR.test(before) && !NO_VISITOR.test(before);
}

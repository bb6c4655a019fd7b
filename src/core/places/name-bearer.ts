import type { Range } from '../evidence.ts';
import { Beginnings } from '../text/beginnings.ts';
import { isHan } from '../text/han.ts';

/** After the bare name of a place: a road or a quarter called after it, wherever that lies (南京东路, 四川北路街道, 香港中路); not 路网, 路演, 街头. */
const ROAD =
  /^[东西南北中]?(?:[一二三四五六七八九十]{1,2}|[内外]?环)?(?:路(?![网径演线面况段程子])|街(?![头区])|大道|道(?![路教德家具场观理听歉协学县真地里外孚行出])|大街|步行街|高架|立交|胡同)/;
/** After the bare name of a county: a university that is known far beyond it. */
const UNIVERSITY = /^大学(?!生|城)/;
/** After a given name that is a place too: 宁波同志, 宁波(男,45岁). */
const ADDRESS = /^(?:同志|先生|女士|\((?:男|女)[,)])/;
const SURNAME =
  /[王李张刘陈杨黄赵吴周徐孙朱胡郭林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡杜叶程魏吕丁沈姚卢姜崔钟谭陆汪范廖贾韦付邹孟熊秦邱尹薛闫段雷侯龙陶黎贺顾郝龚邵钱何严覃戴莫孔马余傅史毛乔赖葛翁殷倪樊齐]/;
/** An office before a full name (副县长廖永平), or what is done with who holds one. */
const OFFICE =
  /(?:[人者员任编审]:|由|任命|免去|聘任|提名|增选|书记|市长|省长|县长|区长|州长|旗长|盟长|主席|部长|局长|主任|镇长|乡长|记者|通讯员|编辑|摄影|作者|供稿|撰稿|发言人|同志) ?$/;
/** After a full name: what only persons do or are. */
const ACT =
  /^(?:,(?:男|女),|同学(?![会们])|的(?:战友|家人|妻子|丈夫|父亲|母亲|儿子|女儿|同事)|今年[^,。]{1,5}岁|因病|不幸|舍己|逝世|出生于|会见|会晤|代表(?:说|作|认为|建议)|强调|指出|表示|说(?!明)|介绍|认为|告诉|主持|致辞|讲话|作报告|率队|带队|率[^,。]{0,12}(?:代表团|考察团|队)|一行|陪同|当选|任[^务何期意]|的(?:先进|感人)?事迹|等(?:[一二三四五六七八九十\d]{1,3}[位名])?同志|为[^,。为]{1,10}(?:长|主任|书记|主席|委员|代表)|的[^,。的]{1,10}职务|在[^,。在]{2,12}(?:会|会议|仪式|活动)上的?(?:讲话|致辞|发言|报告)|(?:院士|教授|研究员|博士|老师|医生|烈士|记者)(?!工作|协会|站|团|节|服务|之家|公寓|楼)|[书副]?(?:书记|市长|省长|县长|区长|主席|部长|局长)|主任(?!会议))/;

/** 任何, 如何 and the like are no surname, nor are what ends a verb or a number. */
const NO_SURNAME = /[任如为几]何$|登陆$|[十百千万]余$/;
const AFTER_NAME = new Beginnings(ROAD, UNIVERSITY, ADDRESS, ACT);
const BEFORE_NAME = new Beginnings(SURNAME);
/** How far it is looked behind a name; and before it, at a surname and the office that it follows. */
const LONGEST_AFTER = 20;
const LONGEST_BEFORE = 5;

/** Who or what has a bare name: a road, a university, a person; `undefined` for a place. */
export interface NameBearer {
  /** The surname of a person, '' for one without it; `undefined` for what is no person. */
  readonly surname: string | undefined;
}

const NO_PERSON: NameBearer = { surname: undefined };

/** What bears the bare name at this range of a folded text, of a county (or of one of several) or not. */
export function bearerOf(folded: string, { start, end }: Range, isCounty: boolean): NameBearer | undefined {
  const after = AFTER_NAME.textAt(folded, end, LONGEST_AFTER);
  if (isBeginningOfName(folded, { start, end }) || isPost(folded, { start, end })) return { surname: '' };
  if (after === '' && !BEFORE_NAME.mayBeAt(folded, start - 1)) return undefined;
  const before = folded.slice(Math.max(0, start - LONGEST_BEFORE), start);
  const surname = standsAlone(folded, { start, end }) ? before.slice(-1) : surnameOf(before, after);
  if (surname !== undefined) return { surname };
  return isBorne(isCounty, after) ? NO_PERSON : undefined;
}

/** Whether a bare name belongs to a road or a university; `after` begins where the name ends. */
function isBorne(county: boolean, after: string): boolean {
  return ROAD.test(after) || (county && UNIVERSITY.test(after));
}

/**
 * The character before a bare name that is a person's given name (李长春同志, 张宁波强调, 副县长廖永平), `undefined` for other names; once known, all of a text's 李长春
 * are that person. 同志 tells by itself, also where no character stands before; other words need a surname. `before` ends where the name begins.
 */
function surnameOf(before: string, after: string): string | undefined {
  const surname = before.slice(-1);
  if (ADDRESS.test(after)) return surname;
  return isSurname(before) && (ACT.test(after) || OFFICE.test(before.slice(0, -1))) ? surname : undefined;
}

/** Whether a text up to the end of a possible surname ends in one. */
function isSurname(before: string): boolean {
  return SURNAME.test(before.slice(-1)) && !NO_SURNAME.test(before);
}

/** What ends a given name before a title: 张北|海书记, not 张北|县书记. */
const REST_OF_NAME = /^[^省市县区州旗盟镇乡村委团局部厅院的在和与两各原新老副也还并则又再就都要将已才曾均先仍更特:,。 \d]/;
const PAIR = 2;

/** Whether a name of two units is a surname with the first unit of a given name. */
function isBeginningOfName(folded: string, { start, end }: Range): boolean {
  if (end - start !== PAIR || !BEFORE_NAME.mayBeAt(folded, start)) return false;
  const after = folded.slice(end, end + LONGEST_AFTER);
  return REST_OF_NAME.test(after) && OF_PERSON.test(after.slice(1));
}

/** 部长|白, 副县长|宁, (代)区长|治: the end of a post, with the surname of who holds it. */
const POST = /[部局院校队处科厅组]$|(?:^|[^\u4e00-\u9fff]|[副代任原])[县市区州旗镇乡]$/;

/**
 * What stands there behind the surname: a given name and what a person does; not 分局, 支队, 院区, which do it too. Names of divisions that end like no surname
 * (长沙, 长春, 长治) stay whole wherever they stand.
 */
const HOLDER =
  /^长[白宁安乐武](?:(?![局队院区所站组市县处部校厂场军司镇乡街办会厅科室警官群干企党团政府代基分支公民老])[\u4e00-\u9fff]){1,2}(?:同志|主持|出席|强调|指出|带队|致辞|讲话|作报告|陪同)/;

/** Whether a name that begins with 长 only ends the name of a post (人武部部|长白|汉军主持). */
function isPost(folded: string, { start, end }: Range): boolean {
  return (
    end - start === PAIR &&
    folded.charAt(start) === '长' &&
    POST.test(folded.slice(Math.max(0, start - 2), start)) &&
    HOLDER.test(folded.slice(start, end + LONGEST_BEFORE))
  );
}

/** A title or an address behind a name, and no verb: a place speaks and presides too. */
const OF_PERSON =
  /^(?:同志|先生|女士|(?:院士|教授|研究员|博士|老师|医生|烈士)(?!工作|协会|站|团|节|服务|之家|公寓|楼)|(?:副?书记|副?主任|副?局长|副?主席)(?:在|说|表示|强调|指出|要求|带队|主持)|强调|指出)/;

/** Whether a surname and the bare name are a line of their own: who wrote the text, or signs it. */
function standsAlone(folded: string, { start, end }: Range): boolean {
  const isLine = isBorder(folded, start - 2) && isBorder(folded, end);
  return isLine && BEFORE_NAME.mayBeAt(folded, start - 1);
}

function isBorder(folded: string, at: number): boolean {
  return at < 0 || at >= folded.length || folded.charCodeAt(at) === LF;
}

const LF = 0x0a;

/** What stands before a bare name wherever a text has it, if that is a surname and begins a clause as often as not: 赵平凉. `undefined` for other names. */
export function surnameEverywhere(folded: string, starts: readonly number[]): string | undefined {
  const [first = 0] = starts;
  const surname = folded.charAt(first - 1);
  if (starts.length < FEWEST || !SURNAME.test(surname)) return undefined;
  const befores = starts.map((start) => folded.slice(Math.max(0, start - LONGEST_BEFORE), start));
  if (befores.some((before) => before.slice(-1) !== surname || !isSurname(before))) return undefined;
  const opening = starts.filter((start) => start < 2 || !isHan(folded.charCodeAt(start - 2)));
  return opening.length * 2 >= starts.length ? surname : undefined;
}

const FEWEST = 2;

/** What places are called that a text calls its own: 市 in 我市, 全市. */
export const PLACE_WORDS = ['省', '自治区', '市', '州', '盟', '地区', '县', '区', '旗'] as const;

/**
 * Words without which a sign cannot stand in a text, by the sign. They are found in the pass that finds the names of places; a pattern is tried only where one of
 * its words stands.
 */
const WORDS = {
  /** 我市, 全省 */
  pointing: withPlaceWords(['我', '全', '本'], ['']),
  /** 省委, 市政府 */
  governing: withPlaceWords([''], ['人民政府', '政府', '委', '人大', '政协', '领导']),
  head: withPlaceWords([''], ['长']),
  represents: withPlaceWords(['代表'], ['']),
  session: ['届人', '届委', '届全', '次代表大会', '次党代'],
  speaking: ['我受', '我代表'],
  national: [
    ...['我国', '全国', '中共中央', '党中央', '国务院', '中央军委', '各省', '中华人民共和国', '各地', '多地', '海内外'],
    ...['20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31'].flatMap((count) => [`${count}个省`, `${count}省`]),
  ],
  specialRegion: [
    '特区',
    '行政长官',
    '特首',
    '立法会',
    '区议会',
    '民政事务总署',
    '政务司',
    '财务司',
    '律务司',
    '财政司',
    '法务司',
    '民政总署',
    '市政署',
    '民署',
    '本澳',
    '本港',
    '港府',
    '民政专员',
    '民政事务专员',
    '澳门半岛',
  ],
  namelessZone: ['区党工委', '区管委会', '区召开', '区举行', '区组织', '区纪工委'],
  zoneVoice: ['工委', '管委会'].flatMap((body) => ['书记', '副书记', '主任', '副主任', '会议', '委员'].map((post) => body + post)),
  posts: ['曾任', '历任', '先后任', '先后担任'],
  arrivals: ['旅居史', '返回', '返乡', '来返', '抵达', '入境'],
  passedOn: ['传达'],
  leader: ['总书记', '习近平', '总理', '主席'],
  lesson: ['事故', '灾害', '火灾', '爆炸', '垮塌', '坍塌', '地震', '泥石流', '滑坡', '案件', '案例', '典型问题'],
} as const satisfies Record<string, readonly string[]>;

/** A sign that words tell of. */
export type SignName = keyof typeof WORDS;

const SIGNS = Object.keys(WORDS) as readonly SignName[];
/** Engines look up what has a number faster than what has a name. */
const NUMBERS = Object.fromEntries(SIGNS.map((sign, number) => [sign, number])) as Readonly<Record<SignName, number>>;

/** Each word with the numbers of the signs that it tells of. */
export function signsByWord(): ReadonlyMap<string, readonly number[]> {
  const signs = new Map<string, number[]>();
  for (const sign of SIGNS) for (const word of WORDS[sign]) signs.set(word, [...(signs.get(word) ?? []), NUMBERS[sign]]);
  return signs;
}

const NOWHERE: readonly number[] = [];

/** Where the words stand in a text. */
export class SignWords {
  /** By the number of the sign. */
  private readonly places: (number[] | undefined)[] = [];

  /** Notes that a word of some signs, by their numbers, stands at an offset, which is not before that of the last one. */
  add(signs: readonly number[], at: number): void {
    for (const sign of signs) {
      const places = this.places[sign];
      if (!places) this.places[sign] = [at];
      else if (places[places.length - 1] !== at) places.push(at);
    }
  }

  /** The offsets of the words of a sign, ascending. */
  of(sign: SignName): readonly number[] {
    return this.places[NUMBERS[sign]] ?? NOWHERE;
  }

  /** Whether a word of the sign begins before an offset. */
  hasBefore(sign: SignName, end: number): boolean {
    return (this.of(sign)[0] ?? end) < end;
  }

  /** Whether a word of the sign stands anywhere. */
  has(sign: SignName): boolean {
    return this.places[NUMBERS[sign]] !== undefined;
  }
}

/** A folded text with the words of signs in it. */
export interface SignedText {
  readonly folded: string;
  readonly signs: SignWords;
}

function withPlaceWords(before: readonly string[], after: readonly string[]): readonly string[] {
  return before.flatMap((start) => PLACE_WORDS.flatMap((word) => after.map((end) => start + word + end)));
}

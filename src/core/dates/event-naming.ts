import type { Page } from './page.ts';
import { oncePerPage } from './page.ts';
import type { EventRow } from './table-row.ts';
import { CONGRESS_SESSIONS, DISCIPLINE_PLENUMS, PARTY_CONGRESSES, PLENUMS } from './tables.generated.ts';

/** An event that the text names; `ahead` where the text looks forward to it. */
export interface Naming {
  readonly event: EventRow;
  readonly start: number;
  readonly end: number;
  readonly ahead: boolean;
  /** 贯彻…全会精神: it is over, and its decisions are known. */
  readonly over: boolean;
}

const CONGRESS_NUMBER = '十[一二三四五六七八九]|二十';
const NAMES: readonly { readonly pattern: RegExp; readonly find: (match: RegExpExecArray) => (EventRow | undefined)[] }[] = [
  {
    pattern: new RegExp(
      `(?:党的|中共|喜迎|迎接)(?<number>${CONGRESS_NUMBER})大(?!届)|(?<alone>${CONGRESS_NUMBER})大(?:精神|报告|胜利|以来|宣讲(?!标兵|员|人物|能手|之星|达人|大赛|比赛|品牌))|中国共产党第(?<full>${CONGRESS_NUMBER})次全国代表大会`,
      'g',
    ),
    find: ({ groups }) => [named(PARTY_CONGRESSES, `${groups?.number ?? groups?.alone ?? groups?.full}大`)],
  },
  {
    pattern: new RegExp(`(?<number>${CONGRESS_NUMBER})届(?<plenums>[一二三四五六七八九](?:中?、[一二三四五六七八九])*)中全会`, 'g'),
    find: ({ groups }) =>
      [...(groups?.plenums ?? '').matchAll(/[一二三四五六七八九]/g)].map(([plenum]) =>
        named(PLENUMS, `${groups?.number}届${plenum}中全会`),
      ),
  },
  {
    pattern: new RegExp(`第(?<number>${CONGRESS_NUMBER})届中央委员会第(?<plenum>[一二三四五六七八九])次全体会议`, 'g'),
    find: ({ groups }) => [named(PLENUMS, `${groups?.number}届${groups?.plenum}中全会`)],
  },
  {
    pattern: new RegExp(
      `(?<number>${CONGRESS_NUMBER})届(?:中央纪委|中纪委)第?(?<plenum>[二三四五六七八九])次全(?:会|体会议)|(?:中央纪委|中纪委)(?<term>${CONGRESS_NUMBER})届(?<other>[二三四五六七八九])次全会`,
      'g',
    ),
    find: ({ groups }) => [
      named(DISCIPLINE_PLENUMS, `${groups?.number ?? groups?.term}届中央纪委${groups?.plenum ?? groups?.other}次全会`),
    ],
  },
  {
    pattern:
      /(?<number>十[一二三四五]?|[五六七八九])届全国人(?:大|民代表大会)第?(?<session>[一二三四五])次会议|全国政协(?<cppcc>十[一二三四五]?|[五六七八九])届(?<meeting>[一二三四五])次会议|政协第(?<committee>十[一二三四五]?|[五六七八九])届全国委员会第(?<plenary>[一二三四五])次会议/g,
    find: ({ groups }) => [
      session(groups?.number ?? groups?.cppcc ?? groups?.committee, groups?.session ?? groups?.meeting ?? groups?.plenary),
    ],
  },
];

function named(table: readonly EventRow[], name: string): EventRow | undefined {
  return table.find(({ names }) => names === name);
}

function session(number = '', meeting = ''): EventRow | undefined {
  return named(CONGRESS_SESSIONS, `${number}届全国人大${meeting}次会议`);
}

/** Every congress, plenum and session that the text names, in any of the forms in use. */
export const findNamings = oncePerPage(namingsIn);

function namingsIn({ folded, matches }: Page): readonly Naming[] {
  const namings: Naming[] = [];
  for (const { pattern, find } of NAMES) {
    for (const match of matches(pattern)) {
      const end = match.index + match[0].length;
      const ahead = isAhead(folded.slice(Math.max(0, match.index - 8), match.index) + match[0].slice(0, 2), folded.slice(end, end + 8));
      const over = OVER.test(folded.slice(end, end + 8));
      for (const event of find(match)) if (event) namings.push({ event, start: match.index, end, ahead, over });
    }
  }
  return namings;
}

const OVER = /^(?:的)?精神|^以来|^(?:上)?的?(?:重要讲话|报告)/;
/** 2022年是党的二十大召开之年 is said in that year and of it. */
const OF_PRINTED_YEAR = /\d{4} ?年/;

function isAhead(before: string, after: string): boolean {
  if (OF_PRINTED_YEAR.test(before)) return false;
  return (
    /(?:迎接|喜迎|筹备|即将召开|将要召开|将召开|献礼|做好)/.test(before) ||
    /^(?:即将|将于|将在|献礼|(?:胜利)?召开(?:在即|前夕)|在即|前夕|的?(?:胜利)?召开(?:之年|营造|创造|献礼|提供|奠定|保驾|。|!|$))/.test(
      after,
    )
  );
}

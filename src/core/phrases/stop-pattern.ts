import { anyOf } from '../text/matches.ts';

/**
 * What a text says of itself, of its speaker, hearers and day, of time, place and figures: it may recur word for word, but it is no set phrase. Patterns over
 * folded text; term extraction calls such rules stop patterns.
 */
const STOP_PATTERNS: readonly RegExp[] = [
  // Numbers with what they count, and dates.
  /\d(?:[年月日时个%名人次项家亿万元条件位座公千百米吨亩户所处台辆天周岁届期分响]|以上|以下|左右|以内)|\d\.\d|^\d/u,
  /[〇零一二三四五六七八九十]{2}[年月日]|年月|月日|百分之|个百分点|万元|亿元|公里|第[一二三四五六七八九十百\d]+[届次个批章条项款]|[一二三四五六七]中$|^[一二三四五六七]中全会|[一二三四五六七八九十]年$/u,
  /未来.天|新的?一年|新年|伊始|^""(?:时期|期间)$|(?:开局|收官)之年$/u,
  // Speaker, hearers, this text and its day.
  /(?<![自忘敌])我(?!国)|[你您她它]|(?<![其吉维])他|[这那]|(?<!彼)此|^(?:中|双|俄|美)方|方愿|愿[同与]|^[俄乌美以]军/u,
  new RegExp(
    anyOf(`各位 同志们 朋友们 上述 以下 如下 本届 今年 去年 明年 全年 上年 今后 今天 过去 目前 当前 以来 近年 近几年 年来 截至 同比 环比 年初 年底 年末 下一步
      下步 日前 近日 即日 同时 之际 在内 在此 代表.{0,4}政府 回顾 存在 加以`),
    'u',
  ),
  // What is to be done, and why: half sentences.
  new RegExp(
    `^${anyOf(`要(?![素害点]) 必须 务必 应当 应该 需要 可以 能够 能否 是否 不要 不能 不得 没有 如果 只要 只有 因为 所以 虽然 但是 为了 关于 根据 按照 通过 经过
      随着 面对(?!面) 特别是 实践证明 来看 具有 成为 属于 位于 包括 包含 涉及 采取 举行 召开 举办 来到 前往 抵达`)}`,
    'u',
  ),
  /(?<!为)了(?![解然])|(?<=[\u4e00-\u9fff])着(?![力眼重陆手])|(?<=[通经])过(?=[了去])/u,
  /^以(?!.+[为促带推引论换治代谋保求取养学助强赴致进补抓建招].)|的(?:结果|意义)$|重要的?意义$/u,
  // Acts of speech, and what is said at meetings.
  new RegExp(
    anyOf(`指出 强调 认为 表示 致以 致敬 感谢 敬意 问候 祝贺 请予 提请 提出意见 作出批示 重要批示 出席 会见 会谈 讲话$ 致辞 获悉 据悉 据了解 介绍说 透露 宣布 报道 提醒$
      坚信 深知 清醒地?(?:看到|认识) ^(?:会议|大会|全会|讲话|文章|意见|方案|公报|报告)(?:要求|提出|审议|听取|号召|决定) (?:会议|大会)(?:要求|提出)$`),
    'u',
  ),
  /(?:快讯|消息|报讯|社论|快评|评论员文章|(?<![名职简统对])称)$/u,
  // Half a phrase: what is meant would only follow.
  new RegExp(
    `${anyOf(`更多 更大 更高 更强 更优 更好 一批 一系列 各项 各类 有关 相关 重大 主要 全面 深入 进一步 不断 加快 大力 扎实 切实 认真 着力 充分 新的`)}$`,
    'u',
  ),
  /^更[大高多强优好]..$/u,
  // What became of something that is not named.
  /^(?:取得|实现|得到)了?(?:新|积极|明显|显著|重大|重要|决定性)的?..$/u,
  // Rules about rules, and parts of a text.
  /名词解释|注意事项|工作报告$|下列|前[项款]|条第|(?<![资基成样日根])本(?:规定|办法|条例|细则|准则|章程|决定|通知|意见)|(?:有关|相关)规定|规定办理/u,
  // Where or when something is; and so on.
  /^(?!.*在).*(?<![线网向马以之至日海陆天身世北跃迈走登踏云地岸而])上$/u,
  /(?<![天上线地部属乡以名底水])下$|(?<![平战及准])时$|(?:之?后|之?前|期间|之际|方面|过程中|基础上)$/u,
  /(?<![平高中初同均对优特一二三])等(?![级次待于候额价同])/u,
  // What figures do.
  /新高(?!地|质量|水平|技术)|新低|起数|死亡人数|居(?:全|[省市国]内)|同期|增速|增幅|涨幅|降幅|占比|总额增长|平均水平/u,
];

/** Whether a stop pattern rules a folded text out as a phrase; numbers in quotation marks do not count. */
export function matchesStopPattern(text: string): boolean {
  const unquoted = text.replace(/"[^"]*"/g, '""');
  return STOP_PATTERNS.some((rule) => rule.test(unquoted));
}

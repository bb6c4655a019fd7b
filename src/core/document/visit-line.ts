const LONGEST = 60;
/** In folded text. */
const DATE = /(?:(?:中华)?民国 ?\d{2,3} ?年 ?|\d{4} ?[-年/.] ?)\d{1,2} ?[-月/.] ?\d{1,2}日?/;
/** What makes the line one of the site. */
const OF_SITE =
  /公元|(?:存档|归档|保存|访问|抓取|下载|收藏)于|今[天日](?:是|日期)?|现在(?:是|时间)?|当前(?:时间|日期)|登[录陆]|注册|设为首页|加入收藏|收藏本站|首页|无障碍(?:阅读|浏览)?|(?:长者|老年|适老)(?:模式|助手|专版|版)?|[简繁]体(?:中文|版)?|english|手机版|客户端|移动端|(?:星期|周)[一二三四五六日天]|(?:农历|阴历)[\u4e00-\u9fff]{0,12}/g;
const CLOCK = /\d{1,2}:\d{2}(?::\d{2})?/g;
const MARKS = /[\s|·,:!/()-]/g;

/** Whether a folded line is nothing but a day and what a site prints beside that of today: 登录 | 注册 | 2026年7月3日 星期五 农历五月十九. */
export function isVisitLine(folded: string): boolean {
  if (folded.length > LONGEST || !DATE.test(folded)) return false;
  const beside = folded.replace(DATE, ' ');
  const rest = beside.replace(OF_SITE, ' ');
  return rest.length < beside.length && rest.replace(CLOCK, '').replace(MARKS, '') === '';
}

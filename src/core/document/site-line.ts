/** Lines that a site prints above an article for whoever visits it, by their form: no list of words has them. In folded text. */
const FORMS: readonly RegExp[] = [
  /** How to reach it. */
  /^(?:[\u4e00-\u9fff]{2,12}(?:热线|电话|传真|qq群?):? ?)?(?:\d{3,4}-)?\d{7,11}$/,
  /^\+\d{2,3} ?\d[\d ]{5,12}(?: .{0,40})?$/,
  /^(?:联系我们|广告服务|关于我们|投稿(?:邮箱|热线)|举报(?:邮箱|电话)|(?:服务|举报|监督|新闻|报料)热线|电子邮箱|e-?mail)(?:$|[- |:/])/,
  /^我要(?:投稿|咨询|留言|爆料)$|^(?:站内|全站|网站)(?:检索|搜索):?$|^请输入(?:关键[字词]|搜索内容)/,
  /^[\u4e00-\u9fff]{2,24} ?(?:主办|承办|主管|运营|维护)$/,
  /** How to read with it. */
  /^.{0,12}(?:辅助浏览|无障碍(?:浏览|阅读|关怀|辅助)|关怀版|适老(?:化|版)).{0,8}$/,
  /^(?:正文复制|复制正文|全文复制|复制全文|移动版|电脑版|桌面版|app ?下载|下载app|扫码下载|[大中小]字号|时刻新闻)$/,
  /^.{0,24}(?:app ?icon|(?<![a-z])(?:logo|icon))/,
  /** A menu with bars, whatever its words; not a title and the empty cells beside it. */
  /^(?=[^|]{0,12}\|[ |]{0,24}[^ |])(?:[^|。,]{0,12}\|){2,12}[^|。,]{0,12}$/,
  /** Which keys to press. */
  /按住? ?(?:ctrl|alt|shift)|(?:ctrl|alt) ?(?:键|\+)/,
  /** The page of a paper. */
  /^第? ?[a-z]{0,2}\d{1,3}[a-z]? ?版(?:[:·|/ ]{1,3}[\u4e00-\u9fff\d]{1,10}|$)|^第[一二三四五六七八九十]{1,3}版(?:[:·|/ ]{1,3}[\u4e00-\u9fff]{1,10}|$)/,
  /** Its pages, or those of an article: 第1页 第2页. */
  /^[[(]? ?(?:(?:第 ?)?\d{1,3} ?页 ?){2,20}[\])]?$|^[\])]? ?[[(] ?打 ?印 ?[\])]$/,
  /^(?:当前版|当前版面|版面|本版) ?:? ?第?[a-z]{0,2}\d{1,3}版/,
  /^(?:上一版|下一版|上一期|下一期)|本期共\d+版|^(?:总?第)?\d{1,5} ?期 ?\/ ?第?\d{1,2}版/,
  /** How long it takes to read. */
  /^(?:本篇文章|本文|全文)共?(?:约|大约)?\d+字|^(?:预计)?(?:阅读|读完)(?:全文|本文)?(?:需要?|约|大约){1,3}\d+分钟/,
  /** The name of the site in two languages. */
  /^[\u4e00-\u9fff]{2,10} ?\| ?[a-z][a-z .'&]{1,30}$/,
  /** How to log in. */
  /^(?:用户|会员|[账帐]号|社交[账帐]号|手机号?)(?:登录|登陆|注册)$|自动登录.{0,12}忘记密码|^还没有[账帐]号|^忘记密码/,
  /** The buttons that no list has: `—分享—`, `我的收藏>>`. */
  /^[|\- —]{1,3}(?:分享|收藏|点赞|转发)[|\- —]{0,3}$|^[\u4e00-\u9fff]{2,10}(?:查询|检索|搜索)》+$/,
];
/** What a site says to whoever visits it, by its own form: which age it asks for, what is clicked to go on, in which other language it can be read. */
const NOTICE =
  /满18岁.{0,12}(?:方可|才能|才可|始可|始得|请勿|不得|禁止|谢绝)(?:浏览|观看|进入(?:本|此|网)|访问)|^(?:[是否不],? ?)?我?(?:已|未|还未)年?满18岁(?:,? ?(?:离开|进入){1,2})?$|最佳浏览效果|(?:ctrl|alt)(?:键| ?\+).{0,30}(?:字型|字体|文字)(?:的)?大小|(?:依|根据).{0,12}内容分级(?:处理)?(?:办法|规定|法)|^自由电子报 ?app|^限制级$|^我是广告 ?,?请?(?:继续)?往下阅读|^我同意$|^(?:[如若]果?|或)?[您你]?不同意本条款(?:$|.{0,12}(?:离开|退出|关闭))|^关闭(?:此|本)?(?:视窗|窗口)|官网下载$|^(?:本网站|本站|我们)使用.{0,30}(?:技术|cookie)|^[^。]{0,12}[\u3041-\u30ff]{2}[^。]{0,12}$|^[\u3041-\u30ff]{3}/;
/** What such notices are about. Authors write of it too, but do not talk to a visitor. */
const ABOUT_SITE =
  /浏览器.{0,20}(?:版本|升级|更新|下载|效果|不支持|建议|javascript|体验)|(?:升级|更新|更换|使用|支持|启用|开启).{0,16}(?:浏览器|javascript)|隐私(?:权|声明|政策|规范)|cookies?|your browser/;
const TO_VISITOR =
  /[您你]|请(?:使用|升级|更新|更换|开启|启用)|本网|本站|本页|我们的?(?:网站|使用|隐私)|建议使用|当前.{0,6}浏览器|^(?!.{0,24}隐私权?(?!权?(?:声明|政策|规范|条款)))[^,。;]{0,16}$|your|\bwe\b/;
/** One of these stands in each notice: most lines have none. */
const IN_NOTICE = /[浏闭载术岁级意cp隐b\u3041-\u30ff]/;
const LONGEST = 100;
const LONGEST_NOTICE = 240;

/** Whether a folded line above a text is there for the visitor of a site: how to reach it, what the browser should do, which page of a paper this is. */
export function isSiteLine(folded: string): boolean {
  return folded.length <= LONGEST && !folded.includes('。') && (isVisitorNotice(folded) || FORMS.some((form) => form.test(folded)));
}

/** Whether a folded line tells whoever visits a site how to use it, asks for consent, or is written for search engines. */
export function isVisitorNotice(folded: string): boolean {
  if (isForSearchers(folded)) return true;
  if (folded.length > LONGEST_NOTICE || !IN_NOTICE.test(folded)) return false;
  return NOTICE.test(folded) || (ABOUT_SITE.test(folded) && TO_VISITOR.test(folded));
}

/** What people search for, written into a page by whoever took over its site: 免费电影在线观看_国产精品视频_…. */
function isForSearchers(folded: string): boolean {
  if (folded.length > LONGEST_SOUGHT || folded.includes('。') || !SOUGHT.test(folded)) return false;
  const items = folded.split(/[_,]/);
  return items.length >= FEWEST_SOUGHT && items.filter((item) => SOUGHT.test(item)).length >= FEWEST_SOUGHT - 1;
}

const SOUGHT = /国产|亚洲|欧美|日韩|无码|精品|免费|av|视频|在线观看|黄色|中文字幕/;
const LONGEST_SOUGHT = 400;
const FEWEST_SOUGHT = 4;

const LONGEST_VISIT = 60;
/** In folded text. */
const DATE = /(?:(?:中华)?民国 ?\d{2,3} ?年 ?|\d{4} ?[-年/.] ?)\d{1,2} ?[-月/.] ?\d{1,2}日?/;
/** What makes the line one of the site. */
const OF_SITE =
  /公元|(?:存档|归档|保存|访问|抓取|下载|收藏)于|今[天日](?:是|日期)?|现在(?:是|时间)?|当前(?:时间|日期)|登[录陆]|注册|设为首页|加入收藏|收藏本站|首页|无障碍(?:阅读|浏览)?|(?:长者|老年|适老)(?:模式|助手|专版|版)?|[简繁]体(?:中文|版)?|english|手机版|客户端|移动端|(?:星期|周)[一二三四五六日天]|(?:农历|阴历)[\u4e00-\u9fff]{0,12}/g;
const CLOCK = /\d{1,2}:\d{2}(?::\d{2})?/g;
const MARKS = /[\s|·,:!/()-]/g;

/** Whether a folded line is nothing but a day and what a site prints beside that of today: 登录 | 注册 | 2026年7月3日 星期五 农历五月十九. */
export function isVisitLine(folded: string): boolean {
  if (folded.length > LONGEST_VISIT || !DATE.test(folded)) return false;
  const beside = folded.replace(DATE, ' ');
  const rest = beside.replace(OF_SITE, ' ');
  return rest.length < beside.length && rest.replace(CLOCK, '').replace(MARKS, '') === '';
}

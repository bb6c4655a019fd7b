/** Ends of the names that sites and papers have, in folded form. */
const SITE_NAME =
  /^.{0,24}(?:网|网站|在线|门户|日报|晚报|晨报|早报|时报|商报|都市报|快报|周报|青年报|报社|新闻社|通讯社|电视台|广播|频道|客户端|新闻中心|新闻|要闻|资讯|人民政府(?:网站|门户网站|办公[厅室])?|政府|管委会|管理委员会|委员会|办公[厅室]|公报|门户|公众号|号|腾讯|新浪|搜狐|网易|澎湃|凤凰|百度|知乎|\.(?:com|cn|gov|net|org|hk|tw)(?:\.\w+)?)$/;
const CHANNEL = /^.{1,10}$/;
/** A separator between title and site: `_`, `|`, or one dash; two dashes belong to the title. */
const LAST_PART = /^(.*[^-_|\s])\s*(?:_+|\|+|(?<!-)-(?!-)|(?<=\s)--(?=\s))\s*([^-_|]+)$/;

/** Where the name of the site starts at the end of a folded title line (with its separator); the length of the line where there is none. */
export function siteSuffixStart(folded: string): number {
  const match = LAST_PART.exec(folded);
  if (!match || !SITE_NAME.test(match[2] ?? '')) return folded.length;
  return startAfterChannels(match[1] ?? '');
}

/** `title_要闻_新华网`: what stands between title and site after underscores or bars are channels. */
function startAfterChannels(before: string): number {
  const match = /^(.*[^-_|\s])\s*[_|]+\s*([^-_|]+)$/.exec(before);
  if (!match || !CHANNEL.test(match[2] ?? '') || (match[1]?.length ?? 0) < 6) return before.length;
  return startAfterChannels(match[1] ?? '');
}

/** Where a folded line goes on after it has repeated a title, if what follows is set off as a site's name is; else `undefined`. */
export function suffixAfter(folded: string, title: string): number | undefined {
  if (folded.length <= title.length || !folded.startsWith(title)) return undefined;
  return /^\s*[-_|·《》"/]/.test(folded.slice(title.length)) ? title.length : undefined;
}

/** A text of about so many UTF-16 code units. */
export type MakeText = (units: number) => string;

/** A unit again and again. */
function again(unit: string): MakeText {
  return (units) => unit.repeat(Math.ceil(units / unit.length));
}

/** One thing for one half of the text and another for the other: what opens many times and closes as often, or never meets. */
function halves(first: string, second: string): MakeText {
  return (units) => again(first)(units / 2) + again(second)(units / 2);
}

/** A document around it, so that the readers of head and tail have something to read. */
function within(make: MakeText): MakeText {
  return (units) => `${HEAD}${make(units)}${TAIL}`;
}

const HEAD = '某市人民政府关于做好工作的通知\n发布时间：2021年3月5日 来源：新华社\n各区县人民政府：\n现就有关事项通知如下。\n';
const TAIL = '\n某市人民政府\n2021年3月5日\n';

const SEPARATORS = [
  ' ',
  '\t',
  '\u3000',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\n',
  '\r',
  '\r\n',
  '\n\r',
  '\f',
  '\u0085',
  ...'-—_~·•.。…,，、;；:：!！?？|｜/\\>》»›→&#*+=',
];
const BRACKETS = ['()', '（）', '[]', '【】', '〔〕', '《》', '<>', '「」', '“”', '{}', '""'];
const CHARACTERS = {
  Han: '我',
  Latin: 'a',
  digit: '1',
  numeral: '一',
  'combining mark': '\u0301',
  'lost character': '\ufffd',
  'question mark': '?',
};

/** Each a run of what some reader has to look at again and again. */
export const ADVERSARIAL_TEXTS: Readonly<Record<string, MakeText>> = {
  ...named('one character: ', Object.entries(CHARACTERS), again),
  'one half of a surrogate pair': again('\ud840'),
  'the other half': again('\udc00'),
  'characters outside the basic plane': again('\ud840\udc00'),
  ...named('separator: ', SEPARATORS.map(shown), again),
  ...named(
    'words with separator: ',
    SEPARATORS.map((mark) => [shown(mark)[0], `新闻${mark}`] as const),
    again,
  ),
  ...named(
    'open brackets: ',
    BRACKETS.map((pair) => [pair, pair[0] as string] as const),
    again,
  ),
  ...named(
    'brackets one in the other: ',
    BRACKETS.map((pair) => [pair, pair] as const),
    (pair) => halves(pair[0] as string, pair[1] as string),
  ),
  ...named(
    'brackets with a word: ',
    BRACKETS.map((pair) => [pair, `${pair[0]}文${pair[1]}`] as const),
    again,
  ),
  'blanks before a word': (units) => `标题${' '.repeat(units)}内容`,
  'ideographic blanks before a word': (units) => `标题${'\u3000'.repeat(units)}内容`,
  'blank lines and a sentence': within(again('\n\n要抓好落实。')),
  'empty lines': within(again('\n')),
  'short lines': within(again('乡村\n')),
  'sentences on one line': within(again('会议强调，要坚持以人民为中心的发展思想，抓好落实。')),
  paragraphs: within(again('会议强调，要坚持以人民为中心的发展思想，抓好落实。\n')),
  'paragraphs without a full stop': within(again('会议强调，要坚持以人民为中心的发展思想，抓好落实\n')),
  'pinyin notes': within(again('區(qū)發(fā)')),
  'pinyin notes on lines': within(again('區(qū)發(fā)\n')),
  'pinyin notes on lines of blanks': within(again('  (qū)  \n')),
  'notes one in the other': halves('區(q', 'ū)ū)'),
  'notes that are left when others are taken out': halves('區(', 'qū)'),
  'open notes': again('區(qū'),
  'byte-shifted characters': within(again('到?jīng)_刺發(fā)展')),
  'byte shift without an end': (units) => `到?jīng)${again('戮韭')(units)}`,
  'many byte shifts without an end': again('到?jīng)戮韭'),
  'readings after a lost character': again('?jīng)'),
  'lost characters and Chinese ones': again('发展?'),
  'text read in a wrong encoding': again('鎴戝浗'),
  'text read in a wrong encoding, with ASCII between': again('鎴戝浗a å›½ ½­³Ç1'),
  'characters that end within a unit': again('骞碅'),
  'characters hardly found in Chinese': again('戝é'),
  'private use characters': again('\ue000\ue001'),
  'two-byte text read as Latin': again('ÖÐ¹ú'),
  buttons: again('打印 | '),
  'buttons in a header line': (units) => `关于会议的通知\n来源：新华社 ${again('打印 | ')(units)}x\n会议强调，要抓好落实。`,
  'buttons in header lines': within(again('来源：新华社 打印 关闭 字体 大 中 小\n')),
  fields: again('来源：新华社 发布时间：2021-03-05 '),
  'fields on lines': within(again('来源：新华社\n')),
  credits: within(again('(记者 张三 摄影 李四)\n')),
  'a trail': again('新闻 > '),
  'trails on lines': within(again('首页 > 新闻 > 要闻 > 正文\n')),
  'a trail without blanks': again('新闻>'),
  menus: within(again('首页 新闻中心 政务公开 互动交流\n')),
  'links in Markdown': within(again('- [新闻](http://a.cn)\n')),
  'links in one line of Markdown': again('[新闻](http://a.cn) '),
  'open links': again('[新闻]('),
  'images in Markdown': again('![图](a.jpg)'),
  rules: within(again('----\n')),
  quotations: within(again('> 会议强调，要抓好落实。\n')),
  'related articles': within(again('相关阅读\n')),
  'copyright lines': within(again('版权所有 © 某市\n')),
  'a run of digits': again('2021'),
  'digits and points': again('1.'),
  'digits and blanks': again('20 '),
  dates: within(again('2021年3月5日')),
  'different dates': within((units) => numbered(units, (n) => `${1990 + (n % 40)}年${1 + (n % 12)}月${1 + (n % 28)}日，`)),
  'dates on lines': within(again('2021年3月5日\n')),
  'dates of issue on lines': within((units) => numbered(units, (n) => `发布时间：${1900 + (n % 150)}-${1 + (n % 12)}-${1 + (n % 28)}\n`)),
  'dates without a year': within(again('3月5日，')),
  'different dates without a year on lines': within((units) => numbered(units, (n) => `发布时间：${1 + (n % 12)}月${1 + (n % 28)}日\n`)),
  'days alone': within(again('29日，')),
  'dates in brackets on lines': within(again('(1999年5月14日印发)\n')),
  datelines: within(again('新华社北京3月18日电 ')),
  'spelled dates': within(again('二〇二一年三月五日')),
  'numerals without an end': again('二〇'),
  'years of the Republic': within(again('民国113年5月1日')),
  'ranges of days': within(again('3月16日至18日')),
  'today in brackets': within((units) => numbered(units, (n) => `今天(${1 + (n % 12)}月${1 + (n % 28)}日)，`)),
  'today without a month': within(again('今天(18日)，')),
  'bylines without a month': within(again('本报18日讯\n')),
  'dates after dashes': (units) => again(`${'-'.repeat(250)}2021年3月5日`)(units),
  'relations without a year': within(again('3月5日，今年是中法建交60周年。')),
  'names of sites on lines': again('新华网\n'),
  'compact dates': within(again('20210305')),
  'separated dates': within(again('2021-03-05 ')),
  'times of day': within(again('09:20 ')),
  'named events without a year': within(again('3月5日，党的二十大精神和十九届六中全会，庆祝新中国成立75周年，“十四五”规划收官之年。')),
  'sittings without a year': within(again('3月5日，十四届全国人大常委会第三次会议。')),
  'visits without a year': within(again('3月5日，习近平对法国进行国事访问。')),
  'a road called after a city': within(again('南京东路')),
  'self words': within(again('我市')),
  'self words of every level': within(again('我市全区本省')),
  'names of provinces': within(again('广东湖南河北山东')),
  'full names of provinces': within(again('广东省、湖南省、河北省、')),
  'a chain of divisions': within(again('广东省深圳市宝安区')),
  'one county': within(again('宝安区召开会议，')),
  'counties of one name': within(again('鼓楼区和平区')),
  'bare names that may mean much': within(again('和平资源')),
  'former names': within(again('襄樊市商洛地区')),
  zones: within(again('萍乡经开区管委会')),
  'zones in a row': within(again('雄安新区')),
  'names and officers': within(again('宝安区委书记')),
  'the whole country': within(again('全国各地我国')),
  persons: within(again('习近平总书记')),
  'persons with offices': within(again('国务院总理李强主持召开会议，')),
  'joint issuers': again('教育部、财政部、'),
  'joint issuers before a verb': (units) => `${again('教育部、财政部、')(units)}国务院关于印发通知`,
  'issuers in a row': again('人民政府办公厅'),
  'issuers that sign on lines': within(again('某市人民政府\n2021年3月5日\n')),
  'document numbers on lines': within(again('国发〔2021〕5号\n')),
  'titles that go on': again('关于\n'),
  'titles that are repeated': again('关于做好工作的通知\n'),
  'a title with a site': again('关于做好工作的通知_新闻_'),
  'numbered headings': within((units) => numbered(units, (n) => `${chinese(1 + (n % 19))}、加强领导\n`)),
  'headings without a text': within((units) => numbered(units, (n) => `${chinese(1 + (n % 19))}、\n`)),
  'headings and blank lines': within((units) => numbered(units, (n) => `（${chinese(1 + (n % 9))}）\n\n\n\n`)),
  'headings that go down': within((units) => numbered(units, (n) => `${chinese(1 + (n % 9))}、甲\n（${chinese(1 + (n % 9))}）乙\n`)),
  articles: within((units) => numbered(units, (n) => `第${chinese(1 + (n % 99))}条 略。\n`)),
  statements: within(again('会议强调，要抓好落实。\n会议指出，要抓好落实。\n')),
  'list items': within((units) => numbered(units, (n) => `${1 + (n % 99)}. 略\n`)),
  'short phrases that are one in the other': within(again('中国特色社会主义')),
  'a phrase in quotation marks': within(again('“两个维护”')),
  'names made of numerals': again('九五'),
  annotations: again('注1：'),
  'tabs and cells': again('甲\t乙\t丙\n'),
  'quoted cells': again('"甲","乙"\n'),
  'cells with an open quote': again('"甲,\n'),
  'a quote that is never closed': (units) => `"${again('甲,乙\n')(units)}`,
  'doubled quotes': again('""'),
  escapes: again('\\"'),
  'open arrays': again('['),
  'nested arrays': halves('[', ']'),
  'open objects': again('{"a":'),
  'nested objects': (units) => `${again('{"a":')(units)}1${again('}')(units / 5)}`,
  'a list of strings in JSON': (units) => `[${again('"发展",')(units)}"甲"]`,
  'a list of objects in JSON': (units) => `[${numbered(units, (n) => `{"phrase":"发展${chinese(1 + (n % 99))}"},`)}{}]`,
  'an object of objects in JSON': (units) => `{${numbered(units, (n) => `"${n}.txt":{"title":"甲","region":"440306"},`)}"a":{}}`,
  'an object with errors': again('{"a" 1 "b" },'),
  'comments in JSON': again('/* a */'),
  'open comments': again('/*'),
  ...PAGES_OF_MARKUP(),
  ...MARKDOWN(),
  'random units': random('习近平的在（()区qū)?？“”"\n \t。，、：1234年月日省市县>》|[]<a b>/&;'),
  'random words': randomWords(),
};

function MARKDOWN(): Record<string, MakeText> {
  const units = [
    '**甲',
    '*甲 **乙 ',
    '_甲',
    '[[甲|',
    '[[甲',
    '![[甲',
    '[甲](<',
    '[甲](a "',
    '![[![',
    '~~甲',
    '==甲',
    '%%甲',
    '[^甲',
    '`甲',
    '``甲`',
    '- ',
    '- 甲\n',
    '  - 甲\n',
    '1. 甲\n',
    '> ',
    '>\n',
    '> 甲\n- ',
    '# 甲\n',
    '甲\n===\n',
    '[甲]: a\n',
    '```\n',
    '<!-- 甲',
    '<b 甲',
    '&amp',
    '\\*',
    '| 甲 ',
    '    甲\n',
    '\\\n',
  ];
  const fenced = (make: MakeText): MakeText => {
    return (length) => `---\ntitle: ${make(length)}\n---\n`;
  };
  return {
    ...named(
      'Markdown: ',
      units.map((unit) => [JSON.stringify(unit), unit] as const),
      again,
    ),
    'nested lists in Markdown': (length) => numbered(Math.min(length, 40_000), (n) => `${' '.repeat(2 * (n % 100))}- 甲\n`),
    ...named(
      'front matter: ',
      ['[', '{a: ', '- ', '\na: b', '\n', '\n  a', '"', ': '].map((unit) => [JSON.stringify(unit), fenced(again(unit))] as const),
      (make) => make,
    ),
  };
}

/** Web pages, which are read as such from their first tag on. */
function PAGES_OF_MARKUP(): Record<string, MakeText> {
  const page = (make: MakeText): MakeText => {
    return (units) =>
      `<!DOCTYPE html><html><head><title>通知</title></head><body><h1>通知</h1><p>会议强调，要抓好落实。</p>${make(units)}</body></html>`;
  };
  return {
    'page of open tags': page(again('<div>')),
    'page of closed tags': page(again('</div>')),
    'page of nested tags': page(halves('<div>', '</div>')),
    'page of nested inline tags': page(halves('<b>', '</b>')),
    'page of open paragraphs': page(again('<p>甲')),
    'page of line breaks': page(again('<br>')),
    'page of cells': page(again('<tr><td>甲：<td>乙')),
    'page of nested tables': page(halves('<table><tr><td>', '</td></tr></table>')),
    'page of nested lists': page(halves('<ul><li>', '</li></ul>')),
    'page of links': page(again('<li><a href="a.html">新闻</a></li>')),
    'page of blocks of links': page(again('<div><a href=a>新闻</a><a href=a>新闻</a><a href=a>新闻</a></div>')),
    'page of headings': page((units) => numbered(units, (n) => `<h1>标题${n}</h1>`)),
    'page of titles': page((units) => numbered(units, (n) => `<title>标题${n}</title>`)),
    'page of long headings': page(again('<h1>会议强调要抓好落实会议强调要抓好落实会议强调要抓好落实</h1>')),
    'page of titles and headings': page((units) => numbered(units, (n) => `<title>甲${n}</title><h1>乙${n}</h1>`)),
    'page of boilerplate with sentences': page(again('<footer>甲。乙。</footer>')),
    'page of boilerplate with more sentences than text': page(again(`<footer>${'甲。'.repeat(20)}</footer>`)),
    'page with a long attribute': page((units) => `<div title="${again('a')(units)}">甲</div>`),
    'page with a long class': page((units) => `<div class="${again('a')(units)}">甲</div>`),
    'page with a long list of classes': page((units) => `<div class="${again('nav1 ')(units)}">甲</div>`),
    'page with long lists of classes': page(again(`<div class="${'aB '.repeat(200)}">甲</div>`)),
    'page with a long style': page((units) => `<div style="${again('display : ')(units)}">甲</div>`),
    'page with a long style of blanks': page((units) => `<div style="${again('white-space   ')(units)}">甲</div>`),
    'page with a style of semicolons': page((units) => `<div style="${again(';  ')(units)}">甲</div>`),
    'page with a long link': page((units) => `<a href="${again('a.doc')(units)}x">甲</a>`),
    'page with many attributes': page((units) => `<div ${numbered(units, (n) => `a${n}=1 `)}>甲</div>`),
    'page with one attribute again and again': page((units) => `<div ${again('a=1 ')(units)}>甲</div>`),
    'page with attributes of end tags': page(again('</p class="a">甲')),
    'page with an open attribute': page((units) => `<div title="${again('甲 <p>')(units)}`),
    'page with an open tag': page((units) => `<div ${again('a ')(units)}`),
    'page with an open comment': page((units) => `<!--${again('甲-')(units)}`),
    'page of comments': page(again('<!-- a -->')),
    'page of open comments': page(again('<!--')),
    'page of declarations': page(again('<!a>')),
    'page of instructions': page(again('<?a?>')),
    'page of references': page(again('&nbsp;')),
    'page of broken references': page(again('&amp')),
    'page of open references': page(again('&a')),
    'page of ampersands': page(again('&')),
    'page of long numeric references': page((units) => `&#${again('1')(units)};`),
    'page of two-character references': page(again('&NotEqualTilde;')),
    'page of less-than signs': page(again('<')),
    'page of less-than signs and text': page(again('< 甲')),
    'page with a script': page((units) => `<script>${again('a<b;')(units)}</script>`),
    'page with an open script': page((units) => `<script>${again('</scrip ')(units)}`),
    'page of scripts': page(again('<script>a</script>')),
    'page of styles that hide': page(again('<div style="display:none">甲</div>')),
    'page of buttons and menus': page(halves('<nav>', '甲</nav>')),
    'page of foreign elements': page(halves('<svg><title>', '</title></svg>')),
    'page in one paragraph': page((units) => `<p>${again('要坚持以人民为中心的发展思想，')(units)}</p>`),
    'page of blanks': page((units) => `<p>甲${' '.repeat(units)}乙</p>`),
    'page of preformatted text': page((units) => `<pre>${again('甲 \n')(units)}</pre>`),
    'page of pinyin notes': page(again('區(qū)發(fā)<b>甲</b>')),
    'page of ruby': page(again('<ruby>区<rt>qū</rt></ruby>')),
    'page of what tells the source': page(again('<div>来源：<a href=a>甲</a></div>')),
    'page with a head of blanks': (units) => `${again(' ')(units)}<!DOCTYPE html><html><body><p>甲</p></body></html>`,
    'page with a head of comments': (units) => `${again('<!-- a -->')(units)}<!DOCTYPE html><html><body><p>甲</p></body></html>`,
  };
}

function named<T>(prefix: string, entries: readonly (readonly [string, T])[], make: (value: T) => MakeText): Record<string, MakeText> {
  return Object.fromEntries(entries.map(([name, value]) => [prefix + name, make(value)]));
}

/** A separator with a name that can be printed. */
function shown(mark: string): readonly [string, string] {
  const isVisible = /^[!-~\u2014-\u303f\uff00-\uff9f·»›→•]+$/.test(mark) && !/[\u2028\u3000]/.test(mark);
  return [isVisible ? mark : [...mark].map((unit) => `U+${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join(' '), mark];
}

/** One piece after the other, each told its number. */
function numbered(units: number, piece: (number: number) => string): string {
  const pieces: string[] = [];
  for (let length = 0; length < units; length += pieces.at(-1)?.length ?? 0) pieces.push(piece(pieces.length));
  return pieces.join('');
}

const NUMERALS = '零一二三四五六七八九';

/** 1 to 99. */
function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? NUMERALS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? NUMERALS[ones] : ''}`;
}

/** The same for the same length in every run. */
function random(alphabet: string): MakeText {
  const letters = [...alphabet];
  return (units) => {
    const next = generator();
    return Array.from({ length: units }, () => letters[next(letters.length)]).join('');
  };
}

function randomWords(): MakeText {
  const words = [
    ...[
      '区(qū)',
      '到?jīng)_刺',
      '2021年3月5日',
      '3月5日',
      '南京东路',
      '我市',
      '广东省深圳市',
      '教育部、财政部',
      '第一条',
      '一、',
      '（一）',
      '\n',
      '\n\n',
      '。',
    ],
    ...[
      ' ',
      '，',
      '“两个维护”',
      '来源：新华社 ',
      '打印 ',
      '首页 > ',
      '<div class="a b">',
      '</div>',
      '&nbsp;',
      '&',
      '<',
      '(',
      ')',
      '[',
      ']',
      '甲',
      '会议强调，',
    ],
  ];
  return (units) => {
    const next = generator();
    return numbered(units, () => words[next(words.length)] as string);
  };
}

/** Mulberry32: whole numbers below a bound. */
function generator(): (bound: number) => number {
  let state = 20260101;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let hash = Math.imul(state ^ (state >>> 15), 1 | state);
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash;
    return ((hash ^ (hash >>> 14)) >>> 0) % bound;
  };
}

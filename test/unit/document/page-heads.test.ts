import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

const BODY =
  '3月5日，江城区委常委会召开会议，传达学习全市经济工作会议精神，研究江城区防汛和安全生产工作。区委书记主持会议并讲话。\n' +
  '会议指出，今年以来全区上下担当作为，项目建设提速，营商环境好转，群众的获得感不断增强。\n' +
  '会议强调，要坚持稳中求进工作总基调，抓好重点项目，守住安全底线，扎实推进高质量发展。';
const TRADITIONAL =
  '江城縣政府五日召開縣務會議，縣長要求各單位加強防汛整備，並公布新春開工計畫。\n縣長表示，過去一年縣政建設逐步到位，未來將持續推動交通與產業發展，讓鄉親有感。\n縣府說明，防汛整備經費已經編列完成，各鄉鎮公所將同步演練。';
const TITLE = '江城区委常委会召开会议';

interface Head {
  readonly title?: string;
  readonly outlet?: string;
}

type Row = readonly [name: string, above: string, expected: Head, below?: string];

/** What stands above the text, as a list of lines; the body follows. */
const TITLES: readonly Row[] = [
  [
    'below a record in a table',
    `| 索 引 号:005271643/2017-00006 | 主题分类:工作信息 | |\n| 文 号 | 成文日期:2017-11-09 | 发布日期:2017-11-09 |\n${TITLE}`,
    { title: TITLE },
  ],
  [
    'below a record whose values stand in cells',
    `索引号 | whq/2022-07948 | 效力属性 | |\n成文日期 | 发布日期 | 2022-10-26 |\n${TITLE}`,
    { title: TITLE },
  ],
  ['below what a site says in brackets', `【信息时间:2026-01-16阅读次数: 】\n${TITLE}`, { title: TITLE }],
  ['below a way with an empty step', `江城新闻网 > 新闻中心 > > 正文\n\n${TITLE}`, { title: TITLE }],
  ['below itself at the end of a way', `首页华新视点 → ${TITLE}\n\n${TITLE}`, { title: TITLE }],
  ['below where readers chat', `通讯员qq群:40376627\n\n${TITLE}`, { title: TITLE }],
  ['below a question for the age of the reader', `您即將進入之新聞內容 需滿18歲 方可瀏覽。\n我同意\n${TITLE}`, { title: TITLE }],
  [
    'over two lines, of a congress and its committee',
    `江城市人民代表大会\n常务委员会公告\n（第5号）`,
    { title: '江城市人民代表大会 常务委员会公告' },
  ],
  ['below a paper with its day in figures', `江城日报2025.12.22星期一\n${TITLE}`, { title: TITLE }],
  ['behind the day of a collection', `date 2025-10-31 ${TITLE}`, { title: TITLE }],
  [
    'behind a label, with a bar of its own',
    `标题：江城新闻 | ${TITLE}\n来源：江城日报`,
    { title: `江城新闻 | ${TITLE}`, outlet: '江城日报' },
  ],
  ['behind a label, before a bar and another label', `标题：${TITLE} | 来源：江城日报`, { title: TITLE, outlet: '江城日报' }],
  ['behind a label, before a bar and a label that no list has', `标题：${TITLE} | 江城编号：12`, { title: TITLE }],
  ['behind a label in a row of a table', `| 标题：${TITLE} | 江城新闻 |`, { title: TITLE }],
  ['in book marks behind a label', `原标题:《${TITLE}》\n发布时间:2024-03-01`, { title: TITLE }],
  ['with its province in brackets before it', `(江苏)${TITLE}`, { title: `(江苏)${TITLE}` }],
  ['below the page of a paper', `第01版:要闻\n${TITLE}`, { title: TITLE }],
  ['below the front page', `第01版：头版\n\n${TITLE}`, { title: TITLE }],
  ['below the number and page of an issue', `1886 期 / 第2版:2\n${TITLE}`, { title: TITLE }],
  ['below the way to the next page of a paper', `下一版»本期共4版, 当前第1版 PDF\n${TITLE}`, { title: TITLE }],
  ['below a column', `今日头条\n${TITLE}`, { title: TITLE }],
  [
    'below the news of an office',
    `新聞與活動\n\n總統府新聞\n\n114年01月13日\n江城縣召開縣務會議`,
    { title: '江城縣召開縣務會議' },
    TRADITIONAL,
  ],
  ['with news in it', `江城新闻发布活动举行`, { title: '江城新闻发布活动举行' }],
  ['below a day behind bars, with its editor', `|| 2022-03-23 11:18:04 编辑: 王某 审核人:李某 阅读次数:22 |\n${TITLE}`, { title: TITLE }],
  ['no title: the same alone', `|| 2022-03-23 11:18:04 编辑: 王某 审核人:李某 阅读次数:22 |`, {}],
  ['below what opens it elsewhere', `打开江城App阅读\n\n${TITLE}`, { title: TITLE }],
  ['that opens something', `打开江城发展新局面`, { title: '打开江城发展新局面' }],
  ['below the issue of a paper', `A1:江城*要闻总第3311期 >2018-09-26编印\n\n${TITLE}`, { title: TITLE }],
  ['below a welcome to a site', `欢迎进入洛阳市偃师区人民政府网站!\n\n首页>领导活动\n\n${TITLE}`, { title: TITLE }],
  ['no title: the desk of a paper', `□本报专题组`, {}],
  ['that names a desk', `本报专题组走进江城`, { title: '本报专题组走进江城' }],
  ['below the day of a post', `某某某 发表于 2022-3-10 13:53:07\n\n${TITLE}`, { title: TITLE }],
  ['with what somebody said of it', `某某发表于学习会议的讲话`, { title: '某某发表于学习会议的讲话' }],
  ['below what a site has on phones', `關閉\n江城APP\n江城公眾號\n${TITLE}`, { title: TITLE }],
  ['with something on phones in it', `江城上线政务服务APP`, { title: '江城上线政务服务APP' }],
  ['below a section with its English name', `招商动态 NEWS\n\n${TITLE}`, { title: TITLE }],
  ['below what is left of a picture', `![() |\n|\n|||\n${TITLE}`, { title: TITLE }],
  ['below the day of a change', `更新: 2019-02-11 5:34 PM\n\n${TITLE}`, { title: TITLE }],
  ['that begins with a change', `更新2019年防汛预案`, { title: '更新2019年防汛预案' }],
  ['below a way', `路徑 : 服務介紹 > 最新消息\n\n${TITLE}`, { title: TITLE }],
  ['printed twice on its line', `${TITLE} ${TITLE}`, { title: TITLE }],
  ['of two halves that begin alike', `江城要发展 江城要富强`, { title: '江城要发展 江城要富强' }],
  [
    'in the cell of a record',
    `文件名称 | 江城区2025年政府工作报告 | ||\n索引号 | /2025-0000 | 公开目录: | 工作报告 |`,
    { title: '江城区2025年政府工作报告' },
  ],
  ['no title: the first of a list of papers', `1.第28号-江城消防基金报告`, {}],
  ['that begins with a figure', `1.5亿元资金惠及江城`, { title: '1.5亿元资金惠及江城' }],
  ['below what the site of a paper says above its page', `江城银行信用卡\n2025年07月07日\n第A09版:江城\n\n${TITLE}`, { title: TITLE }],
  ['above the page of its paper', `${TITLE}\n2025年07月07日\n第A09版:江城`, { title: TITLE }],
  ['printed again below a column', `虚拟图书馆\n${TITLE}\n师生同百姓交流\n${TITLE}`, { title: TITLE }],
  ['above a subtitle that is printed again', `${TITLE}\n全区上下担当作为\n\n全区上下担当作为`, { title: TITLE }],
  ['no title: those who wrote it', `文 江城区委宣传部\n江城区委统战部\n江城区民族事务委员会`, {}],
  ['below a column in brackets', `【图片新闻】\n${TITLE}`, { title: TITLE }],
  ['below a notice about the browser', `为达到最佳浏览效果，建议使用新版浏览器\n${TITLE}`, { title: TITLE }],
  ['below a call for another browser', `请更新您的浏览器\n${TITLE}`, { title: TITLE }],
  ['below a tool for the blind', `无障碍辅助浏览工具条\n\n${TITLE}`, { title: TITLE }],
  ['below a telephone number', `0571-64718371\n举报电话: 0571-64734823\n我要投稿\n${TITLE}`, { title: TITLE }],
  ['below how to reach the site', `联系我们 - 广告服务 - 服务热线:0371-67326666\n\n${TITLE}`, { title: TITLE }],
  ['below who runs the site', `江城区新闻传媒中心 主办\n您当前的位置: 江城新闻网\n${TITLE}`, { title: TITLE }],
  ['below a button to copy the text', `正文复制\n${TITLE}`, { title: TITLE }],
  ['below the name of an office', `江城区人民政府\n\n统计局\n\n${TITLE}`, { title: TITLE }],
  ['below a menu without bars', `首頁 國內 時評 黨建 省情 文化 法治 視頻 專題\n站內檢索\n${TITLE}`, { title: TITLE }],
  ['below a search field', `中新网分类新闻查询>>\n本页位置：首页>>新闻大观>>国内新闻\n放大字体  缩小字体\n${TITLE}`, { title: TITLE }],
  ['below where the reader is, with a colon', `您的当前位置：新闻资讯 > 全媒体要闻 >\n${TITLE}`, { title: TITLE }],
  ['below the titles of other articles', `外国元首抵京访问\n\n大学签署人才培养协议\n\n${TITLE}`, { title: TITLE }],
  ['below a record on two lines each', `索引号：\n0107/2024-001\n公开方式：\n主动公开\n公开时限：\n常年公开\n\n${TITLE}`, { title: TITLE }],
  [
    'below a record with blank lines',
    `索引号:\n\n  0107/2024-001\n主题分类:\n\n来源:\n\n发文字号:\n\n  江政发〔2024〕7号\n有效性:\n\n${TITLE}`,
    { title: TITLE },
  ],
  [
    'below a letterhead with who signs',
    `江政办发〔2021〕26号 签发人：王某\n关于加强江城区防汛工作的通知`,
    { title: '关于加强江城区防汛工作的通知' },
  ],
  [
    'behind its number',
    `江政办发〔2021〕26号《关于加强江城区防汛工作的通知》\n《关于加强江城区防汛工作的通知》\n江政办发〔2021〕26号`,
    { title: '《关于加强江城区防汛工作的通知》' },
  ],
  ['before its number in brackets', '关于加强江城区防汛工作的通知（江政发〔2021〕5号）', { title: '关于加强江城区防汛工作的通知' }],
  ['below the name of a section', `政务公开\n政府动态\n当前位置：首页>政府动态\n\n${TITLE}`, { title: TITLE }],
  ['below what there is more of', `更多》江城新闻\n更多》文化之窗\n${TITLE}`, { title: TITLE }],
  ['below details', `内容详情\n2025年02月10日\n${TITLE}`, { title: TITLE }],
  ['below a menu with a line for each word', `县政府\n政民互动\n魅力江城\n数据开放\n${TITLE}`, { title: TITLE }],
  ['a title of a few words, which is no section', '我区加强政务服务', { title: '我区加强政务服务' }],
  [
    'below a welcome to a county',
    `欢迎访问江城县人民政府!\n登录/注册 用户中心 支持IPV6\n当前位置: 首页>新闻中心\n${TITLE}`,
    { title: TITLE },
  ],
  [
    'below a greeting of a public account',
    `Hi~新朋友，记得点蓝字关注我们哟\n江城天气：今天白天阴，东风1级，气温9~20℃\n${TITLE}`,
    { title: TITLE },
  ],
  ['below a link for readers of screens', `Skip to Content Facebook Feature Image\n\n${TITLE}`, { title: TITLE }],
  ['below a link in Chinese', `跳过导航\n\n江城县政府入口网站\n\n新闻\n\n显示模式: 网格 列表\n\n${TITLE}`, { title: TITLE }],
  ['below an address', `EN\nhttps://www.example.cn/\n\n${TITLE}`, { title: TITLE }],
  ['below the way back', `返回管委会首页\n繁體 |English |日语 |无障碍 |关怀版\n${TITLE}`, { title: TITLE }],
  [
    'below fields whose labels stand in brackets',
    `[ 索引号 ] 115002287/2023-00005 [ 发文字号 ] 江府发〔2023〕21号\n[ 成文日期 ] 2023-06-03 [ 发布日期 ] 2023-06-03\n\n${TITLE}`,
    { title: TITLE },
  ],
  [
    'below the titles of its page of a paper',
    `第02版:要闻\n持续推动文化市场和谐发展\n${TITLE}\n民主生活会召开\n\n返回主页 | 标题导航\n上一期  下一期\n${TITLE}\n传达学习全市经济工作会议精神`,
    { title: TITLE },
  ],
  [
    'below fields that are a list',
    `- 索引号:dqxs/2021-00016\n- 发文机构:江城区行署\n- 发布日期:2021-12-22 17:45\n江城区行署关于印发《江城区行署工作规则》的通知`,
    { title: '江城区行署关于印发《江城区行署工作规则》的通知' },
  ],
  [
    'below fields whose labels stand in brackets in a list',
    `- 【发布单位】江城市政府\n- 【发布文号】江府发〔2009〕140号\n- 【失效日期】--\n- 【所属类别】政策参考\n${TITLE}`,
    { title: TITLE },
  ],
  ['none: who wrote it, with his office', '中共江城县委常委、宣传部部长 彭 某', {}],
  ['before the bar of a table', `${TITLE} |\n时间:2020-01-03 19:46:41`, { title: TITLE }],
  ['with its day behind it', `${TITLE} 2024-03-05`, { title: TITLE }],
  ['with its day in brackets', `${TITLE}（2024-03-05）`, { title: TITLE }],
  ['with its day and hour', `${TITLE}  2024年3月5日 09:30`, { title: TITLE }],
  ['with day and source behind it', `${TITLE} 2024-03-05 来源：江城日报`, { title: TITLE, outlet: '江城日报' }],
  ['with buttons behind it', `${TITLE}分享到：`, { title: TITLE }],
  ['with the size of the font behind it', `${TITLE} 【字体：大 中 小】`, { title: TITLE }],
  [
    'of the window, of the page and of the text',
    `${TITLE}-江城区人民政府\n首页 > 要闻\n${TITLE}`,
    { title: TITLE, outlet: '江城区人民政府' },
  ],
  ['before a subtitle', `${TITLE}\n传达学习全市经济工作会议精神\n某某主持并讲话`, { title: TITLE }],
  [
    'before subtitles with blank lines',
    `${TITLE}\n\n传达学习全市经济工作会议精神\n\n信息来源:江城日报`,
    { title: TITLE, outlet: '江城日报' },
  ],
  ['with a kicker on its line', `稳中求进抓防汛 ${TITLE}`, { title: `稳中求进抓防汛 ${TITLE}` }],
  ['below a kicker that is a slogan', `坚定信心 实干争先\n江城区经济工作会议召开`, { title: '江城区经济工作会议召开' }],
  ['below a kicker on whose behalf', `受市委市政府委派\n江城区领导检查防汛和安全生产工作`, { title: '江城区领导检查防汛和安全生产工作' }],
  ['a slogan above what it is about', `以担当书写新篇章\n江城区高质量发展纪实`, { title: '以担当书写新篇章' }],
  ['of a meeting above a slogan', `江城区经济工作会议召开\n坚定信心 实干争先`, { title: '江城区经济工作会议召开' }],
  ['with a column before a bar', `江城新闻丨区委召开安全生产会议`, { title: '江城新闻丨区委召开安全生产会议' }],
  ['that begins with an office', `江城区人民政府关于安全生产工作的意见`, { title: '江城区人民政府关于安全生产工作的意见' }],
  ['that ends with a good start', `江城区项目建设实现良好开局`, { title: '江城区项目建设实现良好开局' }],
  ['that ends with all', `江城区安全检查覆盖全部`, { title: '江城区安全检查覆盖全部' }],
  ['about reporters', `江城区委书记会见记者`, { title: '江城区委书记会见记者' }],
  ['about a page of a plan', `江城区重点项目2024版`, { title: '江城区重点项目2024版' }],
  ['about a hot line', `江城区开通防汛服务热线`, { title: '江城区开通防汛服务热线' }],
  ['about a site', `江城区政府网站建设工作会议召开`, { title: '江城区政府网站建设工作会议召开' }],
  ['of a notice', `公告`, { title: '公告' }],
  [
    'in Traditional characters',
    '首頁 -> 頭條\n江城縣召開縣務會議 盼強化防汛整備\n分享到:\n2023-04-20 21:19 | 稿件來源:香港中通社',
    { title: '江城縣召開縣務會議 盼強化防汛整備', outlet: '香港中通社' },
    TRADITIONAL,
  ],
  ['below a small slogan of a site', `移動版\n\n江城縣召開縣務會議\n2023-02-23 10:19`, { title: '江城縣召開縣務會議' }, TRADITIONAL],
  [
    'below the sentence about a browser',
    `date 2025-09-29 为达最佳浏览效果，建议使用 Chrome 浏览器。\n江城日报\n首页 > 政治\n${TITLE}`,
    { title: TITLE, outlet: '江城日报' },
  ],
  [
    'below words that belong elsewhere, and where the reader is',
    `最新系列影视大全\n您现在的位置：首页>今日江城>本市动态\n本市动态\n${TITLE}`,
    { title: TITLE },
  ],
  [
    'below a greeting and buttons',
    `您好！今天是\n设为主页收藏本页\n社交网站：\n当前报章2025年03月14日\n今日导读\n字体： 放大 还原 缩小\n${TITLE}`,
    { title: TITLE },
  ],
  [
    'below a list of other articles',
    `媒体\n• 江城广视新闻\n• 江城时报\n新闻\n• 机场旅客增九成\n• 奥运会开幕\n\n${TITLE}\n2022-12-24 06:30`,
    { title: TITLE },
  ],
  [
    'below a record whose first label is broken',
    `号: 0035/2022-00218 信息分类: 规范性文件\n发文机关: 江城区人民政府 主题分类: 综合政务\n\n江城区人民政府办公室\n关于印发江城区防汛工作方案的通知`,
    { title: '江城区人民政府办公室 关于印发江城区防汛工作方案的通知' },
  ],
  ['repeated behind a shop', `优选商品商城,${TITLE}\n江城新闻网\n\n${TITLE}`, { title: TITLE, outlet: '江城新闻网' }],
  ['repeated behind its number in a collection', `第一篇：${TITLE}\n${TITLE}`, { title: TITLE }],
  ['below an agency and a search', `江城新闻社\n新闻查询>>\n本页位置：首页>>国内新闻\n${TITLE}`, { title: TITLE, outlet: '江城新闻社' }],
  ['below the present page of a paper and a county', `当前版:03版\n江城县\n${TITLE}`, { title: TITLE }],
  [
    'below what a site asks consent for',
    `本網站使用相關技術提供更好的閱讀體驗，同時尊重使用者隱私。\nYour browser does not appear to support Traditional Chinese. Would you like to go to our English website?\n江城社新聞APP Icon\n下載\n\n江城縣召開縣務會議\n\n2020/11/9 19:47`,
    { title: '江城縣召開縣務會議' },
    TRADITIONAL,
  ],
  ['with a journal and its issue below', `${TITLE}\n\n2022-04-16王某\n\n江城学刊 2022年5期`, { title: TITLE, outlet: '江城学刊' }],
  ['none: our paper of a place', `本报江城讯 7月14日上午，区委书记、区长`, {}],
  ['named as it was first', `原标题：${TITLE}`, { title: TITLE }],
  ['below a button to read', `阅读正文\n${TITLE}`, { title: TITLE }],
  ['below the day of the visit behind a bar', `| 2023年10月11日 星期三\n${TITLE}`, { title: TITLE }],
  [
    'of what a letter hands on, where the letter has none',
    '江政办发〔2023〕28号\n各乡镇人民政府，区政府各部门：\n《江城区防汛工作方案》已经区政府常务会议通过，现印发给你们，请认真执行。\n江城区人民政府办公室\n2023年3月24日\n江城区防汛工作方案',
    { title: '江城区防汛工作方案' },
  ],
  [
    'none: a letter about something that does not follow',
    '各乡镇人民政府，区政府各部门：\n《江城区防汛工作方案》已经区政府常务会议通过，现印发给你们，请认真执行。',
    {},
  ],
  ['below what logs a reader in', `帐号登录\n两周内自动登录 忘记密码？\n还没有账号？免费注册\n社交帐号登录\n\n${TITLE}`, { title: TITLE }],
  ['about an account', '江城区推行统一账号登录', { title: '江城区推行统一账号登录' }],
  ['below how long it takes to read', `本篇文章303字，读完约1分钟\n${TITLE}`, { title: TITLE }],
  ['below the name of the part', `文章正文\n${TITLE}`, { title: TITLE }],
  ['below a site in two languages and an empty search', `江城傳媒 | Jiangcheng Media\n沒有結果\n查看所有結果\n${TITLE}`, { title: TITLE }],
  ['below the day of the visit in parts', `2026年 / 1 月 22日 / 星期四\n江城传媒 | Jiangcheng Media\n${TITLE}`, { title: TITLE }],
  [
    'that ends with dots, below those of other articles',
    `高鐵撞牛！乘客驚魂\n\n颱風最新路徑曝光\n\n江城縣長報告防汛整備 他只重複一句老話…\n\n江城報／ 記者王某／江城即時報導`,
    { title: '江城縣長報告防汛整備 他只重複一句老話…', outlet: '江城報' },
    `${TRADITIONAL}\n${TRADITIONAL}`,
  ],
  ['below a link to the original', `查看原文\n其他\n\n${TITLE}`, { title: TITLE }],
  ['below a record of a collection of laws', `【法宝引证码】CLI.1.304262\n【时效性】尚未施行\n${TITLE}`, { title: TITLE }],
  ['below a column in such brackets', `【图片新闻】\n${TITLE}`, { title: TITLE }],
  [
    'below the pages of a paper and its day',
    `第A01版:头版\n 第A03版:焦 点\n 第B14版:教育周刊· 暑假生活\n    \n2007年7月23日 星期 放大 缩小 默认\n\n${TITLE}\n\n王某某`,
    { title: TITLE },
  ],
  ['below the sections that a browser shows', `园区新闻_园区动态_新闻_江城工业园\n${TITLE}`, { title: TITLE }],
  ['with the site that a browser shows', `${TITLE}_江城工业园`, { title: TITLE, outlet: '江城工业园' }],
  ['none: where a picture is from', '会场 图片来源：江城区新闻中心', {}],
  ['none: what a picture shows', '江城縣長出席防汛整備會議，並視察工地(視頻截圖)', {}, TRADITIONAL],
  ['with a note in brackets', '江城区防汛工作方案（试行）', { title: '江城区防汛工作方案（试行）' }],
  ['none: a reporter behind lost blanks', `??? □記者 王某 報道`, {}, TRADITIONAL],
  ['none: the line of a reporter', `記者王小明/綜合報導`, {}, TRADITIONAL],
  ['none: a reporter and a photographer', `本报记者 王小明 摄影 李小红`, {}],
  ['none: a day of a diary', '△12月1日(星期二)', {}],
  ['none: the body that wrote it', '■ 中共江城市委理论学习中心组', {}],
  ['about such a body', '江城市委理论学习中心组专题学习', { title: '江城市委理论学习中心组专题学习' }],
  ['none: an office', '江城区人民政府-', {}],
  ['none: words that the text never says', '九游网页登录平台', {}],
  ['none: a call for another browser', '请升级您的浏览器版本', {}],
  ['none: a page of a paper', '第02版：综合', {}],
  ['none: a column', '要闻简报', {}],
  ['none: where the reader is', '当前位置：首页 > 要闻动态', {}],
  ['none: a photograph', '会议现场', {}],
];

const OUTLETS: readonly Row[] = [
  ['none: what says that it is original', `${TITLE}\n时间:2018/9/13来源:本站原创 作者:佚名`, {}],
  ['none: what says that it is its own', `${TITLE}\n信息来源: 转自本网 发布时间:2017-04-19 12:12`, {}],
  ['none: what took place, behind a mark', `${TITLE}_ “大珠小珠”:签约仪式举行`, { title: `${TITLE}_ “大珠小珠”:签约仪式举行` }],
  ['behind the time when it was edited', `${TITLE}\n编稿时间: 2017-10-10 10:59 来源: 江城安监局`, { outlet: '江城安监局' }],
  ['none: a bar behind an empty field', `${TITLE}\n时间:2021-02-19 16:01|来源:|浏览量:|字号:`, {}],
  ['behind the column and a bar', `${TITLE}\n\n江城快訊 | 發佈時間: 2025/01/08 | 來源: 江城新聞局`, { outlet: '江城新聞局' }],
  ['behind a label with a blank', `${TITLE}\n来源 : 江城融媒     发布日期:2025-03-04     点击次数:347`, { outlet: '江城融媒' }],
  ['in a list with the day', `${TITLE}\n- 江城卫视\n- 2025/05/09 12:58\n-\n收藏`, { outlet: '江城卫视' }],
  ['before the author', `${TITLE}\n来源：新华网 作者：王某`, { outlet: '新华网' }],
  ['before the author, without a blank', `${TITLE}\n来源:江城日报作者:王某`, { outlet: '江城日报' }],
  ['two in one field', `${TITLE}\n来源：江城日报 江城广播电视台\n作者：王某`, { outlet: '江城日报 江城广播电视台' }],
  ['not with its reporter', `${TITLE}\n来源：江城日报 王某`, { outlet: '江城日报' }],
  ['with brackets inside', `${TITLE}\n信息来源：管委（工委）办公室 发布时间：2020-10-20`, { outlet: '管委（工委）办公室' }],
  ['in brackets', `${TITLE}\n【来源：江城发布】`, { outlet: '江城发布' }],
  ['below its label', `${TITLE}\n来源：\n江城日报\n2024-03-05`, { outlet: '江城日报' }],
  [
    'behind the site and its day',
    `${TITLE}\n江城政府门户网站 www.example.cn   2010年08月21日 07时13分   来源：人民日报`,
    { outlet: '人民日报' },
  ],
  [
    'behind the site and a day in figures',
    `${TITLE}\n江城区人民政府网站  www.example.cn   2023-08-02 09:01   来源：江城区政府办`,
    { outlet: '江城区政府办' },
  ],
  ['behind the reporters', `${TITLE}\n记者  王某  李某        来源：人民网`, { outlet: '人民网' }],
  ['behind a bar', `${TITLE}\n2023年04月20日22:15 | 来源：新华网`, { outlet: '新华网' }],
  ['after the day, with a bar', `${TITLE}\n2023-04-20 22:15 | 江城在线`, { outlet: '江城在线' }],
  ['on a line of its own', `${TITLE}\n江城日报`, { outlet: '江城日报' }],
  ['of the site itself', `${TITLE}\n来源：本站`, {}],
  ['behind whose text it is', `${TITLE}\n\n本文轉自:江城日報`, { outlet: '江城日報' }],
  [
    'behind the address of the page and the day',
    `${TITLE} | ||||\nhttp://www.example.com.cn 2004年12月29日11:43 江城网-江城都市报 | ||||`,
    { outlet: '江城网-江城都市报' },
  ],
  ['behind where it comes from', `${TITLE}\n\n来自:江城市人民政府 作者:江城要闻 访问量:1449`, { outlet: '江城市人民政府' }],
  ['none: a number that a machine gave', `${TITLE}\n来源: sp20241101`, {}],
  ['an item of a list, with its day', `${TITLE}\n\n  • 江城卫视\n  • 2022/10/14 14:53`, { outlet: '江城卫视' }],
  ['an agency with a dash', `${TITLE}\n\n江城通讯社 – \n\n`, { outlet: '江城通讯社' }],
  [
    'a journal without a word for one',
    `${TITLE}\n\n2020-06-13 06:33王某\n江城宣传思想文化工作 2020年3期`,
    { outlet: '江城宣传思想文化工作' },
  ],
  ['none: an issue of figures', `${TITLE}\n\n2020年第3期`, {}],
  ['of nobody', `${TITLE}\n来源：互联网\n来源：江城日报`, { outlet: '江城日报' }],
];

/** What stands in and below the text. */
const IN_TEXT: readonly (readonly [name: string, text: string, outlet: string | undefined])[] = [
  ['in brackets before the text', `【香港商報網訊】記者某某報道：${TRADITIONAL}`, '香港商報網'],
  ['before a day of the month', `（中央社記者王小明台北5日電）${TRADITIONAL}`, '中央社'],
  ['of an online paper', `江城在线11月15日讯 （记者 王某）${BODY}`, '江城在线'],
  ['before its reporter and a bar', `江城新聞|記者張某/台北報導\n\n  ${TRADITIONAL}`, '江城新聞'],
  ['before its reporter', `江城在線記者 杜某\n\n  ${TRADITIONAL}`, '江城在線'],
  ['in brackets before its reporter', `（江城文匯報記者 林某）${TRADITIONAL}`, '江城文匯報'],
  ['in the second paragraph', `6月29日，领导在现场查看灾情。新华社记者 杨某 摄\n新华社江城6月29日电（记者郑某）${BODY}`, '新华社'],
  ['behind a picture', `图为江城防汛现场。新华社发（邱某 摄） 新华社北京5月8日电 ${BODY}`, '新华社'],
  ['in brackets inside the first paragraph', `领导抵达江城考察。 【江城日報消息】${TRADITIONAL}`, '江城日報'],
  ['none: a reporter of Taiwan without a paper', `〔記者王小明/江城報導〕${TRADITIONAL}`, undefined],
  ['none: our paper with its day', `本报17日讯 ${BODY}`, undefined],
  ['none: what an agency told somebody', `据新华社北京5月8日电 ${BODY}`, undefined],
  ['in brackets that close the text', `${BODY}（江城日报）`, '江城日报'],
  ['without brackets at its end', `${BODY}来源：江城新闻网`, '江城新闻网'],
  ['none: an office in brackets that close the text', `${BODY}（江城区委宣传部 区委办）`, undefined],
  ['with who checked it, in brackets that close the text', `${BODY}（来源：江城区委巡察办 审核：区委办）`, '江城区委巡察办'],
  ['behind lost blanks', `??? 江城新聞網訊 ${TRADITIONAL}`, '江城新聞網'],
  ['a reporter before his place', `江城新聞—陳某某/江城\n\n${TRADITIONAL}`, '江城新聞'],
  [
    'below what a picture shows',
    `江城縣長（前左4）視察工地。江城社記者王某攝 111年12月8日\n\n（中央社記者王某某江城縣8日電）${TRADITIONAL}`,
    '中央社',
  ],
  ['above who may print it', `${BODY}\n来源：江城网\n作者：梁某\n本文为江城频道原创文章，转载请附上原文出处链接和本声明。`, '江城网'],
  [
    'of a reporter in brackets below the text',
    `${BODY}\n（江城日报客户端记者 王某 报道）\n版权声明:本文源自网络,由江城整理。`,
    '江城日报客户端',
  ],
  ['none: a reporter of our own in brackets below the text', `${BODY}\n（本报记者 王某 报道）`, undefined],
  ['of a site and its channel', `江城在线岭南频道消息(王某)：${BODY}`, '江城在线'],
  ['of a paper behind its site, before where it reports from', `江城网-江城日报岭南讯${BODY}`, '江城日报'],
  ['none: what a network is about', `江城网络通讯产业园开园。${BODY}`, undefined],
  [
    'of what the page of a paper leaves below',
    `${BODY}\n(下转2版)\n\n2020-04-21 江城召开会议 2 2 江城晚报 content_15025.html 1 3 担当作为 /enpproperty-->`,
    '江城晚报',
  ],
  ['of whose a site is', `${BODY}\n本网站所有内容属《江城报》所有,未经许可不得转载。`, '江城报'],
  ['none: what belongs to others', `${BODY}\n农田的所有权归集体所有。`, undefined],
  ['of a station in brackets', `【江城新聞台】${TRADITIONAL}`, '江城新聞台'],
  ['none: a column in brackets', `【江城新時代】${TRADITIONAL}`, undefined],
  ['of a newsroom under its own name', `江城融媒8月23日讯(记者 王某)${BODY}`, '江城融媒'],
  ['none: a kind of newsroom that is told of', `江城推进县级融媒建设。${BODY}`, undefined],
  ['of a paper abroad, in brackets with its day', `【大紀元2019年02月11日訊】（記者王某江城報導）${TRADITIONAL}`, '大紀元'],
  ['none: a place with the day of the report', `【江城2019年02月11日訊】${TRADITIONAL}`, undefined],
  ['in brackets before what a picture shows', `${BODY}（来源：江城日报 通讯员 王某 图/文） 活动现场`, '江城日报'],
  ['none: where figures come from, inside a text', `${BODY}数据（来源：江城统计网）显示增长。会议还研究了其他事项。`, undefined],
  ['of a site and its brand', `江城网·闪电新闻9月26日讯 ${BODY}`, '江城网·闪电新闻'],
  ['before a reporter, in brackets', `【互傳媒／記者 林某／江城 報導】${TRADITIONAL}`, '互傳媒'],
  ['none: a call to subscribe below the text', `${TITLE}\n${BODY}\n\n请订阅江城日报`, undefined],
  ['none: who gets a copy below the text', `${TITLE}\n${BODY}\n\n抄送江城电视台`, undefined],
  ['none: to whom it is sent below the text', `${TITLE}\n${BODY}\n\n报送江城广播电台`, undefined],
  ['none: where to send texts below the text', `${TITLE}\n${BODY}\n\n来稿请寄江城日报`, undefined],
  ['none: who told it below the text', `${TITLE}\n${BODY}\n\n据江城晚报`, undefined],
  ['alone below the text', `${TITLE}\n${BODY}\n3 上一篇  下一篇 4 放大 缩小 默认\n\n江城日报`, '江城日报'],
  ['none: people in brackets that close the text', `${BODY}（施某 田某）`, undefined],
  ['none: a paper that the text reads', `会议学习了人民日报社论。${BODY}`, undefined],
  ['none: a network', `江城区织密社会保障网。${BODY}`, undefined],
];

function headOf(text: string): Head {
  const { title, outlet } = readDocument(new SourceText(text), {});
  return { ...(title && { title: title.value }), ...(outlet && { outlet: outlet.value }) };
}

describe('what stands above a text', () => {
  describe('its title', () => {
    for (const [name, above, expected, below = BODY] of TITLES) it(name, () => assert.deepEqual(headOf(`${above}\n\n${below}`), expected));
  });

  describe('its outlet', () => {
    for (const [name, above, expected, below = BODY] of OUTLETS) {
      it(name, () => assert.deepEqual(headOf(`${above}\n\n${below}`), { title: TITLE, ...expected }));
    }
  });

  describe('the outlet in the text', () => {
    for (const [name, text, outlet] of IN_TEXT) it(name, () => assert.equal(headOf(text).outlet, outlet));
  });
});

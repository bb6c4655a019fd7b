/** The labels of the fields that sites and offices print before and after a text, as sources of regular expressions over folded text. */

const TIME =
  '(?:信息|发布|发表|发稿|编稿|编发|刊发|推送|登载|播发|来稿|生效|更新|上版|上传|录入|刊登|公开|生成|成文|印发|发文|公布|施行|撰写|当前|现在|系统|访问|打印|下载|保存|抓取|采集|剪藏)?(?:时间|日期)';
const SOURCE = '(?:信息|文章|本文|稿件|新闻|资料|内容|图片|原)?(?:来源|出处)|稿源|(?:本文)?转(?:载)?自|来自';
const RECORD =
  '法宝引证码|引证码|效力级别|法规类别|发布部门|颁布(?:时间|日期|单位)|索引号|发文(?:机关|字号|单位)|(?:发布|制定|公布)(?:机关|机构|单位|者|人)|(?:发文)?文号|主题(?:分类|词)|信息分类|有效性|时效性|公开(?:方式|形式|范围|类型)|名称|标题|原标题|栏目|专栏名称|(?:原文|本文|文章|页面|网页|来源)?(?:网址|链接)|(?:网页|页面)地址|url';
const HEAD_PEOPLE = '作者|撰稿|记者|编辑|责任编辑|责编|供稿|审核|校对';

/** Counters and buttons that stand among the fields: the reader's, not the author's. */
export const WIDGET_LABEL =
  '(?:浏览|阅读|点击|访问|点阅|资料点阅)(?:次数|人次|量|数|率)?|人气|字号|字体|字体大小|文字大小|字号大小|字型大小|字级|(?:选择)?阅读字号|选择字号|视力保护色|背景色|打印|分享(?:到|至)?|朗读|语音播报|显示模式';

/** The label of a source line without a colon, and what must follow it on that line; the fold drops the blank between them. */
export const BARE_SOURCE = '^(?:信息|文章|稿件)?(?:来源|稿源)';
export const BARE_MEDIUM = '(?![于自是])(?=[\\u4e00-\\u9fff]{2,12}(?<=报|网|社|电视台|客户端|融媒体中心|发布)$)';

/** A field that holds the title itself. */
export const TITLE_LABEL = '名称|标题|原标题';
export const SOURCE_LABEL = SOURCE;
export const TIME_LABEL = TIME;
export const ISSUER_LABEL = '发文(?:机关|单位)|(?:发布|制定|公布)(?:机关|机构|单位)|颁布单位';
export const NUMBER_LABEL = '发文字号|(?:发文)?文号';
/** The first cell of a row of a record, whose value is in the next one. */
export const RECORD_LABEL =
  '索引号|发[布文]机[构关]|(?:成文|发文|发布|公开)日期|(?:发文)?文号|主题分类|信息分类|体裁(?:分类)?|有效性|效力属性|公开范围|著录日期';
export const HEADER_LABEL = [TIME, SOURCE, RECORD, HEAD_PEOPLE, WIDGET_LABEL].join('|');

/** Who made the text, printed after it. */
export const CREDIT_LABEL = [
  SOURCE,
  '(?:责任|值班|收集|实习|网络|本期|执行|美术)?编辑|责编|编审|编校|审核|审校|校对|校审|监制|[初复终一二三]审|签发|审签|值班(?:主任|总编|主编|编委)|主编|总编辑?|统筹',
  '(?:文字)?作者|撰稿|撰文|供稿|通讯员|(?:(?:本报|见习|实习)?(?:首席)?记者)|摄影|图片?|图文|文图?|视频|制图|制作|策划|出品|原标题|翻译|录入|上传|发布(?:者|人)?',
].join('|');

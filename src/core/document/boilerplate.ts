import { unitTable } from '../text/unit-table.ts';
import { Trie } from '../trie.ts';

/**
 * Words that a web page puts around an article, in folded form. A line that consists of nothing but these words, brackets, separators and digits is boilerplate
 * of the page. The weak ones are also words of the language, so that they count only beside a strong one.
 */
const STRONG_WORDS = `
首页 网站首页 主页 网站主页 返回首页 回首页 回到首页 设为首页 设为主页 加入收藏 收藏本站 收藏本页 网站地图 站点地图 网站支持ipv6 ipv6 微信分享 扫码分享 打印本文 推荐给朋友 网站导航 网站导览 意见信箱 常见问答 双语词汇 联系我们 关于我们 网站声明 隐私保护
无障碍 无障碍阅读 无障碍浏览 进入无障碍 无障碍模式 长者模式 长者助手 长辈版 适老化 关怀版 关怀模式 老年模式 简体版 繁体版 繁体中文 简体中文 手机版 移动版 电脑版
用户登录 高级搜索 热门搜索 返回顶部 回到顶部 回顶部 返回列表 返回目录 返回上一页 返回上页 上一页 下一页 上一篇 下一篇 上一条 下一条 尾页 末页
打印 打印本页 打印文章 打印页面 我要打印 打印此文 打印内容 关闭按钮 增大字体 减小字体 友善列印 列印 关闭窗口 关闭本页 关闭页面 关闭此页 字体大小 文字大小 字级 字级设定 字号大小
字型大小 字级大小 友善打印 转寄友人 回上一页 回上页 选择阅读字号 阅读字号 选择字号 字体显示 a+ a- 放大字体 缩小字体 语音播报 语音朗读 语音阅读 听全文 展开全文 阅读全文 阅读原文 查看全文 返回概览 上一记录 下一记录 打印预览 下载记录 点击查看 查看更多 更多内容
我要纠错 我要评论 发表评论 网友评论 我要分享 分享到 分享至 点赞 top 跳到主要内容区块 跳到主要内容 跳转到主要内容 跳转至主要内容 跳过导航 跳到内容 跳至内容 跳转到内容 跳至主要内容 skip to content skip to main content 总网页浏览量 网页浏览量 本版标题导航 版面导航 标题导航 返回主页 查看原文 原文链接 文章正文 文章内容 新闻内容 新闻正文 正文内容 文章详情 新闻详情 内容详情 没有结果 查看所有结果 查看结果 没有找到结果 用户中心 个人中心 支持ipv6 当前位置 扫一扫 微信扫一扫
新浪微博 腾讯微博 人民微博 qq空间 qq好友 微信好友 微信朋友圈 朋友圈 人人网 豆瓣 复制链接 facebook twitter whatsapp telegram 手机客户端 微信公众号 官方微博 官方微信`;

const WEAK_WORDS = `
大 中 小 字号 字体 特 特大 超大 默认 标准 正常 放大 缩小 a aa 繁 简 简体 繁体 english en 登录 注册 搜索 检索 搜 返回 关闭 导航 菜单 主菜单 朗读 播放 暂停 收听 语音 分享 转发 转寄
评论 赞 举报 纠错 下载 保存 收藏 收起 展开 更多 正文 微博 微信 qq line x email 邮箱 邮件 微信号 客户端 二维码 视力保护色 背景色 到 您 请选择 页 共 第 年 月 日 星期 星期一 星期二 星期三 星期四 星期五 星期六 星期日 今天是 欢迎您 欢迎光临 您好
新闻 新闻中心 新闻动态 要闻 时政 政务公开 政务服务 互动交流 政民互动 政府信息公开 信息公开 机构概况 机构设置 走进 数据开放 专题 专题专栏 视频 图片 通知公告 政策 政策文件
政策法规 办事服务 公众参与 解读回应 领导之窗 党建 财经 社会 国际 国内 体育 文化 娱乐`;

type Strength = 'strong' | 'weak';
/** The strong ones come last: a word that is in both lists is strong. */
const vocabulary = new Trie<Strength>([...entriesOf(WEAK_WORDS, 'weak'), ...entriesOf(STRONG_WORDS, 'strong')]);
const SEPARATOR = /[\s\d[\]()"《》|/·:;,.!\-_+*=#&、→↑↓←▲▼■□★☆]/;
/** 1 for every UTF-16 code unit that is one: a line is asked about unit by unit. */
const separators = unitTable((unit) => Number(SEPARATOR.test(String.fromCharCode(unit))));
const LONGEST = 200;

/** Whether a folded line says nothing but what the boilerplate of a page says: `字体:大 中 小 打印`, `返回顶部`, `首页|新闻中心|政务公开`. */
export function isBoilerplate(folded: string): boolean {
  if (folded.length > LONGEST) return false;
  let anyStrong = false;
  for (let at = 0; at < folded.length; ) {
    const word = vocabulary.longestAt(folded, at);
    if (!word && separators[folded.charCodeAt(at)] === 0) return false;
    anyStrong ||= word?.value === 'strong';
    at = word?.end ?? at + 1;
  }
  return anyStrong;
}

function entriesOf(words: string, strength: Strength): [string, Strength][] {
  return words
    .trim()
    .split(/\s+/)
    .map((word) => [word, strength]);
}

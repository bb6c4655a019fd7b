import { anyOf } from '../text/matches.ts';

/** Adverbs of how something is done, and verbs that want an object: together they say how, not what (深入开展, 扎实推进, 贯彻落实). Folded. */
const ADVERBS = wordsOf(`
  深入 全面 扎实 持续 加快 大力 积极 认真 切实 进一步 着力 努力 不断 坚决 严格 统筹 稳步 有序 有效 充分 高度 继续 协调 纵深
  广泛 共同 同步 强力 全力 率先 自觉 始终 坚定 主动 依法 集中 稳妥 平稳 逐步 迅速 顺利 圆满 成功 基本 明显 显著 大幅 及时
  普遍 深刻 准确 完整 更好 更加 尽快 抓紧 系统 精心 科学 合理 更大力度 重点 一体 整体 超前 提前 如期 初步 必须 强化 推动 坚持
  协同 精准 规范 创新 常态化 毫不放松 毫不松懈 锲而不舍 高标准 高质量 高水平 高起点 高效 大胆 带头 组织 加大`);
const VERBS = wordsOf(`
  增进 繁荣 开展 实施 推进 落实 推动 加强 完善 提高 提升 增强 促进 深化 优化 强化 支持 做好 抓好 完成 实现 执行 推行 推广 构建 建立
  健全 改善 保障 扩大 加大 举办 召开 部署 利用 运用 发挥 解决 处理 改进 巩固 拓展 培育 引导 鼓励 把握 认识 理解 领会 贯彻
  接受 履行 打造 树立 得到 取得 启动 出台 制定 编制 明确 确保 坚持 增加 减少 提供 满足 适应 进行 作出 做到 形成 成立 设立
  纳入 建成 投入 使用 参与 参加 配合 谋划 争取 引进 加以解决 建设 发展 培养 壮大 回应 用好 抓实 做强 做优 做大 抓紧抓好 学习
  体现 维护 支撑 防范 化解 打击 查处 整合 引领 承接 布局 规划 改造 新建 开工 开工建设 遏制 降低 压减 淘汰 办好 办理 答复 听取
  反映 解读 统筹 协调 探索 创建 争创 激发 释放 营造 弘扬 传承 宣传 普及 监管 管控 领悟 研究 分析 总结 克服 抓住 抢抓 顺应
  关心 关注 关爱 突出 彰显 展示 展现 扭转 破解 攻克 淬炼 筑牢 夯实 织密 扎牢 守牢 兜牢 严守
  严控 控制 保持 打好 打赢 力戒 反对 克服 整治`);
const WORDS: ReadonlySet<string> = new Set([...ADVERBS, ...VERBS]);
/** What has become of something, said behind it (改革|持续深化, 建设|得到加强); not what is a part of names (产业|创新发展). */
const OUTCOME = new RegExp(
  `${anyOf(`深入 全面 扎实 持续 加快 大力 积极 切实 进一步 着力 不断 稳步 有序 有效 继续 加速 逐步 明显 显著 大幅 普遍 更加 得到 向?纵深`)}{1,3}${anyOf(`
  推进 落实 推动 加强 完善 提高 提升 增强 增进 深化 优化 强化 改善 扩大 巩固 拓展 壮大 健全 夯实 突出 彰显 激发 释放 开展`)}$`,
  'u',
);
const LONGEST = Math.max(...[...WORDS].map(({ length }) => length));
/** With these 发展 needs no object: it is a phrase of its own (协调发展). */
const WAYS_OF_DEVELOPMENT = /^(?:融合|协调|协同|绿色|开放|共享|创新|科学|和平|跨越|转型|均衡).*发展$/u;

/** Whether a folded text is made of adverbs and of verbs that want an object, with a verb at the end. */
export function isLight(text: string): boolean {
  return endsWithOne(text, VERBS, reached(text, VERBS, reached(text, ADVERBS, [0]))) && !WAYS_OF_DEVELOPMENT.test(text);
}

/** Whether a folded text is one or more of these adverbs and verbs, in any order. */
export function isLightRun(text: string): boolean {
  return endsWithOne(text, WORDS, reached(text, WORDS, [0]));
}

/** How many characters at the beginning of a folded text are such adverbs and verbs, at least so many being left after them: as many as can be. */
export function lightBeginning(text: string, left: number): number {
  return Math.max(...[...reached(text, WORDS, [0])].filter((offset) => offset === 0 || offset <= text.length - left));
}

/** How many characters at the end of a folded text say what has become of what stands before (“放管服”改革|持续深化); 0 where none do. */
export function outcomeLength(text: string): number {
  return OUTCOME.exec(text)?.[0].length ?? 0;
}

/** Whether both are adverbs that say how something is done. */
export function areAdverbs(a: string, b: string): boolean {
  return ADVERBS.has(a) && ADVERBS.has(b);
}

/** Whether both are verbs that want an object. */
export function areVerbs(a: string, b: string): boolean {
  return VERBS.has(a) && VERBS.has(b);
}

/**
 * The offsets that words of a set, one after the other, lead to from the given ones, which are among them. Each is gone on from once; a pattern would try every
 * division of the text into words again.
 */
function reached(text: string, words: ReadonlySet<string>, from: Iterable<number>): ReadonlySet<number> {
  const offsets = new Set(from);
  for (const start of offsets) {
    for (let end = start + 1; end <= Math.min(start + LONGEST, text.length); end++) if (words.has(text.slice(start, end))) offsets.add(end);
  }
  return offsets;
}

/** Whether one word of the set leads from any of the offsets to the end. */
function endsWithOne(text: string, words: ReadonlySet<string>, offsets: ReadonlySet<number>): boolean {
  const isLast = (start: number) => start >= text.length - LONGEST && words.has(text.slice(start));
  return [...offsets].some(isLast);
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

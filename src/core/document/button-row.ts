/** The words of a page's buttons, a size of the font, a mark beside them, or any other unit. */
const PIECE = /(?<button>打印(?:本页)?|关闭(?:窗口|本页)?|收藏|字体|字号|分享|朗读|纠错)|(?<size>[大中小])|(?<mark>[[\](|/) ])|./gs;

/**
 * Where the row of buttons starts that ends a folded line (`[打印] [关闭]`, `字体 大 中 小`), with the marks before it; the length of the line where there is none.
 * It is read piece by piece: one pattern for the whole row would divide the blanks between its buttons in exponentially many ways.
 */
export function buttonRowStart(folded: string): number {
  const pieces = [...folded.matchAll(PIECE)];
  const last = pieces.findLastIndex(({ groups }) => !groups?.size && !groups?.mark);
  if (!pieces[last]?.groups?.button) return folded.length;
  const before = pieces.findLastIndex(({ groups }, at) => at < last && !groups?.button && !groups?.mark);
  return pieces.find(({ 0: piece }, at) => at > before && !/^[\])]/.test(piece))?.index ?? folded.length;
}

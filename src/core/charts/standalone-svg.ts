/** A drawing as it stands alone, in a file or a picture: with the colours that it has outside of a page, dark on white. */
export function standaloneSvg(svg: string): string {
  const coloured = withoutVariables(svg).replaceAll('currentColor', '#1f1f1f');
  return coloured.replace(/^<svg[^>]*>/, (start) => `${start}<rect width="100%" height="100%" fill="#ffffff"/>`);
}

/** `var(--name, other)` is `other`; within it may be another one. */
function withoutVariables(text: string): string {
  const replaced = text.replace(/var\(--[\w-]+,([^()]*)\)/g, (_, other: string) => other.trim());
  return replaced === text ? text : withoutVariables(replaced);
}

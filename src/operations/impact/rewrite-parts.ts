/**
 * An element with some of its parts put into other words; all between them stays as published. Where a part does not stand
 * in the element as it was read (a line break ran through it), the parts are joined anew.
 * @param parts in the order of the element
 * @param rewrite undefined: the part stays
 */
export function rewriteParts(
  element: string,
  parts: readonly string[],
  { rewrite, separator }: { rewrite: (part: string) => string | undefined; separator: string },
): string {
  let result = '';
  let from = 0;
  for (const part of parts) {
    const at = element.indexOf(part, from);
    if (at < 0) return parts.map((each) => rewrite(each) ?? each).join(separator);
    result += element.slice(from, at) + (rewrite(part) ?? part);
    from = at + part.length;
  }
  return result + element.slice(from);
}

/**
 * The id itself where it is free, else the next one that is: YWJY-061 → YWJY-062. Ids that do not end in a number get
 * one: 编号 → 编号-2.
 * @param taken every id that is or ever was used in the place
 */
export function nextFreeId(id: string, taken: ReadonlySet<string>): string {
  const [, stem = `${id}-`, digits = '1'] = /^(.*?)(\d{1,9})$/u.exec(id) ?? [];
  let free = id;
  for (let number = Number(digits) + 1; taken.has(free); number++) {
    free = `${stem}${String(number).padStart(digits.length, '0')}`;
  }
  return free;
}

import { comparable } from '../../../fields/text.ts';

/** Words without a meaning of their own, and punctuation as folded for comparing. */
const functionWords = /^(?:的|了|和|及|与|或|者|等|之|其|以及|并|[,;:."'()<>《》[\]/-])*$/u;
/** Characters that are written for each other: 法制宣传 for 法治宣传, 机构概括 for 机构概况. */
const lookAlikes = ['治制', '村存', '的地得', '作做', '账帐', '他它', '像象', '已己', '况括', '例件', '须需', '定订'];

/** Two texts that differ in function words, or in one character that was a misprint. Symmetric. */
export function isNearlyIdentical(before: string | null, after: string | null): boolean {
  if (before === null || after === null) return false;
  const [left, right] = middles(comparable(before), comparable(after));
  if (functionWords.test(left) && functionWords.test(right)) return true;
  if (left.length !== 1 || right.length !== 1) return false;
  return lookAlikes.some((characters) => characters.includes(left) && characters.includes(right));
}

/** What is left of two texts without their common beginning and end. */
function middles(left: string, right: string): readonly [string, string] {
  const most = Math.min(left.length, right.length);
  let start = 0;
  while (start < most && left[start] === right[start]) start++;
  let end = 0;
  while (end < most - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  return [left.slice(start, left.length - end), right.slice(start, right.length - end)];
}

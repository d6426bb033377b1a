// Brackets and quotation marks that stand in pairs. Which width they have is no matter here.

const pairs = ['（）', '()', '《》', '〈〉', '【】', '〔〕', '［］', '[]', '“”'];
/** Half and full width close each other; so do the brackets that people mix up in numbers of documents. */
const families: Readonly<Record<string, string>> = { '()': '（）', '[]': '［］' };

/** The marks of all pairs. */
export const pairedMarks = pairs.join('');

/** By code unit: the number of the family, positive where it opens, negative where it closes, 0 for all else. */
const turns = new Int8Array(0x10000);
const familyNames = pairs.map((pair) => families[pair] ?? pair);
for (const pair of pairs) {
  const family = familyNames.indexOf(families[pair] ?? pair) + 1;
  turns[pair.charCodeAt(0)] = family;
  turns[pair.charCodeAt(1)] = -family;
}

/** 1） and (a) at the beginning of an entry: the bracket belongs to the number. */
const listNumber = /(?:^|[\s；;，,。:：、])[\dA-Za-z０-９一二三四五六七八九十]{1,3}$/u;

const anyMark = /[（）()《》〈〉【】〔〕［］[\]“”]/u;
const none: readonly number[] = [];

/** Places of the marks without a partner, ascending. */
export function unpairedIn(text: string): readonly number[] {
  if (!anyMark.test(text)) return none;
  const open: number[] = [];
  const unpaired: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const turn = turns[text.charCodeAt(at)] ?? 0;
    if (turn > 0) open.push(at);
    if (turn < 0) unpaired.push(...closed(text, open, at));
  }
  return [...unpaired, ...open].sort((one, other) => one - other);
}

/** Takes the partner of the mark at `at` out of the open ones; gives the marks that have lost theirs by it. */
function closed(text: string, open: number[], at: number): readonly number[] {
  const family = -(turns[text.charCodeAt(at)] ?? 0);
  const partner = open.findLastIndex((each) => turns[text.charCodeAt(each)] === family);
  if (partner >= 0) return open.splice(partner).slice(1);
  return listNumber.test(text.slice(Math.max(0, at - 4), at)) ? none : [at];
}

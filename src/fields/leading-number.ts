import { parseNumeral } from './numeral.ts';
import { remember } from './remember.ts';
import { comparable } from './text.ts';

export interface LeadingNumber {
  /** As written, with its mark: 1., （三）, 2.1. */
  readonly words: string;
  /** What the numbers that count on from one another share: their form, and 2. of 2.1. */
  readonly series: string;
  readonly value: number;
}

const forms: readonly RegExp[] = [
  /^(?<head>(?:\d{1,2}\.)+)(?<number>\d{1,2})(?<tail>\.?)(?=\p{Script=Han})/u,
  /^(?<head>\(?)(?<number>\d{1,2})(?<tail>[.,)])(?!\d)/u,
  /^(?<head>\(?)(?<number>[一二三四五六七八九十]{1,3})(?<tail>[,.)])/u,
];

/** Nearly every name. */
const beginsWithWord = /^(?![一二三四五六七八九十])[\u4e00-\u9fff]/;

/** The number that counts a name, 1.招生政策 or （二）学籍管理; undefined for codes, years and names without one. */
export function leadingNumber(name: string): LeadingNumber | undefined {
  return beginsWithWord.test(name) ? undefined : readNumber(name);
}

const readNumber = remember((name: string): LeadingNumber | undefined => {
  const key = comparable(name);
  for (const [index, form] of forms.entries()) {
    const { head = '', number = '', tail = '' } = form.exec(key)?.groups ?? {};
    const value = parseNumeral(number);
    if (value !== undefined) return { words: `${head}${number}${tail}`, series: `${index}${head}${tail}`, value };
  }
  return undefined;
});

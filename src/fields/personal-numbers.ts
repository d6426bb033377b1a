// Numbers that belong to a person: of an identity card, of a mobile telephone, of a bank card.
import type { Span } from '../model/location.ts';
import type { Sign } from '../model/rule.ts';
import { digits } from './signs.ts';

export interface PersonalNumber {
  readonly span: Span;
  /** As it may be shown: the middle is hidden. */
  readonly masked: string;
  /** What stands before it, which says whose it is. */
  readonly before: string;
}

const manyDigits = /\d{11}|\d{6}[ -]\d{8}|\d{4} \d{4}|\d{3}[- ]\d{4}/u;
/** What all of these have. */
export const personalNumberSigns: readonly Sign[] = [[digits, digits, digits, `${digits} -`, digits, digits, digits]];
/** An address of a page has long numbers of its own; so has a code with letters. */
const address = /[a-z]+:\/\/[^\s，。；、（）]+/giu;

/** 11010519491231002X: six digits of the place, the day of birth, three of order, one to check. */
const identity =
  /(?<![\dA-Za-z])[1-9]\d{5}([ -]?)(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\1\d{3}[\dXx](?![\dA-Za-z])/gu;
/** Until 1999 the year had two digits and nothing was there to check: only where it is called so. */
const oldIdentity = /(?<![\dA-Za-z])[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![\dA-Za-z])/gu;
const identityWords = /身份证|身份号码|证件号/u;
/** 13800138000, also 138-0013-8000, and with +86. */
const mobile = /(?:(?<![\dA-Za-z.-])|(?<=(?<!\d)86[- ]?))1[3-9]\d(?:\d{8}|([- ])\d{4}\1\d{4})(?![\dA-Za-z-])/gu;
/** 16 to 19 digits, also in groups of four. */
const card = /(?<![\dA-Za-z.-])(?:\d{16,19}|\d{4}(?: \d{4}){3}(?: \d{1,3})?)(?![\dA-Za-z.-])/gu;

const none: readonly PersonalNumber[] = [];

export function identityNumbersIn(text: string): readonly PersonalNumber[] {
  if (!manyDigits.test(text)) return none;
  const checked = numbersIn(text, identity, 3, 2).filter(({ span }) => isIdentityNumber(text.slice(...span)));
  return [...checked, ...numbersIn(text, oldIdentity, 3, 2).filter(({ before }) => identityWords.test(before))];
}

export function mobileNumbersIn(text: string): readonly PersonalNumber[] {
  return numbersIn(text, mobile, 3, 4);
}

/** Of cards alone, which begin with 62 in this country, unless an account is spoken of. */
export function bankNumbersIn(text: string): readonly PersonalNumber[] {
  return numbersIn(text, card, 4, 4).filter(({ span, before }) => {
    const digits = text.slice(...span).replaceAll(' ', '');
    const isMeant = digits.startsWith('62') || accountWords.test(before);
    return isMeant && hasLuhnDigit(digits) && !isIdentityNumber(digits);
  });
}

const accountWords = /[账帐][号户]|卡号|银行卡|存折|开户/u;

/** The weights of GB 11643, and what each remainder by 11 is written as. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

function isIdentityNumber(written: string): boolean {
  const text = written.replace(/[ -]/gu, '');
  if (!/^\d{17}[\dXx]$/u.test(text)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return checkDigits[sum % 11] === text.charAt(17).toUpperCase();
}

/** ISO/IEC 7812: every second digit from the right doubled. A number of one digit repeated is an example. */
function hasLuhnDigit(digits: string): boolean {
  const sum = Array.from(digits, Number)
    .reverse()
    .reduce((total, digit, index) => total + (index % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)), 0);
  return sum % 10 === 0 && !/^(\d)\1+$/u.test(digits);
}

/** How far before a number its owner is named. */
const reach = 16;

function numbersIn(text: string, pattern: RegExp, shownFirst: number, shownLast: number): readonly PersonalNumber[] {
  if (!manyDigits.test(text)) return none;
  const addresses = Array.from(text.matchAll(address), ({ 0: whole, index }) => [index, index + whole.length] as const);
  return Array.from(text.matchAll(pattern))
    .filter(({ index }) => !addresses.some(([start, end]) => start <= index && index < end))
    .map(({ 0: number, index }) => ({
      span: [index, index + number.length] as const,
      masked: masked(number, shownFirst, shownLast),
      before: text.slice(Math.max(0, index - reach), index),
    }));
}

function masked(number: string, shownFirst: number, shownLast: number): string {
  const hidden = number.length - shownFirst - shownLast;
  return `${number.slice(0, shownFirst)}${'*'.repeat(hidden)}${number.slice(-shownLast)}`;
}

/** The text with the middle of every such number hidden, each character where it was: for what people see. */
export function withNumbersHidden(text: string): string {
  if (!manyDigits.test(text)) return text;
  const found = [...identityNumbersIn(text), ...mobileNumbersIn(text), ...bankNumbersIn(text)];
  return found.reduce(
    (shown, { span: [from, to], masked: hidden }) => shown.slice(0, from) + hidden + shown.slice(to),
    text,
  );
}

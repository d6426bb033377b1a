// Numbers and codes that stand before a name stay in the catalogue; for matching they do not count.
import { comparable } from '../../fields/text.ts';

const chinese = '[一二三四五六七八九十]{1,3}';

/** 1.1 名称, 0505 名称, 110101001名称, （一）名称, 一、名称, ①名称; but not 2025年度预算 or 12345热线. */
const numbers = [
  String.raw`\d{1,3}(?:[.．-]\d{1,3})+[.．、]?`,
  String.raw`\d{1,4}[.．、)）](?!\d)`,
  String.raw`[(（](?:\d{1,3}|${chinese})[)）][.．、]?`,
  String.raw`(?:0\d{1,7}|\d{6,})(?!\d)`,
  String.raw`\d{1,4}(?=[\s\u3000]+(?![年月日号个项批期类级]))`,
  `${chinese}[、.．]`,
  '[①-⑳]',
];
const leadingNumber = new RegExp(String.raw`^[\s\u3000]*(?:${numbers.join('|')})[\s\u3000]*`, 'u');

/** The form of 名称 and 一级事项 for comparing. A name that is nothing but a number stays. */
export function plainName(name: string): string {
  const plain = comparable(name.replace(leadingNumber, ''));
  return (plain === '' ? comparable(name) : plain).toLowerCase();
}

import { catalogueKeys, itemKeys } from '../../model/catalogue.ts';

/** Keys of catalogues: where one stands at the start of a line, a key was meant. */
const knownKeys: readonly string[] = [
  ...new Set<string>([
    ...catalogueKeys,
    ...itemKeys,
    '级别',
    '来源',
    '网址',
    '要素',
    '理由',
    '批准',
    '日期',
    '有效期',
    '名录',
    '说明',
    '条目',
  ]),
];

/** For regular expressions: any known key, the longest first. */
export const anyKnownKey = [...knownKeys].sort((a, b) => b.length - a.length).join('|');

// The same catalogue written otherwise: everything that a typist, a spreadsheet or an office's habit may vary.
import type { ItemContent, Version, VersionItem } from '../../../src/model/version.ts';
import { createRandom, type Random } from './random.ts';

interface Otherwise {
  readonly version: Version;
  /** Fields whose text differs. */
  readonly noise: number;
}

const pairs: readonly (readonly [string, string])[] = [
  ['（', '('],
  ['）', ')'],
  ['；', ';'],
  ['，', ','],
  ['：', ':'],
  ['、', ','],
  ['“', '"'],
  ['”', '"'],
  ['〔', '['],
  ['〕', ']'],
];

const habits: readonly ((text: string, random: Random) => string)[] = [
  (text) => pairs.slice(0, 5).reduce((result, [full, half]) => result.replaceAll(full, half), text),
  (text) => pairs.slice(8).reduce((result, [full, half]) => result.replaceAll(full, half), text),
  (text) => text.replace(/(?<=第|令|起)\d+/gu, (digits) => Array.from(digits, widened).join('')),
  (text) => text.replace(/(?<=起)(\d+)(?=个)/u, ' $1 '),
  (text) => text.replaceAll('国务院令', '国令'),
  (text, random) => broken(text, random, ' '),
  (text, random) => broken(text, random, '\u3000'),
  (text) => text,
];

function widened(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
}

/** A blank inside a word, as a narrow column leaves it. */
function broken(text: string, random: Random, blank: string): string {
  const places = Array.from(text.matchAll(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/gu), ({ index }) => index);
  if (places.length === 0) return text;
  const at = random.pick(places);
  return text.slice(0, at) + blank + text.slice(at);
}

const markers: readonly ((number: number) => string)[] = [
  (number) => `${number}、`,
  (number) => `(${number})`,
  (number) => `（${number}）`,
  (number) => String.fromCharCode(0x2460 + number - 1),
  () => '●',
];

/** 1.甲；⏎2.乙； with other numbers: 1、甲；⏎2、乙； */
function renumbered(text: string, random: Random): string {
  const marker = random.pick(markers);
  return text.replace(/^(\d+)\./gmu, (_, number: string) => marker(Number(number)));
}

function writtenOtherwise(value: unknown, random: Random): unknown {
  if (typeof value === 'string') return random.pick(habits)(value, random);
  if (Array.isArray(value))
    return random.shuffled(value.map((entry) => (random.below(4) === 0 ? writtenOtherwise(entry, random) : entry)));
  return value;
}

/** Records (栏目, 扩展, 偏离) stay: nobody types them into a table. */
const typed = ['一级事项', '名称', '内容', '依据', '时限', '主体', '渠道', '对象', '层级', '备注'] as const;

function contentOtherwise(content: ItemContent, random: Random): ItemContent {
  const result: Record<string, unknown> = { ...content };
  for (const field of typed) {
    if (content[field] === undefined || random.below(3) > 0) continue;
    result[field] = writtenOtherwise(content[field], random);
  }
  if (content.内容 !== undefined && random.below(3) === 0) result['内容'] = renumbered(content.内容, random);
  if (content.名称 !== undefined && random.below(6) === 0) result['名称'] = `${1 + random.below(9)}.${content.名称}`;
  return result as ItemContent;
}

function differing(before: ItemContent, after: ItemContent): number {
  return typed.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])).length;
}

/** With `rows`, the rows of every catalogue in another order too. */
export function presentOtherwise(version: Version, seed: number, { rows = false } = {}): Otherwise {
  const random = createRandom(seed);
  let noise = 0;
  const catalogues = version.catalogues.map((catalogue) => {
    const items = catalogue.items.map((item): VersionItem => {
      const content = contentOtherwise(item.content, random);
      noise += differing(item.content, content);
      return { ...item, content };
    });
    const ordered = rows ? random.shuffled(items) : items;
    return { ...catalogue, items: ordered.map((item, index) => ({ ...item, index })) };
  });
  return { version: { name: version.name, catalogues }, noise };
}

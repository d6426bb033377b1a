// What an item is recognised by. Values and what they consist of are numbers, so that comparing is cheap.
import type { Registers } from '../../model/registers.ts';
import type { VersionItem } from '../../model/version.ts';
import { type ComparedField, comparedFields, createValueReaders, type ValueReader } from './compared-values.ts';

export interface Value {
  /** Equal for values that differ in presentation only; 0 where the item has none. */
  readonly whole: number;
  readonly plain: string;
  /** What it consists of, ascending, each once. */
  readonly parts: readonly number[];
  /** Their words, at the same places. */
  readonly words: readonly string[];
}

export interface Profile {
  readonly item: VersionItem;
  readonly values: Readonly<Record<ComparedField, Value>>;
  /** 名称 within its 一级事项. */
  readonly named: number;
  /** Equal for items that differ in presentation only; ids do not count. */
  readonly key: string;
}

const none: Value = { whole: 0, plain: '', parts: [], words: [] };

/** Makes profiles with the numbers of one matching; each item's once. */
export function createProfiler(registers: Registers): (item: VersionItem) => Profile {
  const known = new Map<VersionItem, Profile>();
  const numbering = { last: 0 };
  const readers = createValueReaders(registers);
  const readValue = Object.fromEntries(
    comparedFields.map((field) => [field, createValueTable(readers[field], numbering)]),
  ) as Record<ComparedField, (item: VersionItem) => Value>;
  const named = createNumbers(numbering);
  const profileOf = (item: VersionItem): Profile => {
    const [名称, 内容, 依据] = [readValue.名称(item), readValue.内容(item), readValue.依据(item)];
    const [一级事项, 主体, 其他] = [readValue.一级事项(item), readValue.主体(item), readValue.其他(item)];
    return {
      item,
      values: { 名称, 内容, 依据, 一级事项, 主体, 其他 },
      named: named(`${一级事项.whole} ${名称.whole}`),
      key: `${一级事项.whole} ${名称.whole} ${内容.whole} ${依据.whole} ${主体.whole} ${其他.whole}`,
    };
  };
  return (item) => {
    const before = known.get(item);
    if (before !== undefined) return before;
    const profile = profileOf(item);
    known.set(item, profile);
    return profile;
  };
}

/** Catalogues repeat themselves: what is written alike, or differs in presentation only, is one value. */
function createValueTable(reader: ValueReader, numbering: { last: number }): (item: VersionItem) => Value {
  const byWriting = new Map<string, Value>();
  const byPlain = new Map<string, Value>([['', none]]);
  const numberOf = createNumbers(numbering);
  const read = ({ content }: VersionItem): Value => {
    const { plain, parts: words } = reader.read(content);
    const before = byPlain.get(plain);
    if (before !== undefined) return before;
    const parts = Array.from(new Set(words), (word) => ({ word, number: numberOf(word) }));
    parts.sort((a, b) => a.number - b.number);
    numbering.last++;
    const value = {
      whole: numbering.last,
      plain,
      parts: parts.map(({ number }) => number),
      words: parts.map(({ word }) => word),
    };
    byPlain.set(plain, value);
    return value;
  };
  return (item) => {
    const written = reader.written(item.content);
    const before = byWriting.get(written);
    if (before !== undefined) return before;
    const value = read(item);
    byWriting.set(written, value);
    return value;
  };
}

function createNumbers(numbering: { last: number }): (word: string) => number {
  const numbers = new Map<string, number>();
  return (word) => {
    const before = numbers.get(word);
    if (before !== undefined) return before;
    numbering.last++;
    numbers.set(word, numbering.last);
    return numbering.last;
  };
}

// Which domain an item belongs to (DESIGN §8.3): the table's title, else a domain column or a 一级事项 that holds
// domains' names, else the sheet's name, else the person is asked.
import { domainOfName, domainOfTitle } from '../../fields/domain.ts';
import { withoutBlanks } from '../../fields/text.ts';
import type { DomainEntry } from '../../model/registers.ts';
import type { ReadItem } from './read-item.ts';

export interface DomainTold {
  readonly name: string;
  /** 题: title, 栏: domain column, 一级事项, 表名: sheet's name, 参数: --domain. */
  readonly by: '表题' | '领域栏' | '一级事项' | '工作表名' | '参数';
}

export interface DomainWitnesses {
  readonly option: string | undefined;
  /** Captions of the table, the nearest first. */
  readonly captions: readonly string[];
  readonly sheetName: string;
}

/** Names that spreadsheet programs and people give to any sheet. */
const genericSheetName =
  /^(sheet|工作表|表|page|table|目录|标准目录|公开目录|附件|汇总|总表|模板|基层政务公开标准目录)?\s*[-_（(]?\d*[)）]?$/iu;

/** One answer an item, undefined where nothing tells. */
export function nameDomains(
  items: readonly ReadItem[],
  witnesses: DomainWitnesses,
  domains: readonly DomainEntry[],
): (DomainTold | undefined)[] {
  const whole = ofTable(witnesses, domains);
  if (whole) return items.map(() => whole);
  const bySheet = ofSheetName(witnesses.sheetName, domains);
  const byColumn = ofColumn(items, domains) ?? ofGroups(items, domains);
  return items.map((_, index) => byColumn?.[index] ?? bySheet);
}

function ofTable({ option, captions }: DomainWitnesses, domains: readonly DomainEntry[]): DomainTold | undefined {
  if (option !== undefined) return { name: domainOfName(option, domains)?.名称 ?? option, by: '参数' };
  for (const caption of captions) {
    const told = domainOfTitle(caption, domains);
    if (told) return { name: told.name, by: '表题' };
  }
  return undefined;
}

function ofSheetName(sheetName: string, domains: readonly DomainEntry[]): DomainTold | undefined {
  const name = withoutBlanks(sheetName);
  if (genericSheetName.test(name)) return undefined;
  const known = domainOfName(name, domains)?.名称 ?? domainOfTitle(name, domains)?.name;
  return { name: known ?? name, by: '工作表名' };
}

function ofColumn(items: readonly ReadItem[], domains: readonly DomainEntry[]): (DomainTold | undefined)[] | undefined {
  if (!items.some((item) => item.domain !== undefined)) return undefined;
  let last: DomainTold | undefined;
  return items.map(({ domain }) => {
    if (domain !== undefined) last = { name: canonicalName(domain, domains), by: '领域栏' };
    return last;
  });
}

/** 一级事项 holds domains' names where most of its different values are known as such. */
function ofGroups(items: readonly ReadItem[], domains: readonly DomainEntry[]): (DomainTold | undefined)[] | undefined {
  const groups = new Set(items.map((item) => item.item.一级事项 ?? ''));
  groups.delete('');
  const known = [...groups].filter((group) => domainOfName(group, domains) !== undefined);
  if (known.length === 0 || known.length * 10 < groups.size * 6) return undefined;
  return items.map(({ item }) =>
    item.一级事项 ? { name: canonicalName(item.一级事项, domains), by: '一级事项' } : undefined,
  );
}

function canonicalName(name: string, domains: readonly DomainEntry[]): string {
  const plain = withoutBlanks(name).replace(/^[（(]?[一二三四五六七八九十\d]+[)）、.．]+/u, '');
  return domainOfName(plain, domains)?.名称 ?? plain.replace(/领域$/u, '');
}

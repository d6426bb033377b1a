// Which domain an item belongs to (DESIGN §8.3): the table's title, else a domain column or a 一级事项 that holds
// domains' names, else the sheet's name, else the person is asked.
import { catalogueTypeOfTitle, domainOfName, domainOfTitle } from '../../fields/domain.ts';
import { withoutBlanks } from '../../fields/text.ts';
import type { DomainEntry } from '../../model/registers.ts';
import type { ReadItem } from './read-item.ts';

export interface DomainTold {
  readonly name: string;
  /** What told it, in the words of the summary. */
  readonly by: '表题' | '领域栏' | '一级事项' | '工作表名' | '目录类型' | '导出的记录' | '参数';
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
  const bySheet = ofSheetName(witnesses.sheetName, domains) ?? ofType(witnesses.captions);
  const byColumn = ofColumn(items, domains) ?? ofGroups(items, domains);
  return items.map((_, index) => byColumn?.[index] ?? bySheet);
}

function ofTable({ option, captions }: DomainWitnesses, domains: readonly DomainEntry[]): DomainTold | undefined {
  if (option !== undefined) return { name: domainOfName(option, domains)?.名称 ?? option, by: '参数' };
  for (const caption of captions) {
    const told = domainOfTitle(caption, domains) ?? labelledDomain(caption, domains);
    if (told) return { name: told.name, by: '表题' };
  }
  return undefined;
}

/** 领域：城乡规划, a row of its own above the table. */
function labelledDomain(caption: string, domains: readonly DomainEntry[]): { name: string } | undefined {
  const label = /(?:^|\s)(?:公开|所属|试点)?领域(?:名称)?\s*[:：]\s*(\S+)/u.exec(caption)?.[1];
  return label === undefined ? undefined : { name: canonicalName(label, domains) };
}

function ofSheetName(sheetName: string, domains: readonly DomainEntry[]): DomainTold | undefined {
  const plain = withoutBlanks(sheetName);
  if (genericSheetName.test(plain)) return undefined;
  const name = plain.replace(/^\d+[.、．)）-]*(?=\D)/u, '');
  const known = domainOfName(name, domains)?.名称 ?? domainOfTitle(name, domains)?.name;
  return { name: known ?? name, by: '工作表名' };
}

/** A village list and a list of what is not disclosed belong to no domain: their kind stands for it. */
function ofType(captions: readonly string[]): DomainTold | undefined {
  const type = captions.map(catalogueTypeOfTitle).find((each) => each !== undefined && each !== '标准目录');
  return type === undefined ? undefined : { name: type.replace('公开清单', '公开'), by: '目录类型' };
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

/** 一、户籍管理（17） → 户籍管理; 扶贫领域（02） → 扶贫. */
function canonicalName(name: string, domains: readonly DomainEntry[]): string {
  const plain = withoutBlanks(name)
    .replace(/^[（(]?[一二三四五六七八九十\d]+[)）、.．]+/u, '')
    .replace(/[（(]\d+[)）]$/u, '')
    .replace(/领域$/u, '');
  return domainOfName(plain, domains)?.名称 ?? plain;
}

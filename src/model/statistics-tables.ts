// The tables of the statistics, the same in every format.
import { onOneLine } from './printable.ts';
import type { DomainCount, Statistics, StatisticsSection } from './statistics.ts';

interface DomainColumn {
  readonly label: string;
  of(count: DomainCount): number;
}

const domainColumns: readonly DomainColumn[] = [
  { label: '一级事项', of: ({ groups }) => groups },
  { label: '事项', of: ({ items }) => items },
  { label: '主动', of: ({ active }) => active },
  { label: '依申请', of: ({ onRequest }) => onRequest },
  { label: '全社会', of: ({ society }) => society },
  { label: '特定群体', of: ({ group }) => group },
];
const checkedColumn: DomainColumn = { label: '已对照', of: ({ checked }) => checked };

/** A table of names and numbers; the first column is text. */
export interface NumberTable {
  readonly title: string;
  readonly labels: readonly string[];
  readonly rows: readonly (readonly [name: string, ...numbers: (number | string)[]])[];
  /** Index of the row that sums up the others, where there is one. */
  readonly sumRow?: number;
}

/** Only a reference says of its items how sure it is. */
export function domainTable({ domains, total, sections }: Statistics): NumberTable {
  const isReference = sections.some(({ name }) => name === '核对');
  const columns = isReference ? [...domainColumns, checkedColumn] : domainColumns;
  const hasSum = domains.length > 1;
  const rows = hasSum ? [...domains, total] : domains;
  return {
    title: '领域',
    labels: ['领域', ...columns.map(({ label }) => label)],
    rows: rows.map((count) => [onOneLine(count.domain), ...columns.map(({ of }) => of(count))]),
    ...(hasSum ? { sumRow: domains.length } : {}),
  };
}

export function sectionTable({ name, counts }: StatisticsSection, items: number): NumberTable {
  return {
    title: name,
    labels: [name, '事项', '占比'],
    rows: counts.map((count) => [onOneLine(count.name), count.items, share(count.items, items)]),
  };
}

export const severalNote = '一个事项可以算进几行';

/** 12.3%: of all items. */
function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)}%`;
}

/** 3 个文件，2 个领域，8 个一级事项，37 个事项 */
export function summaryWords({ files, domains, total }: Statistics): string {
  return `${files} 个文件，${domains.length} 个领域，${total.groups} 个一级事项，${total.items} 个事项`;
}

import { type LeadingNumber, leadingNumber } from '../fields/leading-number.ts';
import type { Item } from '../model/catalogue.ts';
import type { CatalogueRule, Report } from '../model/rule.ts';

/** Fewer numbers than these count nothing: 1.5倍, 3.15活动. */
const fewest = 3;

/** Numbers that stand before names count on by one. A gap may be an item that was left out in copying. */
export const numberingContinuous: CatalogueRule = {
  id: 'numbering-continuous',
  title: '名称前的序号连续',
  scope: 'catalogue',
  severity: 'info',
  basis: '名称前写了序号的，读的人照序号找；跳号多半是抄漏了一项，重号会指错事项',
  tags: ['编号结构'],
  check({ 事项: items }, report) {
    for (const run of runsOf(items, '名称', ({ 一级事项: group }) => group ?? '')) reportRun(run, '名称', report);
    for (const run of runsOf(items, '一级事项', () => '')) reportRun(run, '一级事项', report);
  },
};

interface Numbered extends LeadingNumber {
  readonly index: number;
  readonly name: string;
}

/** Numbered names in their order, for each series by itself; a name that is repeated row by row counts once. */
function runsOf(items: readonly Item[], field: '名称' | '一级事项', groupOf: (item: Item) => string): Numbered[][] {
  const runs = new Map<string, Numbered[]>();
  for (const [index, item] of items.entries()) {
    const name = item[field];
    const number = name === undefined ? undefined : leadingNumber(name);
    if (name === undefined || number === undefined) continue;
    const key = `${groupOf(item)}\n${number.series}`;
    const run = runs.get(key);
    if (run === undefined) runs.set(key, [{ ...number, index, name }]);
    else if (run.at(-1)?.name !== name) run.push({ ...number, index, name });
  }
  return [...runs.values()].filter((run) => run.length >= fewest);
}

function reportRun(run: readonly Numbered[], field: '名称' | '一级事项', report: Report): void {
  for (const [at, number] of run.entries()) {
    const before = run[at - 1];
    if (before === undefined) continue;
    const problem = problemBetween(before, number);
    if (problem === undefined) continue;
    report({
      path: ['事项', number.index, field],
      span: [0, Math.min(number.words.length, number.name.length)],
      subject: number.name,
      message: `“${field}”前的序号${problem}：“${before.name}”后面是“${number.name}”`,
      hint: '请核对是否抄漏、抄重；没有的，请改正序号，或者都不写序号',
    });
  }
}

/** Counting from 1 anew is no jump. */
function problemBetween(before: LeadingNumber, { value }: LeadingNumber): string | undefined {
  if (value === before.value) return '重复';
  if (value === before.value + 1 || value === 1) return undefined;
  return value > before.value ? '跳号' : '倒退';
}

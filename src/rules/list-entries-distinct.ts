import { isDitto } from '../fields/ditto.ts';
import { type ListField, listFields, meaningOf } from '../fields/list-meanings.ts';
import { isPlaceholder } from '../fields/placeholder.ts';
import { comparable, isBlank } from '../fields/text.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { ItemRule, Report, RuleContext } from '../model/rule.ts';

/** Nothing twice in a list of an item. What only fills the cells is for no-placeholder and no-ditto-left to say. */
export const listEntriesDistinct: ItemRule = {
  id: 'list-entries-distinct',
  title: '一栏里的同一个内容只写一遍',
  scope: 'item',
  parts: listFields.map((field) => [field]),
  severity: 'warning',
  basis: '国办发〔2019〕54号：标准目录要规范、统一；一栏里重复的内容会让人以为还有另一个，也会重复统计',
  tags: ['完整性'],
  check(item, report, { registers }) {
    for (const field of listFields) {
      const entries = item[field];
      if (entries !== undefined && entries.length > 1) reportRepeated(field, entries, report, registers);
    }
  },
};

function reportRepeated(
  field: ListField,
  entries: readonly string[],
  report: Report,
  registers: RuleContext['registers'],
): void {
  const known = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    if (isBlank(entry) || isPlaceholder(entry) || isDitto(entry)) continue;
    const meaning = meaningOf(field, entry, registers);
    const before = known.get(meaning);
    if (before === undefined) known.set(meaning, index);
    else report(repeated(field, entries, before, index));
  }
}

function repeated(field: ListField, entries: readonly string[], before: number, index: number): Finding {
  const [first = '', entry = ''] = [entries[before], entries[index]];
  const isExact = comparable(entry) === comparable(first);
  // Of two citations the fuller one stays: it has the number by which the act is found.
  const isFuller = field === '依据' && !isExact && entry.length > first.length;
  const [removed, words] = isFuller ? [before, first] : [index, entry];
  return {
    path: [field, index],
    subject: entry,
    message: isExact ? `${field}里“${entry}”写了不止一遍` : `${field}里“${first}”和“${entry}”是一回事`,
    hint: field === '依据' && !isExact ? '请只留写得全的一个' : '请只留一个',
    fix: { isSafe: isExact, title: `删去重复的“${words}”`, edits: [{ path: [field, removed], text: null }] },
  };
}

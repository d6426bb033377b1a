// The impact as rows for the departments, the same in Markdown and in a workbook.
import { itemName } from './change-words.ts';
import type { ImpactUse, Mention } from './impact.ts';
import { changeTo, organsOf, whyChange } from './impact-words.ts';
import { onOneLine } from './printable.ts';

export const impactLabels = ['领域', '编号', '事项', '要素', '现在的写法', '改成', '理由', '主体'] as const;

export function useRow(use: ImpactUse): readonly string[] {
  return rowOf(use, use.field, changeTo(use), whyChange(use));
}

export function mentionRow(mention: Mention): readonly string[] {
  return rowOf(mention, mention.field, '请人定', '');
}

function rowOf(place: ImpactUse | Mention, field: string, fresh: string, why: string): readonly string[] {
  const { item, text } = place;
  return [onOneLine(item.domain), onOneLine(item.id ?? ''), itemName(item), field, text, fresh, why, organsOf(place)];
}

// What stands below the table: the items of the baseline that do not apply here, each with its reason.
import type { Catalogue, NotApplicable } from '../model/catalogue.ts';

export interface ClosingSection {
  readonly title: string;
  /** One an entry, in their order. */
  readonly lines: readonly string[];
}

/** Undefined where everything applies. */
export function closingSection({ 不适用: entries = [] }: Catalogue): ClosingSection | undefined {
  if (entries.length === 0) return undefined;
  return { title: `不适用的事项（${entries.length}项）`, lines: entries.map(lineOf) };
}

/** （1）校车服务（YWJY-009）：本县没有校车（县政务公开办2026-03-01批准，有效期至2027-03-01） */
function lineOf({ 基准编号: id, 名称: name, 理由: reason, 批准, 日期, 有效期 }: NotApplicable, index: number): string {
  const approved = `${批准 ?? ''}${日期 ?? ''}`;
  const approval = [approved && `${approved}批准`, 有效期 && `有效期至${有效期}`].filter(Boolean).join('，');
  const title = `${name}${id === undefined ? '' : `（${id}）`}`;
  return `（${index + 1}）${title}：${reason}${approval === '' ? '' : `（${approval}）`}`;
}

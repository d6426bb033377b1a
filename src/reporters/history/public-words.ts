// Changes in the words of a public notice: no levels, no directions, nothing that only the editors know.
import type { ChangeKind } from '../../model/change-kinds.ts';
import type { ComparedField, PartChange, Reason, Trigger } from '../../model/change-set.ts';
import { onOneLine } from '../../model/printable.ts';

/** Fields that the published table shows, as it calls them; what is not here the public is not told. */
const publicNames: Readonly<Partial<Record<ComparedField, string>>> = {
  一级事项: '一级事项',
  名称: '事项名称',
  内容: '公开内容',
  依据: '公开依据',
  时限: '公开时限',
  主体: '公开主体',
  方式: '公开方式',
  渠道: '公开渠道',
  对象: '公开对象',
  层级: '公开层级',
};

const publicReasons: Readonly<Record<Trigger, string>> = {
  依据立改废: '法律法规和政策文件调整',
  机构改革: '机构改革',
  基准更新: '上级标准目录更新',
  要素变化: '',
  纯文字: '',
  未说明: '',
};

/** Verbs of the kinds that have their own; the others are told by what stands before and after. */
const verbs: Readonly<Partial<Record<ChangeKind, string>>> = {
  'organ-renamed': '更名为',
  'basis-updated': '更新为',
};

/** A wording, an order, a remark for the editors: told as a number only. */
export function isEditorial(field: ComparedField, { kind }: PartChange): boolean {
  return kind === 'reworded' || kind === 'basis-changed' || publicNames[field] === undefined;
}

/** 公开时限由“20个工作日内”改为“10个工作日内” */
export function publicChange(field: ComparedField, { kind, before, after }: PartChange): string {
  const name = publicNames[field] ?? field;
  if (before === null) return `${name}增加${quoted(after)}`;
  if (after === null) return `${name}取消${quoted(before)}`;
  return `${name}由${quoted(before)}${verbs[kind] ?? '改为'}${quoted(after)}`;
}

/** （《收养法》2021年1月1日废止，由《民法典》代替）; empty where there is nothing that is sure. */
export function publicReason({ trigger, explanation }: Reason): string {
  const isSure = explanation !== undefined && explanation.trim() !== '' && !explanation.includes('待核对');
  const told = publicReasons[trigger] === '' ? '' : isSure ? onOneLine(explanation) : publicReasons[trigger];
  return told === '' ? '' : `（${told}）`;
}

function quoted(value: string | null): string {
  const text = onOneLine(value ?? '');
  return text.startsWith('《') ? text : `“${text}”`;
}

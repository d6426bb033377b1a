// One-field edits as county staff make them, each with the kind of change that it is.
import type { ChangeKind } from '../../../src/model/change-kinds.ts';
import type { ComparedField } from '../../../src/model/change-set.ts';
import type { ItemContent } from '../../../src/model/version.ts';
import type { Flavour } from './flavours.ts';
import type { TrueItem } from './true-item.ts';

export interface Edited {
  readonly elements?: readonly string[];
  readonly content: ItemContent;
  /** What a part of the field may be called; several where a register decides. Absent where no kind is certain. */
  readonly kinds?: readonly ChangeKind[];
}

export interface Edit {
  readonly field: ComparedField;
  /** `variant` counts the edits of this field that went before. */
  apply(item: TrueItem, variant: number, flavour: Flavour): Edited;
}

function rewritten(item: TrueItem, elements: readonly string[], flavour: Flavour, kind: ChangeKind): Edited {
  const content = { ...item.content, 内容: flavour.write(elements) };
  return flavour.listed ? { elements, content, kinds: [kind] } : { elements, content };
}

function editContent(item: TrueItem, variant: number, flavour: Flavour): Edited {
  const { elements } = item;
  if (variant % 3 === 0) return rewritten(item, [...elements, '服务对象评价情况'], flavour, 'content-added');
  if (variant % 3 === 1 && elements.length > 2)
    return rewritten(item, elements.slice(0, -1), flavour, 'content-removed');
  const reworded = elements.map((element, index) => (index === 0 ? `${element}及说明` : element));
  return rewritten(item, reworded, flavour, 'content-reworded');
}

/** 20 → 30 and 20 → 15 working days; what has no number gets one. */
function editDeadline({ content }: TrueItem, variant: number): Edited {
  const text = content.时限 ?? '';
  const days = Number(/(\d+)个工作日/.exec(text)?.[1] ?? 0);
  if (days === 0) return { content: { ...content, 时限: '信息形成之日起5个工作日内' }, kinds: ['deadline-tightened'] };
  const longer = variant % 2 === 0;
  const other = longer ? days + 10 : days - 5;
  const kinds: ChangeKind[] = [longer ? 'deadline-loosened' : 'deadline-tightened'];
  return { content: { ...content, 时限: text.replace(`${days}个`, `${other}个`) }, kinds };
}

function editBasis({ content }: TrueItem, variant: number): Edited {
  const acts = content.依据 ?? [];
  if (variant % 2 === 1 && acts.length > 1)
    return { content: { ...content, 依据: acts.slice(1) }, kinds: ['basis-removed', 'basis-repealed'] };
  const added = '《青禾县政务公开管理办法》（青政〔2026〕3号）';
  return { content: { ...content, 依据: [...acts, added] }, kinds: ['basis-added'] };
}

function editChannels({ content }: TrueItem, variant: number): Edited {
  const channels = content.渠道 ?? [];
  if (variant % 2 === 1 && channels.length > 1)
    return { content: { ...content, 渠道: channels.slice(0, -1) }, kinds: ['channel-removed'] };
  return { content: { ...content, 渠道: [...channels, '精准推送'] }, kinds: ['channel-added'] };
}

function editLevels({ content }: TrueItem): Edited {
  const both = (content.层级 ?? []).length > 1;
  return {
    content: { ...content, 层级: both ? ['县级'] : ['县级', '乡级'] },
    kinds: [both ? 'level-removed' : 'level-added'],
  };
}

function other(change: (content: ItemContent) => Partial<ItemContent>): Edit['apply'] {
  return ({ content }) => ({ content: { ...content, ...change(content) }, kinds: ['other-changed'] });
}

/** One entry a field that is compared. */
export const edits: readonly Edit[] = [
  {
    field: '一级事项',
    apply: ({ content }) => ({
      content: { ...content, 一级事项: `${content.一级事项}管理` },
      kinds: ['group-changed'],
    }),
  },
  {
    field: '名称',
    apply: ({ content }) => ({ content: { ...content, 名称: `本级${content.名称}` }, kinds: ['name-changed'] }),
  },
  { field: '内容', apply: editContent },
  { field: '依据', apply: editBasis },
  { field: '时限', apply: editDeadline },
  {
    field: '主体',
    apply: ({ content }) => ({
      content: { ...content, 主体: [...(content.主体 ?? []), '各乡镇人民政府'] },
      kinds: ['organ-added'],
    }),
  },
  {
    field: '方式',
    apply: ({ content }) => ({ content: { ...content, 方式: ['依申请'] }, kinds: ['method-narrowed'] }),
  },
  { field: '渠道', apply: editChannels },
  {
    field: '对象',
    apply: ({ content }, variant) => ({
      content: { ...content, 对象: [variant % 2 === 0 ? '特定群体' : '特定群体:申请人'] },
      kinds: ['audience-narrowed'],
    }),
  },
  { field: '层级', apply: editLevels },
  { field: '备注', apply: other(({ 备注 = '' }) => ({ 备注: `${备注}涉密信息除外` })) },
  {
    field: '栏目',
    apply: other(() => ({ 栏目: { 名称: '政务公开 > 重点领域', 网址: 'https://www.example.gov.cn/zwgk' } })),
  },
  { field: '权责编号', apply: other(() => ({ 权责编号: '000185' })) },
  { field: '扩展', apply: other(() => ({ 扩展: { 咨询电话: '0000-0000000' } })) },
  { field: '偏离', apply: other(() => ({ 偏离: [{ 要素: '渠道', 理由: '本县无精准推送平台', 日期: '2026-03-01' }] })) },
];

// Every field of an item: how it is read as a list of texts, and what compares it.
import type { ComparedField } from '../../model/change-set.ts';
import { deviationText } from '../../model/departure-words.ts';
import type { ItemContent } from '../../model/version.ts';
import { compareBasis } from './compare-basis.ts';
import { compareChannels } from './compare-channels.ts';
import { compareContent } from './compare-content.ts';
import { compareDeadline } from './compare-deadline.ts';
import { nameComparer } from './compare-names.ts';
import { compareOrgans } from './compare-organs.ts';
import { compareAudience, compareLevel, compareMethod } from './compare-ranked.ts';
import { compareEntries, compareTexts } from './compare-texts.ts';
import type { FieldComparer } from './field-comparer.ts';

interface FieldEntry {
  readonly read: (content: ItemContent) => readonly string[];
  readonly compare: FieldComparer;
  /** False for what the parts of a split have each for themselves. */
  readonly addsUp: boolean;
}

const table: Readonly<Record<ComparedField, FieldEntry>> = {
  一级事项: { read: oneText('一级事项'), compare: nameComparer('group-changed'), addsUp: false },
  名称: { read: oneText('名称'), compare: nameComparer('name-changed'), addsUp: false },
  内容: { read: oneText('内容'), compare: compareContent, addsUp: true },
  依据: { read: list('依据'), compare: compareBasis, addsUp: true },
  时限: { read: oneText('时限'), compare: compareDeadline, addsUp: true },
  主体: { read: list('主体'), compare: compareOrgans, addsUp: true },
  方式: { read: list('方式'), compare: compareMethod, addsUp: true },
  渠道: { read: list('渠道'), compare: compareChannels, addsUp: true },
  对象: { read: list('对象'), compare: compareAudience, addsUp: true },
  层级: { read: list('层级'), compare: compareLevel, addsUp: true },
  备注: { read: oneText('备注'), compare: compareTexts, addsUp: true },
  栏目: { read: ({ 栏目 }) => entries(栏目), compare: compareEntries, addsUp: true },
  权责编号: { read: oneText('权责编号'), compare: compareTexts, addsUp: true },
  扩展: { read: ({ 扩展 }) => entries(扩展), compare: compareEntries, addsUp: true },
  偏离: { read: ({ 偏离 = [] }) => 偏离.map(deviationText), compare: compareEntries, addsUp: true },
};

/** In the order in which an item has them. */
export const fieldEntries = Object.entries(table) as [ComparedField, FieldEntry][];

type FieldOf<Value> = { [Field in ComparedField]: ItemContent[Field] extends Value ? Field : never }[ComparedField];

function oneText(field: FieldOf<string | undefined>) {
  return (content: ItemContent): readonly string[] => {
    const text = content[field];
    return text === undefined || text === '' ? [] : [text];
  };
}

function list(field: FieldOf<string[] | undefined>) {
  return (content: ItemContent): readonly string[] => content[field] ?? [];
}

/** 咨询电话：12345. */
function entries(record: object | undefined): readonly string[] {
  return Object.entries(record ?? {}).map(([key, text]) => `${key}：${String(text)}`);
}

// What a rule of a province may speak of: fields of an item, and of the catalogue's head.
import { parseAudience } from '../../fields/audience.ts';
import { createChannelReader } from '../../fields/channel.ts';
import { createDomainKey } from '../../fields/domain.ts';
import { parseLevel } from '../../fields/level.ts';
import { parseMethod } from '../../fields/method.ts';
import { createOrganReader } from '../../fields/organ-name.ts';
import { comparable } from '../../fields/text.ts';
import { type Item, listFields } from '../../model/catalogue.ts';
import type { Registers } from '../../model/registers.ts';
import type { RuleContext } from '../../model/rule.ts';

const headFields = ['领域', '类型', '地区', '级别'] as const;
const textFields = ['编号', '基准编号', '一级事项', '名称', '内容', '时限', '备注', '权责编号'] as const;
export const itemFields: readonly string[] = [...textFields, ...listFields];
export const allFields: readonly string[] = [...headFields, ...itemFields];

export function isHeadField(field: string): boolean {
  return (headFields as readonly string[]).includes(field);
}

export function isListField(field: string): boolean {
  return (listFields as readonly string[]).includes(field);
}

/** The values of a field as they stand; none where it is not there. A text is a list of one. */
export function valuesOf(
  field: string,
  item: Partial<Item>,
  { catalogue }: Pick<RuleContext, 'catalogue'>,
): readonly string[] {
  const value = isHeadField(field) ? headValue(field, catalogue) : item[field as keyof Item];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
}

function headValue(field: string, { 领域, 类型, 地区 }: RuleContext['catalogue']): string | undefined {
  const values: Readonly<Record<string, string | undefined>> = {
    领域,
    // The schema says so: a catalogue that names no kind is this one.
    类型: 类型 ?? '标准目录',
    地区: 地区?.名称,
    级别: 地区?.级别,
  };
  return values[field];
}

/** True where what is written means what is wanted, whatever its spelling. */
type Sameness = (written: string, wanted: string, registers: Registers) => boolean;

const sameness: Readonly<Record<string, Sameness>> = {
  领域: (written, wanted, { domains }) => createDomainKey(domains)(written) === createDomainKey(domains)(wanted),
  主体: (written, wanted, { organs }) => createOrganReader(organs).areSame(written, wanted),
  渠道: (written, wanted, { channels }) => {
    const { identifyChannel, normaliseChannel } = createChannelReader(channels);
    // A misprint is what a rule may be about: it is not the right name.
    if ([written, wanted].some((name) => identifyChannel(name).how === 'misprint')) return false;
    return normaliseChannel(written) === normaliseChannel(wanted);
  },
  方式: (written, wanted) => parseMethod(wanted) !== undefined && parseMethod(written) === parseMethod(wanted),
  对象: (written, wanted) => {
    const [audience, meant] = [parseAudience(written), parseAudience(wanted)];
    // 特定群体 means every group; a group with its name only itself.
    if (meant.kind === 'group') return audience.kind === 'group' && meant.who === undefined;
    return meant.kind === 'society' && audience.kind === 'society';
  },
  层级: (written, wanted) => {
    const [found, meant] = [parseLevel(written).levels, parseLevel(wanted)];
    return meant.understood && meant.levels.every((level) => found.includes(level));
  },
};

export function isSame(field: string, written: string, wanted: string, registers: Registers): boolean {
  if (comparable(written) === comparable(wanted)) return true;
  return Object.hasOwn(sameness, field) && sameness[field]?.(written, wanted, registers) === true;
}

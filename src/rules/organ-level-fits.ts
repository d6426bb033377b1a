import { type Level, levels } from '../fields/level.ts';
import { parseOrgan } from '../fields/organ.ts';
import { createOrganFormReader, levelOfPlace, type OrganForm } from '../fields/organ-form.ts';
import { organHere } from '../fields/organ-here.ts';
import { ownPlace } from '../fields/own-place.ts';
import { createPlaceReader } from '../fields/place.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { OrganEntry } from '../model/registers.ts';
import type { ItemRule, RuleContext } from '../model/rule.ts';

/** Each level discloses what its own organs make or keep. */
export const organLevelFits: ItemRule = {
  id: 'organ-level-fits',
  title: '主体与目录是同一级的',
  scope: 'item',
  parts: [['每条主体', '地区']],
  severity: 'warning',
  basis:
    '《政府信息公开条例》第十条：行政机关制作的政府信息，由制作该政府信息的行政机关负责公开；国办发〔2019〕54号：县级、乡级分别编制标准目录',
  tags: ['主体'],
  options: {
    市级直管: {
      description: '由市里的机关直接管县里的事，出现在县级目录里不报（机构名录里的名称）',
      default: [
        '生态环境局',
        '自然资源局',
        '税务局',
        '公安局',
        '消防救援大队',
        '住房公积金管理中心',
        '气象局',
        '统计局',
      ],
    },
  },
  check({ 主体: organs = [] }, report, context) {
    const own = context.catalogue.地区;
    const level = own?.级别;
    if (own === undefined || level === undefined || level === '国家级' || level === '省级') return;
    const read = createOrganFormReader(context.registers.organs);
    for (const [index, name] of organs.entries()) {
      const { form, place } = read(name);
      if (form === undefined || form.isGeneric || parseOrgan(name).kind !== 'named') continue;
      const organLevel = levelOfOrgan({ form, place }, own, context);
      const severity = severityOf({ form, organLevel, place, level }, own, context);
      if (severity === undefined || isForeign(name, own.名称, context)) continue;
      report({
        path: ['主体', index],
        subject: name,
        severity,
        message: `公开主体“${name}”是${organLevel ?? '县级'}的机关，这是${own.名称}（${level}）的目录`,
        hint: `请写本级的机关，如“${organHere(form.organ, level, ownPlace(own.名称))}”；应当由上级公开的，请从本级目录里删去`,
      });
    }
  },
};

/** organ-of-this-place says that it is of another place. */
function isForeign(name: string, region: string, { registers: { divisions } }: RuleContext): boolean {
  const { mentionsIn, homeOf } = createPlaceReader(divisions);
  return mentionsIn(name).some((mention) => homeOf(region).judge(mention) === 'foreign');
}

type Region = NonNullable<RuleContext['catalogue']['地区']>;

/** Undefined where nothing tells: 财政局 alone. */
function levelOfOrgan(
  { form, place }: { form: OrganForm; place: string },
  { 名称: region, 级别: level }: Region,
  { registers }: RuleContext,
): Level | undefined {
  const told = levelOfPlace(place);
  // 区住房城乡建设部: a slip, and nobody knows of what.
  if (form.level !== undefined) return form.level === '国家级' && told === '县级' ? undefined : form.level;
  if (told !== undefined || !place.endsWith('市')) return told;
  const known = createPlaceReader(registers.divisions).mentionsIn(place).at(-1)?.divisions ?? [];
  const cityLevels = new Set(known.map((division) => division.级别));
  if (cityLevels.size === 1) return [...cityLevels][0];
  if (place === '市') return level === '乡级' || level === '村级' ? '县级' : undefined;
  return region.includes(place) && !region.endsWith(place) && level === '县级' ? '市级' : undefined;
}

interface Judged {
  readonly form: OrganForm;
  readonly organLevel: Level | undefined;
  readonly place: string;
  readonly level: Level;
}

function severityOf(
  { form, organLevel, place, level }: Judged,
  own: Region,
  context: RuleContext,
): Severity | undefined {
  const isLow = level === '乡级' || level === '村级';
  // 财政局 without a place is the county's: towns have a 财政所. Large towns have such bureaus of their own.
  if (organLevel === undefined) return isLow && place === '' && !isOfTowns(form.organ) ? 'info' : undefined;
  if (levels.indexOf(organLevel) >= levels.indexOf(isLow ? '乡级' : level)) return undefined;
  if (level !== '县级' || organLevel !== '市级') return 'warning';
  // In districts many a bureau of the city acts itself.
  const direct = context.options['市级直管'];
  const isDirect = Array.isArray(direct) && direct.includes(form.organ.名称);
  return isDirect || own.名称.endsWith('区') ? undefined : 'info';
}

function isOfTowns({ 级别 = [], 各级 }: OrganEntry): boolean {
  return 级别.length === 0 || (级别.some((level) => level === '乡级' || level === '村级') && 各级?.乡级 === undefined);
}

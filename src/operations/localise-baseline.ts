// A baseline's catalogue as a place's own: what every place must make its own, and nothing else. Merging a new baseline
// into a place localises both of its versions the same way.
import { type Level, levels, parseLevel } from '../fields/level.ts';
import type { Catalogue, Item } from '../model/catalogue.ts';
import { createPlaceFiller, localTitle } from './localise-baseline/place-filler.ts';

export interface Locality {
  /** 地区.名称: 示例省青禾县. */
  readonly place: string;
  readonly level: Level;
  /** The organs that a form of the baseline means here; undefined: not known, it stays as it is. */
  organOf(form: string): readonly string[] | undefined;
}

/**
 * Title and place, the items of its level linked to the baseline's by 基准编号, their organs and the name of the place.
 * 版本 and 基准 are for the caller to set: they are of the day, not of the place.
 */
export function localise(catalogue: Catalogue, { place, level, organOf }: Locality): Catalogue {
  const { 版本: _version, 基准: _baseline, 来源: _sources, 规模: _size, 不适用: _excluded, ...head } = catalogue;
  const fill = createPlaceFiller(place, level);
  return {
    ...head,
    目录: localTitle(catalogue, place, fill),
    地区: { 名称: place, 级别: level },
    事项: catalogue.事项
      .filter(({ 层级: values }) => concerns(values, level))
      .map((item) => localItem(item, level, fill, organOf)),
  };
}

function localItem(
  { 核对: _check, 偏离: _deviations, 曾用编号: _former, ...item }: Item,
  level: Level,
  fill: (text: string) => string,
  organOf: Locality['organOf'],
): Item {
  const { 内容: content, 备注: remark, 主体: organs, 层级: values } = item;
  return {
    ...item,
    ...(item.编号 !== undefined && { 基准编号: item.编号 }),
    ...(item.名称 !== undefined && { 名称: fill(item.名称) }),
    ...(content !== undefined && { 内容: fill(content) }),
    ...(remark !== undefined && { 备注: fill(remark) }),
    ...(organs !== undefined && { 主体: [...new Set(organs.flatMap((form) => organOf(form) ?? [form]))] }),
    ...(values !== undefined && { 层级: ownLevels(values, level) }),
  };
}

/** A town has the items of towns and of its villages, a village its own; a county and those above it have all. */
function concerns(values: readonly string[] | undefined, level: Level): boolean {
  if (!isLow(level)) return true;
  const found = (values ?? []).flatMap((value) => parseLevel(value).levels);
  return found.length === 0 || found.some((each) => isWithin(each, level));
}

/** Without the levels above: a town keeps that of its villages, whose catalogues are made from its own. */
function ownLevels(values: readonly string[], level: Level): string[] {
  if (!isLow(level)) return [...values];
  const own = values.flatMap((value) => {
    const found = parseLevel(value).levels;
    const within = found.filter((each) => isWithin(each, level));
    return within.length === found.length && within.length > 0 ? [value] : within;
  });
  return own.length === 0 ? [...values] : [...new Set(own)];
}

function isWithin(one: Level, level: Level): boolean {
  return levels.indexOf(one) >= levels.indexOf(level);
}

function isLow(level: Level): boolean {
  return isWithin(level, '乡级');
}

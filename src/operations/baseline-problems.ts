// What keeps catalogues from being one baseline for the places below, beyond what the rules find in each.
import { type Level, levels } from '../fields/level.ts';
import { parseOrgan } from '../fields/organ.ts';
import { createOrganFormReader, levelOfPlace } from '../fields/organ-form.ts';
import type { Catalogue, Item } from '../model/catalogue.ts';
import { groupBy } from '../model/group-by.ts';
import type { Location } from '../model/location.ts';
import type { Registers } from '../model/registers.ts';
import type { Source } from '../model/source.ts';

export interface BaselineProblem {
  /** Whether it may not be published so. */
  readonly isError: boolean;
  readonly location: Location;
  readonly problem: string;
  readonly hint: string;
}

/** @param sources sound catalogues */
export function baselineProblems(sources: readonly Source[], registers: Registers): readonly BaselineProblem[] {
  return [...twins(sources), ...otherPlaces(sources), ...sources.flatMap((source) => inCatalogue(source, registers))];
}

function catalogueOf({ data }: Source): Catalogue {
  return data as Catalogue;
}

/** A county takes one file a domain. */
function twins(sources: readonly Source[]): BaselineProblem[] {
  const byDomain = groupBy(sources, (source) => catalogueOf(source).领域);
  return [...byDomain].flatMap(([domain, [first, ...others]]) =>
    others.map((source) => ({
      isError: true,
      location: source.locate(['领域']),
      problem: `“${domain}”有两份，另一份是 ${first?.file}`,
      hint: '一个领域一份，请合成一份，或者移出基准的文件夹',
    })),
  );
}

function otherPlaces(sources: readonly Source[]): BaselineProblem[] {
  const [first] = sources;
  const name = first === undefined ? undefined : catalogueOf(first).地区?.名称;
  return sources.flatMap((source) => {
    const own = catalogueOf(source).地区?.名称;
    if (own !== undefined && own === name) return [];
    const problem =
      own === undefined ? '没有写“地区”，不知道是谁的基准' : `是${own}的目录，别的文件是${name ?? '（没有写地区）'}的`;
    const location = source.locate(['地区', '名称']);
    return [{ isError: true, location, problem, hint: '一套基准是一个地区的，如“地区: { 名称: 示例省, 级别: 省级 }”' }];
  });
}

function inCatalogue(source: Source, registers: Registers): BaselineProblem[] {
  const { 地区: region, 事项: items } = catalogueOf(source);
  return items.flatMap((item, index) => [
    ...localOrgans(item, region, registers).map(({ name, at }) => ({
      isError: true,
      location: source.locate(['事项', index, '主体', at]),
      problem: `公开主体“${name}”是一个具体地方的机关，各地不能照用`,
      hint: '基准里写哪一类机关，如“县级教育行政部门”“乡镇人民政府”',
    })),
    ...(item.层级 === undefined || item.层级.length === 0 ? [withoutLevel(source, index)] : []),
  ]);
}

function withoutLevel(source: Source, index: number): BaselineProblem {
  return {
    isError: false,
    location: source.locate(['事项', index]),
    problem: '没有写层级，乡镇、村的目录也要有这一项',
    hint: '只有县里要公开的，写“层级: [县级]”',
  };
}

/** Organs of a place below the one whose baseline it is. 县教育局 is none: every county has one. */
function localOrgans({ 主体: organs = [] }: Item, region: Catalogue['地区'], { organs: register }: Registers) {
  const read = createOrganFormReader(register);
  const own = rankOf(region?.级别);
  return organs.flatMap((name, at) => {
    const { place } = read(name);
    if (parseOrgan(name).kind !== 'named' || place.length < 3 || region?.名称.endsWith(place)) return [];
    const level = place.endsWith('市') ? '市级' : levelOfPlace(place);
    return level !== undefined && rankOf(level) > own ? [{ name, at }] : [];
  });
}

/** From the nation downwards; a baseline that does not say its level is nobody's in particular. */
function rankOf(level: string | undefined): number {
  return levels.indexOf(level as Level);
}

import type { OrganEntry } from '../model/registers.ts';
import { comparable, withoutBlanks } from './text.ts';

/** An old name and the name of the same kind that took its place. */
type Renaming = readonly [old: string, fresh: string | undefined];

/** 示例市环境保护局青禾分局: an office of the city in a county. */
const branch = /^(.+局)([\u4e00-\u9fff]{2,8}分局)$/u;
const bracketBehind = /(?<=.)[(（][^()（）]*[)）]$/u;

/**
 * The name of a former organ with its successor's in it; the place before it and what stands behind it stay: 青禾县国土局 →
 * 青禾县自然资源局. Undefined where the register does not say what the successor is called there: 国土资源部.
 */
export function renameOrgan(name: string, organ: OrganEntry, successor: OrganEntry): string | undefined {
  const clean = withoutBlanks(name);
  const [, office, district = ''] = branch.exec(clean) ?? [];
  const whole = office ?? clean;
  const [bracket = ''] = bracketBehind.exec(whole) ?? [];
  const core = whole.slice(0, whole.length - bracket.length);
  const found = longestFirst(organ, successor).find(([old]) => comparable(core).endsWith(comparable(old)));
  if (found?.[1] === undefined) return undefined;
  // Both forms of a name without blanks are of one length.
  const place = core.slice(0, core.length - withoutBlanks(found[0]).length);
  // 青禾县人民政府扶贫办 was an office of the government; 青禾县农业农村局 is a department beside the others.
  const prefix = place.length > '人民政府'.length ? place.replace(/人民(?:政府)?$/u, '') : place;
  return `${prefix}${found[1]}${bracket}${district}`;
}

function longestFirst(organ: OrganEntry, successor: OrganEntry): readonly Renaming[] {
  return [...countyNames(organ, successor), ...levelNames(organ, successor), ...genericNames(organ, successor)].sort(
    ([one], [other]) => other.length - one.length,
  );
}

function countyNames({ 名称, 简称 = [] }: OrganEntry, successor: OrganEntry): readonly Renaming[] {
  return [名称, ...简称].map((old) => [old, successor.名称]);
}

function levelNames({ 各级 = {} }: OrganEntry, successor: OrganEntry): readonly Renaming[] {
  return Object.entries(各级).flatMap(([level, names]) => {
    const [fresh] = [successor.各级?.[level as keyof typeof 各级] ?? []].flat();
    return [names].flat().map((old): Renaming => [old, fresh]);
  });
}

function genericNames({ 泛称 = [] }: OrganEntry, successor: OrganEntry): readonly Renaming[] {
  return 泛称.map((old) => [old, successor.泛称?.[0]]);
}

import type { Division, DivisionEntry } from './registers.ts';

/** The divisions with the former names of these entries, and of no others. */
export function withFormerNames(divisions: readonly Division[], renames: readonly DivisionEntry[]): Division[] {
  const formerNames = new Map(renames.map((rename) => [wholeName(rename), rename.曾用名]));
  return divisions.map(({ 曾用名: _, ...division }) => {
    const former = formerNames.get(wholeName(division));
    return former === undefined ? division : { ...division, 曾用名: former };
  });
}

/** 湖北省襄阳市: there are several 鼓楼区. */
export function wholeName({ 上级: above = '', 名称: name }: Pick<DivisionEntry, '上级' | '名称'>): string {
  return `${above}${name}`;
}

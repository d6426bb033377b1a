import type { Division, DivisionEntry } from './registers.ts';

/** The divisions with the former names of these entries, and of no others. */
export function withFormerNames(divisions: readonly Division[], renames: readonly DivisionEntry[]): Division[] {
  const former = formerNames(renames);
  return divisions.map(({ 曾用名: _, ...division }) => withFormer(division, former));
}

/** 湖北省襄阳市: there are several 鼓楼区. */
export function wholeName({ 上级: above = '', 名称: name }: Pick<DivisionEntry, '上级' | '名称'>): string {
  return `${above}${name}`;
}

/**
 * All divisions in the order of their codes. What a division is under is told from the codes: 420602 under 420600, and
 * that under 420000; without a 429000, 429004 is right under the province.
 * @param names 110000北京市 110101东城区 …: codes and names of GB/T 2260
 * @param renames entries of 区划.yaml
 */
export function divisionsFrom(names: string, renames: readonly DivisionEntry[]): readonly Division[] {
  const former = formerNames(renames);
  const known = new Map(names.split(' ').map((word) => [word.slice(0, 6), word.slice(6)]));
  const nameOf = (code: string) => known.get(code) ?? '';
  return Array.from(known, ([code, name]): Division => {
    const [province, prefecture] = [nameOf(`${code.slice(0, 2)}0000`), `${code.slice(0, 4)}00`];
    if (code.endsWith('0000')) return withFormer({ 代码: code, 名称: name, 级别: '省级' }, former);
    const isPrefecture = code === prefecture;
    const above = isPrefecture ? province : province + nameOf(prefecture);
    return withFormer({ 代码: code, 名称: name, 级别: isPrefecture ? '市级' : '县级', 上级: above }, former);
  });
}

type FormerNames = ReadonlyMap<string, Division['曾用名']>;

/** By whole name. */
function formerNames(renames: readonly DivisionEntry[]): FormerNames {
  return new Map(renames.map((rename) => [wholeName(rename), rename.曾用名]));
}

function withFormer(division: Division, former: FormerNames): Division {
  const names = former.get(wholeName(division));
  return names === undefined ? division : { ...division, 曾用名: names };
}

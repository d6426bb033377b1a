import type { Finding } from '../../model/diagnostic.ts';
import { wholeName } from '../../model/divisions.ts';
import type { DivisionEntry, Registers } from '../../model/registers.ts';
import { checkSequence } from './order.ts';

/** Former names are of divisions that there are, and are not borne by another one beside them. */
export function checkDivisions({ renames, divisions }: Registers): Finding[] {
  const codes = new Map(divisions.map((division) => [wholeName(division), division.代码]));
  const codeOf = (entry: DivisionEntry) => Number(codes.get(wholeName(entry)) ?? 0);
  const known = renames.filter((entry) => codes.has(wholeName(entry)));
  return [
    ...renames.flatMap((entry, index) => [
      ...(codes.has(wholeName(entry)) ? [] : [unknownDivision(entry, index)]),
      ...entry.曾用名.flatMap((former, at) => currentName(entry, former, codes, ['条目', index, '曾用名', at])),
    ]),
    ...(known.length < renames.length
      ? []
      : checkSequence(renames, (one, other) => codeOf(one) - codeOf(other), '请按行政区划代码的次序排列')),
    ...checkOnce(renames),
  ];
}

function unknownDivision(entry: DivisionEntry, index: number): Finding {
  const name = wholeName(entry);
  return {
    path: ['条目', index, '名称'],
    subject: name,
    message: `没有“${name}”这个行政区划`,
    hint: '名称和上级都要写现在的全称，如 名称: 襄阳市，上级: 湖北省',
  };
}

function currentName(
  entry: DivisionEntry,
  former: string,
  codes: ReadonlyMap<string, string>,
  path: Finding['path'],
): Finding[] {
  const { 上级: above } = entry;
  if (!codes.has(wholeName({ 名称: former, ...(above !== undefined && { 上级: above }) }))) return [];
  const message = `曾用名“${former}”是${above ?? ''}现在的名称`;
  return [{ path, subject: former, message, hint: '现在还在用的名称不是曾用名，请核对' }];
}

function checkOnce(renames: readonly DivisionEntry[]): Finding[] {
  const first = new Map<string, number>();
  return renames.flatMap((entry, index) => {
    const name = wholeName(entry);
    const other = first.get(name);
    if (other === undefined) first.set(name, index);
    if (other === undefined) return [];
    const message = `“${name}”与第${other + 1}条重复`;
    return [{ path: ['条目', index, '名称'], subject: name, message, hint: '请合成一条' }];
  });
}

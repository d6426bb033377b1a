import { wholeName } from './divisions.ts';
import type { RegisterFile } from './register-files.ts';
import { compareNames, isOrdered, kindRank } from './register-order.ts';
import type { Division, DivisionEntry } from './registers.ts';

/**
 * A register with the entries of another laid over it: one of the same name takes the other's place, new ones are added,
 * and all stand in the register's order.
 * @param divisions all that there are, in the order of their codes
 */
export function layOver(
  register: RegisterFile,
  shipped: readonly object[],
  own: readonly object[],
  divisions: readonly Division[],
): readonly object[] {
  const nameOf = naming(register);
  const laid = new Map(own.map((entry) => [nameOf(entry), entry]));
  const kept = shipped.map((entry) => {
    const name = nameOf(entry);
    const over = laid.get(name) ?? entry;
    laid.delete(name);
    return over;
  });
  return [...kept, ...laid.values()].sort(ordering(register, divisions));
}

/** 区划 has several 鼓楼区; a row of 表头 is known by its column. */
export function naming(register: RegisterFile): (entry: object) => string {
  if (register === '区划') return (entry) => wholeName(entry as DivisionEntry);
  const key = register === '表头' ? '栏' : '名称';
  return (entry) => String((entry as Readonly<Record<string, unknown>>)[key]);
}

function ordering(register: RegisterFile, divisions: readonly Division[]): (one: object, other: object) => number {
  if (register === '区划') {
    const places = new Map(divisions.map((division, index) => [wholeName(division), index]));
    const placeOf = (entry: object) => places.get(wholeName(entry as DivisionEntry)) ?? divisions.length;
    return (one, other) => placeOf(one) - placeOf(other);
  }
  if (!isOrdered(register)) return () => 0;
  return (one, other) => {
    const step = kindRank(register, one) - kindRank(register, other);
    return step === 0 && register === '文字' ? compareNames(one as DivisionEntry, other as DivisionEntry) : step;
  };
}

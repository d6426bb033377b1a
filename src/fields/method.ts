import type { Direction } from '../model/comparison.ts';
import { type ColumnWords, type Reading, readTickColumns } from './glyph-columns.ts';
import { asOneLine } from './pieces.ts';
import { remember } from './remember.ts';
import { comparable, isBlank } from './text.ts';

export type Method = '主动' | '依申请' | '不予公开';

/** Every wording of a method; some lost 公, a character that one site's filter removed. */
const wordings: Readonly<Record<string, Method>> = {
  主动: '主动',
  主动公开: '主动',
  主动开: '主动',
  主动公布: '主动',
  主动发布: '主动',
  依申请: '依申请',
  依申请公开: '依申请',
  依申请开: '依申请',
  依申请公布: '依申请',
  申请公开: '依申请',
  不予公开: '不予公开',
  不予开: '不予公开',
  不公开: '不予公开',
  不予主动公开: '不予公开',
};

/** How open a method is: 主动 reaches everyone, 依申请 one who asks, 不予公开 nobody. */
const openness: Readonly<Record<Method, number>> = { 主动: 2, 依申请: 1, 不予公开: 0 };

/** The method that a value names; undefined where it names none. 主动公开 reads as 主动. */
export const parseMethod: (value: string) => Method | undefined = remember((value) => {
  const key = comparable(value).replace(/[.,;]+$/, '');
  return Object.hasOwn(wordings, key) ? wordings[key] : undefined;
});

/** Reads the pair of tick columns 主动 and 依申请. */
export function readMethod(cells: { readonly active: string; readonly onRequest: string }): Reading {
  const columns = [
    { value: '主动', text: cells.active },
    { value: '依申请', text: cells.onRequest },
  ];
  return readTickColumns(columns, (words, column): ColumnWords => {
    const methods = methodsIn(words);
    if (methods === undefined) return { values: [words], expected: false };
    return { values: methods, expected: methods.length === 1 && methods[0] === column.value };
  });
}

/** Reads one text column: 主动公开, 依申请, 主动公开/依申请公开. What is no method is kept as published and reported. */
export function readMethodText(cell: string): Reading {
  if (isBlank(cell)) return { values: [], problems: [] };
  const text = asOneLine(cell);
  const methods = methodsIn(cell);
  if (methods !== undefined) return { values: methods, problems: [] };
  return { values: [text], problems: [{ kind: 'unexpected-words', text }] };
}

function methodsIn(text: string): Method[] | undefined {
  const whole = parseMethod(text);
  if (whole !== undefined) return [whole];
  const methods = text
    .split(/[、，,；;/／\s\u3000]+|[或和及]/u)
    .filter((part) => part !== '')
    .map(parseMethod);
  const known = methods.filter((method) => method !== undefined);
  return methods.length > 0 && known.length === methods.length ? [...new Set(known)] : undefined;
}

/** 主动 is stricter than 依申请, 依申请 than 不予公开. Several methods at once cannot be ranked. */
export function compareMethods(before: readonly string[], after: readonly string[]): Direction {
  const [old, current] = [keys(before), keys(after)];
  if (old.join() === current.join()) return 'same';
  const [was, is] = [onlyMethod(before), onlyMethod(after)];
  if (was === undefined || is === undefined) return 'unclear';
  return openness[is] > openness[was] ? 'stricter' : 'looser';
}

function keys(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => parseMethod(value) ?? comparable(value)))].sort();
}

/** The one method of an item; undefined where it has none, several, or one that is not known. */
export function onlyMethod(values: readonly string[]): Method | undefined {
  const methods = new Set(values.map(parseMethod));
  return methods.size === 1 ? [...methods][0] : undefined;
}

// 修改: what --fix does to a field that is not as it should be.
import type { Item } from '../../model/catalogue.ts';
import type { Edit, Fix } from '../../model/fix.ts';
import type { Mending } from '../../model/generated/rule.ts';
import type { Registers } from '../../model/registers.ts';
import { isListField, isSame } from './fields.ts';
import { createReplacer } from './replacing.ts';
import { listOf } from './tests.ts';

/** One kind of mending, done to one field. */
interface Mended {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** Undefined where the rule knows no mending, or it would change nothing. */
export function fixOf(
  field: string,
  item: Partial<Item>,
  mending: Mending | undefined,
  registers: Registers,
): Fix | undefined {
  const value = item[field as keyof Item];
  const isText = typeof value === 'string';
  if (mending === undefined || !(isText || Array.isArray(value))) return undefined;
  const values = isText ? [value] : (value as readonly string[]);
  const pathOf = (index: number) => (isText ? [field] : [field, index]);
  const steps = [
    ...rewritten(field, mending),
    ...replaced(values, mending.替换?.[field] ?? {}, pathOf),
    ...(isListField(field)
      ? [...removed(field, values, mending, registers), ...added(field, values, mending, registers)]
      : []),
  ];
  if (steps.length === 0) return undefined;
  const titles = [...new Set(steps.map(({ title }) => title))];
  return { isSafe: mending.放心 === true, title: titles.join('，'), edits: steps.flatMap(({ edits }) => edits) };
}

function rewritten(field: string, { 改为: texts }: Mending): Mended[] {
  const text = texts?.[field];
  return text === undefined ? [] : [{ title: `改为“${text}”`, edits: [{ path: [field], text }] }];
}

function replaced(
  values: readonly string[],
  words: Readonly<Record<string, string>>,
  pathOf: (index: number) => Edit['path'],
): Mended[] {
  const replace = createReplacer(words);
  return values.flatMap((value, index) =>
    replace(value).map(({ word, text, span }) => ({
      title: `把“${word}”换成“${text}”`,
      edits: [{ path: pathOf(index), span, text }],
    })),
  );
}

function removed(field: string, values: readonly string[], { 删去: words }: Mending, registers: Registers): Mended[] {
  const unwanted = listOf(words?.[field] ?? []);
  return values.flatMap((value, index) => {
    if (!unwanted.some((word) => isSame(field, value, word, registers))) return [];
    return [{ title: `删去“${value}”`, edits: [{ path: [field, index], text: null }] }];
  });
}

function added(field: string, values: readonly string[], { 加上: words }: Mending, registers: Registers): Mended[] {
  const missing = listOf(words?.[field] ?? []).filter(
    (word) => !values.some((value) => isSame(field, value, word, registers)),
  );
  return missing.map((text, index) => ({
    title: `加上“${text}”`,
    edits: [{ path: [field, values.length + index], text }],
  }));
}

// Fixes as edits of plain data: all edits of a fix or none, and never two edits of the same words.
import type { Edit, Fix } from '../../model/fix.ts';
import { type Path, valueAt } from '../../model/path.ts';

export interface Applied<Data> {
  readonly data: Data;
  /** Indexes of the fixes that were taken; the others meet an earlier one, or would change nothing. */
  readonly taken: readonly number[];
}

/** Applies fixes in their order. Where two would change the same words differently the first one wins. */
export function applyFixes<Data>(data: Data, fixes: readonly Fix[]): Applied<Data> {
  const accepted = new Map<string, Edit[]>();
  const taken: number[] = [];
  for (const [index, fix] of fixes.entries()) {
    if (!fix.edits.some((edit) => changesSomething(data, edit))) continue;
    const isFree = fix.edits.every((edit) => fitsBeside(edit, accepted.get(keyOf(edit.path)) ?? []));
    if (!isFree) continue;
    taken.push(index);
    for (const edit of fix.edits) accept(edit, accepted);
  }
  return { data: taken.length === 0 ? data : edited(data, [...accepted.values()]), taken };
}

function changesSomething(data: unknown, { path, span, text }: Edit): boolean {
  const value = valueAt(data, path);
  if (value === undefined && text !== null) return isBehindLast(data, path);
  if (typeof value !== 'string') return false;
  return text === null || value.slice(...(span ?? [0, value.length])) !== text;
}

/** A place after the last entry of a list, where one can be added. */
function isBehindLast(data: unknown, path: Path): boolean {
  const [list, index] = [valueAt(data, path.slice(0, -1)), path.at(-1)];
  return Array.isArray(list) && typeof index === 'number' && index >= list.length;
}

function fitsBeside(edit: Edit, others: readonly Edit[]): boolean {
  return others.every((other) => isSame(edit, other) || isApart(edit, other));
}

function isSame(one: Edit, other: Edit): boolean {
  return one.text === other.text && one.span?.[0] === other.span?.[0] && one.span?.[1] === other.span?.[1];
}

function isApart(one: Edit, other: Edit): boolean {
  if (one.text === null || other.text === null || one.span === undefined || other.span === undefined) return false;
  return one.span[1] <= other.span[0] || other.span[1] <= one.span[0];
}

function accept(edit: Edit, accepted: Map<string, Edit[]>): void {
  const key = keyOf(edit.path);
  const edits = accepted.get(key) ?? [];
  if (!edits.some((other) => isSame(edit, other))) accepted.set(key, [...edits, edit]);
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}

/** @param edits grouped by the text that they change */
function edited<Data>(data: Data, edits: readonly (readonly Edit[])[]): Data {
  const copy = structuredClone(data);
  // Entries are taken out last and from the end, so that no place moves before it is reached.
  const removals = edits.flat().filter(({ text }) => text === null);
  for (const group of edits) {
    const path = group[0]?.path ?? [];
    const texts = group.filter(({ text }) => text !== null);
    if (texts.length > 0) write(copy, path, withEdits(String(valueAt(copy, path) ?? ''), texts));
  }
  for (const { path } of [...removals].sort((a, b) => Number(b.path.at(-1)) - Number(a.path.at(-1)))) {
    const list = valueAt(copy, path.slice(0, -1));
    if (Array.isArray(list)) list.splice(Number(path.at(-1)), 1);
  }
  return copy;
}

function withEdits(text: string, edits: readonly Edit[]): string {
  const spanOf = ({ span }: Edit) => span ?? ([0, text.length] as const);
  return [...edits]
    .sort((a, b) => spanOf(b)[0] - spanOf(a)[0])
    .reduce((result, edit) => result.slice(0, spanOf(edit)[0]) + edit.text + result.slice(spanOf(edit)[1]), text);
}

function write(data: unknown, path: Path, value: string): void {
  const parent = valueAt(data, path.slice(0, -1)) as Record<string | number, unknown>;
  parent[path.at(-1) as string | number] = value;
}

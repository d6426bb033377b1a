// From a document of the yaml package to plain data and its places, as the canonical reader gives them.
import { isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Place } from './places.ts';
import { keptAsWritten } from './plain.ts';

export interface Branch {
  readonly value: unknown;
  readonly place: Place;
}

/** @param node contents of a document without errors */
export function treeOf(text: string, node: unknown): Branch {
  return branch({ text, entry: -1, key: '', empty: 0 }, node);
}

/** Where a node stands: the offset of its key or dash, and the nearest key above it. */
interface Standing {
  readonly text: string;
  readonly entry: number;
  readonly key: string;
  /** Where the value would be if there is none: after the colon or the dash. */
  readonly empty: number;
}

function branch(standing: Standing, node: unknown): Branch {
  if (isMap(node)) return mapBranch(standing, node);
  if (isSeq(node)) return listBranch(standing, node);
  const scalar = isScalar(node) ? node : undefined;
  const [start, end] = scalarRange(standing, scalar);
  return {
    value: scalarValue(standing.key, scalar),
    place: { entry: standing.entry, start, end, children: undefined },
  };
}

function scalarRange({ text, empty }: Standing, scalar: Scalar | undefined): [start: number, end: number] {
  const [start, end] = scalar?.range ?? [empty, empty];
  if (start === end) return [empty, empty];
  const isBlock = scalar?.type === 'BLOCK_LITERAL' || scalar?.type === 'BLOCK_FOLDED';
  if (!isBlock) return [start, end];
  const source = text.slice(start, end);
  // Blank lines after a block belong to it only where it says so (|+).
  return /^[|>][1-9]?\+/.test(source) ? [start, end] : [start, start + source.replace(/\n\s*$/, '\n').length];
}

function scalarValue(key: string, scalar: Scalar | undefined): unknown {
  const value = scalar?.value ?? null;
  const isText = typeof value === 'string' || value === null;
  return !isText && keptAsWritten.has(key) ? (scalar?.source ?? value) : value;
}

function mapBranch(standing: Standing, map: YAMLMap): Branch {
  const value: Record<string, unknown> = {};
  const children = new Map<string, Place>();
  for (const pair of map.items) {
    const key = keyText(pair);
    const entry = startOf(pair.key);
    const child = branch({ text: standing.text, entry, key, empty: afterColon(standing.text, pair) }, pair.value);
    // Like the yaml package: __proto__ is a key as any other.
    Object.defineProperty(value, key, {
      value: child.value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
    children.set(key, child.place);
  }
  return { value, place: collectionPlace(standing, map, children) };
}

export function keyText({ key }: Pair): string {
  if (!isScalar(key)) return String(key);
  return key.value === null ? '' : String(key.value);
}

function afterColon(text: string, { key }: Pair): number {
  const keyEnd = isScalar(key) ? (key.range?.[1] ?? 0) : 0;
  return keyEnd + (/^\s*:/.exec(text.slice(keyEnd, keyEnd + 200))?.[0].length ?? 0);
}

function startOf(node: unknown): number {
  return isScalar(node) ? (node.range?.[0] ?? 0) : 0;
}

function listBranch(standing: Standing, list: YAMLSeq): Branch {
  const value: unknown[] = [];
  const children = new Map<number, Place>();
  let last = list.range?.[0] ?? 0;
  for (const [index, item] of list.items.entries()) {
    const entry = list.flow === true ? rangeStart(item) : dashAfter(standing.text, last);
    const child = branch({ ...standing, entry, empty: entry + 1 }, item);
    value.push(child.value);
    children.set(index, child.place);
    last = Math.max(child.place.end, entry + 1);
  }
  return { value, place: collectionPlace(standing, list, children) };
}

function rangeStart(node: unknown): number {
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0;
}

const upToDash = /(?:\s|#[^\n]*)*(?=-)/y;

function dashAfter(text: string, from: number): number {
  upToDash.lastIndex = from;
  return from + (upToDash.exec(text)?.[0].length ?? 0);
}

function collectionPlace(
  { entry }: Standing,
  node: YAMLMap | YAMLSeq,
  children: ReadonlyMap<string | number, Place>,
): Place {
  const [start, valueEnd] = node.range ?? [0, 0];
  const lastChild = [...children.values()].at(-1);
  const end = node.flow === true || lastChild === undefined ? valueEnd : lastChild.end;
  return { entry, start, end, children };
}

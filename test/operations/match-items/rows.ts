// Items with a mark each, so that a test knows which is which whatever becomes of them.
import type { Matching } from '../../../src/model/matching.ts';
import type { ItemContent, Version, VersionItem } from '../../../src/model/version.ts';

export interface Row {
  readonly mark: number;
  /** Of a row of the new version: the marks of the rows it comes from; its own where absent. */
  readonly from?: readonly number[];
  readonly domain: string;
  readonly content: ItemContent;
}

export interface MarkedVersion {
  readonly version: Version;
  readonly markOf: ReadonlyMap<VersionItem, number>;
}

/** A version of these rows, one catalogue a domain. Ids are the marks, as a catalogue would have kept them. */
export function versionOf(rows: readonly Row[], options: { readonly ids: boolean }): MarkedVersion {
  const markOf = new Map<VersionItem, number>();
  const domains = [...new Set(rows.map(({ domain }) => domain))];
  const catalogues = domains.map((domain, catalogue) => ({
    file: `${domain}.yaml`,
    head: { 格式: 'gkml/1' as const, 目录: `${domain}领域基层政务公开标准目录`, 领域: domain },
    items: rows
      .filter((row) => row.domain === domain)
      .map((row, index) => {
        const id = options.ids ? `X-${row.mark}` : undefined;
        const item = { id, content: row.content, domain, catalogue, index };
        markOf.set(item, row.mark);
        return item;
      }),
    locate: () => ({ file: `${domain}.yaml` }),
  }));
  return { version: { name: '测试', catalogues }, markOf };
}

/** What a matching says, in marks: `3→3`, `4→4+90`, `5+6→5`, `-7`, `+91`. */
export function told(matching: Matching, before: MarkedVersion, after: MarkedVersion): string[] {
  const old = (...items: readonly VersionItem[]) => listed(items.map((item) => before.markOf.get(item)));
  const fresh = (...items: readonly VersionItem[]) => listed(items.map((item) => after.markOf.get(item)));
  return [
    ...matching.pairs.map((pair) => `${old(pair.before)}→${fresh(pair.after)}`),
    ...matching.splits.map((split) => `${old(split.before)}→${fresh(...split.after)}`),
    ...matching.merges.map((merged) => `${old(...merged.before)}→${fresh(merged.after)}`),
    ...matching.removed.map((item) => `-${old(item)}`),
    ...matching.added.map((item) => `+${fresh(item)}`),
  ].sort();
}

/** What it should say, by where the rows come from. */
export function truthOf(before: readonly Row[], after: readonly Row[]): string[] {
  const known = new Set(before.map(({ mark }) => mark));
  const sources = (row: Row) => (row.from ?? [row.mark]).filter((mark) => known.has(mark));
  const heirs = new Map<number, number[]>();
  for (const row of after) for (const mark of sources(row)) heirs.set(mark, [...(heirs.get(mark) ?? []), row.mark]);
  const merged = after.filter((row) => sources(row).length > 1);
  const inMerged = new Set(merged.flatMap(sources));
  const kept = [...known].filter((mark) => heirs.has(mark) && !inMerged.has(mark));
  return [
    ...kept.map((mark) => `${mark}→${listed(heirs.get(mark) ?? [])}`),
    ...merged.map((row) => `${listed(sources(row))}→${row.mark}`),
    ...[...known].filter((mark) => !heirs.has(mark)).map((mark) => `-${mark}`),
    ...after.filter((row) => sources(row).length === 0).map((row) => `+${row.mark}`),
  ].sort();
}

function listed(marks: readonly (number | undefined)[]): string {
  return marks
    .map((mark) => mark ?? Number.NaN)
    .sort((a, b) => a - b)
    .join('+');
}

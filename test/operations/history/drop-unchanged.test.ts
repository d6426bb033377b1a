import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Version, VersionItem } from '../../../src/model/version.ts';
import { dropUnchanged } from '../../../src/operations/history/drop-unchanged.ts';

const letters = fc.constantFrom('甲', '乙', '丙');
const rows = fc.array(
  fc.record({ id: fc.option(letters, { nil: undefined }), name: letters, file: letters, domain: letters }),
);

function versionOf(given: readonly { id: string | undefined; name: string; file: string; domain: string }[]): Version {
  const files = [...new Set(given.map(({ file }) => file))];
  const catalogues = files.map((file, catalogue) => ({
    file,
    head: { 格式: 'gkml/1' as const, 目录: file, 领域: file },
    items: given
      .filter((row) => row.file === file)
      .map(({ id, name, domain }, index): VersionItem => ({ id, content: { 名称: name }, domain, catalogue, index })),
    locate: () => ({ file }),
  }));
  return { name: '', catalogues };
}

const itemsOf = ({ catalogues }: Version) => catalogues.flatMap(({ items }) => items);
const words = ({ id, domain, content }: VersionItem) => JSON.stringify([id, domain, content]);

describe('leaving out what is the same', () => {
  it('leaves nothing of a version compared with itself', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { before, after, same } = dropUnchanged(versionOf(given), versionOf(given));
        expect([...itemsOf(before), ...itemsOf(after)]).toEqual([]);
        expect(same.size).toBe(given.length);
      }),
    );
  });

  it('pairs only equals, each once, and keeps all others', () => {
    fc.assert(
      fc.property(rows, rows, (old, young) => {
        const [whole, wholeYoung] = [versionOf(old), versionOf(young)];
        const { before, after, same } = dropUnchanged(whole, wholeYoung);
        for (const [item, former] of same) expect(words(item)).toBe(words(former));
        expect(new Set(same.values()).size).toBe(same.size);
        expect(itemsOf(before)).toHaveLength(old.length - same.size);
        expect(itemsOf(after)).toHaveLength(young.length - same.size);
        // What is left has no equal on the other side.
        const left = new Set(itemsOf(before).map(words));
        expect(itemsOf(after).filter((item) => left.has(words(item)))).toEqual([]);
      }),
    );
  });

  it('pairs items of one file before those of another', () => {
    const row = (file: string) => ({ id: undefined, name: '甲', file, domain: '义务教育' });
    const before = versionOf([row('a'), row('b')]);
    const after = versionOf([row('b'), row('a')]);
    const { same } = dropUnchanged(before, after);
    const files = [...same].map(([item, former]) =>
      [after, before].map((version, side) => {
        return version.catalogues[[item, former][side]?.catalogue ?? 0]?.file;
      }),
    );
    expect(files).toEqual([
      ['b', 'b'],
      ['a', 'a'],
    ]);
  });
});

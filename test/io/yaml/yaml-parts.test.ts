import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueToYaml, catalogueYamlParts } from '../../../src/io/yaml/write-yaml.ts';
import type { Catalogue, Item } from '../../../src/model/catalogue.ts';

const item = fc.record({
  编号: fc.constant('YWJY-001'),
  名称: fc.string(),
  内容: fc.string(),
  主体: fc.array(fc.string()),
});

function catalogueOf(items: Item[]): Catalogue {
  return { 格式: 'gkml/1', 目录: '目录', 领域: '义务教育', 地区: { 名称: '青禾县' }, 事项: items };
}

describe('parts of a catalogue', () => {
  it('joined are the whole text, however many items there are', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 5 }), fc.integer({ min: 0, max: 400 }), (items, times) => {
        const catalogue = catalogueOf(Array.from({ length: times }, () => items).flat());
        expect([...catalogueYamlParts(catalogue)].join('')).toBe(catalogueToYaml(catalogue));
      }),
      { numRuns: 40 },
    );
  });

  it('are several where there are many items', () => {
    const items = Array.from({ length: 1200 }, (_, index) => ({ 编号: `YWJY-${index}`, 名称: '招生政策' }));
    expect([...catalogueYamlParts(catalogueOf(items))].length).toBe(4);
  });
});

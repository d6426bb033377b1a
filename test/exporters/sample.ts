import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import type { Catalogue, Item } from '../../src/model/catalogue.ts';

const file = resolve(import.meta.dirname, '../../fixtures/export/compulsory-education.yaml');

/** 25 items of an invented county. */
export const sampleCatalogue = parse(readFileSync(file, 'utf8')) as Catalogue;

/** A catalogue of nothing but these items. */
export function catalogueOf(...items: Partial<Item>[]): Catalogue {
  return {
    格式: 'gkml/1',
    目录: '青禾县测试目录',
    领域: '测试',
    事项: items.map((item, index) => ({ 编号: `CS-${index + 1}`, ...item })),
  };
}

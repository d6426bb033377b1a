import { loadRegisters } from '../../src/io/registers.ts';
import type { Catalogue, Item } from '../../src/model/catalogue.ts';
import type { Finding } from '../../src/model/diagnostic.ts';
import { defaultOptions, type RepositoryRule } from '../../src/model/rule.ts';
import { indexCatalogue } from '../../src/operations/validate/index-catalogue.ts';

export type Files = Readonly<Record<string, Partial<Omit<Catalogue, '事项'>> & { readonly 事项: readonly Item[] }>>;

/** What a rule across files says of catalogues by their files: `义务教育.yaml 0` is the first item. */
export function repositoryFindings(rule: RepositoryRule, files: Files): { item: string; finding: Finding }[] {
  const found: { item: string; finding: Finding }[] = [];
  const indexes = Object.entries(files).map(([file, catalogue]) =>
    indexCatalogue(file, {
      格式: 'gkml/1',
      目录: file,
      领域: file,
      地区: { 名称: '示例省青禾县', 级别: '县级' },
      ...catalogue,
      事项: [...catalogue.事项],
    }),
  );
  const context = { registers: loadRegisters(), options: defaultOptions(rule) };
  rule.check(
    indexes,
    ({ catalogue, index }, finding) => found.push({ item: `${catalogue.file} ${index}`, finding }),
    context,
  );
  return found;
}

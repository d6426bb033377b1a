import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/catalogue.ts';
import { baselineIdExists } from '../../src/rules/baseline-id-exists.ts';
import { itemUniqueAcrossDomains } from '../../src/rules/item-unique-across-domains.ts';
import { lineageAcyclic } from '../../src/rules/lineage-acyclic.ts';
import { type Files, repositoryFindings } from './repository-findings.ts';

const from = (id: string, ...formerIds: string[]): Item => ({ 编号: id, 曾用编号: formerIds });

function circles(...items: Item[]): string[] {
  return repositoryFindings(lineageAcyclic, { 目录: { 事项: items } }).map(({ finding }) => finding.message);
}

describe('lineage-acyclic', () => {
  it('accepts a rename, a split, a merge and a long descent', () => {
    expect(circles(from('A-2', 'A-1'))).toEqual([]);
    expect(circles(from('A-1'), from('A-2', 'A-1'), from('A-3', 'A-1'))).toEqual([]);
    expect(circles(from('A-3', 'A-1', 'A-2'), from('A-4', 'A-3'))).toEqual([]);
    const long = Array.from({ length: 2_000 }, (_, index) => from(`A-${index + 1}`, `A-${index}`));
    expect(circles(...long)).toEqual([]);
  });

  it('finds an item that is its own former self', () => {
    expect(circles(from('A-1', 'A-1'))).toEqual(['曾用编号里写着它自己的编号“A-1”']);
  });

  it('finds each circle once, over several domains', () => {
    const files: Files = {
      '甲.yaml': { 事项: [from('A-1', 'B-1'), from('A-2', 'A-1')] },
      '乙.yaml': { 事项: [from('B-1', 'A-2')] },
    };
    expect(repositoryFindings(lineageAcyclic, files).map(({ item, finding }) => [item, finding.message])).toEqual([
      ['甲.yaml 0', '曾用编号绕成了一圈：A-1 ← B-1 ← A-2 ← A-1'],
    ]);
  });

  it('keeps places apart', () => {
    const files: Files = {
      '甲.yaml': { 地区: { 名称: '甲县' }, 事项: [from('A-1', 'A-2')] },
      '乙.yaml': { 地区: { 名称: '乙县' }, 事项: [from('A-2', 'A-1')] },
    };
    expect(repositoryFindings(lineageAcyclic, files)).toEqual([]);
  });

  it('finds nothing where every item comes from earlier ones, and something where the first comes from the last', () => {
    const descents = fc.array(fc.nat(), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(descents, (parents) => {
        const items = parents.map((parent, index) =>
          from(`A-${index}`, ...(index === 0 ? [] : [`A-${parent % index}`])),
        );
        expect(circles(...items)).toEqual([]);
        expect(circles(from('A-0', `A-${parents.length - 1}`), ...items.slice(1))).not.toEqual([]);
      }),
    );
  });
});

const based = (id: string, baselineId: string): Item => ({ 编号: id, 基准编号: baselineId });

describe('baseline-id-exists', () => {
  const baseline = { 地区: { 名称: '示例省' }, 事项: [{ 编号: 'A-1' }, from('A-2', 'A-0')] };
  const findingsWith = (file: string, source: string, items: Item[]) =>
    repositoryFindings(baselineIdExists, { [file]: baseline, '县.yaml': { 基准: { 来源: source }, 事项: items } });

  it.each([
    ['基准/义务教育.yaml', '基准/义务教育.yaml'],
    ['../基准/义务教育.yaml', '基准/义务教育.yaml'],
    ['./基准/义务教育.yaml', '基准/义务教育.yaml'],
    ['C:\\目录\\基准\\义务教育.yaml', './基准/义务教育.yaml'],
  ])('finds the baseline %s that is called %s', (file, source) => {
    const found = findingsWith(file, source, [based('A-1', 'A-1'), based('A-9', 'A-9')]);
    expect(found.map(({ item }) => item)).toEqual(['县.yaml 1']);
  });

  it('tells the number that an item has now', () => {
    const [found] = findingsWith('义务教育.yaml', '义务教育.yaml', [based('A-1', 'A-0')]);
    expect(found?.finding.message).toBe('基准里已经没有编号“A-0”，这一项现在编为“A-2”');
    expect(found?.finding.hint).toContain('改为“A-2”');
  });

  it('says nothing where the baseline is not among the files', () => {
    expect(findingsWith('基准/义务教育.yaml', '别处/义务教育.yaml', [based('A-9', 'A-9')])).toEqual([]);
    expect(findingsWith('新基准/义务教育.yaml', '基准/义务教育.yaml', [based('A-9', 'A-9')])).toEqual([]);
  });

  it('says once that a catalogue names no baseline', () => {
    const found = repositoryFindings(baselineIdExists, {
      '县.yaml': { 事项: [{ 编号: 'A-1' }, based('A-2', 'B'), based('A-3', 'C')] },
    });
    expect(found).toMatchObject([
      { item: '县.yaml 1', finding: { message: '写了“基准编号”，这份目录却没有写“基准”' } },
    ]);
  });
});

describe('item-unique-across-domains', () => {
  const item = {
    编号: 'A-1',
    名称: '学生资助',
    内容: '资助项目',
    依据: ['《中华人民共和国义务教育法》'],
    主体: ['青禾县教育局'],
  };
  const beside = (other: Item, head: Omit<Files[string], '事项'> = {}) =>
    repositoryFindings(itemUniqueAcrossDomains, {
      甲: { 事项: [item] },
      乙: { ...head, 事项: [{ 编号: 'B-0' }, other] },
    });

  it('finds a row that was copied, whatever its number and group', () => {
    expect(beside({ ...item, 编号: 'B-1', 一级事项: '救助' })).toMatchObject([
      { item: '乙 1', finding: { message: '与“甲”领域的第1项（编号 A-1）一字不差：名称、内容、依据和主体都一样' } },
    ]);
  });

  it.each<[key: keyof Item, value: string | string[]]>([
    ['名称', '学生补助'],
    ['内容', '资助项目、标准'],
    ['依据', ['《社会救助暂行办法》']],
    ['主体', ['青禾县民政局']],
  ])('says nothing where %s differs', (key, value) => {
    expect(beside({ ...item, [key]: value })).toEqual([]);
  });

  it('says nothing of another place, of the same domain, of no place, or where too little is written', () => {
    expect(beside(item, { 地区: { 名称: '示例省红叶县' } })).toEqual([]);
    expect(beside(item, { 领域: '甲' })).toEqual([]);
    const { 依据: _, ...little } = item;
    expect(repositoryFindings(itemUniqueAcrossDomains, { 甲: { 事项: [little] }, 乙: { 事项: [little] } })).toEqual([]);
  });
});

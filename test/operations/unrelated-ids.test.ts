import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import type { Version } from '../../src/model/version.ts';
import { diffVersions } from '../../src/operations/diff.ts';
import { idsLookUnrelated } from '../../src/operations/unrelated-ids.ts';

const rows = ['政策文件', '学校名录', '招生方案', '学区划分', '资助政策', '督导报告'].map((name, index) => {
  return { name, content: `1.${name}的甲项\n2.${index}号事项的乙项` };
});

function version(entries: readonly (typeof rows)[number][]): Version {
  const head = { 格式: 'gkml/1', 目录: '目录', 领域: '义务教育' } as const;
  const items = entries.map(({ name, content }, index) => {
    return { id: `YWJY-${index}`, content: { 名称: name, 内容: content }, domain: '义务教育', catalogue: 0, index };
  });
  return { name: '目录', catalogues: [{ file: 'a.yaml', head, items, locate: () => ({ file: 'a.yaml' }) }] };
}

function doubts(before: readonly (typeof rows)[number][], after: readonly (typeof rows)[number][]): boolean {
  return idsLookUnrelated(diffVersions(version(before), version(after), { registers: loadRegisters() }));
}

const others = Array.from({ length: 20 }, (_, index) => ({ name: `事项${index}`, content: `1.内容${index}` }));

const fresh = { name: '随迁子女入学', content: '1.入学条件' };

describe('idsLookUnrelated', () => {
  it('doubts ids that moved on by one', () => {
    expect(doubts(rows, [fresh, ...rows])).toBe(true);
    expect(doubts([fresh, ...rows], rows)).toBe(true);
  });

  it('doubts them where most of the catalogue stayed under its ids', () => {
    expect(doubts([...others, ...rows], [...others, fresh, ...rows])).toBe(true);
    expect(doubts([...others, fresh, ...rows], [...others, ...rows])).toBe(true);
  });

  it('trusts them where a few items of many were replaced', () => {
    const replaced = rows.map((_, index) => ({ name: `别的${index}`, content: `1.别的${index}` }));
    expect(doubts([...others, ...rows], [...others, ...replaced])).toBe(false);
  });

  it.each([
    ['nothing changed', rows],
    ['items were added at the end', [...rows, fresh]],
    ['all names changed', rows.map(({ name, content }) => ({ name: `${name}公开`, content }))],
    ['all contents changed', rows.map(({ name }, index) => ({ name, content: `全部改写${index}` }))],
    [
      'two items were replaced',
      rows.map((row, index) => (index < 2 ? { name: `别的${index}`, content: '别的' } : row)),
    ],
  ])('trusts ids where %s', (_, after) => {
    expect(doubts(rows, after)).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cataloguesOf,
  conflictFileOf,
  conflictText,
  readConflictFile,
  updateConflictText,
} from '../../src/io/conflict-files.ts';
import { canonicalYaml } from '../../src/io/yaml/format-yaml.ts';
import { entryCode } from '../../src/model/conflict-choice.ts';
import { choiceOf, conflictOf, entryOf } from '../../src/model/conflict-entry.ts';
import type { Conflict } from '../../src/model/merge.ts';
import { deadline, sampleConflicts } from '../sample-conflicts.ts';

const file = '目录/义务教育.冲突.yaml';
const written = (conflicts: readonly Conflict[]) =>
  conflictText({ 领域: '义务教育', 冲突: conflicts.map(entryOf) }, 'gkml merge --resolve', file);
const readText = (text: string) => readConflictFile({ file, read: async () => Buffer.from(text) });

describe('a conflict file', () => {
  it('stands beside its catalogue', () => {
    expect(conflictFileOf('目录/义务教育.yaml')).toBe(file);
    expect(conflictFileOf('目录/义务教育.yml')).toBe(file);
    expect(cataloguesOf(file).slice(0, 2)).toEqual(['目录/义务教育.yaml', '目录/义务教育.yml']);
  });

  it('is in canonical form and gives back every conflict', async () => {
    const text = written(sampleConflicts);
    expect(canonicalYaml(text)).toEqual({ text });
    const { list } = await readText(text);
    expect(list.冲突.map((entry) => conflictOf(entry, list))).toEqual(sampleConflicts);
    expect(list.冲突.map(choiceOf)).toEqual(sampleConflicts.map(() => undefined));
    await expect(text).toMatchFileSnapshot('expected/义务教育.冲突.yaml');
  });

  it('gives back whatever the sides wrote, to the letter', async () => {
    const value = fc.oneof(
      fc.string(),
      fc.array(fc.string()),
      fc.constant(null),
      fc.constant('# a: b'),
      fc.constant('x\r\n'),
    );
    await fc.assert(
      fc.asyncProperty(value, value, value, async (base, ours, theirs) => {
        const conflict = { ...deadline, base, ours, theirs };
        const { list } = await readText(written([conflict]));
        expect(list.冲突.map(entryCode)).toEqual([entryCode(entryOf(conflict))]);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps its comments while entries go', async () => {
    const text = written(sampleConflicts).replace(
      '  - 种类: 两边都改了\n    要素: 版本',
      '  # 开会定\n  - 种类: 两边都改了\n    要素: 版本',
    );
    const { list } = await readText(text);
    const left = await updateConflictText(text, { ...list, 冲突: list.冲突.slice(2) });
    expect(left).toContain('  # 开会定\n  - 种类: 两边都改了\n    要素: 版本');
    expect(left).toContain('# 填好存盘，运行：');
    expect(left).not.toContain('要素: 时限');
    expect(left.match(/本地: # 没有/gu)).toHaveLength(1);
  });

  it.each([
    ['选择: 对方', 'theirs'],
    ['选择: 基准新', 'theirs'],
    ['选择: 基准旧', 'base'],
    ['选择: 都留', 'both'],
    ['选择: ""', undefined],
    ['写成: 及时', { value: '及时' }],
    ['写成: [甲, 乙]', { value: ['甲', '乙'] }],
    ['写成:', undefined],
  ] as const)('is settled by a person: %s', async (words, choice) => {
    const { list } = await readText(written([deadline]).replace('选择:\n', `${words}\n`));
    expect(list.冲突.map(choiceOf)).toEqual([choice]);
  });

  it.each([
    ['选择: 省里的', /“选择”只能写：本地、对方、祖先、都留/],
    ['写成: 2026', /“写成”应当和“本地”的写法一样/],
    ['选择: 本地\n    写成: 及时', /“选择”和“写成”都填了/],
    ['决定: 本地', /不认识的键“决定”/],
    ['选择: [', /冲突文件不对/],
  ])('says at the line what is wrong: %s', async (words, told) => {
    const text = written([deadline]).replace('选择:\n', `${words}\n`);
    await expect(readText(text)).rejects.toThrow(told);
    await expect(readText(text)).rejects.toMatchObject({ place: expect.stringContaining(`${file}:`) });
  });
});

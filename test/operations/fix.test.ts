import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import { readYaml } from '../../src/io/yaml/read-yaml.ts';
import type { ItemRule } from '../../src/model/rule.ts';
import { fixSource } from '../../src/operations/fix.ts';

/** Replaces one word of the name by another wherever it stands. */
function replacing(from: string, to: string, isSafe = true): ItemRule {
  return {
    id: `no-${from}`,
    title: '没有这个词',
    scope: 'item',
    severity: 'warning',
    basis: '示例',
    tags: ['文字'],
    check({ 名称: name = '' }, report) {
      const start = name.indexOf(from);
      if (start < 0) return;
      const span = [start, start + from.length] as const;
      const edits = [{ path: ['名称'], span, text: to }];
      report({ path: ['名称'], span, message: `有“${from}”`, fix: { isSafe, title: `改为“${to}”`, edits } });
    },
  };
}

const head = '格式: gkml/1\n目录: 目录\n领域: 义务教育\n事项:\n';

async function fixed(name: string, rules: readonly ItemRule[], withSuggested = false) {
  const source = await readYaml('目录.yaml', Buffer.from(`${head}  - 编号: A-1\n    名称: ${name}\n`));
  const { data, applied } = fixSource(source, { rules, registers: loadRegisters() }, withSuggested);
  return { name: data.事项[0]?.名称, applied };
}

describe('fixSource', () => {
  it('mends every place, also those that only show after another is mended', async () => {
    const { name, applied } = await fixed('甲甲乙', [replacing('甲', '丙'), replacing('丙乙', '丁')]);
    expect(name).toBe('丙丁');
    expect(applied).toHaveLength(3);
  });

  it('leaves suggestions to a person unless they are asked for', async () => {
    const rules = [replacing('甲', '丙', false)];
    expect((await fixed('甲', rules)).name).toBe('甲');
    expect((await fixed('甲', rules, true)).name).toBe('丙');
  });

  it('ends where two rules undo each other', async () => {
    const { name } = await fixed('甲', [replacing('甲', '乙'), replacing('乙', '甲')]);
    expect(['甲', '乙']).toContain(name);
  });

  it('says where each text stood, what it was and what it is', async () => {
    const { applied } = await fixed('甲乙', [replacing('甲', '丙')]);
    const [first] = applied;
    expect(first?.diagnostic.rule).toBe('no-甲');
    expect(first?.texts).toMatchObject([{ location: { file: '目录.yaml', line: 6 }, before: '甲乙', after: '丙乙' }]);
  });
});

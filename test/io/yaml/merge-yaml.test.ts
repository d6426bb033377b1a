import { describe, expect, it } from 'vitest';
import { conflictMarksIn } from '../../../src/io/yaml/conflict-mark-lines.ts';
import { canonicalYaml } from '../../../src/io/yaml/format-yaml.ts';
import { mergedYaml } from '../../../src/io/yaml/merge-yaml.ts';
import { readYaml } from '../../../src/io/yaml/read-yaml.ts';
import type { Catalogue } from '../../../src/model/catalogue.ts';

const head = '格式: gkml/1\n目录: 某某目录\n领域: 义务教育\n';
const base = `# 县教育局保管\n${head}版本: "2025"\n事项:\n  # 每年三月核对\n  - 编号: A-1\n    名称: 招生政策\n    时限: 长期 # 待定\n  - 编号: A-2\n    名称: 资助\n`;

async function dataOf(text: string): Promise<Catalogue> {
  return (await readYaml('a.yaml', Buffer.from(text))).data as Catalogue;
}

const merged = async (texts: { base?: string; ours: string; theirs?: string }, data: string) =>
  mergedYaml(texts, await dataOf(data), []);

describe('the comments of a merged file', () => {
  it('are those of ours where theirs changed none', async () => {
    const ours = base.replace('招生政策', '招生办法').replace('# 每年三月核对', '# 每年四月核对');
    expect(await merged({ base, ours, theirs: base }, ours)).toBe(ours);
  });

  it('are those of theirs where ours changed none', async () => {
    const theirs = base.replace('  - 编号: A-2\n', '  # 省里新要求\n  - 编号: A-2\n').replace(' # 待定', '');
    expect(await merged({ base, ours: base, theirs }, theirs)).toBe(theirs);
  });

  it('come along with an item that only theirs has', async () => {
    const theirs = `${base}  # 新增的\n  - 编号: A-3 # 暂定\n    # 简称\n    名称: 招聘\n`;
    const result = await merged({ base, ours: base.replace('资助', '学生资助'), theirs }, theirs);
    expect(result).toContain('  # 新增的\n  - 编号: A-3 # 暂定\n    # 简称\n    名称: 招聘\n');
  });

  it('stand one below the other where both sides wrote above the same item', async () => {
    const ours = base.replace('# 每年三月核对', '# 每年三月核对\n  # 王：改过时限');
    const theirs = base.replace('# 每年三月核对', '# 李：改过名称');
    const result = await merged({ base, ours, theirs }, ours);
    expect(result).toContain('事项:\n  # 王：改过时限\n  # 李：改过名称\n  - 编号: A-1\n');
  });

  it('stay with an item that theirs removed and the result still has', async () => {
    const theirs = `${head}版本: "2025"\n事项:\n  - 编号: A-2\n    名称: 资助\n`;
    expect(await merged({ base, ours: base, theirs }, base)).toContain('  # 每年三月核对\n  - 编号: A-1\n');
  });

  it('are none where the sides are no YAML', async () => {
    const data = await dataOf(base);
    expect(canonicalYaml(base.replaceAll(/ *#.*\n/gu, (line) => (line.startsWith(' #') ? '\n' : '')))).toEqual({
      text: mergedYaml({}, data, []),
    });
  });
});

describe('marks of conflicts', () => {
  const file = '义务教育.冲突.yaml';
  const marks = [
    { item: 1, words: '名称两边都改了', file },
    { key: '版本', words: '版本两边都改了', file },
    { words: '本地删去的“招聘”（A-3），对方改了', file },
  ];

  it('stand above what they are about, what is not there above the items', async () => {
    const text = mergedYaml({ ours: base }, await dataOf(base), marks);
    expect(text).toContain('# 冲突：版本两边都改了，见 义务教育.冲突.yaml\n版本: "2025"\n');
    expect(text).toContain('# 冲突：本地删去的“招聘”（A-3），对方改了，见 义务教育.冲突.yaml\n事项:\n');
    expect(text).toContain('  # 冲突：名称两边都改了，见 义务教育.冲突.yaml\n  - 编号: A-2\n');
    expect(conflictMarksIn(text)).toHaveLength(3);
  });

  it('go without a trace, and only those that are to go', async () => {
    const data = await dataOf(base);
    const text = mergedYaml({ ours: base }, data, marks);
    expect(mergedYaml({ ours: text }, data, [])).toBe(base);
    expect(mergedYaml({ ours: text }, data, marks.slice(0, 1))).toBe(
      mergedYaml({ ours: base }, data, marks.slice(0, 1)),
    );
    expect(conflictMarksIn(base)).toEqual([]);
  });

  it('are told as a warning, once a file', async () => {
    const text = mergedYaml({ ours: base }, await dataOf(base), marks);
    const { faults } = await readYaml('a.yaml', Buffer.from(text));
    expect(faults.map(({ severity, message, location: { line } }) => ({ severity, message, line }))).toEqual([
      { severity: 'warning', message: '上次合并有冲突还没有定下来（标记 3 处），现在是照本地写的', line: 5 },
    ]);
    expect((await readYaml('a.yaml', Buffer.from(text.replaceAll('# 冲突：', '# 说：')))).faults).toEqual([]);
  });

  it('stand in a catalogue that is left without items', async () => {
    const empty = `${head}事项: []\n`;
    const text = mergedYaml({ ours: empty }, await dataOf(empty), marks.slice(2));
    expect(text).toBe(`${head}# 冲突：本地删去的“招聘”（A-3），对方改了，见 义务教育.冲突.yaml\n事项: []\n`);
  });
});

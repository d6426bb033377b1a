import { describe, expect, it } from 'vitest';
import type { OpenedVersion } from '../../../src/commands/open-version.ts';
import { readVersion } from '../../../src/commands/open-version.ts';
import { findProblems } from '../../../src/commands/review/find-problems.ts';
import { loadRegisters } from '../../../src/io/registers.ts';
import { catalogueToYaml } from '../../../src/io/yaml/write-yaml.ts';
import type { Item } from '../../../src/model/catalogue.ts';
import type { Severity } from '../../../src/model/diagnostic.ts';
import { matchItems } from '../../../src/operations/match-items.ts';
import type { ValidateOptions } from '../../../src/operations/validate.ts';
import { rules } from '../../../src/rules/rules.ts';

const registers = loadRegisters();

const sound: Item = {
  编号: 'YWJY-001',
  一级事项: '招生管理',
  名称: '招生方案',
  内容: '1.招生计划\n2.报名条件',
  依据: ['《中华人民共和国义务教育法》'],
  时限: '信息形成或者变更之日起20个工作日内',
  主体: ['青禾县教育局'],
  方式: ['主动'],
  渠道: ['政府网站'],
  对象: ['全社会'],
};
const late: Item = { ...sound, 时限: '信息形成或者变更之日起60个工作日内' };
const other: Item = { ...sound, 编号: 'YWJY-002', 名称: '学校名录', 内容: '1.学校名称\n2.地址' };

/** A version of one file a list of items. */
async function version(...files: (readonly Item[])[]): Promise<OpenedVersion> {
  const inputs = files.map((items, index) => {
    const text = catalogueToYaml({ 格式: 'gkml/1', 目录: '目录', 领域: '义务教育', 事项: [...items] });
    return { file: `${index}.yaml`, read: async () => Buffer.from(text) };
  });
  return readVersion('目录', inputs, { registers, note: () => {} });
}

async function problems(
  before: OpenedVersion,
  after: OpenedVersion,
  severityOf: (rule: string) => Severity | 'off' | undefined = () => undefined,
  optionsOf: NonNullable<ValidateOptions['optionsOf']> = () => ({}),
): Promise<string[]> {
  const matching = matchItems(before.version, after.version, { registers });
  const { diagnostics } = await findProblems({ before, after, registers }, matching, { rules, severityOf, optionsOf });
  return diagnostics.map(({ rule, item, severity }) => `${severity} ${rule} ${item ?? ''}`);
}

describe('findProblems', () => {
  it('tells what the new version brought', async () => {
    expect(await problems(await version([sound]), await version([late]))).toEqual([
      'error deadline-within-limit YWJY-001',
    ]);
    expect(
      await problems(
        await version([sound]),
        await version([sound, { ...late, ...{ 编号: 'YWJY-002', 名称: '学校名录', 内容: '学校名称' } }]),
      ),
    ).toEqual(['error deadline-within-limit YWJY-002']);
  });

  it('judges both versions by the options of the settings', async () => {
    const optionsOf = () => ({ 一般事项: 15 });
    const ten = { ...sound, 时限: '信息形成或者变更之日起10个工作日内' };
    expect(await problems(await version([sound]), await version([sound]), undefined, optionsOf)).toEqual([]);
    expect(await problems(await version([ten]), await version([sound]), undefined, optionsOf)).toEqual([
      'error deadline-within-limit YWJY-001',
    ]);
  });

  it.each<[string, readonly Item[], readonly Item[]]>([
    ['nothing changed', [late], [late]],
    ['the item has another id', [late], [{ ...late, 编号: 'YWJY-009' }]],
    ['the item stands elsewhere', [late, other], [other, late]],
    ['the item has another name', [late], [{ ...late, 名称: '招生工作方案' }]],
    ['the item was mended', [late], [sound]],
    ['the item was removed', [late, other], [other]],
  ])('does not tell what the old one had already, where %s', async (_, before, after) => {
    expect(await problems(await version(before), await version(after))).toEqual([]);
  });

  it('tells an old kind of finding about other words', async () => {
    const later = { ...late, 时限: '信息形成或者变更之日起90个工作日内' };
    expect(await problems(await version([late]), await version([later]))).toEqual([
      'error deadline-within-limit YWJY-001',
    ]);
  });

  it('does not take the finding of one item for that of another', async () => {
    const moved = { ...other, 时限: late.时限 ?? '' };
    expect(await problems(await version([late, other]), await version([sound, moved]))).toEqual([
      'error deadline-within-limit YWJY-002',
    ]);
  });

  it('knows what was found across files', async () => {
    const twice = await version([sound], [{ ...other, 编号: 'YWJY-001' }]);
    expect(await problems(await version([sound], [other]), twice)).toContain('error item-id-unique YWJY-001');
    expect(await problems(twice, twice)).toEqual([]);
  });

  it('takes the gravity from the settings, for what is new only', async () => {
    const [before, after] = [await version([sound]), await version([late])];
    expect(await problems(before, after, () => 'info')).toEqual(['info deadline-within-limit YWJY-001']);
    expect(await problems(before, after, () => 'off')).toEqual([]);
  });
});

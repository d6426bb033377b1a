import { describe, expect, it } from 'vitest';
import type { RegisterCheck } from '../../src/model/register-check.ts';
import type { ItemContent, Version } from '../../src/model/version.ts';
import { checkRegisterUse } from '../../src/operations/check-register-use.ts';
import { catalogue } from '../build-changes.ts';
import { sampleRegisters } from '../sample-registers.ts';

const version = (领域: string, ...items: ItemContent[]): Version => ({
  name: '目录',
  catalogues: [
    catalogue(
      { file: '甲.yaml' },
      0,
      { 目录: '测试目录', 领域 },
      items.map((content, index) => [`甲-${index}`, content]),
    ),
  ],
});

/** 3 法规 名称 */
const unchecked = ({ unchecked: entries }: RegisterCheck) =>
  entries.map(({ items, register, entry }) => `${items} ${register} ${entry.名称}`);
const unknown = ({ unknown: names }: RegisterCheck) =>
  names.map(({ items, register, name }) => `${items} ${register} ${name}`);

describe('checkRegisterUse', () => {
  it('lists what is unchecked in the order of the registers where there are no catalogues', () => {
    const check = checkRegisterUse(sampleRegisters, undefined);
    expect(unchecked(check)).toEqual([
      '0 法规 中华人民共和国政府信息公开条例',
      '0 机构 农业农村局',
      '0 渠道 信用中国',
      '0 区划 丙县',
    ]);
    expect(check.unknown).toEqual([]);
    expect(check.version).toBeUndefined();
  });

  it('puts first what most items rely on, each item counted once', () => {
    const check = checkRegisterUse(
      sampleRegisters,
      version(
        '扶贫',
        { 主体: ['青禾县农业农村局', '农业农村局'], 渠道: ['信用中国'] },
        { 渠道: ['信用中国'], 依据: ['《收养法》'] },
      ),
    );
    expect(unchecked(check)).toEqual([
      '2 渠道 信用中国',
      '1 机构 农业农村局',
      '0 法规 中华人民共和国政府信息公开条例',
      '0 区划 丙县',
    ]);
    expect(check.unchecked[1]?.uses).toHaveLength(2);
  });

  it('ranks what no register knows', () => {
    const check = checkRegisterUse(
      sampleRegisters,
      version('没有的领域', { 依据: ['《甲办法》'], 主体: ['青禾县甲局'] }, { 主体: ['青禾县甲局'], 渠道: ['甲报亭'] }),
    );
    expect(unknown(check)).toEqual(['2 机构 青禾县甲局', '2 领域 没有的领域', '1 法规 《甲办法》', '1 渠道 甲报亭']);
  });

  it('counts every item of a catalogue for its domain', () => {
    const { domains } = sampleRegisters;
    const registers = { ...sampleRegisters, domains: domains.map((each) => ({ ...each, 核对: '待核对' as const })) };
    const check = checkRegisterUse(registers, version('环境保护领域', {}, {}, {}));
    expect(unchecked(check)[0]).toBe('3 领域 生态环境');
    expect(check.unchecked[0]?.uses[0]).toMatchObject({ text: '环境保护领域', path: ['领域'] });
  });
});

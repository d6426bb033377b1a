import { describe, expect, it } from 'vitest';
import { replacementsOf } from '../../src/fields/replacements.ts';
import type { OrganEntry } from '../../src/model/registers.ts';

const organ = (名称: string, ...代替者: string[]): OrganEntry => ({
  名称,
  状态: '已撤并',
  ...(代替者.length === 0 ? {} : { 代替者 }),
  来源: '测试',
  核对: '已对照',
});
const chain = (organs: OrganEntry[]) =>
  replacementsOf(organs[0] as OrganEntry, organs).map(({ name, step, entry }) => {
    return `${step} ${name}${entry === undefined ? '？' : ''}`;
  });

describe('replacementsOf', () => {
  it('goes step by step to the end, each before those that replaced it', () => {
    expect(chain([organ('甲', '乙', '丙'), organ('乙', '丁'), organ('丙'), organ('丁')])).toEqual([
      '1 乙',
      '2 丁',
      '1 丙',
    ]);
  });

  it('says what the register has no entry of', () => {
    expect(chain([organ('甲', '无名')])).toEqual(['1 无名？']);
  });

  it('ends where a register goes in circles', () => {
    expect(chain([organ('甲', '乙'), organ('乙', '甲', '乙')])).toEqual(['1 乙']);
  });

  it('has nothing of what is in force', () => {
    expect(chain([organ('甲')])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { ChannelEntry, Registers } from '../../src/model/registers.ts';
import { newContradictions } from '../../src/operations/new-contradictions.ts';
import { emptyRegisters } from '../empty-registers.ts';

const channel = (名称: string, ...别名: string[]): ChannelEntry => ({
  名称,
  类别: '国家',
  ...(别名.length === 0 ? {} : { 别名 }),
  来源: '测试',
  核对: '已对照',
});
const registers = (...channels: ChannelEntry[]): Registers => ({ ...emptyRegisters, channels });
const told = (before: Registers, after: Registers) => newContradictions(before, after).map(({ message }) => message);

describe('newContradictions', () => {
  it('finds a name that now leads to two entries', () => {
    const before = registers(channel('甲网', '乙网'));
    expect(told(before, registers(channel('甲网', '乙网'), channel('乙网')))).toEqual([
      '“乙网”与“甲网”的别名“乙网”相同',
    ]);
  });

  it('leaves out what was so before, wherever the entries now stand', () => {
    const before = registers(channel('甲网', '乙网'), channel('乙网'));
    expect(told(before, registers(channel('新网'), channel('甲网', '乙网'), channel('乙网')))).toEqual([]);
  });
});

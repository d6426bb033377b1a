import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearActOf } from '../../src/fields/near-acts.ts';
import type { ActEntry } from '../../src/model/registers.ts';

function act(name: string): ActEntry {
  return { 名称: name, 种类: '法律', 状态: '现行', 核对: '已对照', 来源: '示例' };
}

const acts = [
  '中华人民共和国示例保护法',
  '示例设施管理维护办法',
  '示例设施管理维护细则',
  '关于加强示例设施管理维护工作的意见',
].map(act);

describe('nearActOf', () => {
  const nearTo = nearActOf(acts);

  it.each<[title: string, name: string | undefined]>([
    ['《示例设旋管理维护办法》', '示例设施管理维护办法'],
    ['《示例设施管理维护办》', '示例设施管理维护办法'],
    ['《示例设施管理和维护办法》', '示例设施管理维护办法'],
    ['《示例设施理管维护办法》', '示例设施管理维护办法'],
    ['《中华人民共和国示列保护法》', '中华人民共和国示例保护法'],
    ['《示列保护法》', undefined],
    ['《示例设施管理维护办法》', undefined],
    ['《示例设施管理维护规定》', undefined],
    ['《示例县设施管理维护办法》', undefined],
    ['《》', undefined],
  ])('finds for %s %s', (title, name) => {
    expect(nearTo(title)?.名称).toBe(name);
  });

  it('finds every name of which one character was replaced, but for those that tell documents apart', () => {
    const character = fc.constantFrom(...'设施管理维护工作和与的');
    fc.assert(
      fc.property(fc.constantFrom(...acts), fc.nat(), character, (entry, place, other) => {
        const name = entry.名称.replace('中华人民共和国', '');
        const at = place % name.length;
        fc.pre(name.charAt(at) !== other);
        const written = name.slice(0, at) + other + name.slice(at + 1);
        const title = entry.名称.startsWith('中') ? `《中华人民共和国${written}》` : `《${written}》`;
        expect(nearTo(title)).toBe(entry);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import { layOver } from '../../src/model/lay-over.ts';
import { type RegisterFile, registerFiles } from '../../src/model/register-files.ts';
import { checkRegisters } from '../../src/operations/check-registers.ts';

const registers = loadRegisters();
const { divisions } = registers;
const source = { 来源: '公布的文本；县政务公开办', 核对: '已对照' };
const names = (entries: readonly object[]) => entries.map((entry) => (entry as { 名称: string }).名称);

describe('layOver', () => {
  it('puts an entry in the place of the one of the same name', () => {
    const own = { 名称: '政府公报', 类别: '国家', 别名: ['县公报'], ...source };
    const laid = layOver('渠道', registers.channels, [own], divisions);
    expect(names(laid)).toEqual(names(registers.channels));
    expect(laid.find((entry) => names([entry])[0] === '政府公报')).toBe(own);
  });

  it('adds a new entry at the end of its kind', () => {
    const own = { 名称: '示例平台', 类别: '平台', ...source };
    const laid = names(layOver('渠道', registers.channels, [own], divisions));
    const last = registers.channels.findLast(({ 类别 }) => 类别 === '平台')?.名称;
    expect(laid[laid.indexOf('示例平台') - 1]).toBe(last);
    expect(laid).toHaveLength(registers.channels.length + 1);
  });

  it('knows a division by what it is under, too', () => {
    const own = { 名称: '鼓楼区', 上级: '江苏省南京市', 曾用名: ['下关区'], ...source };
    const shipped = [{ 名称: '鼓楼区', 上级: '福建省福州市', 曾用名: ['甲区'], ...source }];
    expect(layOver('区划', shipped, [own], divisions)).toEqual([own, ...shipped]);
  });

  it('knows a row of headers by its column', () => {
    const own = { 栏: '序号', 写法: ['顺序'] };
    const laid = layOver('表头', registers.headers, [own], divisions);
    expect(laid).toHaveLength(registers.headers.length);
    expect(laid).toContain(own);
  });

  it.each(Object.entries(registerFiles))('changes nothing in %s where it is laid over itself', (key, file) => {
    const entries = registers[key as keyof typeof registerFiles];
    expect(layOver(file, entries, entries.toReversed(), divisions)).toEqual(entries);
  });

  it('keeps the registers sound where what is laid over them is new', () => {
    const own: readonly [RegisterFile, object][] = [
      ['渠道', { 名称: '示例平台', 类别: '平台', ...source }],
      ['法规', { 名称: '示例省示例条例', 种类: '地方性法规', 状态: '现行', ...source }],
      ['机构', { 名称: '示例局', 状态: '现行', ...source }],
      ['文字', { 名称: '一一一一', 应为: '二', 种类: '错别字', ...source }],
    ];
    const keys = new Map(Object.entries(registerFiles).map(([key, file]) => [file, key as keyof typeof registerFiles]));
    const laid = own.map(([file, entry]) => {
      const key = keys.get(file) ?? 'acts';
      return [key, layOver(file, registers[key], [entry], divisions)];
    });
    expect(checkRegisters({ ...registers, ...Object.fromEntries(laid) })).toEqual([]);
  });
});

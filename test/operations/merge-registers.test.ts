import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOver } from '../../src/model/lay-over.ts';
import type { RegisterFile } from '../../src/model/register-files.ts';
import { changesNothing } from '../../src/model/register-merge.ts';
import { mergeRegister } from '../../src/operations/merge-registers.ts';

type Entry = Record<string, unknown>;

const adoption: Entry = {
  名称: '收养法',
  简称: ['收养'],
  种类: '法律',
  状态: '现行',
  来源: '甲',
  核对: '待核对',
};

/** Merges where gkml itself brings nothing. */
const merge = (own: readonly object[], newer: readonly object[], register: RegisterFile = '法规') =>
  mergeRegister(register, { own, current: own, newer, divisions: [] });

describe('mergeRegister', () => {
  it('adds new entries behind those of their kind', () => {
    const own = [adoption, { ...adoption, 名称: '甲条例', 种类: '行政法规' }];
    const { entries, added } = merge(own, [{ ...adoption, 名称: '乙法' }]);
    expect(entries.map((entry) => (entry as Entry)['名称'])).toEqual(['收养法', '乙法', '甲条例']);
    expect(added).toEqual(['乙法']);
  });

  it('unites names and takes the newer facts, each key in its place', () => {
    const newer = {
      名称: '收养法',
      简称: ['收养', '老收养法'],
      误写: ['收羊法'],
      种类: '法律',
      状态: '已废止',
      代替者: ['民法典'],
      来源: '乙',
      核对: '已对照',
    };
    const { entries, changed } = merge([{ ...adoption, 文号: '主席令第五十四号' }], [newer]);
    expect(Object.entries(entries[0] as Entry)).toEqual([
      ['名称', '收养法'],
      ['简称', ['收养', '老收养法']],
      ['误写', ['收羊法']],
      ['种类', '法律'],
      ['状态', '已废止'],
      ['代替者', ['民法典']],
      ['来源', '乙'],
      ['核对', '已对照'],
      ['文号', '主席令第五十四号'],
    ]);
    expect(changed.map(({ name, facts }) => [name, facts.map(({ key }) => key)])).toEqual([
      ['收养法', ['简称', '误写', '状态', '代替者', '来源', '核对']],
    ]);
  });

  it('leaves what is verified here as it is where it is not verified there, and says so', () => {
    const own = [{ ...adoption, 核对: '已对照' }];
    const merged = merge(own, [{ ...adoption, 状态: '已废止' }]);
    expect(merged.entries).toEqual(own);
    expect(merged.kept.map(({ name }) => name)).toEqual(['收养法']);
    expect(changesNothing(merged)).toBe(true);
  });

  it('says nothing where all that there is is known', () => {
    const { kept, changed, added } = merge([adoption], [{ ...adoption, 简称: ['收 养'] }]);
    expect({ kept, changed, added }).toEqual({ kept: [], changed: [], added: [] });
  });

  it('writes only what differs from what gkml brings', () => {
    const other = { ...adoption, 名称: '乙法' };
    const { entries } = mergeRegister('法规', {
      own: [],
      current: [adoption, other],
      newer: [{ ...adoption, 状态: '已废止' }, other],
      divisions: [],
    });
    expect(entries).toEqual([{ ...adoption, 状态: '已废止' }]);
  });

  it('tells divisions of one name apart by what is above them', () => {
    const drum = { 名称: '鼓楼区', 上级: '江苏省徐州市', 曾用名: ['甲区'], 来源: '甲', 核对: '待核对' };
    const { added, changed } = merge([drum], [{ ...drum, 上级: '福建省福州市' }], '区划');
    expect({ added, changed }).toEqual({ added: ['福建省福州市鼓楼区'], changed: [] });
  });
});

const text = fc.constantFrom('甲', '乙', '丙', '丁', '戊');
const names = fc.uniqueArray(text, { minLength: 1, maxLength: 4 });
const entry = fc
  .record(
    {
      名称: text,
      简称: names,
      种类: fc.constantFrom('法律', '行政法规', '规范性文件'),
      文号: text,
      状态: fc.constantFrom('现行', '已废止'),
      代替者: names,
      来源: text,
      核对: fc.constantFrom('已对照', '待核对'),
    },
    { requiredKeys: ['名称', '种类', '状态', '来源', '核对'] },
  )
  .map((each): Entry => each);
const register = fc.uniqueArray(entry, { selector: (each) => each['名称'], maxLength: 5 });
const ordered = (entries: readonly object[]) => layOver('法规', entries, [], []);

describe('merging', () => {
  it('of a register with itself changes nothing', () => {
    fc.assert(
      fc.property(register, (own) => {
        const merged = merge(own, own);
        expect(changesNothing(merged)).toBe(true);
        expect(merged.entries).toEqual(ordered(own));
      }),
    );
  });

  it('the same twice changes nothing the second time', () => {
    fc.assert(
      fc.property(register, register, register, (shipped, own, newer) => {
        const over = (entries: readonly object[]) => layOver('法规', shipped, entries, []);
        const once = mergeRegister('法规', { own, current: over(own), newer, divisions: [] });
        const sides = { own: once.entries, current: over(once.entries), newer, divisions: [] };
        const twice = mergeRegister('法规', sides);
        expect(changesNothing(twice)).toBe(true);
        expect(twice.entries).toEqual(once.entries);
        expect(twice.kept).toEqual(once.kept);
      }),
    );
  });

  it('loses no entry, no name and no fact of the own register', () => {
    fc.assert(
      fc.property(register, register, (own, newer) => {
        const after = new Map(merge(own, newer).entries.map((each) => [(each as Entry)['名称'], each as Entry]));
        for (const before of own) {
          const now = after.get(before['名称']);
          expect(Object.keys(now ?? {})).toEqual(expect.arrayContaining(Object.keys(before)));
          expect(now?.['简称'] ?? []).toEqual(expect.arrayContaining((before['简称'] as string[] | undefined) ?? []));
        }
      }),
    );
  });

  it('never puts what is unverified in the place of what is verified', () => {
    fc.assert(
      fc.property(register, register, (own, newer) => {
        const verified = own.filter(({ 核对 }) => 核对 === '已对照');
        const doubtful = newer.map((each) => ({ ...each, 核对: '待核对' }));
        expect(merge(own, doubtful).entries).toEqual(expect.arrayContaining(verified));
      }),
    );
  });
});

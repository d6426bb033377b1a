import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit, Fix } from '../../../src/model/fix.ts';
import { applyFixes } from '../../../src/operations/fix/apply-fixes.ts';

const fix = (...edits: Edit[]): Fix => ({ isSafe: true, title: '改', edits });
const data = { 事项: [{ 名称: '甲乙丙丁', 渠道: ['政府网站', '政府服务中心', '其他'] }] };
const name = ['事项', 0, '名称'];
const channel = (index: number) => ['事项', 0, '渠道', index];

describe('applyFixes', () => {
  it('replaces parts of a text, whatever their order', () => {
    const fixes = [fix({ path: name, span: [2, 3], text: '三三' }), fix({ path: name, span: [0, 1], text: '' })];
    const { data: mended, taken } = applyFixes(data, fixes);
    expect(mended.事项[0]?.名称).toBe('乙三三丁');
    expect(taken).toEqual([0, 1]);
  });

  it('takes entries out of a list while others change', () => {
    const fixes = [
      fix({ path: channel(0), text: null }),
      fix({ path: channel(1), text: '政务服务中心' }),
      fix({ path: channel(2), text: null }),
    ];
    expect(applyFixes(data, fixes).data.事项[0]?.渠道).toEqual(['政务服务中心']);
  });

  it('adds entries to a list while others are taken out', () => {
    const fixes = [
      fix({ path: channel(0), text: null }, { path: channel(3), text: '公示栏' }, { path: channel(4), text: '报刊' }),
    ];
    const { data: mended, taken } = applyFixes(data, fixes);
    expect(mended.事项[0]?.渠道).toEqual(['政府服务中心', '其他', '公示栏', '报刊']);
    expect(taken).toEqual([0]);
  });

  it('adds nothing where there is no list', () => {
    expect(applyFixes(data, [fix({ path: ['事项', 0, '对象', 0], text: '全社会' })]).taken).toEqual([]);
    expect(applyFixes(data, [fix({ path: [...name, 9], text: '全社会' })]).taken).toEqual([]);
  });

  it.each<[why: string, second: Edit, taken: number[]]>([
    ['of overlapping ones', { path: name, span: [1, 4], text: '' }, [0]],
    ['of a part and the whole', { path: name, text: '戊' }, [0]],
    ['but both of two that touch', { path: name, span: [2, 3], text: '' }, [0, 1]],
    ['but both of two alike', { path: name, span: [0, 2], text: '一二' }, [0, 1]],
    ['but both of two texts', { path: channel(0), span: [0, 2], text: '一二' }, [0, 1]],
  ])('takes the first %s', (_, second, taken) => {
    const first = { path: name, span: [0, 2] as const, text: '一二' };
    expect(applyFixes(data, [fix(first), fix(second)]).taken).toEqual(taken);
  });

  it('takes all edits of a fix or none', () => {
    const fixes = [
      fix({ path: name, text: '戊' }),
      fix({ path: name, span: [0, 1], text: '己' }, { path: channel(0), text: '己' }),
    ];
    const { data: mended, taken } = applyFixes(data, fixes);
    expect(taken).toEqual([0]);
    expect(mended.事项[0]?.渠道).toEqual(data.事项[0]?.渠道);
  });

  it('leaves out what changes nothing or has no place, and gives back the same data then', () => {
    const fixes = [fix({ path: name, text: '甲乙丙丁' }), fix({ path: ['事项', 9, '名称'], text: '戊' }), fix()];
    expect(applyFixes(data, fixes)).toEqual({ data, taken: [] });
    expect(applyFixes(data, fixes).data).toBe(data);
  });

  it('never changes what it was given, and changes nothing but the texts of the fixes it took', () => {
    const edit = fc.record({
      path: fc.constantFrom(name, channel(0), channel(1)),
      span: fc.tuple(fc.nat(3), fc.nat(3)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
      text: fc.string({ maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { maxLength: 5 }), (edits) => {
        const before = structuredClone(data);
        const { data: after, taken } = applyFixes(
          data,
          edits.map((each) => fix(...each)),
        );
        expect(data).toEqual(before);
        const touched = new Set(taken.flatMap((index) => (edits[index] ?? []).map(({ path }) => path.join())));
        const item = after.事项[0];
        if (!touched.has(name.join())) expect(item?.名称).toBe('甲乙丙丁');
        for (const index of [0, 1]) {
          if (!touched.has(channel(index).join())) expect(item?.渠道[index]).toBe(data.事项[0]?.渠道[index]);
        }
        expect(item?.渠道[2]).toBe('其他');
      }),
    );
  });
});

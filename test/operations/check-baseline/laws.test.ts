import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ItemState, isLooser } from '../../../src/model/baseline-check.ts';
import { checkBaseline } from '../../../src/operations/check-baseline.ts';
import { type ItemRow, itemsIn, registers, versionOf } from '../diff/versions.ts';

const today = '2026-11-22';
const options = { registers, today };

const some = (words: readonly string[]) => fc.subarray([...words], { minLength: 1 });
const row: Arbitrary<ItemRow> = fc.record({
  名称: fc.constantFrom('学生资助政策', '招生简章', '学校名录'),
  内容: some(['资助项目', '申请条件', '办理程序', '咨询电话']).map((elements) => elements.join('；')),
  时限: fc.constantFrom(...[5, 10, 20, 30].map((days) => `信息形成或者变更之日起${days}个工作日内`)),
  主体: fc.constant(['县级教育部门']),
  方式: fc.constantFrom(['主动'], ['依申请']),
  渠道: some(['政府网站', '公开查阅点', '精准推送']),
  对象: fc.constantFrom(['全社会'], ['特定群体']),
});
const rows = fc
  .array(row, { minLength: 1, maxLength: 4 })
  .map((all) => all.map((each, at) => ({ 编号: `A-${at}`, ...each })));
const linked = (all: readonly ItemRow[]) => all.map((each) => ({ ...each, 基准编号: each.编号 ?? '' }));
const check = (local: readonly ItemRow[], above: readonly ItemRow[]) =>
  checkBaseline(versionOf({ 义务教育: linked(local) }), versionOf({ 义务教育: above }), options);
const itemsOf = (result: ReturnType<typeof check>) => result.domains.flatMap(({ items }) => items);

/** From what is in order to what is not. */
const gravity: readonly ItemState[] = ['same', 'stricter', 'excluded', 'adapted', 'unclear', 'looser', 'missing'];

describe('checking against a baseline', () => {
  it('finds nothing in a place that is equal to it', () => {
    fc.assert(
      fc.property(rows, (all) => {
        expect(itemsOf(check(all, all)).map(({ state }) => state)).toEqual(all.map(() => 'same'));
      }),
    );
  });

  it('has every item of the baseline once, and every item of the place once', () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const local = versionOf({ 义务教育: one });
        const result = checkBaseline(local, versionOf({ 义务教育: other }), options);
        expect(itemsOf(result)).toHaveLength(other.length);
        const told = new Set([
          ...itemsOf(result).flatMap((item) => item.local),
          ...result.domains.flatMap((each) => each.extra),
        ]);
        expect(told).toEqual(new Set(itemsIn(local)));
      }),
    );
  });

  it('reads looser as stricter where the two change places', () => {
    fc.assert(
      fc.property(row, row, (one, other) => {
        const [a, b] = [
          { 编号: 'A', ...one },
          { 编号: 'A', ...other, 名称: one.名称 ?? '' },
        ];
        const directions = (result: ReturnType<typeof check>) =>
          itemsOf(result).flatMap(({ departures }) =>
            departures.flatMap(({ change }) => change.parts.map(({ direction }) => `${change.field} ${direction}`)),
          );
        const mirrored = directions(check([b], [a])).map((each) =>
          each.endsWith('looser') ? each.replace('looser', 'stricter') : each.replace('stricter', 'looser'),
        );
        expect(directions(check([a], [b])).sort()).toEqual(mirrored.sort());
      }),
    );
  });

  it('never says worse of a place that records a deviation', () => {
    fc.assert(
      fc.property(rows, rows, fc.constantFrom('内容', '时限', '渠道', '方式', '对象'), (one, other, 要素) => {
        const explained = one.map((each) => ({ ...each, 偏离: [{ 要素, 理由: '本县没有推送平台' } as const] }));
        const before = itemsOf(check(one, other));
        const after = itemsOf(check(explained, other));
        for (const [index, { state }] of after.entries()) {
          expect(gravity.indexOf(state)).toBeLessThanOrEqual(gravity.indexOf(before[index]?.state ?? 'same'));
        }
      }),
    );
  });

  it('calls an item looser exactly where something is lost that nothing explains', () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        for (const { state, departures } of itemsOf(check(one, other))) {
          const lost = departures.some(({ change, deviation }) => deviation === undefined && isLooser(change));
          expect(state === 'looser').toBe(lost);
        }
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Matching } from '../../../src/model/matching.ts';
import type { ItemContent, Version, VersionItem } from '../../../src/model/version.ts';
import { createProfiler } from '../../../src/operations/match-items/profile.ts';
import { matchItems } from '../../../src/operations/match-items.ts';
import { registers } from './registers.ts';
import { type Row, versionOf } from './rows.ts';

const names = [
  '学生资助政策',
  '学生资助政策及标准',
  '招生范围',
  '招生范围和条件',
  '招生范围、入学条件',
  '入学条件',
  '0505 招生范围',
  '第1批名单',
  '第2批名单',
  '',
];
const lines = ['1.申请条件', '2.办理程序', '申请条件；', '3.咨询电话', '监督电话及地址', '监督电话', '公示期限'];

/** From few words, so that items are often alike. */
const content: fc.Arbitrary<ItemContent> = fc.record(
  {
    一级事项: fc.constantFrom('招生管理', '1.招生管理', '资助管理'),
    名称: fc.constantFrom(...names),
    内容: fc.array(fc.constantFrom(...lines), { maxLength: 4 }).map((elements) => elements.join('\n')),
    依据: fc.subarray(['《中华人民共和国义务教育法》', '《义务教育法》', '《教育督导条例》']),
    时限: fc.constantFrom('实时公开', '信息形成之日起20个工作日内', ''),
    主体: fc.subarray(['青禾县教育局', '青禾县民政局']),
    扩展: fc.dictionary(fc.constantFrom('电话', '科室'), fc.constantFrom('一', '二')),
  },
  { requiredKeys: [] },
);

const row = fc.record({
  domain: fc.constantFrom('义务教育', '社会救助', '教育'),
  content: fc.tuple(content, fc.subarray(['X-0', 'X-1', 'X-2'])).map(([own, former]) => ({ ...own, 曾用编号: former })),
});
const rows: fc.Arbitrary<Row[]> = fc
  .array(row, { maxLength: 14 })
  .map((drafts) => drafts.map((draft, mark) => ({ ...draft, mark })));
const side = fc.tuple(rows, fc.boolean()).map(([all, ids]) => versionOf(all, { ids }).version);

const itemsOf = ({ catalogues }: Version) => catalogues.flatMap(({ items }) => items);

/** Each decision by the places of its items. */
function decisions({ pairs, splits, merges, removed, added }: Matching, isSwapped = false): string[] {
  const place = ({ catalogue, index }: VersionItem) => `${catalogue}.${index}`;
  const list = (items: readonly VersionItem[] | VersionItem) => [items].flat().map(place).sort().join('+');
  const said = [...pairs, ...splits, ...merges].map(({ before, after, matchedBy }) =>
    isSwapped ? `${matchedBy} ${list(after)}→${list(before)}` : `${matchedBy} ${list(before)}→${list(after)}`,
  );
  const [gone, come] = isSwapped ? [added, removed] : [removed, added];
  return [...said, ...gone.map((item) => `-${place(item)}`), ...come.map((item) => `+${place(item)}`)].sort();
}

describe('matchItems', () => {
  it('puts every item of either side in exactly one place', () => {
    fc.assert(
      fc.property(side, side, (before, after) => {
        const { pairs, splits, merges, removed, added } = matchItems(before, after, { registers });
        const related = [...pairs, ...splits, ...merges];
        const old = [...related.flatMap((found) => [found.before].flat()), ...removed];
        const fresh = [...related.flatMap((found) => [found.after].flat()), ...added];
        expect(old).toHaveLength(itemsOf(before).length);
        expect(new Set(old)).toEqual(new Set(itemsOf(before)));
        expect(fresh).toHaveLength(itemsOf(after).length);
        expect(new Set(fresh)).toEqual(new Set(itemsOf(after)));
      }),
    );
  });

  it('lists among the candidates only what is removed or added', () => {
    fc.assert(
      fc.property(side, side, (before, after) => {
        const { removed, added, candidates } = matchItems(before, after, { registers });
        for (const candidate of candidates) {
          expect(removed).toEqual(expect.arrayContaining([...candidate.before]));
          expect(added).toEqual(expect.arrayContaining([...candidate.after]));
        }
      }),
    );
  });

  it('pairs every item of a version with itself', () => {
    fc.assert(
      fc.property(side, (version) => {
        const { pairs, removed, added } = matchItems(version, version, { registers });
        expect(pairs.filter(({ before, after }) => before !== after)).toEqual([]);
        expect([...removed, ...added]).toEqual([]);
      }),
    );
  });

  it('decides the same with the sides swapped, splits for merges', () => {
    fc.assert(
      fc.property(side, side, (before, after) => {
        const [there, back] = [matchItems(before, after, { registers }), matchItems(after, before, { registers })];
        expect(decisions(back, true)).toEqual(decisions(there));
        expect(back.candidates).toHaveLength(there.candidates.length);
      }),
    );
  });

  it('decides the same for rows in another order, but for rows that are equal', () => {
    const profile = createProfiler(registers);
    const texts = (matching: Matching) => {
      const text = (item: VersionItem) => `${item.domain} ${profile(item).key}`;
      const list = (items: readonly VersionItem[] | VersionItem) => [items].flat().map(text).sort().join('+');
      const { pairs, splits, merges, removed, added } = matching;
      const said = [...pairs, ...splits, ...merges].map(({ before, after }) => `${list(before)}→${list(after)}`);
      return [...said, ...removed.map((item) => `-${text(item)}`), ...added.map((item) => `+${text(item)}`)].sort();
    };
    const shuffled = rows.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(side, shuffled, (before, [ordered, mixed]) => {
        const [one, other] = [ordered, mixed].map((all) => versionOf(all, { ids: false }).version);
        expect(texts(matchItems(before, other!, { registers }))).toEqual(
          texts(matchItems(before, one!, { registers })),
        );
      }),
    );
  });
});

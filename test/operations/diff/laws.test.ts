// What holds for any two versions, whatever stands in them.
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeKinds } from '../../../src/model/change-kinds.ts';
import type { Change, ChangeSet, PartChange } from '../../../src/model/change-set.ts';
import { mirrored } from '../../../src/model/comparison.ts';
import type { Version } from '../../../src/model/version.ts';
import { applyChanges } from '../../../src/operations/apply-changes.ts';
import { diffMatched } from '../../../src/operations/diff/diff-matched.ts';
import { arbitraryItem } from '../../exporters/arbitrary-catalogue.ts';
import { type Domains, type ItemRow, itemsIn, matchById, mirroredMatching, registers, versionOf } from './versions.ts';

const diffById = (before: Version, after: Version) =>
  diffMatched(before, after, matchById(before, after), { registers });

/** Words that meet often enough to be reworded, renamed and replaced. */
const texts = (...words: string[]) => fc.array(fc.constantFrom(...words), { maxLength: 4 });
const likelyItem: Arbitrary<ItemRow> = fc.record(
  {
    名称: fc.constantFrom('招生范围', '1.招生范围', '招生计划', '学生资助政策'),
    内容: texts('1.申请条件', '办理程序', '申请条件、办理程序', '申请的条件', '咨询电话').map((lines) =>
      lines.join('\n'),
    ),
    依据: texts(
      '《收养法》',
      '《婚姻法》',
      '《民法典》',
      '《政府信息公开条例》',
      '《政府信息公开条例》（国令第711号）',
      '《示例法》',
    ),
    时限: fc.constantFrom('20个工作日内', '信息形成或变更之日起20个工作日内', '7个工作日内', '及时公开', '开学前'),
    主体: texts('县国土资源局', '县林业局', '县自然资源局', '县教育局', '县卫健委', '县卫生健康委员会'),
    方式: texts('主动', '依申请', '主动公开'),
    渠道: texts('政府网站', '门户网站', '政府服务中心', '政务服务中心', '县政务服务中心', '精准推送'),
    对象: texts('全社会', '社会公众', '特定群体:申请人', '特定群体'),
    层级: texts('县级', '乡级', '乡、村级'),
    扩展: fc.dictionary(fc.constantFrom('科室', '电话'), fc.constantFrom('甲', '乙'), { noNullPrototype: true }),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const anyItem: Arbitrary<ItemRow> = fc.oneof(
  { weight: 3, arbitrary: likelyItem },
  { weight: 1, arbitrary: arbitraryItem.map(({ 编号: _, 曾用编号: __, ...content }) => content) },
);

const ids = ['甲', '乙', '丙', '丁', '戊', '己'];
const domains = ['义务教育', '养老服务', '救灾'];

/** Items spread over domains by chance, each id once. */
const anyDomains: Arbitrary<Domains> = fc
  .uniqueArray(fc.record({ id: fc.constantFrom(...ids), domain: fc.constantFrom(...domains), item: anyItem }), {
    selector: ({ id }) => id,
  })
  .map((rows) => Object.fromEntries(domains.map((domain) => [domain, rowsOf(rows, domain)])));

function rowsOf(rows: readonly { id: string; domain: string; item: ItemRow }[], domain: string): ItemRow[] {
  return rows.filter((row) => row.domain === domain).map(({ id, item }) => ({ ...item, 编号: id }));
}

const anyVersion = anyDomains.map((each) => versionOf(each));

/** The second version may have parts of a split, or a merge. */
const anyPair: Arbitrary<readonly [Version, Version]> = fc
  .tuple(anyDomains, anyDomains, fc.constantFrom('plain', 'split', 'merge'), anyItem, anyItem)
  .map(([before, after, kind, one, other]) => {
    const extra: Readonly<Record<typeof kind, ItemRow[]>> = {
      plain: [],
      split: [
        { ...one, 编号: '分一', 曾用编号: ['甲'] },
        { ...other, 编号: '分二', 曾用编号: ['甲'] },
      ],
      merge: [{ ...one, 编号: '合', 曾用编号: ['甲', '乙'] }],
    };
    const former = extra[kind].flatMap((row) => row.曾用编号 ?? []);
    const rest = Object.entries(after).map(([domain, rows]) => {
      return [domain, rows.filter((row) => !former.includes(row.编号 ?? ''))] as const;
    });
    const fresh = Object.fromEntries([...rest, ['新领域', extra[kind]] as const]);
    return [versionOf(before), versionOf(fresh)] as const;
  });

const turnedKind = {
  added: 'removed',
  removed: 'added',
  changed: 'changed',
  split: 'merged',
  merged: 'split',
} as const;

const partLine = (field: string, { kind, before, after, direction }: PartChange) =>
  JSON.stringify([field, kind, before, after, direction]);
const turnedPartLine = (field: string, { kind, before, after, direction }: PartChange) =>
  JSON.stringify([field, changeKinds[kind].mirror, after, before, mirrored(direction)]);

function outline(change: Change, isTurned: boolean) {
  const sides = [change.kind === 'added' ? [] : change.before, change.kind === 'removed' ? [] : change.after];
  const items = sides.map((side) => [side].flat().map(({ domain, index }) => `${domain} ${index}`));
  const fields = 'fields' in change ? change.fields : [];
  return {
    kind: isTurned ? turnedKind[change.kind] : change.kind,
    items: isTurned ? items.reverse() : items,
    domainMoved: change.kind === 'changed' && change.domainMoved,
    fields: fields.map((field) => ({
      field: field.field,
      values: isTurned ? [field.after, field.before] : [field.before, field.after],
      direction: isTurned ? mirrored(field.direction) : field.direction,
      parts: field.parts.map((part) => (isTurned ? turnedPartLine : partLine)(field.field, part)).sort(),
    })),
  };
}

const outlines = ({ changes }: ChangeSet, isTurned: boolean) =>
  changes.map((change) => JSON.stringify(outline(change, isTurned))).sort();

describe('diffMatched', () => {
  it('finds nothing between a version and itself', () => {
    fc.assert(
      fc.property(anyVersion, (version) => {
        const { changes, heads, summary } = diffById(version, version);
        expect([changes.length, heads.length]).toEqual([0, 0]);
        const nothing = { added: 0, removed: 0, changed: 0, split: 0, merged: 0, moved: 0, noise: 0 };
        expect(summary).toEqual({ ...nothing, unchanged: itemsIn(version).length });
      }),
    );
  });

  it('reads the same backwards: mirrored kinds, directions and counts', () => {
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        const matching = matchById(before, after);
        const forth = diffMatched(before, after, matching, { registers });
        const back = diffMatched(after, before, mirroredMatching(matching), { registers });
        expect(outlines(back, true)).toEqual(outlines(forth, false));
        const { added, removed, split, merged, ...rest } = forth.summary;
        expect(back.summary).toEqual({ ...rest, added: removed, removed: added, split: merged, merged: split });
      }),
    );
  });

  it('tells every item once, and counts what it tells', () => {
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        const { changes, summary } = diffById(before, after);
        const told = changes.flatMap((change) => {
          return [change.kind === 'removed' ? [] : change.after, change.kind === 'added' ? [] : change.before].flat();
        });
        expect(new Set(told).size).toBe(told.length);
        expect(told.length + 2 * summary.unchanged).toBe(itemsIn(before).length + itemsIn(after).length);
        expect(summary.added + summary.removed + summary.changed + summary.split + summary.merged).toBe(changes.length);
      }),
    );
  });

  it('tells the new version: the changes applied to the old one leave nothing to change', () => {
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        const applied = applyChanges(before, diffById(before, after));
        expect(outlines(diffById(applied, after), false)).toEqual([]);
        expect(itemsIn(applied).length).toBe(itemsIn(after).length);
      }),
    );
  });
});

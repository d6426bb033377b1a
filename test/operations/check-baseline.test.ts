import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import type { BaselineCheck, ItemState } from '../../src/model/baseline-check.ts';
import type { CatalogueHead } from '../../src/model/exact-values.ts';
import { checkBaseline, createBaselineChecker } from '../../src/operations/check-baseline.ts';
import { type Domains, type ItemRow, versionOf } from './diff/versions.ts';

const registers = loadRegisters();
const today = '2026-11-22';

const aid = {
  一级事项: '学生管理',
  名称: '学生资助政策',
  内容: '1.各类资助项目的名称\n2.申请条件、办理程序\n3.资助标准',
  依据: ['《中华人民共和国义务教育法》', '《中华人民共和国政府信息公开条例》（国务院令第711号）'],
  时限: '信息形成或者变更之日起20个工作日内',
  主体: ['县级教育部门', '乡镇人民政府'],
  方式: ['主动'],
  渠道: ['政府网站', '精准推送'],
  对象: ['全社会'],
  层级: ['县级', '乡级'],
} satisfies ItemRow;
const enrolment = { ...aid, 一级事项: '招生管理', 名称: '招生简章', 内容: '招生范围和条件', 层级: ['县级'] };
const schools = { ...aid, 一级事项: '教育概况', 名称: '学校名录', 内容: '学校名称、地址、电话' };

const baseline = versionOf({
  义务教育: [
    { 编号: 'YW-1', ...aid },
    { 编号: 'YW-2', ...enrolment },
    { 编号: 'YW-3', ...schools },
  ],
});

const county: Partial<CatalogueHead> = { 地区: { 名称: '示例省青禾县', 级别: '县级' } };
const town: Partial<CatalogueHead> = { 地区: { 名称: '示例省青禾县青禾镇', 级别: '乡级' } };
const organs = ['青禾县教育局', '青禾镇人民政府'];
/** An item as a county has it that changed nothing but its organs. */
const own = (id: string, row: ItemRow, rest: ItemRow = {}): ItemRow => {
  return { 编号: `本地${id}`, 基准编号: id, ...row, 主体: organs, ...rest };
};

const check = (domains: Domains, head: Partial<CatalogueHead> = county) =>
  checkBaseline(versionOf(domains, head), baseline, { registers, today });
const itemsOf = ({ domains }: BaselineCheck) => domains.flatMap(({ items }) => items);
const statesOf = (result: BaselineCheck) => itemsOf(result).map(({ state }) => state);
const withAid = (rest: ItemRow) =>
  check({ 义务教育: [own('YW-1', aid, rest), own('YW-2', enrolment), own('YW-3', schools)] });

describe('checkBaseline', () => {
  const reason = { 理由: '本县没有推送平台', 批准: '县政务公开办', 日期: '2026-03-01' };
  const cases: [what: string, item: ItemRow, state: ItemState, fields: string][] = [
    ['has its own organs', {}, 'same', ''],
    ['writes the same otherwise', { 内容: '①各类资助项目的名称；②申请条件、办理程序；③资助标准' }, 'same', ''],
    ['adds a channel', { 渠道: ['政府网站', '精准推送', '广播电视'] }, 'stricter', '渠道'],
    ['is earlier', { 时限: '信息形成或者变更之日起10个工作日内' }, 'stricter', '时限'],
    ['drops a channel', { 渠道: ['政府网站'] }, 'looser', '渠道'],
    ['puts a channel in the place of another', { 渠道: ['政府网站', '广播电视'] }, 'looser', '渠道'],
    ['is later', { 时限: '信息形成或者变更之日起30个工作日内' }, 'looser', '时限'],
    ['is earlier, for fewer people', { 时限: '信息形成之日起3个工作日内', 对象: ['特定群体'] }, 'looser', '时限 对象'],
    ['only answers on request', { 方式: ['依申请'] }, 'looser', '方式'],
    ['drops an element', { 内容: '1.各类资助项目的名称\n2.资助标准' }, 'looser', '内容'],
    ['drops an act', { 依据: aid.依据.slice(1) }, 'unclear', '依据'],
    ['drops the towns', { 层级: ['县级'] }, 'looser', '层级'],
    ['has no organ', { 主体: [] }, 'unclear', '主体'],
    ['gives the duty to another organ', { 主体: ['青禾县水利局', '青禾镇人民政府'] }, 'unclear', '主体'],
    ['drops a channel with a reason', { 渠道: ['政府网站'], 偏离: [{ 要素: '渠道', ...reason }] }, 'adapted', '渠道'],
    [
      'gives a reason that nobody has approved',
      { 渠道: ['政府网站'], 偏离: [{ 要素: '渠道', 理由: '没有平台' }] },
      'looser',
      '渠道',
    ],
    ['gives a blank reason', { 渠道: ['政府网站'], 偏离: [{ 要素: '渠道', 理由: ' ' }] }, 'looser', '渠道'],
    ['gives a reason for another field', { 渠道: ['政府网站'], 偏离: [{ 要素: '时限', ...reason }] }, 'looser', '渠道'],
    [
      'gives a reason until today',
      { 渠道: ['政府网站'], 偏离: [{ 要素: '渠道', ...reason, 有效期: today }] },
      'adapted',
      '渠道',
    ],
    [
      'gave a reason until yesterday',
      { 渠道: ['政府网站'], 偏离: [{ 要素: '渠道', ...reason, 有效期: '2026-11-21' }] },
      'looser',
      '渠道',
    ],
    [
      'explains one of two departures',
      { 渠道: ['政府网站'], 方式: ['依申请'], 偏离: [{ 要素: '渠道', ...reason }] },
      'looser',
      '方式 渠道',
    ],
  ];

  it.each(cases)('an item that %s', (_, row, state, fields) => {
    const [item] = itemsOf(withAid(row));
    expect([item?.state, item?.departures.map(({ change }) => change.field).join(' ')]).toEqual([state, fields]);
  });

  it('leaves aside what a place writes beside the elements', () => {
    const row = { 备注: '见附件', 栏目: { 名称: '教育' }, 权责编号: '0505', 扩展: { 电话: '12345' } };
    expect(itemsOf(withAid(row))[0]).toMatchObject({ state: 'same', departures: [] });
  });
});

describe('which item answers which', () => {
  const one = own('YW-1', aid, { 内容: '1.各类资助项目的名称\n2.资助标准' });
  const other = own('YW-1', aid, { 名称: '资助办理', 内容: '1.申请条件、办理程序' });

  it('takes several items of one 基准编号 together', () => {
    const result = check({ 义务教育: [one, other, own('YW-2', enrolment), own('YW-3', schools)] });
    expect(statesOf(result)).toEqual(['same', 'same', 'same']);
    expect(itemsOf(result)[0]?.local.map(({ content }) => content.名称)).toEqual(['学生资助政策', '资助办理']);
  });

  it('finds what was joined by the ids that it had', () => {
    const joined = { 编号: 'YW-1', 基准编号: 'YW-1', 曾用编号: ['YW-2'] };
    const row = { ...aid, ...joined, 名称: '招生和资助', 内容: `${aid.内容}\n4.招生范围和条件`, 主体: organs };
    const result = check({ 义务教育: [row, own('YW-3', schools)] });
    expect(statesOf(result)).toEqual(['same', 'same', 'same']);
    expect(itemsOf(result)[1]?.local[0]?.content.名称).toBe('招生和资助');
  });

  it('follows an id that the baseline has given up', () => {
    const renumbered = versionOf({ 义务教育: [{ 编号: 'YW-9', 曾用编号: ['YW-1'], ...aid }] });
    const local = versionOf({ 义务教育: [own('YW-1', aid)] }, county);
    expect(statesOf(checkBaseline(local, renumbered, { registers, today }))).toEqual(['same']);
  });

  it('does not believe equal ids of places that number for themselves', () => {
    const rows = [
      { 编号: 'YW-1', ...schools },
      { 编号: 'YW-2', ...aid },
      { 编号: 'YW-3', ...enrolment },
    ];
    expect(statesOf(check({ 义务教育: rows.map((row) => ({ ...row, 主体: organs })) }))).toEqual([
      'same',
      'same',
      'same',
    ]);
  });

  it('finds a name that is the only one in its domain, whatever group it stands in', () => {
    const row = { ...aid, 编号: 'A-1', 一级事项: '义务教育', 内容: '资助', 依据: [], 主体: organs };
    expect(itemsOf(check({ 义务教育: [row] }))[0]).toMatchObject({ state: 'looser', local: [{ id: 'A-1' }] });
  });

  describe('in an item that was written together', () => {
    const above = versionOf({
      公共资源交易: [
        { 编号: 'A', 一级事项: '政府采购信息', 名称: '采购文件', 内容: '采购需求；评审方法' },
        { 编号: 'B', 一级事项: '政府采购信息', 名称: '采购合同', 内容: '合同标的；合同金额' },
        { 编号: 'C', 一级事项: '政府采购信息', 名称: '采购合同履约验收结果', 内容: '验收结论；验收时间' },
        { 编号: 'D', 一级事项: '土地出让信息', 名称: '出让公告', 内容: '地块位置；出让年限' },
        { 编号: 'E', 一级事项: '矿业权出让信息', 名称: '出让公告', 内容: '矿区位置；出让年限' },
      ],
    });
    const answersOf = (rows: readonly ItemRow[]) => {
      const result = checkBaseline(versionOf({ 公共资源交易: rows }, county), above, { registers, today });
      return itemsOf(result).map(({ local }) => local.map(({ id }) => id).join());
    };

    it('finds the items whose names it lists, and no others', () => {
      const together = { 编号: '1', 名称: '政府采购信息', 内容: '采购文件；采购合同' };
      expect(answersOf([together])).toEqual(['1', '1', '', '', '']);
    });

    it('does not take an item of the same name in another group for it', () => {
      expect(
        answersOf([{ 编号: '1', 基准编号: 'D', 一级事项: '土地出让信息', 名称: '出让公告', 内容: '地块位置' }]),
      ).toEqual(['', '', '', '1', '']);
    });
  });

  it('lists what only the place has', () => {
    const result = check({ 义务教育: [own('YW-1', aid), { 编号: 'X', 名称: '校车线路', 内容: '停靠点、发车时间' }] });
    expect(result.domains[0]?.extra.map(({ id }) => id)).toEqual(['X']);
    expect(statesOf(result)).toEqual(['same', 'missing', 'missing']);
  });
});

describe('what a place must have', () => {
  it.each([
    ['县级', ['missing', 'missing', 'missing']],
    ['乡级', ['missing', 'missing']],
    ['村级', []],
    [undefined, ['missing', 'missing', 'missing']],
  ] as const)('of level %s', (级别, states) => {
    expect(statesOf(check({ 义务教育: [] }, { 地区: { 名称: '某地', ...(级别 && { 级别 }) } }))).toEqual(states);
  });

  it('lets a town write its own level only, and its own organ', () => {
    const row = (id: string, content: ItemRow) => own(id, content, { 层级: ['乡级'], 主体: ['青禾镇人民政府'] });
    expect(statesOf(check({ 义务教育: [row('YW-1', aid), row('YW-3', schools)] }, town))).toEqual(['same', 'same']);
  });

  it('does not ask for levels where the whole catalogue has none', () => {
    const rows = [own('YW-1', aid), own('YW-2', enrolment), own('YW-3', schools)];
    const bare = rows.map(({ 层级: _, ...row }) => row);
    expect(statesOf(check({ 义务教育: bare }))).toEqual(['same', 'same', 'same']);
  });
});

describe('不适用', () => {
  const why = { 理由: '本县没有民办学校', 批准: '县政务公开办' };
  const rows = [own('YW-1', aid), own('YW-3', schools)];
  const excluding = (不适用: CatalogueHead['不适用'], local: readonly ItemRow[] = rows) =>
    check({ 义务教育: local }, { ...county, ...(不适用 && { 不适用 }) });

  it.each([
    ['by 基准编号', { 基准编号: 'YW-2', 名称: '招生简章', ...why }, 'excluded'],
    ['by 名称', { 名称: '招生简章', ...why }, 'excluded'],
    ['until today', { 名称: '招生简章', ...why, 有效期: today }, 'excluded'],
    ['until yesterday', { 名称: '招生简章', ...why, 有效期: '2026-11-21' }, 'missing'],
    ['without a reason', { 名称: '招生简章', 理由: ' ', 批准: '县政务公开办' }, 'missing'],
    ['that nobody has approved', { 名称: '招生简章', 理由: '本县没有民办学校' }, 'missing'],
  ] as const)('%s', (_, entry, state) => {
    const result = excluding([entry]);
    expect(statesOf(result)).toEqual(['same', state, 'same']);
    expect(result.idle.exclusions).toEqual([]);
  });

  it('of a whole domain', () => {
    expect(statesOf(excluding([{ 名称: '全部事项', ...why }], []))).toEqual(['excluded', 'excluded', 'excluded']);
  });

  it.each([
    ['of what is there', { 基准编号: 'YW-1', 名称: '学生资助政策', ...why }, 'present'],
    ['of what no baseline has', { 名称: '校车线路', ...why }, 'unknown'],
    ['of a domain of which something is there', { 名称: '全部事项', ...why }, 'present'],
  ] as const)('is idle %s', (_, entry, reason) => {
    const result = excluding([entry]);
    expect(result.idle.exclusions).toMatchObject([{ entry, catalogue: 0, index: 0, why: reason }]);
    expect(statesOf(result)).toEqual(['same', 'missing', 'same']);
  });

  it('is idle where a name means several', () => {
    const twice = versionOf({
      义务教育: [
        { 编号: 'A', ...aid },
        { 编号: 'B', ...aid, 一级事项: '其他' },
      ],
    });
    const local = versionOf({ 义务教育: [] }, { ...county, 不适用: [{ 名称: '学生资助政策', ...why }] });
    const { idle } = checkBaseline(local, twice, { registers, today });
    expect(idle.exclusions).toMatchObject([{ why: 'ambiguous' }]);
  });
});

describe('偏离 that departs from nothing', () => {
  const entry = { 要素: '渠道', 理由: '本县没有推送平台' } as const;

  it.each([
    ['for a field that is as in the baseline', { 偏离: [entry] }, 1],
    ['not for one that is looser', { 偏离: [entry], 渠道: ['政府网站'] }, 0],
    ['not for one that is stricter', { 偏离: [entry], 渠道: [...aid.渠道, '广播电视'] }, 0],
    ['not for organs that are the own ones', { 偏离: [{ 要素: '主体', 理由: '由教育局统一公开' }] }, 0],
  ] as [string, ItemRow, number][])('is idle %s', (_, row, count) => {
    expect(withAid(row).idle.deviations).toHaveLength(count);
  });

  it('is idle in an item that only the place has, unless the baseline has nothing of the domain', () => {
    const extra = { 编号: 'X', 名称: '校车线路', 内容: '停靠点', 偏离: [entry] };
    expect(check({ 义务教育: [extra] }).idle.deviations).toMatchObject([{ item: { id: 'X' }, index: 0 }]);
    expect(check({ 水利: [extra] }).idle.deviations).toEqual([]);
  });
});

describe('createBaselineChecker', () => {
  it('judges each place as if it were alone', () => {
    const checker = createBaselineChecker(baseline, { registers, today });
    const places = [{ 义务教育: [own('YW-1', aid)] }, { 义务教育: [] }, { 义务教育: [own('YW-1', aid)] }];
    const results = places.map((place) => statesOf(checker(versionOf(place, county))));
    expect(results).toEqual(places.map((place) => statesOf(check(place))));
  });

  it('weighs as the settings say', () => {
    const levels = { 'basis-removed': 'info' } as const;
    const local = versionOf({ 义务教育: [own('YW-1', aid, { 依据: aid.依据.slice(1) })] }, county);
    const [item] = itemsOf(checkBaseline(local, baseline, { registers, today, levels }));
    expect(item?.state).toBe('same');
  });
});

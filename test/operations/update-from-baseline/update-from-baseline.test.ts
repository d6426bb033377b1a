import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../../src/io/registers.ts';
import type { Item } from '../../../src/model/catalogue.ts';
import type { CatalogueHead } from '../../../src/model/exact-values.ts';
import type { ItemContent, Version } from '../../../src/model/version.ts';
import { updateFromBaseline } from '../../../src/operations/update-from-baseline.ts';

const registers = loadRegisters();

type Row = ItemContent & { readonly 编号?: string };
type Rows = Readonly<Record<string, readonly Row[]>>;

function version(rows: Rows, headOf: (domain: string) => Partial<CatalogueHead>): Version {
  return {
    name: '目录',
    catalogues: Object.entries(rows).map(([domain, items], catalogue) => ({
      file: `${domain}.yaml`,
      head: { 格式: 'gkml/1', 目录: `示例省${domain}领域基层政务公开标准目录`, 领域: domain, ...headOf(domain) },
      items: items.map(({ 编号: id, ...content }, index) => ({ id, content, domain, catalogue, index })),
      locate: () => ({ file: `${domain}.yaml` }),
    })),
  };
}

const province = (rows: Rows, edition: string) =>
  version(rows, () => ({ 地区: { 名称: '示例省', 级别: '省级' }, 版本: edition }));
const county = (rows: Rows, more: Partial<CatalogueHead> = {}) =>
  version(rows, (domain) => ({
    目录: `示例省青禾县${domain}领域基层政务公开标准目录`,
    地区: { 名称: '示例省青禾县', 级别: '县级' },
    版本: '2025.2',
    基准: { 来源: `基准/${domain}.yaml`, 版本: '2025' },
    ...more,
  }));

const policy: Row = {
  编号: 'YWJY-001',
  一级事项: '政策文件',
  名称: '教育法律法规',
  内容: '1.法律；\n2.行政法规；\n3.部门规章；',
  依据: ['《中华人民共和国义务教育法》'],
  时限: '信息形成或者变更之日起20个工作日内',
  主体: ['县级教育行政部门'],
  方式: ['主动'],
  渠道: ['政府网站', '公开查阅点'],
  对象: ['全社会'],
  层级: ['县级', '乡级'],
};
const admission: Row = {
  ...policy,
  编号: 'YWJY-002',
  一级事项: '招生管理',
  名称: '学校招生',
  内容: '1.招生计划；\n2.招生范围；',
};
const aid: Row = {
  ...policy,
  编号: 'YWJY-003',
  一级事项: '学生资助',
  名称: '资助政策',
  内容: '1.申请条件；\n2.资助标准；',
  层级: ['县级'],
};
const local = (row: Row, change: Partial<Row> = {}): Row => {
  return {
    ...row,
    基准编号: row.编号 ?? '',
    主体: ['青禾县教育局'],
    编号: (row.编号 ?? '').replace('YWJY', 'QHJY'),
    ...change,
  };
};

function update(old: Version, fresh: Version, ours: Version) {
  return updateFromBaseline(
    { old, fresh, local: ours },
    {
      registers,
      organs: { names: [], answers: new Map() },
      references: fresh.catalogues.map(({ file }) => `基准/${file}`),
    },
  );
}

const itemsOf = ({ merge }: ReturnType<typeof update>): Item[] =>
  merge.catalogues.flatMap(({ catalogue }) => catalogue.事项);
const itemOf = (result: ReturnType<typeof update>, id: string) => itemsOf(result).find(({ 编号 }) => 编号 === id);

describe('an update from the baseline', () => {
  const old = province({ 义务教育: [policy, admission, aid] }, '2025');
  const ours = county({ 义务教育: [local(policy), local(admission), local(aid)] });

  it('changes nothing but the version where the baseline only has a new one', () => {
    const result = update(old, province({ 义务教育: [policy, admission, aid] }, '2026'), ours);
    expect([result.merge.conflicts, result.notices]).toEqual([[], []]);
    const [merged] = result.merge.catalogues;
    expect(merged?.catalogue).toEqual({
      ...ours.catalogues[0]?.head,
      基准: { 来源: '基准/义务教育.yaml', 版本: '2026' },
      事项: [local(policy), local(admission), local(aid)],
    });
  });

  it('takes what changed above, and keeps the ids, organs and columns of the place', () => {
    const changed = { ...admission, 时限: '信息形成之日起10个工作日内' };
    const withColumn = local(admission, { 栏目: { 名称: '义务教育' } });
    const result = update(
      old,
      province({ 义务教育: [policy, changed, aid] }, '2026'),
      county({ 义务教育: [local(policy), withColumn, local(aid)] }),
    );
    expect(result.merge.conflicts).toEqual([]);
    expect(itemOf(result, 'QHJY-002')).toEqual({ ...withColumn, 时限: '信息形成之日起10个工作日内' });
  });

  it('changes every part of an item that the place divided', () => {
    const parts = [
      local(admission, { 名称: '小学招生', 内容: '1.小学招生范围；' }),
      local(admission, { 编号: 'QHJY-802', 名称: '初中招生', 内容: '1.初中招生范围；' }),
    ];
    const result = update(
      old,
      province({ 义务教育: [policy, { ...admission, 时限: '信息形成之日起10个工作日内' }, aid] }, '2026'),
      county({ 义务教育: [local(policy), ...parts, local(aid)] }),
    );
    expect(result.merge.conflicts).toEqual([]);
    expect(itemsOf(result)).toEqual([
      local(policy),
      ...parts.map((part) => ({ ...part, 时限: '信息形成之日起10个工作日内' })),
      local(aid),
    ]);
  });

  it('never says of an item that it was called as it is', () => {
    const [first, second] = [
      { ...admission, 名称: '小学招生', 内容: '1.招生范围；' },
      { ...admission, 编号: 'YWJY-009', 曾用编号: ['YWJY-002'], 名称: '初中招生', 内容: '2.报名条件；' },
    ];
    const edited = local(admission, { 内容: '1.招生范围和学位；\n2.报名条件；' });
    const { merge } = update(
      old,
      province({ 义务教育: [policy, first, second, aid] }, '2026'),
      county({ 义务教育: [local(policy), edited, local(aid)] }),
    );
    const written = JSON.stringify(merge);
    expect(written).toContain('"编号":"YWJY-009"');
    expect(written).not.toMatch(/"编号":"([^"]+)"(?:,"基准编号":"[^"]+")?,"曾用编号":\["\1"/u);
  });

  it('gives a new item the organ that the place has for the word above, and an id that was never used here', () => {
    const fresh: Row = {
      ...policy,
      编号: 'QHJY-001',
      名称: '课后服务',
      内容: '1.服务时间；\n2.收费标准；',
      一级事项: '课后服务',
    };
    const result = update(old, province({ 义务教育: [policy, fresh, admission, aid] }, '2026'), ours);
    expect(itemsOf(result).map(({ 编号, 基准编号, 名称 }) => [编号, 基准编号, 名称])).toEqual([
      ['QHJY-001', 'YWJY-001', '教育法律法规'],
      ['QHJY-004', 'QHJY-001', '课后服务'],
      ['QHJY-002', 'YWJY-002', '学校招生'],
      ['QHJY-003', 'YWJY-003', '资助政策'],
    ]);
    expect(itemOf(result, 'QHJY-004')?.主体).toEqual(['青禾县教育局']);
    expect(result.notices.map(({ kind }) => kind)).toEqual(['renumbered']);
  });

  it('takes out what went above and nobody touched; what was touched is a conflict', () => {
    const touched = local(aid, { 时限: '每年9月底前' });
    const result = update(
      old,
      province({ 义务教育: [policy] }, '2026'),
      county({ 义务教育: [local(policy), local(admission, { 栏目: { 名称: '招生' } }), touched] }),
    );
    expect(itemsOf(result).map(({ 编号 }) => 编号)).toEqual(['QHJY-001', 'QHJY-003']);
    expect(result.merge.conflicts.map(({ kind, item, ours: own }) => [kind, item?.编号, own])).toEqual([
      ['changed-removed', 'QHJY-003', touched],
    ]);
  });

  it('leaves out what does not apply, and tells where the baseline changed it', () => {
    const excluded = { 不适用: [{ 基准编号: 'YWJY-003', 名称: '资助政策', 理由: '本县没有' }] };
    const result = update(
      old,
      province({ 义务教育: [policy, admission, { ...aid, 时限: '及时公开' }] }, '2026'),
      county({ 义务教育: [local(policy), local(admission)] }, excluded),
    );
    expect(itemsOf(result).map(({ 编号 }) => 编号)).toEqual(['QHJY-001', 'QHJY-002']);
    expect(result.merge.conflicts).toEqual([]);
    expect(result.notices).toMatchObject([{ kind: 'excluded-changed', item: { 编号: 'YWJY-003', 名称: '资助政策' } }]);
  });

  it('tells of a deviation that the baseline has come to', () => {
    const deviating = local(aid, { 渠道: ['政府网站'], 偏离: [{ 要素: '渠道', 理由: '没有查阅点' }] });
    const result = update(
      old,
      province({ 义务教育: [policy, admission, { ...aid, 渠道: ['政府网站'] }] }, '2026'),
      county({ 义务教育: [local(policy), local(admission), deviating] }),
    );
    expect(itemOf(result, 'QHJY-003')).toEqual(deviating);
    expect(result.notices).toMatchObject([{ kind: 'deviation-idle', element: '渠道', item: { 编号: 'QHJY-003' } }]);
  });

  it('has a conflict where both changed the same scalar, with the id that the item has in the place', () => {
    const result = update(
      old,
      province({ 义务教育: [policy, admission, { ...aid, 时限: '及时公开' }] }, '2026'),
      county({ 义务教育: [local(policy), local(admission), local(aid, { 时限: '每年9月底前' })] }),
    );
    expect(result.merge.conflicts).toMatchObject([
      {
        kind: 'both-changed',
        item: { 编号: 'QHJY-003' },
        field: '时限',
        base: aid.时限,
        ours: '每年9月底前',
        theirs: '及时公开',
      },
    ]);
  });

  it('opens a file for a new domain, and leaves alone one that went above or was never taken', () => {
    const relief: Row = { ...policy, 编号: 'JZ-001', 名称: '救灾物资', 主体: ['县级民政部门'] };
    const before = province({ 义务教育: [policy], 养老服务: [aid], 户籍管理: [admission] }, '2025');
    const after = province(
      { 义务教育: [policy], 救灾: [relief], 户籍管理: [{ ...admission, 时限: '及时公开' }] },
      '2026',
    );
    const result = update(before, after, county({ 义务教育: [local(policy)], 养老服务: [local(aid)] }));
    expect(result.notices.map((notice) => [notice.kind, 'domain' in notice ? notice.domain : '']).slice(0, 3)).toEqual([
      ['domain-removed', '养老服务'],
      ['domain-not-taken', '户籍管理'],
      ['domain-added', '救灾'],
    ]);
    expect(result.merge.conflicts).toEqual([]);
    expect(result.merge.catalogues.map(({ catalogue }) => [catalogue.领域, catalogue.基准?.版本])).toEqual([
      ['义务教育', '2026'],
      ['养老服务', '2025'],
      ['救灾', '2026'],
    ]);
    expect(result.merge.catalogues[2]?.catalogue).toMatchObject({
      目录: '示例省青禾县救灾领域基层政务公开标准目录',
      版本: '2025.2',
      地区: { 名称: '示例省青禾县' },
    });
  });

  it('filters the items of a town by its level', () => {
    const town = { 地区: { 名称: '示例省青禾县青禾镇', 级别: '乡级' as const } };
    const own = (row: Row) => local(row, { 主体: ['青禾镇人民政府'], 层级: ['乡级'] });
    const fresh: Row = { ...aid, 编号: 'YWJY-004', 名称: '县里的事', 内容: '1.只有县里有；' };
    const result = update(
      old,
      province({ 义务教育: [{ ...policy, 时限: '及时公开' }, admission, aid, fresh] }, '2026'),
      county({ 义务教育: [own(policy), own(admission)] }, town),
    );
    expect(result.merge.conflicts).toEqual([]);
    expect(itemsOf(result)).toEqual([{ ...own(policy), 时限: '及时公开' }, own(admission)]);
  });

  it('is the same when it is made again, over what it gave', () => {
    const fresh: Row = {
      ...policy,
      编号: 'YWJY-009',
      名称: '课后服务',
      内容: '1.服务时间；\n2.收费标准；',
      一级事项: '课后服务',
    };
    const after = province(
      { 义务教育: [{ ...policy, 渠道: ['政府公报'] }, fresh, { ...aid, 时限: '及时公开' }] },
      '2026',
    );
    const first = update(
      old,
      after,
      county({ 义务教育: [local(policy), local(admission), local(aid, { 时限: '每月' })] }),
    );
    const [written] = first.merge.catalogues;
    const again = update(old, after, county({ 义务教育: written?.catalogue.事项 ?? [] }));
    expect(again.merge.catalogues.map(({ catalogue }) => catalogue)).toEqual([written?.catalogue]);
    expect(again.merge.conflicts).toEqual(first.merge.conflicts);
  });

  it('works without ids: items are linked by what they say, and the link is recorded', () => {
    const { 编号: _, ...plain } = admission;
    const strip = ({ 编号: __, ...rest }: Row): Row => rest;
    const unlinked = ({ 基准编号: __, ...rest }: Row): Row => rest;
    const result = update(
      province({ 义务教育: [policy, admission, aid].map(strip) }, '2025'),
      province({ 义务教育: [strip(policy), { ...plain, 时限: '及时公开' }, strip(aid)] }, '2026'),
      county({ 义务教育: [local(policy), local(admission), local(aid)].map(unlinked) }),
    );
    expect(result.merge.conflicts).toEqual([]);
    expect(itemsOf(result).map(({ 编号, 时限 }) => [编号, 时限])).toEqual([
      ['QHJY-001', policy.时限],
      ['QHJY-002', '及时公开'],
      ['QHJY-003', policy.时限],
    ]);
    expect(itemsOf(result).map(({ 基准编号 }) => 基准编号)).toEqual(
      result.baseline.flatMap(({ 事项 }) => 事项.map(({ 编号 }) => 编号)),
    );
  });

  it('numbers what came without an id on in its domain, past every id that the baseline ever had', () => {
    const { 编号: _, ...service } = {
      ...policy,
      名称: '课后服务',
      内容: '1.服务时间；\n2.收费标准；',
      一级事项: '课后服务',
    };
    const { 编号: __, ...relief } = { ...policy, 名称: '救灾物资', 内容: '1.物资品种；' };
    const renamed = { ...aid, 曾用编号: ['YWJY-007'] };
    const result = update(
      province({ 义务教育: [policy, renamed] }, '2025'),
      province({ 义务教育: [policy, service, renamed], 救灾: [relief] }, '2026'),
      county({ 义务教育: [local(policy), local(aid)] }),
    );
    expect(itemsOf(result).map(({ 编号, 基准编号 }) => [编号, 基准编号])).toEqual([
      ['QHJY-001', 'YWJY-001'],
      ['YWJY-008', 'YWJY-008'],
      ['QHJY-003', 'YWJY-003'],
      ['JZ-001', 'JZ-001'],
    ]);
    expect(result.baseline.flatMap(({ 事项 }) => 事项.map(({ 编号 }) => 编号))).toEqual([
      'YWJY-001',
      'YWJY-008',
      'YWJY-003',
      'JZ-001',
    ]);
    expect(result.notices.map(({ kind }) => kind)).toEqual(['domain-added']);
  });

  describe('where a list above says the same in another order', () => {
    const acts = ['《中华人民共和国义务教育法》', '《中华人民共和国政府信息公开条例》（国务院令第711号）'];
    const sites = ['政府网站', '公开查阅点'];
    const [above, below] = [
      { ...policy, 依据: acts, 渠道: sites },
      { ...policy, 依据: [...acts].reverse(), 渠道: sites },
    ];
    const turned = {
      依据: ['《中华人民共和国政府信息公开条例》(国令第711号)', acts[0] ?? ''],
      渠道: [...sites].reverse(),
    };

    it('changes nothing, whatever order the place has', () => {
      const own = [local(below), local(admission), local(aid)];
      const result = update(
        province({ 义务教育: [above, admission, aid] }, '2025'),
        province({ 义务教育: [{ ...above, ...turned }, admission, aid] }, '2026'),
        county({ 义务教育: own }),
      );
      expect(itemsOf(result)).toEqual(own);
      expect(result.merge.summary).toEqual({ added: 0, changed: 0, removed: 0, joined: 0 });
      // The copy of the baseline is what came.
      expect(result.baseline[0]?.事项[0]).toEqual({ ...above, ...turned });
    });

    it('leaves what the place had before the baseline came to it', () => {
      const own = local(policy, { 渠道: [...sites, '政府公报'] });
      const result = update(
        old,
        province({ 义务教育: [{ ...policy, 渠道: [...sites, '政府公报'].reverse() }, admission, aid] }, '2026'),
        county({ 义务教育: [own, local(admission), local(aid)] }),
      );
      expect(itemOf(result, 'QHJY-001')).toEqual(own);
    });

    it('takes a list that says anything else', () => {
      const 渠道 = ['政府公报', '公开查阅点'];
      const result = update(old, province({ 义务教育: [{ ...policy, 渠道 }, admission, aid] }, '2026'), ours);
      expect(itemOf(result, 'QHJY-001')).toEqual(local(policy, { 渠道 }));
      expect(result.merge.summary.changed).toBe(1);
    });
  });
});

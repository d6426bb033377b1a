import { describe, expect, it } from 'vitest';
import type { Matching } from '../../src/model/matching.ts';
import type { ItemContent, Version, VersionItem } from '../../src/model/version.ts';
import { matchItems } from '../../src/operations/match-items.ts';
import { registers } from './match-items/registers.ts';

type Draft = ItemContent & { readonly id?: string };

/** Items by domain. */
function version(domains: Readonly<Record<string, readonly Draft[]>>): Version {
  const catalogues = Object.entries(domains).map(([domain, drafts], catalogue) => ({
    file: `${domain}.yaml`,
    head: { 格式: 'gkml/1' as const, 目录: `${domain}目录`, 领域: domain },
    items: drafts.map(({ id, ...content }, index): VersionItem => ({ id, content, domain, catalogue, index })),
    locate: () => ({ file: `${domain}.yaml` }),
  }));
  return { name: '测试', catalogues };
}

/** By names: `编号: 甲 → 乙`. */
function told({ pairs, splits, merges, removed, added, candidates }: Matching): string[] {
  const names = (items: readonly VersionItem[]) => items.map(({ content }) => content.名称).join('+');
  return [
    ...pairs.map(({ before, after, matchedBy }) => `${matchedBy}: ${names([before])} → ${names([after])}`),
    ...splits.map(({ before, after, matchedBy }) => `${matchedBy}: ${names([before])} → ${names(after)}`),
    ...merges.map(({ before, after, matchedBy }) => `${matchedBy}: ${names(before)} → ${names([after])}`),
    ...removed.map((item) => `removed: ${names([item])}`),
    ...added.map((item) => `added: ${names([item])}`),
    ...candidates.map(({ kind, before, after }) => `${kind}? ${names(before)} → ${names(after)}`),
  ];
}

function match(before: Readonly<Record<string, readonly Draft[]>>, after: Readonly<Record<string, readonly Draft[]>>) {
  return told(matchItems(version(before), version(after), { registers }));
}

const aid: ItemContent = {
  一级事项: '招生管理',
  名称: '学生资助政策',
  内容: '1.资助项目的名称\n2.申请条件和程序',
  依据: ['《中华人民共和国义务教育法》'],
  时限: '信息形成或者变更之日起20个工作日内',
  主体: ['青禾县教育局'],
};
const exams: ItemContent = {
  ...aid,
  名称: '体育中考安排',
  内容: '1.考试时间\n2.评分标准',
  依据: ['《学校体育工作条例》'],
};

describe('matchItems by 编号', () => {
  it('pairs what has the same id, whatever else changed', () => {
    expect(match({ 教育: [{ id: 'A', ...aid }] }, { 教育: [{ id: 'A', ...exams }] })).toEqual([
      'id: 学生资助政策 → 体育中考安排',
    ]);
  });

  it('follows an item into another domain', () => {
    expect(match({ 教育: [{ id: 'A', ...aid }] }, { 救助: [{ id: 'A', ...exams }] })).toEqual([
      'id: 学生资助政策 → 体育中考安排',
    ]);
  });

  it('leaves an id that stands twice on one side to the later stages', () => {
    const before = {
      教育: [
        { id: 'A', ...aid },
        { id: 'A', ...exams },
      ],
    };
    expect(match(before, { 教育: [{ id: 'A', ...exams }] })).toEqual([
      'exact: 体育中考安排 → 体育中考安排',
      'removed: 学生资助政策',
    ]);
  });
});

describe('matchItems by 曾用编号', () => {
  it.each([
    [
      'a new id',
      [{ id: 'A', ...aid }],
      [{ id: 'B', 曾用编号: ['A'], ...exams }],
      ['lineage: 学生资助政策 → 体育中考安排'],
    ],
    [
      'an item that kept its id and gave a part to a new one',
      [{ id: 'A', ...aid }],
      [
        { id: 'A', ...aid, 名称: '资助' },
        { id: 'B', 曾用编号: ['A'], ...exams },
      ],
      ['lineage: 学生资助政策 → 资助+体育中考安排'],
    ],
    [
      'an item that took another in',
      [
        { id: 'A', ...aid },
        { id: 'B', ...exams },
      ],
      [{ id: 'A', 曾用编号: ['B'], ...aid }],
      ['lineage: 学生资助政策+体育中考安排 → 学生资助政策'],
    ],
    [
      'lineage that both versions record',
      [
        { id: 'A', ...aid },
        { id: 'B', 曾用编号: ['A'], ...exams },
      ],
      [
        { id: 'A', ...aid, 名称: '甲' },
        { id: 'B', 曾用编号: ['A'], ...exams, 名称: '乙' },
      ],
      ['id: 学生资助政策 → 甲', 'id: 体育中考安排 → 乙'],
    ],
    [
      'several that became several: only the ids are certain',
      [
        { id: 'A', ...aid },
        { id: 'B', ...exams },
      ],
      [
        { id: 'A', ...aid, 名称: '甲' },
        { id: 'B', 曾用编号: ['A'], ...exams, 名称: '乙' },
      ],
      ['id: 学生资助政策 → 甲', 'id: 体育中考安排 → 乙'],
    ],
  ])('reads %s', (_, before, after, expected) => {
    expect(match({ 教育: before }, { 教育: after })).toEqual(expected);
  });

  it('reads lineage backwards: the old version names the new one’s id', () => {
    const [one, other] = [{ 教育: [{ id: 'B', 曾用编号: ['A'], ...exams }] }, { 教育: [{ id: 'A', ...aid }] }];
    expect(match(one, other)).toEqual(['lineage: 体育中考安排 → 学生资助政策']);
  });
});

describe('matchItems by content', () => {
  it('sees through presentation: width, punctuation, blanks, numbers, order in lists', () => {
    const sheet: ItemContent = {
      ...aid,
      一级事项: '1.2 招生 管理',
      名称: '0505 学生资助\n政策',
      内容: '（1）申请条件和程序；（2）资助项目的名称。',
      主体: ['青禾县教育局 '],
    };
    expect(match({ 教育: [aid] }, { 教育: [sheet] })).toEqual(['exact: 学生资助政策 → 0505 学生资助\n政策']);
  });

  it('counts an alias and a former name of a domain as the domain', () => {
    expect(match({ 征地补偿: [aid] }, { 土地征收: [{ ...aid, 时限: '每年一次' }] })).toEqual([
      'key: 学生资助政策 → 学生资助政策',
    ]);
  });

  it('pairs equal items in their order, those of the same domain first', () => {
    const before = version({ 教育: [aid, aid], 救助: [aid] });
    const after = version({ 救助: [aid], 教育: [aid, aid] });
    const places = ({ domain, index }: VersionItem) => `${domain}${index}`;
    const { pairs } = matchItems(before, after, { registers });
    expect(pairs.map((pair) => `${places(pair.before)} ${places(pair.after)}`)).toEqual([
      '教育0 教育0',
      '教育1 教育1',
      '救助0 救助0',
    ]);
  });

  it('follows an unchanged item into another domain', () => {
    expect(match({ 教育: [aid], 救助: [exams] }, { 教育: [], 救助: [exams, aid] })).toEqual([
      'exact: 学生资助政策 → 学生资助政策',
      'exact: 体育中考安排 → 体育中考安排',
    ]);
  });

  it('does not guess which of two equal items of two domains went to a third', () => {
    expect(match({ 教育: [aid], 救助: [aid] }, { 卫生: [aid] }).filter((line) => line.includes('→'))).toEqual([
      'same? 学生资助政策 → 学生资助政策',
      'same? 学生资助政策 → 学生资助政策',
    ]);
  });

  it('never pairs by position', () => {
    expect(match({ 教育: [aid] }, { 教育: [exams] })).toEqual(['removed: 学生资助政策', 'added: 体育中考安排']);
  });
});

describe('matchItems by similarity', () => {
  it.each(['学生资助政策及标准', '学生资助政策（试行）', '义务教育学生资助政策'])('recognises %s', (名称) => {
    expect(match({ 教育: [aid, exams] }, { 教育: [{ ...aid, 名称 }, exams] })[0]).toBe(
      `similarity: 学生资助政策 → ${名称}`,
    );
  });

  it('takes two of a series for two', () => {
    const batch = (name: string): ItemContent => ({ ...exams, 名称: name });
    const others = [1, 2, 3, 4, 5].map((number) => batch(`体育中考安排第${number}批`));
    const result = match(
      { 教育: [...others, batch('体育中考安排第6批')] },
      { 教育: [...others, batch('体育中考安排第7批')] },
    );
    expect(result).toContain('removed: 体育中考安排第6批');
    expect(result).toContain('added: 体育中考安排第7批');
  });

  it('does not choose between two that are equally like: both are candidates', () => {
    const result = match(
      { 教育: [aid] },
      {
        教育: [
          { ...aid, 名称: '学生资助政策甲' },
          { ...aid, 名称: '学生资助政策乙' },
        ],
      },
    );
    expect(result).toEqual([
      'removed: 学生资助政策',
      'added: 学生资助政策甲',
      'added: 学生资助政策乙',
      'same? 学生资助政策 → 学生资助政策甲',
      'same? 学生资助政策 → 学生资助政策乙',
      'split? 学生资助政策 → 学生资助政策甲+学生资助政策乙',
    ]);
  });
});

describe('matchItems on a domain that became another', () => {
  const poverty = (名称: string, 内容: string, act: string): ItemContent => ({
    ...aid,
    一级事项: '扶贫',
    名称,
    内容,
    依据: [act],
    主体: ['青禾县扶贫开发办公室'],
  });
  const revival = (item: ItemContent, 名称 = item.名称 ?? '', 内容 = item.内容 ?? ''): ItemContent => ({
    ...item,
    一级事项: '乡村振兴',
    名称,
    内容,
    主体: ['青禾县农业农村局'],
  });
  const before = [
    poverty('政策法规', '1.行政法规\n2.规章', '《中华人民共和国政府信息公开条例》'),
    poverty('项目库建设', '1.申报流程\n2.项目名单', '《扶贫项目库建设的指导意见》'),
    poverty('项目实施', '1.实施方案\n2.竣工验收', '《扶贫资金项目管理办法》'),
    poverty('贫困人口识别', '识别结果（贫困户名单、数量）', '《建档立卡工作方案》'),
  ];

  it('finds the last item by little where the others went there', () => {
    const last = before[3] ?? aid;
    const after = [
      ...before.slice(0, 3).map((item) => revival(item)),
      revival(last, '防返贫监测对象识别', '识别结果（监测户名单、数量）'),
    ];
    expect(match({ 扶贫: before, 教育: [exams] }, { 乡村振兴: after, 教育: [exams] })).toContain(
      'similarity: 贫困人口识别 → 防返贫监测对象识别',
    );
  });
});

describe('matchItems on divided and united items', () => {
  const whole: ItemContent = {
    ...aid,
    名称: '项目审批、核准信息',
    内容: '1.审批结果\n2.审批时间\n3.核准结果\n4.核准时间',
  };
  const [one, other] = [
    { ...aid, 名称: '项目审批信息', 内容: '1.审批结果\n2.审批时间' },
    { ...aid, 名称: '项目核准信息', 内容: '1.核准结果\n2.核准时间' },
  ];

  it('divides a name of two, and reads it backwards', () => {
    expect(match({ 教育: [whole, exams] }, { 教育: [one, other, exams] })).toContain(
      'similarity: 项目审批、核准信息 → 项目审批信息+项目核准信息',
    );
    expect(match({ 教育: [one, other, exams] }, { 教育: [whole, exams] })).toContain(
      'similarity: 项目审批信息+项目核准信息 → 项目审批、核准信息',
    );
  });

  it('finds the part that took elements with it where the other kept the name', () => {
    const keeps = { ...whole, 内容: '1.审批结果\n2.审批时间' };
    const takes = { ...aid, 名称: '核准公示', 内容: '1.核准结果\n2.核准时间' };
    expect(match({ 教育: [whole, exams] }, { 教育: [keeps, takes, exams] })).toContain(
      'similarity: 项目审批、核准信息 → 项目审批、核准信息+核准公示',
    );
  });

  it('divides a content that is a sentence', () => {
    const sentence = { ...aid, 名称: '工作动态', 内容: '主要公开工作部署、工作进展、统计数据、典型做法等情况' };
    const parts = [
      { ...aid, 名称: '工作动态（部署）', 内容: '主要公开工作部署、工作进展等情况' },
      { ...aid, 名称: '工作动态（数据）', 内容: '主要公开统计数据、典型做法等情况' },
    ];
    const expected = 'similarity: 工作动态 → 工作动态（部署）+工作动态（数据）';
    expect(match({ 教育: [sentence, exams] }, { 教育: [...parts, exams] })).toContain(expected);
  });

  it('leaves it at a removed element where nobody took it', () => {
    const keeps = { ...whole, 内容: '1.审批结果\n2.审批时间' };
    const fresh = { ...exams, 名称: '运动会', 内容: '1.日程' };
    expect(match({ 教育: [whole] }, { 教育: [keeps, fresh] })).toEqual([
      'key: 项目审批、核准信息 → 项目审批、核准信息',
      'added: 运动会',
    ]);
  });
});

// Catalogues to be revised, in flavours that make matching easy and hard.
import type { Row } from './rows.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

export interface Size {
  readonly domains: number;
  readonly items: number;
}

const domainNames = [
  '重大建设项目',
  '公共资源交易',
  '财政预决算',
  '安全生产',
  '税收管理',
  '征地补偿',
  '房屋征收',
  '保障性住房',
  '农村危房改造',
  '生态环境',
  '公共文化服务',
  '公共法律服务',
  '扶贫',
  '救灾',
  '食品药品监管',
  '城市综合执法',
  '就业创业',
  '社会保险',
  '社会救助',
  '养老服务',
  '户籍管理',
  '涉农补贴',
  '义务教育',
  '医疗卫生',
  '市政服务',
  '城乡规划',
];
const subjects = [
  '学生资助',
  '招生入学',
  '困难群众',
  '项目审批',
  '资金分配',
  '隐患排查',
  '补贴发放',
  '机构设置',
  '人员招聘',
  '设备采购',
  '环境监测',
  '房屋租赁',
  '行政许可',
  '行政处罚',
  '监督检查',
  '应急演练',
  '志愿服务',
  '技能培训',
  '档案管理',
  '信用评价',
];
const aspects = [
  '政策文件',
  '办事指南',
  '结果公示',
  '名单公告',
  '实施方案',
  '工作动态',
  '投诉举报渠道',
  '统计数据',
  '年度报告',
  '标准和条件',
];
const lines = [
  '文件名称',
  '发文字号',
  '申请条件',
  '办理程序',
  '办理时限',
  '咨询电话',
  '监督电话',
  '公示期限',
  '资金来源',
  '补助标准',
  '服务对象',
  '受理地点',
  '责任科室',
  '评审结果',
  '救济途径',
];
const acts = [
  '《中华人民共和国政府信息公开条例》',
  '《国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见》（国办发〔2019〕54号）',
  '《中华人民共和国行政许可法》',
  '《中华人民共和国行政处罚法》',
  '《社会救助暂行办法》',
  '《中华人民共和国预算法》',
];
const deadlines = ['信息形成或者变更之日起20个工作日内', '信息形成之日起7个工作日内', '实时公开'];

type Flavour = (random: SeededRandom, domain: string, index: number) => Row['content'];

const common = {
  依据: [acts[0] as string],
  时限: deadlines[0] as string,
  主体: ['青禾县有关部门'],
  方式: ['主动'],
  渠道: ['政府网站', '公开查阅点'],
  对象: ['全社会'],
  层级: ['县级'],
};

export const flavours = {
  /** Names, contents and bases as counties write them. */
  realistic: (random, domain, index) => {
    const subject = subjects[Math.floor(index / aspects.length) % subjects.length] as string;
    const chosen = random.shuffled(lines).slice(0, 2 + random.below(5));
    return {
      ...common,
      一级事项: `${subject}管理`,
      名称: `${subject}${aspects[index % aspects.length]}`,
      内容: chosen.map((line, at) => `${at + 1}.${random.below(2) === 0 ? line : `${subject}${line}`}`).join('；\n'),
      依据: random.shuffled(acts).slice(0, 1 + random.below(3)),
      时限: random.pick(deadlines),
      主体: [`青禾县${domain}主管部门`],
    };
  },
  /** Hundreds of items that differ in a number of the name only. */
  templated: (_, domain, index) => ({
    ...common,
    一级事项: `${domain}管理`,
    名称: `${domain}事项${index + 1}`,
    内容: '1.办理依据\n2.办理条件\n3.办理程序',
  }),
  /** The same, the content saying so too. */
  numbered: (_, domain, index) => ({
    ...common,
    一级事项: `${domain}管理${index % 6}`,
    名称: `${domain}事项${index + 1}`,
    内容: `1.事项${index + 1}的依据\n2.事项${index + 1}的条件\n3.咨询电话`,
  }),
  /** The same names in every domain, the same content for every name. */
  repeated: (_, domain, index) => ({
    ...common,
    一级事项: subjects[Math.floor(index / aspects.length) % subjects.length] as string,
    名称: aspects[index % aspects.length] as string,
    内容: `1.${lines[index % aspects.length]}\n2.${lines[(index + 3) % aspects.length]}`,
    依据: [acts[0] as string, `《${domain}条例》`],
  }),
} as const satisfies Readonly<Record<string, Flavour>>;
export type FlavourName = keyof typeof flavours;

export const county: Size = { domains: 26, items: 60 };

export function makeRows(flavour: FlavourName, seed: number, size: Size = county): Row[] {
  const random = seededRandom(seed);
  return Array.from({ length: size.domains * size.items }, (_, place) => {
    const domain = domainNames[Math.floor(place / size.items) % domainNames.length] as string;
    return { mark: place, domain, content: flavours[flavour](random, domain, place % size.items) };
  });
}

/** So many items get the 一级事项 and 名称 of the one before them; something else tells the two apart. */
export function withDuplicateKeys(rows: readonly Row[], count: number, seed: number): Row[] {
  const random = seededRandom(seed);
  const chosen = new Set(
    random
      .shuffled(
        rows
          .slice(1)
          .map((_, index) => index + 1)
          .filter((index) => index % 3 === 1),
      )
      .slice(0, count),
  );
  return rows.map((row, index) => {
    const previous = rows[index - 1];
    if (!chosen.has(index) || previous === undefined || previous.domain !== row.domain) return row;
    const { 一级事项 = '', 名称 = '', 内容 = '' } = previous.content;
    const own = row.content.内容 === 内容 ? `${内容}\n4.${random.pick(lines)}（${index}）` : (row.content.内容 ?? '');
    return { ...row, content: { ...row.content, 一级事项, 名称, 内容: own } };
  });
}

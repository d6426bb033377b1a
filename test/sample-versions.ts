// Two versions of a county's catalogue, made up: 义务教育 and 社会救助 before; 乡村振兴 besides after.
import type { ItemContent, Version } from '../src/model/version.ts';
import { catalogue, type Rows } from './build-changes.ts';

const within20 = '自该信息形成或者变更之日起20个工作日内';
const within30 = '自该信息形成或者变更之日起30个工作日内';
const oldOrgan = '青禾县教育和体育局';
const newOrgan = '青禾县教育局';
const civilAffairs = '青禾县民政局';
const law = '《中华人民共和国义务教育法》';
const oldRegulations = '《中华人民共和国政府信息公开条例》(国务院令第492号)';
const regulations = '《中华人民共和国政府信息公开条例》(国务院令第711号)';
const adoption = '《中华人民共和国收养法》';

function item(group: string, name: string, rest: ItemContent): ItemContent {
  return {
    一级事项: group,
    名称: name,
    时限: within20,
    方式: ['主动'],
    渠道: ['政府网站', '公开查阅点'],
    对象: ['全社会'],
    层级: ['县级', '乡级'],
    ...rest,
  };
}

const school = (organ: string, group: string, name: string, rest: ItemContent = {}) =>
  item(group, name, { 依据: [law], 主体: [organ], ...rest });
const relief = (group: string, name: string, rest: ItemContent = {}) =>
  item(group, name, { 依据: ['《社会救助暂行办法》(国务院令第649号)'], 主体: [civilAffairs], ...rest });

const aidBefore = '1.各类资助项目的名称\n2.申请条件、办理程序\n3.资助标准\n4.咨询电话';
const aidAfter = '1.各类资助项目的名称\n2.申请条件、申请材料、办理程序和办结时间\n3.资助标准\n4.监督举报电话';

const unchangedSchools = ['招生范围', '招生条件', '报名时间'].map(
  (name, index) => [`YWJY-02${index + 1}`, school(newOrgan, '招生管理', name)] as const,
);
const unchangedRelief = ['特困人员认定', '特困供养标准'].map(
  (name, index) => [`SHJZ-02${index + 1}`, relief('特困人员救助供养', name)] as const,
);

const educationBefore: Rows = [
  ['YWJY-001', school(oldOrgan, '政策文件', '教育政策文件', { 内容: '法律法规、部门规章和规范性文件' })],
  ['YWJY-002', school(oldOrgan, '招生管理', '招生结果', { 依据: [law, oldRegulations] })],
  ['YWJY-003', school(oldOrgan, '学生管理', '学生资助政策', { 内容: aidBefore, 渠道: ['政府网站'] })],
  ['YWJY-004', school(oldOrgan, '学生管理', '学籍管理')],
  ['YWJY-005', school(newOrgan, '教育概况', '学校概况', { 内容: '1.学校简介\n2.收费项目和标准' })],
  ['YWJY-006', school(newOrgan, '教师管理', '教师资格认定', { 内容: '认定条件' })],
  ['YWJY-007', school(newOrgan, '教师管理', '教师职称评审', { 内容: '评审条件' })],
  ['YWJY-008', school(newOrgan, '教师管理', '教师招聘', { 内容: '招聘计划、岗位条件、报名办法、考试成绩和拟聘人员' })],
  ['YWJY-009', school(newOrgan, '民办教育', '民办学校年检结果', { 内容: '年检结论' })],
  ...unchangedSchools,
];

const reliefBefore: Rows = [
  [
    'SHJZ-001',
    relief('最低生活保障', '低保对象名单', { 时限: within30, 渠道: ['政府网站', '社区/企事业单位/村公示栏(电子屏)'] }),
  ],
  ['SHJZ-002', relief('儿童福利', '收养登记', { 依据: [adoption, '《中国公民收养子女登记办法》'] })],
  [
    'SHJZ-003',
    relief('临时救助', '救助对象认定', { 内容: '认定条件、办理流程', 备注: '试行', 扩展: { 咨询电话: '12345' } }),
  ],
  ['SHJZ-004', relief('临时救助', '困难学生救助', { 内容: '救助标准和申请办法' })],
  ['SHJZ-005', relief('医疗救助', '医疗救助政策', { 内容: '救助对象、救助标准' })],
  ...unchangedRelief,
];

const educationAfter: Rows = [
  [
    'YWJY-001',
    school(newOrgan, '政策文件', '教育政策文件', { 内容: '法律法规、部门规章和规范性文件', 时限: within30 }),
  ],
  ['YWJY-003', school(newOrgan, '学生管理', '学生资助政策', { 内容: aidAfter, 渠道: ['政府网站', '精准推送'] })],
  ['YWJY-002', school(newOrgan, '招生管理', '招生结果', { 依据: [law, regulations] })],
  ['YWJY-004', school(newOrgan, '学生管理', '学籍管理')],
  ['YWJY-015', school(newOrgan, '教育概况', '学校简介', { 内容: '学校简介', 曾用编号: ['YWJY-005'] })],
  ['YWJY-016', school(newOrgan, '教育概况', '学校收费', { 内容: '收费项目和标准', 曾用编号: ['YWJY-005'] })],
  ['YWJY-017', school(newOrgan, '教师管理', '教师资格和职称', { 内容: '1.认定条件\n2.评审条件\n3.评审结果' })],
  [
    'YWJY-018',
    school(newOrgan, '教师管理', '教师公开招聘', { 内容: '招聘计划、岗位条件、报名办法、考试成绩和拟聘用人员名单' }),
  ],
  [
    'SHJZ-004',
    school(newOrgan, '学生管理', '困难学生救助', {
      内容: '救助标准和申请办法',
      依据: ['《社会救助暂行办法》(国务院令第649号)'],
      主体: [civilAffairs],
    }),
  ],
  ...unchangedSchools,
];

const reliefAfter: Rows = [
  [
    'SHJZ-001',
    relief('最低生活保障', '低保对象名单', { 对象: ['特定群体:本村居民'], 方式: ['依申请'], 层级: ['乡级'] }),
  ],
  ['SHJZ-002', relief('儿童福利', '收养登记', { 依据: ['《中国公民收养子女登记办法》'] })],
  [
    'SHJZ-003',
    relief('临时救助', '救助对象认定', {
      内容: '认定条件、办理流程',
      时限: '信息形成或变更之日起20个工作日内',
      备注: '已定稿',
      扩展: { 咨询电话: '0999-1234567' },
    }),
  ],
  ['SHJZ-010', relief('最低生活保障', '低保标准', { 内容: '城乡低保标准及其调整' })],
  ['SHJZ-011', relief('医疗救助', '困难群众医疗保障', { 内容: '救助对象、报销比例' })],
  ...unchangedRelief,
];

const countryside: Rows = ['资金分配', '项目公示', '驻村帮扶'].map((name, index) => [
  `XCZX-00${index + 1}`,
  item('衔接资金', name, {
    基准编号: `XCZX-00${index + 1}`,
    内容: `${name}的对象、金额和结果`,
    依据: [regulations],
    主体: ['青禾县农业农村局'],
  }),
]);

const region = { 名称: '示例省青禾县', 级别: '县级' } as const;
const titleOf = (domain: string) => `青禾县${domain}领域基层政务公开标准目录`;

export const sampleBefore: Version = {
  name: 'HEAD~1:目录',
  catalogues: [
    catalogue(
      { file: '目录/义务教育.yaml' },
      0,
      { 目录: titleOf('义务教育'), 领域: '义务教育', 地区: region, 版本: '2025.1' },
      educationBefore,
    ),
    catalogue(
      { file: '目录/社会救助.yaml' },
      1,
      { 目录: titleOf('社会救助'), 领域: '社会救助', 地区: region, 版本: '2025.1' },
      reliefBefore,
    ),
  ],
};

export const sampleAfter: Version = {
  name: '上报 2026.xlsx',
  catalogues: [
    catalogue(
      { file: '上报 2026.xlsx', sheet: '义务教育' },
      0,
      { 目录: titleOf('义务教育'), 领域: '义务教育', 地区: region, 版本: '2026.1' },
      educationAfter,
    ),
    catalogue(
      { file: '上报 2026.xlsx', sheet: '社会救助' },
      1,
      { 目录: titleOf('社会救助'), 领域: '社会救助', 地区: region, 版本: '2026.1' },
      reliefAfter,
    ),
    catalogue(
      { file: '上报 2026.xlsx', sheet: '乡村振兴' },
      2,
      { 目录: titleOf('乡村振兴'), 领域: '乡村振兴', 地区: region, 版本: '2026.1' },
      countryside,
    ),
  ],
};

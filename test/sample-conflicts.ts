// Conflicts of every kind, made by hand.
import type { Conflict } from '../src/model/merge.ts';

const item = { 编号: 'YWJY-003', 领域: '义务教育', 一级事项: '学生管理', 名称: '学生资助政策' };

/** Both sides changed a text. */
export const deadline: Conflict = {
  kind: 'both-changed',
  item,
  domain: '义务教育',
  field: '时限',
  base: '信息形成或者变更之日起20个工作日内',
  ours: '信息形成或者变更之日起15个工作日内',
  theirs: '信息形成之日起10个工作日内，每年更新',
};

/** Both sides changed a list of one act. */
export const deviation: Conflict = {
  kind: 'both-changed',
  item,
  domain: '义务教育',
  field: '偏离',
  base: null,
  ours: [{ 要素: '渠道', 理由: '没有这个平台' }],
  theirs: [{ 要素: '渠道', 理由: '平台尚在建设', 批准: '县政务公开办' }],
};

export const organs: Conflict = {
  kind: 'both-changed',
  item,
  domain: '义务教育',
  field: '主体',
  base: ['青禾县教育局'],
  ours: ['青禾县教育和体育局'],
  theirs: ['青禾县教育局', '各乡镇人民政府、街道办事处'],
};

export const removedHere: Conflict = {
  kind: 'removed-changed',
  item: { 编号: 'YWJY-004', 领域: '义务教育', 一级事项: '学生管理', 名称: '优抚政策' },
  domain: '义务教育',
  field: null,
  base: {
    编号: 'YWJY-004',
    一级事项: '学生管理',
    名称: '优抚政策',
    内容: '1.优抚对象\n2.办理流程',
    主体: ['青禾县教育局'],
  },
  ours: null,
  theirs: {
    编号: 'YWJY-004',
    一级事项: '学生管理',
    名称: '优抚对象子女入学',
    内容: '1.优抚对象\n2.办理流程\n3.受理时间',
    主体: ['青禾县教育局'],
  },
};

export const bothAdded: Conflict = {
  kind: 'both-added',
  item: { 编号: 'YWJY-009', 领域: '义务教育', 一级事项: '招生管理', 名称: '随迁子女入学' },
  domain: '义务教育',
  field: null,
  base: null,
  ours: { 编号: 'YWJY-009', 一级事项: '招生管理', 名称: '随迁子女入学', 时限: '每年6月底前' },
  theirs: { 编号: 'YWJY-010', 一级事项: '招生管理', 名称: '随迁子女入学', 时限: '信息形成之日起20个工作日内' },
};

/** The catalogue's own head. */
export const edition: Conflict = {
  kind: 'both-changed',
  item: null,
  domain: '义务教育',
  field: '版本',
  base: '2025',
  ours: '2025.2',
  theirs: '2026',
};

export const sampleConflicts: readonly Conflict[] = [deadline, organs, deviation, removedHere, bothAdded, edition];

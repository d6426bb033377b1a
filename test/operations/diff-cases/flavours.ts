// Kinds of data that catalogues are made of, from those that a program likes to those that it does not.
import type { ItemContent } from '../../../src/model/version.ts';
import type { Random } from './random.ts';
import { type DomainFacts, domainFacts } from './subjects.ts';

/** An item before it has an identity. `elements` are what 内容 is written from. */
export interface Draft {
  readonly elements: readonly string[];
  readonly content: ItemContent;
}

export interface Flavour {
  readonly name: string;
  readonly domains: readonly DomainFacts[];
  /** At least `count` items of a domain, each with a 一级事项 and 名称 of its own. */
  items(facts: DomainFacts, count: number, random: Random): Draft[];
  /** The n-th item that a later version adds, unlike any other. */
  addition(facts: DomainFacts, number: number, random: Random): Draft;
  /** 内容 as this kind of data writes it. */
  write(elements: readonly string[]): string;
  /** False where elements are not told apart by the form: one sentence, one element. */
  readonly listed: boolean;
}

const deadlines = [
  '信息形成或者变更之日起20个工作日内',
  '信息形成或者变更之日起20个工作日内予以公开',
  '制定或获取信息之日起10个工作日内',
  '信息形成之日起7个工作日内',
  '及时公开',
];
const channelSets = [
  ['政府网站'],
  ['政府网站', '公开查阅点'],
  ['政府网站', '两微一端', '政务服务中心'],
  ['政府网站', '社区/企事业单位/村公示栏（电子屏）'],
];

function contentOf(facts: DomainFacts, group: string, name: string, text: string, random: Random): ItemContent {
  return {
    一级事项: group,
    名称: name,
    内容: text,
    依据: [...facts.acts],
    时限: random.pick(deadlines),
    主体: [facts.organ],
    方式: ['主动'],
    渠道: random.pick(channelSets),
    对象: ['全社会'],
    层级: random.below(3) === 0 ? ['县级', '乡级'] : ['县级'],
  };
}

const numbered = (elements: readonly string[]) =>
  elements.map((element, index) => `${index + 1}.${element}；`).join('\n');

/** Name of the item within its subject, and what it publishes; S is the subject. */
const aspects: readonly (readonly [name: string, elements: readonly string[]])[] = [
  ['政策文件', ['S适用的法律法规', 'S的规范性文件', '政策解读材料', '起草说明', '征求意见情况', '历年文件汇编']],
  ['办事指南', ['S的办理条件', 'S的申请材料', '办理流程', '办理时限', '办理地点（方式）', '咨询电话']],
  ['审核信息', ['S初审对象名单', 'S的初审意见', '公示期限', '监督电话', '异议处理办法', '复核结果']],
  ['结果公示', ['S的对象名单', 'S的数量和金额', '发放时间', '经办单位', '咨询方式', '投诉方式']],
  ['资金信息', ['S资金的名称', 'S资金的分配办法', '资金来源和规模', '分配结果', '使用情况', '绩效评价结果']],
  ['监督检查', ['S检查计划', 'S检查结果', '检查对象和事项', '整改情况', '检查人员', '抽查比例']],
  ['工作动态', ['S工作部署', 'S工作进展', '典型做法', '统计数据', '会议情况', '年度总结']],
  ['举报投诉', ['S的举报电话', 'S举报的受理范围', '受理单位', '受理程序', '答复期限', '奖励办法']],
];

/** What is added later publishes other things than what was there. */
const newAspects: readonly (readonly [name: string, elements: readonly string[]])[] = [
  ['信用评价', ['S主体的信用等级', '评价指标', '信用修复渠道', '联合奖惩措施']],
  ['数据开放', ['S数据集目录', '数据格式', '更新频率', '接口说明']],
  ['服务承诺', ['S服务承诺书', '便民举措', '延时服务安排', '差评整改']],
];

function subjectDraft(
  facts: DomainFacts,
  subject: string,
  [name, pool]: readonly [string, readonly string[]],
  write: Flavour['write'],
  random: Random,
): Draft {
  const elements = pool.slice(0, 3 + random.below(pool.length - 2)).map((element) => element.replace('S', subject));
  return { elements, content: contentOf(facts, subject, name, write(elements), random) };
}

function bySubject(name: string, write: Flavour['write'], listed: boolean): Flavour {
  return {
    name,
    domains: domainFacts,
    write,
    listed,
    items: (facts, count, random) =>
      facts.subjects
        .flatMap((subject) => aspects.map((aspect) => subjectDraft(facts, subject, aspect, write, random)))
        .slice(0, count),
    addition: (facts, number, random) => {
      const aspect = newAspects[number % newAspects.length] as (typeof newAspects)[number];
      const subject = `${facts.newSubject}${number < newAspects.length ? '' : number}`;
      return subjectDraft(facts, subject, aspect, write, random);
    },
  };
}

/** Names as 义务教育事项17, five contents for all items, one organ a domain, the same two bases everywhere. */
const templates: readonly (readonly string[])[] = [
  ['政策法规文件', '文件解读', '起草说明（征求意见稿）', '咨询电话'],
  ['办理条件', '申请材料', '办理流程', '办理时限', '咨询电话'],
  ['初审名单', '公示期限', '异议处理', '监督电话'],
  ['资金来源', '分配办法', '分配结果', '使用情况'],
  ['检查计划', '检查结果', '整改情况', '统计数据'],
];

function templatedDraft(facts: DomainFacts, number: number, random: Random): Draft {
  const elements = random.pick(templates);
  const group = ['综合业务', '行政管理', '公共服务'][number % 3] ?? '';
  const content = contentOf(facts, group, `${facts.domain}事项${number}`, numbered(elements), random);
  const acts = ['《中华人民共和国政府信息公开条例》（国务院令第711号）', '《中华人民共和国行政许可法》'];
  return { elements, content: { ...content, 依据: acts } };
}

const templated: Flavour = {
  name: 'templated',
  domains: domainFacts,
  listed: true,
  write: numbered,
  items: (facts, count, random) =>
    Array.from({ length: count }, (_, index) => templatedDraft(facts, index + 1, random)),
  addition: (facts, number, random) => templatedDraft(facts, 61 + number, random),
};

/** Names that differ by one character, 内容 a single element. */
const ordinals = [...'一二三四五六七八九十甲乙'];
const places = ['小学', '中学', '幼儿园', '卫生院', '敬老院'];

function nearDraft(facts: DomainFacts, index: number, random: Random): Draft {
  const place = `第${ordinals[index % ordinals.length]}${places[Math.floor(index / ordinals.length) % places.length]}`;
  const elements = [`${place}的服务计划`, `${place}的服务结果`];
  return { elements, content: contentOf(facts, facts.domain, `${place}信息`, elements.join('、'), random) };
}

const nearNames: Flavour = {
  name: 'near names',
  domains: domainFacts,
  listed: false,
  write: (elements) => elements.join('、'),
  items: (facts, count, random) => Array.from({ length: count }, (_, index) => nearDraft(facts, index, random)),
  addition: (facts, number, random) => {
    const elements = [`${facts.newSubject}的开放目录`, '更新频率'];
    const name = `${facts.newSubject}${number === 0 ? '' : number}数据`;
    return { elements, content: contentOf(facts, '数据开放', name, elements.join('、'), random) };
  },
};

export const realistic = bySubject('realistic', numbered, true);
export const unlisted = bySubject('unlisted', (elements) => `主要公开${elements.join('，')}等情况`, false);
export const flavours = { realistic, templated, unlisted, nearNames } as const;

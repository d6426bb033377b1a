// Invented catalogues, the same on every machine: what a county and a baseline have in common is repeated, the rest is not.
import { seededRandom } from './seeded-random.mjs';
import { aspects, commonActs, counties, details, disclosureAct, domains, places } from './words.mjs';

export const itemsPerCatalogue = domains[0][4].length * aspects.length;

/** One item in a hundred has one of the defects that real catalogues have. All of them are sound for the schema. */
const defectShare = 0.01;
const defects = [
  (item) => ({ ...item, 时限: '信息形成或者变更之日起120个工作日内' }),
  (item) => ({ ...item, 时限: '同上' }),
  (item) => ({
    ...item,
    依据: item.依据.map((text) => text.replace('》', '')),
  }),
  (item) => ({ ...item, 主体: ['县级人民政府有关部门'] }),
  (item) => ({ ...item, 方式: ['主动', '依申请'] }),
  (item) => ({ ...item, 渠道: ['政府服务中心', ...item.渠道.slice(1)] }),
  (item) => ({ ...item, 对象: [] }),
  (item) => ({ ...item, 内容: '' }),
];

/**
 * @param county position in the list of counties; beyond its end the names repeat with a number
 * @param domain position in the list of domains
 * @param count how many items; beyond `itemsPerCatalogue` names are numbered
 */
export function makeCatalogue(county, domain, count = itemsPerCatalogue) {
  const place = counties[county % counties.length];
  const [name, code] = domains[domain];
  return {
    格式: 'gkml/1',
    目录: `${place}${name}领域基层政务公开标准目录`,
    领域: name,
    地区: { 名称: `示例省${place}`, 级别: '县级' },
    版本: '2026.1',
    基准: { 来源: `基准/${name}.yaml`, 版本: '2025' },
    事项: Array.from({ length: count }, (_, index) => makeItem({ county, place, domain, code, index })),
  };
}

/** What the counties have in common, as their baseline: they add to it, depart from it in one item of a hundred, and name their organs. */
export function makeBaselineCatalogue(domain, count = itemsPerCatalogue) {
  const [name, code, bureau, act, groups] = domains[domain];
  const items = Array.from({ length: count }, (_, index) => {
    const group = groups[Math.floor(index / aspects.length) % groups.length];
    const [aspect, lines, deadline, channels, onRequest] = aspects[index % aspects.length];
    return {
      编号: `${code}-${String(index + 1).padStart(3, '0')}`,
      一级事项: group,
      名称: `${group}${aspect}`,
      内容: lines.map((line, at) => `${at + 1}.${group}${line}`).join('\n'),
      依据: [act, disclosureAct],
      时限: deadline,
      主体: [`县${bureau}`],
      方式: [onRequest ? '依申请' : '主动'],
      渠道: channels,
      对象: onRequest ? ['特定群体:申请人'] : ['全社会'],
      层级: ['县级'],
    };
  });
  return {
    格式: 'gkml/1',
    目录: `示例省${name}领域基层政务公开标准目录`,
    领域: name,
    地区: { 名称: '示例省', 级别: '省级' },
    版本: '2025',
    事项: items,
  };
}

function makeItem({ county, place, domain, code, index }) {
  const random = seededRandom((county * domains.length + domain) * 1_000_003 + index);
  const [, , bureau, act, groups] = domains[domain];
  const group = groups[Math.floor(index / aspects.length) % groups.length];
  const [aspect, lines, deadline, channels, onRequest] = aspects[index % aspects.length];
  const round = Math.floor(index / itemsPerCatalogue);
  const id = `${code}-${String(index + 1).padStart(3, '0')}`;
  const item = {
    编号: id,
    基准编号: id,
    一级事项: group,
    名称: round === 0 ? `${group}${aspect}` : `${group}${aspect}（第${round + 1}批）`,
    内容: contentOf(random, place, group, lines),
    依据: [act, ...basesOf(random, place, group), disclosureAct],
    时限: deadline,
    主体: random.chance(0.2) ? [`${place}${bureau}`, `${place}政务服务管理局`] : [`${place}${bureau}`],
    方式: [onRequest ? '依申请' : '主动'],
    渠道: random.chance(0.3) && !channels.includes('精准推送') ? [...channels, '精准推送'] : channels,
    对象: onRequest ? ['特定群体:申请人'] : ['全社会'],
    层级: random.chance(0.5) ? ['县级', '乡级'] : ['县级'],
  };
  return random.chance(defectShare) ? random.pick(defects)(item) : item;
}

/** Half of the counties' contents are the baseline's, word for word. */
function contentOf(random, place, group, lines) {
  const common = lines.map((line) => `${group}${line}`);
  const own = random.chance(0.5)
    ? [
        `${place}${random.pick(places)}${group}${random.pick(lines)}，${random.pick(details)}`,
        `${2015 + random.below(11)}年以来${random.pick(places)}的${random.pick(lines)}，共${1 + random.below(900)}项`,
      ]
    : [];
  return [...common, ...own].map((line, index) => `${index + 1}.${line}`).join('\n');
}

function basesOf(random, place, group) {
  const common = random.chance(0.6) ? [random.pick(commonActs)] : [];
  const year = 2015 + random.below(11);
  const local = `《${place}${group}工作实施办法》（${place[0]}政办发〔${year}〕${1 + random.below(90)}号）`;
  return random.chance(0.4) ? [...common, local] : common;
}

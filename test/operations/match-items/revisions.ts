// Revisions of a catalogue with the truth known (DOMAIN §6): each says of every row what became of it.
import type { ItemContent } from '../../../src/model/version.ts';
import { type Row, truthOf } from './rows.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

export interface Revision {
  readonly after: readonly Row[];
  /** As `told` says it. */
  readonly truth: readonly string[];
}

type Edit = (content: ItemContent) => ItemContent;

const fieldEdits: readonly Edit[] = [
  (content) => ({ ...content, 内容: `${content.内容}\n9.其他需要公开的事项` }),
  (content) => ({ ...content, 内容: (content.内容 ?? '').split('\n').slice(1).join('\n') || '另行公布' }),
  (content) => ({ ...content, 依据: [...(content.依据 ?? []), '《优化营商环境条例》'] }),
  (content) => ({ ...content, 依据: ['《重大行政决策程序暂行条例》'] }),
  (content) => ({ ...content, 时限: '信息形成或者变更之日起5个工作日内' }),
  (content) => ({ ...content, 主体: ['青禾县政务服务和数据管理局'] }),
  (content) => ({ ...content, 方式: ['依申请'] }),
  (content) => ({ ...content, 渠道: ['政府网站', '政务服务中心', '广播电视'] }),
  (content) => ({ ...content, 对象: ['特定群体:申请人'] }),
  (content) => ({ ...content, 层级: ['县级', '乡级'] }),
  (content) => ({ ...content, 一级事项: `${content.一级事项}和服务` }),
];
const suffixes = ['及标准', '（试行）', '情况', '和办理结果', '（2026年修订）'];

export const rename = (random: SeededRandom): Edit => {
  const suffix = random.pick(suffixes);
  return (content) => ({ ...content, 名称: `${content.名称}${suffix}` });
};

export const extend = (random: SeededRandom): Edit => {
  const [suffix, way] = [random.pick(suffixes), random.below(2)];
  return (content) => ({
    ...content,
    名称: `${content.名称}${suffix}`,
    内容:
      way === 0
        ? `${content.内容}\n9.补充说明`
        : (content.内容 ?? '')
            .split('\n')
            .map((line) => `${line.replace(/；$/u, '')}及有关材料；`)
            .join('\n'),
  });
};

export function punctuated(row: Row): Row {
  const text = (value: string) =>
    value.replaceAll('；', ';').replaceAll('（', '(').replaceAll('）', ')').replaceAll('.', '．');
  const { 名称 = '', 内容 = '', 依据 = [] } = row.content;
  return { ...row, content: { ...row.content, 名称: text(名称), 内容: text(内容), 依据: 依据.map(text) } };
}

/** Edits 60, renames 20, removes 20, adds 20, moves 15. */
export function yearly(rows: readonly Row[], seed: number): Revision {
  const random = seededRandom(seed);
  const [edited, renamed, removed, moved] = shares(random, rows.length, [60, 20, 20, 15]);
  const added = Array.from({ length: 20 }, (_, index) => addedRow(random, rows, index));
  const kept = rows.flatMap((row, index) => {
    if (removed?.has(index)) return [];
    if (edited?.has(index)) return [{ ...row, content: random.pick(fieldEdits)(row.content) }];
    return [renamed?.has(index) ? { ...row, content: rename(random)(row.content) } : row];
  });
  const after = [
    ...kept.filter((row) => !moved?.has(row.mark)),
    ...added,
    ...kept.filter((row) => moved?.has(row.mark)),
  ];
  return { after, truth: truthOf(rows, after) };
}

/** Like its neighbours in everything but the name. */
function addedRow(random: SeededRandom, rows: readonly Row[], index: number): Row {
  const model = random.pick(rows);
  return {
    mark: 100_000 + index,
    domain: model.domain,
    content: { ...model.content, 名称: `${model.domain.slice(0, 2)}新增事项${index + 1}` },
  };
}

/** 40 items with name and content extended. */
export function extended(rows: readonly Row[], seed: number, present: (row: Row) => Row = (row) => row): Revision {
  const random = seededRandom(seed);
  const [chosen] = shares(random, rows.length, [40]);
  const after = rows.map((row, index) =>
    present(chosen?.has(index) ? { ...row, content: extend(random)(row.content) } : row),
  );
  return { after, truth: truthOf(rows, after) };
}

/** Sorted another way, one domain divided, one item in another domain; a few edited on top. */
export function rearranged(rows: readonly Row[], seed: number): Revision {
  const random = seededRandom(seed);
  const [divided, other] = random.shuffled([...new Set(rows.map(({ domain }) => domain))]);
  const [edited, moved] = shares(random, rows.length, [60, 1]);
  const after = random.shuffled(rows).map((row) => {
    const mark = row.mark;
    const content = edited?.has(mark) ? random.pick(fieldEdits)(row.content) : row.content;
    if (row.domain === divided) return { ...row, content, domain: mark % 2 === 0 ? row.domain : '新设领域' };
    return moved?.has(mark) ? { ...row, domain: other ?? row.domain } : { ...row, content };
  });
  return { after, truth: truthOf(rows, after) };
}

/** Disjoint random sets of indices. */
function shares(random: SeededRandom, length: number, sizes: readonly number[]): Set<number>[] {
  const order = random.shuffled(Array.from({ length }, (_, index) => index));
  return sizes.map((size) => new Set(order.splice(0, size)));
}

/** Ten items divided in two and ten times two items of a domain made one, each in one of the ways that counties use. */
export function divided(rows: readonly Row[], seed: number): Revision {
  const random = seededRandom(seed);
  const [chosen = new Set<number>()] = shares(random, Math.floor(rows.length / 2), [20]);
  const [toSplit, toMerge] = [[...chosen].slice(0, 10), [...chosen].slice(10)];
  const splits = new Map(toSplit.map((half, order) => [2 * half, order]));
  const merges = new Map(toMerge.map((half, order) => [2 * half, order]));
  const after = rows.flatMap((row, index) => {
    const next = rows[index + 1];
    const order = splits.get(index);
    if (order !== undefined && elementsOf(row).length > 1) return split(row, order);
    const pair = merges.get(index);
    if (pair !== undefined && next !== undefined && canMerge(row, next)) return [merge(row, next, pair)];
    const previous = rows[index - 1];
    return merges.has(index - 1) && previous !== undefined && canMerge(previous, row) ? [] : [row];
  });
  return { after, truth: truthOf(rows, after) };
}

/** Two of one domain, one 一级事项 and two names. */
function canMerge(one: Row, other: Row): boolean {
  const isOneGroup = one.domain === other.domain && one.content.一级事项 === other.content.一级事项;
  return isOneGroup && one.content.名称 !== other.content.名称;
}

function elementsOf({ content }: Row): string[] {
  return (content.内容 ?? '').split('\n');
}

/** One part keeps the name, or neither does. */
function split(row: Row, order: number): Row[] {
  const { 名称 = '' } = row.content;
  const elements = elementsOf(row);
  const half = Math.ceil(elements.length / 2);
  const [first, second] = [elements.slice(0, half).join('\n'), elements.slice(half).join('\n')];
  const names = order % 2 === 0 ? [名称, `${名称}续`] : [`${名称}（上）`, `${名称}（下）`];
  const fresh = { 曾用编号: [`X-${row.mark}`] };
  return [
    { ...row, content: { ...row.content, 名称: names[0] ?? '', 内容: first } },
    {
      ...row,
      mark: 200_000 + row.mark,
      from: [row.mark],
      content: { ...row.content, ...fresh, 名称: names[1] ?? '', 内容: second },
    },
  ];
}

/** 甲和乙, 甲、乙. */
function merge(row: Row, next: Row, order: number): Row {
  const elements = [
    ...new Set([...elementsOf(row), ...elementsOf(next)].map((line) => line.replace(/^\d+\.|；$/gu, ''))),
  ];
  const 依据 = [...new Set([...(row.content.依据 ?? []), ...(next.content.依据 ?? [])])];
  const 名称 = [row.content.名称, next.content.名称].join(order % 2 === 0 ? '和' : '、');
  const 内容 = elements.map((line, index) => `${index + 1}.${line}`).join('\n');
  const content = { ...row.content, 名称, 内容, 依据, 曾用编号: [`X-${next.mark}`] };
  return { ...row, from: [row.mark, next.mark], content };
}

// What a county and its province write in one year, as edits of catalogues whose truth is known.
import type { Catalogue, Item } from '../../../src/model/catalogue.ts';

/** One edit, found again in the result by what it must have left. */
export interface KnownEdit {
  readonly domain: string;
  /** 编号 of the province. */
  readonly id: string;
  readonly what: string;
  isThere(item: Item | undefined): boolean;
}

export type Domains = Map<string, Catalogue>;

interface EditKind {
  readonly what: string;
  readonly count: number;
  /** Undefined where the item is not fit for it. */
  readonly edit: (item: Item, nth: number) => { item: Item; isThere: KnownEdit['isThere'] } | undefined;
}

const lines = ({ 内容: content = '' }: Item) => content.split('\n');

function withElement(item: Item, words: string) {
  const count = lines(item).length;
  if (!/^1\./u.test(item.内容 ?? '')) return undefined;
  const edited = { ...item, 内容: `${item.内容}\n${count + 1}.${words}` };
  return { item: edited, isThere: (found: Item | undefined) => found?.内容?.includes(words) === true };
}

function withDeadline(item: Item, words: string) {
  if (item.时限 !== '信息形成或者变更之日起20个工作日内') return undefined;
  return { item: { ...item, 时限: words }, isThere: (found: Item | undefined) => found?.时限 === words };
}

function withChannel(item: Item, name: string) {
  const channels = item.渠道 ?? [];
  if (channels.includes(name)) return undefined;
  return {
    item: { ...item, 渠道: [...channels, name] },
    isThere: (found: Item | undefined) => found?.渠道?.includes(name) === true,
  };
}

/** What the county makes of what it took over. */
export const countyEdits: readonly EditKind[] = [
  { what: '补充要素', count: 15, edit: (item, nth) => withElement(item, `本县补充的第${nth}个要素`) },
  { what: '时限收紧', count: 10, edit: (item) => withDeadline(item, '信息形成或者变更之日起10个工作日内') },
  { what: '增加渠道', count: 10, edit: (item) => withChannel(item, '社区/企事业单位/村公示栏（电子屏）') },
  {
    what: '写明备注',
    count: 10,
    edit: (item, nth) => ({
      item: { ...item, 备注: `本县的第${nth}条备注` },
      isThere: (found) => found?.备注 === `本县的第${nth}条备注`,
    }),
  },
];

/** A year later: 100 edits; with the items that come and go, 120 changes. */
export const provinceEdits: readonly EditKind[] = [
  { what: '补充要素', count: 30, edit: (item, nth) => withElement(item, `省里新加的第${nth}个要素`) },
  { what: '时限收紧', count: 20, edit: (item) => withDeadline(item, '信息形成或者变更之日起15个工作日内') },
  { what: '增加渠道', count: 15, edit: (item) => withChannel(item, '公开查阅点') },
  {
    what: '增加依据',
    count: 15,
    edit: (item) => {
      const act = '《中华人民共和国行政许可法》';
      if (item.依据?.some((each) => each.startsWith(act))) return undefined;
      return {
        item: { ...item, 依据: [...(item.依据 ?? []), act] },
        isThere: (found) => found?.依据?.includes(act) === true,
      };
    },
  },
  {
    what: '改名称',
    count: 15,
    edit: (item) => ({
      item: { ...item, 名称: `${item.名称}和说明` },
      isThere: (found) => found?.名称 === `${item.名称}和说明`,
    }),
  },
  {
    what: '删去要素',
    count: 5,
    edit: (item) => {
      const [last = ''] = lines(item).slice(-1);
      if (lines(item).length < 4) return undefined;
      return {
        item: { ...item, 内容: lines(item).slice(0, -1).join('\n') },
        isThere: (found) => found !== undefined && !found.内容?.includes(last.replace(/^\d+\./u, '')),
      };
    },
  },
];

/**
 * Makes the edits on items taken in turn over all domains.
 * @param step how far apart the items stand: two numbers without a common divisor meet on few items
 * @param isFree items that may be edited in that way
 */
export function revise(
  domains: Domains,
  kinds: readonly EditKind[],
  step: number,
  isFree: (item: Item, what: string) => boolean,
): KnownEdit[] {
  const places = [...domains].flatMap(([domain, { 事项: items }]) => items.map((_, index) => ({ domain, index })));
  const known: KnownEdit[] = [];
  let at = 0;
  for (const { what, count, edit } of kinds) {
    for (let made = 0, tried = 0; made < count; at += step, tried += 1) {
      if (tried > places.length) throw new Error(`Not enough items for ${what}`);
      const place = places[at % places.length];
      const items = domains.get(place?.domain ?? '')?.事项;
      const item = items?.[place?.index ?? 0];
      if (place === undefined || items === undefined || item === undefined || !isFree(item, what)) continue;
      const edited = edit(item, made + 1);
      if (edited === undefined) continue;
      items[place.index] = edited.item;
      const id = item.基准编号 ?? item.编号;
      known.push({ domain: place.domain, id, what, isThere: edited.isThere });
      made += 1;
    }
  }
  return known;
}

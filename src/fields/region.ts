import type { Level } from './level.ts';
import { remember } from './remember.ts';
import { withoutBlanks } from './text.ts';

export interface RegionName {
  /** The whole name as it stands, without the organ behind it: 示例省青禾县. */
  readonly name: string;
  /** Absent where the name does not tell: 平潭综合实验区, 腾冲市 (a city may be of two levels). */
  readonly level?: Level;
}

/** A place's name without what may surround it. */
interface Place {
  readonly length: number;
  readonly level: Level | undefined;
  readonly isCity: boolean;
}

/** Endings of places, longest first where one ends in another. Areas with an administration of their own have no level. */
const endings: readonly (readonly [string, Level | undefined])[] = [
  ['特别行政区', '省级'],
  ['综合实验区', undefined],
  ['自治区', '省级'],
  ['自治州', '市级'],
  ['自治县', '县级'],
  ['自治旗', '县级'],
  ['实验区', undefined],
  ['示范区', undefined],
  ['开发区', undefined],
  ['高新区', undefined],
  ['管理区', undefined],
  ['风景区', undefined],
  ['片区', undefined],
  ['新区', undefined],
  ['园区', undefined],
  ['地区', '市级'],
  ['林区', '县级'],
  ['特区', '县级'],
  ['街道', '乡级'],
  ['社区', '村级'],
  ['苏木', '乡级'],
  ['嘎查', '村级'],
  ['省', '省级'],
  ['市', undefined],
  ['州', '市级'],
  ['盟', '市级'],
  ['县', '县级'],
  ['区', '县级'],
  ['旗', '县级'],
  ['镇', '乡级'],
  ['乡', '乡级'],
  ['村', '村级'],
];
const order: readonly (Level | undefined)[] = ['国家级', '省级', '市级', '县级', '乡级', '村级'];
const municipalities: ReadonlySet<string> = new Set(['北京市', '上海市', '天津市', '重庆市']);

/** Words of titles and domains that end like a place. */
const noPlace =
  /(?:农村|乡村|城市|城乡|乡镇|城镇|村镇|小区|灾区|景区)$|^(?:社区|街道|市区|城区|县区|地市|市县|都市|全[省市县区镇乡村]|[各本全我某][省市县区镇乡村]|省|市|县|区|镇|乡|村|州|盟|旗)$/u;
const topic =
  /公开|领域|政务|居务|村务|事项|贫|补偿|服务|管理|建设|教育|征收|征地|土地|安全|集体|国有|生产|监管|救助|保险|保障|规划|环境|执法|改造|振兴|就业|养老|医疗|卫生|文化|法律|资源|预决算/u;
/** What follows the place in a title. */
const topicStart =
  /领域|基层|政务公开|政务信息|信息公开|主动公开|依申请|村务|居务|村（居）|村\(居\)|标准目录|负面清单/u;
const organBehind =
  /^(?:人民)?政府(?!文件|采购|工作|网站|预算|决算)|^办事处|^管理局|^管委会|^管理委员会|^(?:居民|村民)委员会|^[居村]委会/u;
const longestStem = 9;

/** The place a table's title begins with; numbers, 附件1： and 示例· before it are skipped. */
export const regionOfTitle: (title: string) => RegionName | undefined = remember((title) => {
  const plain = titleStart(title);
  const end = plain.search(topicStart);
  return regionAtStart(end < 0 ? plain : plain.slice(0, end));
});

/** 附件2：, （二十二）, 一、, 3., 2021年 and the like. */
const titlePrefix =
  /^(?:附[件表录]?[\d一二三四五六七八九十]*[-—\d]*[:：.、]?|[（(][一二三四五六七八九十百\d]+[)）]|[一二三四五六七八九十百]+[、.．]|\d+[、.．]|[①-⑳]|\d{4}年度?)*/u;
/** 示例·: what stands in front of a title with a dot. */
const dotted = /^[^·•]{1,12}[·•]/u;

/** A title without blanks and without what counts or labels it. At most 500 characters: a title is no page. */
export function titleStart(title: string): string {
  return withoutBlanks(title.slice(0, 500)).replace(titlePrefix, '').replace(dotted, '').replace(titlePrefix, '');
}

/** The place of 地区.名称, with its level where the name tells it. */
export function parseRegionName(name: string): RegionName | undefined {
  return regionAtStart(withoutBlanks(name.slice(0, 500)));
}

/** What follows the region and its organ in a text that begins with them. */
export function afterRegion(text: string): string {
  const region = regionAtStart(text);
  return region === undefined ? text : text.slice(region.name.length).replace(organBehind, '');
}

/** Places one after the other, each below the one before: 示例省, 青禾市, 青禾县, 示例镇. */
function regionAtStart(text: string): RegionName | undefined {
  const places: Place[] = [];
  let at = 0;
  for (let place = placeAt(text, 0); place !== undefined && isBelow(place, places.at(-1)); place = placeAt(text, at)) {
    places.push(place);
    at += place.length;
  }
  if (at === 0) return undefined;
  const level = levelOf(places);
  return { name: text.slice(0, at), ...(level === undefined ? {} : { level }) };
}

function isBelow(place: Place, above: Place | undefined): boolean {
  if (above?.level === undefined || place.level === undefined) return true;
  return order.indexOf(place.level) > order.indexOf(above.level);
}

/** A city below a city, a prefecture or a league is a county-level one; of a city alone nothing tells the level. */
function levelOf(places: readonly Place[]): Level | undefined {
  const [above, last] = [places.at(-2), places.at(-1)];
  if (last?.isCity && (above?.isCity || above?.level === '市级')) return '县级';
  return last?.level;
}

/** The shortest place that begins at `from`. */
function placeAt(text: string, from: number): Place | undefined {
  for (let stem = 1; stem <= longestStem && from + stem < text.length; stem++) {
    const found = endings.find(([ending]) => text.startsWith(ending, from + stem) && stem <= longestStemOf(ending));
    if (found === undefined) continue;
    const [ending, own] = found;
    const name = text.slice(from, from + stem + ending.length);
    if (!/^\p{Script=Han}+$/u.test(name) || noPlace.test(name) || topic.test(name)) return undefined;
    const level = municipalities.has(name) ? '省级' : own;
    return {
      length: name.length,
      level,
      isCity: ending === '市' && level === undefined,
    };
  }
  return undefined;
}

/** Only autonomous places carry the names of several peoples: 恩施土家族苗族自治州. */
function longestStemOf(ending: string): number {
  return ending.length >= 3 ? longestStem : 6;
}

import type { Level } from '../../fields/level.ts';
import { ownPlace } from '../../fields/own-place.ts';
import { afterRegion } from '../../fields/region.ts';
import type { Catalogue } from '../../model/catalogue.ts';

/** What a place of each level is called where its name is left open: ××县, 某区. */
const endings: Readonly<Partial<Record<Level, string>>> = {
  省级: '省|自治区',
  市级: '市|州|盟',
  县级: '县（[市区、，/]+）|县\\([市区、,/]+\\)|县|区|旗',
  乡级: '乡镇|镇|乡|街道',
  村级: '村|社区',
};

/** Puts the place's own name where a text leaves it open. Names that are left open on another level stay. */
export function createPlaceFiller(place: string, level: Level): (text: string) => string {
  const ending = endings[level];
  if (ending === undefined) return (text) => text;
  const open = new RegExp(
    `(?:[X×Ｘ]{1,4}|[xX]{2,4}|[*＊]{2,4}|[○〇◯]{2,4}|(?<![\\p{Script=Han}])某)(?:${ending})`,
    'gu',
  );
  const own = ownPlace(place);
  return (text) => text.replace(open, own);
}

/** Begins of titles that name a kind of place. */
const anyPlace = /^(?:县（[市区、]+）|县\([市区、,]+\)|[全本各][省市县区旗州])/u;

/** 示例省义务教育领域……标准目录 → 示例省青禾县义务教育领域……标准目录. What is a reference above is a catalogue here. */
export function localTitle(
  { 目录: title, 领域: domain }: Catalogue,
  place: string,
  fill: (text: string) => string,
): string {
  const filled = fill(title);
  const own = ownPlace(place);
  const rest = filled.startsWith(own) ? filled.slice(own.length) : afterRegion(filled).replace(anyPlace, '');
  const words = rest.replace(/(?:国家|省级|市级)?(?:参考|基准)目录$/u, '标准目录');
  return `${place}${words === '' ? `${domain}领域基层政务公开标准目录` : words}`;
}

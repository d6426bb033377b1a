// 机构名录: names as they differ by level, and generic names. organ-name.ts reads those of counties only.

import type { OrganEntry } from '../model/registers.ts';
import { type Level, levels } from './level.ts';
import { onceEach } from './once-each.ts';
import { createNameEndReader } from './organ-name-end.ts';
import { remember } from './remember.ts';
import { comparable, isPlainName } from './text.ts';

export interface OrganForm {
  readonly organ: OrganEntry;
  /** Of a name that organs have only on one level: 财政厅, 司法所. */
  readonly level?: Level;
  /** 环保部门: a kind of organ, not a name. */
  readonly isGeneric: boolean;
}

export interface NamedOrgan {
  readonly form: OrganForm | undefined;
  /** What stands before the organ: 青禾县, 国家税务总局青禾县, 县; empty where nothing does. */
  readonly place: string;
}

/** The reader for a register; the same register gives the same reader. */
export const createOrganFormReader = onceEach((organs: readonly OrganEntry[]): ((name: string) => NamedOrgan) => {
  const read = createNameEndReader(indexForms(organs));
  return remember((name): NamedOrgan => {
    const { entry: form, place } = read(name);
    return { form, place };
  });
});

/** Of one name with several meanings that of an organ's own name counts, and that of an organ that there still is. */
function indexForms(organs: readonly OrganEntry[]): ReadonlyMap<string, OrganForm> {
  const index = new Map<string, OrganForm>();
  const livingFirst = [...organs].sort((one, other) => Number(isGone(one)) - Number(isGone(other)));
  const add = (name: string, form: OrganForm) => {
    const key = isPlainName(name) ? name : comparable(name);
    if (!index.has(key)) index.set(key, form);
  };
  for (const organ of livingFirst) {
    for (const name of [organ.名称, ...(organ.简称 ?? [])]) add(name, { organ, isGeneric: false });
  }
  for (const organ of livingFirst) {
    for (const level of levels) {
      for (const name of [organ.各级?.[level] ?? []].flat()) add(name, { organ, level, isGeneric: false });
    }
    for (const name of organ.泛称 ?? []) add(name, { organ, isGeneric: true });
  }
  return index;
}

function isGone({ 状态 }: OrganEntry): boolean {
  return 状态 === '已撤并';
}

/** An organ that counties have no more may still be at other levels: 国家知识产权局, 省药监局. */
export function isStillAbove({ form, place }: NamedOrgan): boolean {
  if (form === undefined) return false;
  if (form.level !== undefined) return form.organ.级别?.includes(form.level) === true;
  return isOfNationOrProvince(place);
}

/** The register's names are those of counties: what the nation and the provinces call so is another organ. */
export function isOfNationOrProvince(place: string): boolean {
  const level = levelOfPlace(place);
  return level === '国家级' || level === '省级';
}

/** The level of the place before an organ's name, where its last character tells it; a city may be of two. */
export function levelOfPlace(place: string): Level | undefined {
  if (/(?:省|自治区)$/u.test(place)) return '省级';
  if (/^(?:国家|中国|中华人民共和国|中央|全国)$/u.test(place)) return '国家级';
  if (/(?:镇|乡|街道|苏木)$/u.test(place)) return '乡级';
  if (/(?:村|社区|嘎查)$/u.test(place)) return '村级';
  if (/(?:开发|高新|新|实验|示范|园|管理|片)区$/u.test(place)) return undefined;
  return /[县区旗]$/u.test(place) ? '县级' : undefined;
}

// What every report of a check of the registers says in the same words.
import type { Location } from '../../model/location.ts';
import type { Dependence, RegisterCheck, UncheckedEntry, UnknownName } from '../../model/register-check.ts';
import { registerNames } from '../../model/register-list.ts';
import type { Version } from '../../model/version.ts';
import { placeText } from '../place-text.ts';

export function placeOf({ item, path }: Dependence, version: Version | undefined): Location | undefined {
  return version?.catalogues[item.catalogue]?.locate(path);
}

/** The place of the first, and how many more there are. */
function placesWords(uses: readonly Dependence[], version: Version | undefined): string {
  const [first, ...others] = uses;
  const place = first === undefined ? undefined : placeOf(first, version);
  if (place === undefined) return '';
  return `${placeText(place)}${others.length === 0 ? '' : ` 等 ${uses.length} 处`}`;
}

export interface CheckSection {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Tables with their titles; a title without rows says that there is nothing. */
export function checkSections(check: RegisterCheck): CheckSection[] {
  const { version, unchecked, unknown } = check;
  if (version === undefined) return uncheckedByRegister(check);
  const used = unchecked.filter(({ items }) => items > 0);
  const items = version.catalogues.reduce((sum, { items: own }) => sum + own.length, 0);
  return [
    {
      title: `${items} 个事项用到的名录条目，${used.length === 0 ? '没有待核对的' : `有 ${used.length} 条待核对`}`,
      headings: used.length === 0 ? [] : ['事项', '名录', '名称', '用在'],
      rows: used.map((each) => rowOf(each, each.entry.名称, version)),
    },
    {
      title: unknown.length === 0 ? '用到的名称，名录里都有' : `用到的名称，有 ${unknown.length} 个名录里没有`,
      headings: unknown.length === 0 ? [] : ['事项', '名录', '名称', '用在'],
      rows: unknown.map((each) => rowOf(each, each.name, version)),
    },
    ...(used.length === unchecked.length
      ? []
      : [
          {
            title: '其余待核对的条目，这些事项没有用到；不写路径时列出全部',
            headings: [],
            rows: [],
          },
        ]),
  ];
}

function rowOf({ items, register, uses }: UncheckedEntry | UnknownName, name: string, version: Version): string[] {
  return [String(items), register, name, placesWords(uses, version)];
}

function uncheckedByRegister({ unchecked }: RegisterCheck): CheckSection[] {
  const sections = registerNames.flatMap((register): CheckSection[] => {
    const own = unchecked.filter((each) => each.register === register);
    if (own.length === 0) return [];
    const rows = own.map(({ entry }) => [entry.名称, entry.来源 ?? '']);
    return [{ title: `${register}：${own.length} 条待核对`, headings: ['名称', '来源'], rows }];
  });
  return sections.length === 0 ? [{ title: '名录里没有待核对的条目', headings: [], rows: [] }] : sections;
}

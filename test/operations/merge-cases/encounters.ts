// What two people do to the same item, and what has to become of it (DOMAIN §6).
import type { Conflict } from '../../../src/model/merge.ts';
import type { ItemContent } from '../../../src/model/version.ts';
import { edits } from '../diff-cases/edits.ts';
import type { Flavour } from '../diff-cases/flavours.ts';
import type { Random } from '../diff-cases/random.ts';
import type { TrueItem } from '../diff-cases/true-item.ts';

/** null: taken out. */
type After = Pick<TrueItem, 'content' | 'domain'> | null;

export interface Encounter {
  readonly ours: After;
  readonly theirs: After;
  readonly merged: After;
  readonly conflict?: Pick<Conflict, 'kind' | 'field'>;
}

/** `variant` counts the items that met this way before. */
export type Meet = (item: TrueItem, variant: number, flavour: Flavour, random: Random) => Encounter;

const as = (item: TrueItem, change: Partial<ItemContent> = {}): After => {
  return { domain: item.domain, content: { ...item.content, ...change } };
};
const written = (item: TrueItem, elements: readonly string[], flavour: Flavour) =>
  as(item, { 内容: flavour.write(elements) });

/** An edit of one field, another for each variant. */
function edited(item: TrueItem, variant: number, flavour: Flavour): After {
  const edit = edits[variant % edits.length] as (typeof edits)[number];
  return as(item, edit.apply(item, Math.floor(variant / edits.length), flavour).content);
}

/** Of the other field the value is put in as well. */
function joined(one: After, other: After, item: TrueItem): After {
  const changed = Object.entries(other?.content ?? {}).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(item.content[key as keyof ItemContent]),
  );
  return one && { ...one, content: { ...one.content, ...Object.fromEntries(changed) } };
}

const scalars = [
  ['时限', '信息形成之日起3个工作日内', '信息形成之日起5个工作日内'],
  ['备注', '涉密信息除外', '依法不予公开的除外'],
  ['名称', '（试行）', '（修订）'],
  ['一级事项', '服务', '管理'],
  ['权责编号', '000185', '000186'],
] as const;

function scalarTwice(item: TrueItem, variant: number): Encounter {
  const [field, mine, yours] = scalars[variant % scalars.length] as (typeof scalars)[number];
  const extends_ = field === '名称' || field === '一级事项';
  const value = (suffix: string) => ({ [field]: extends_ ? `${item.content[field] ?? ''}${suffix}` : suffix });
  const ours = as(item, value(mine));
  return { ours, theirs: as(item, value(yours)), merged: ours, conflict: { kind: 'both-changed', field } };
}

export const encounters: Readonly<Record<string, Meet>> = {
  'only ours edits': (item, variant, flavour) => {
    const ours = edited(item, variant, flavour);
    return { ours, theirs: as(item), merged: ours };
  },
  'only theirs edits': (item, variant, flavour) => {
    const theirs = edited(item, variant, flavour);
    return { ours: as(item), theirs, merged: theirs };
  },
  'both edit different fields': (item, variant, flavour) => {
    const [ours, theirs] = [edited(item, variant, flavour), edited(item, variant + 1 + (variant % 7), flavour)];
    return { ours, theirs, merged: joined(ours, theirs, item) };
  },
  'both make the same edit': (item, variant, flavour) => {
    const ours = edited(item, variant, flavour);
    return { ours, theirs: edited(item, variant, flavour), merged: ours };
  },
  'both edit one scalar differently': scalarTwice,
  'both add to and take from one list': (item) => {
    const [first = '政府网站', ...rest] = item.content.渠道 ?? [];
    return {
      ours: as(item, { 渠道: [...rest, '政府公报'] }),
      theirs: as(item, { 渠道: [first, ...rest, '纸质媒体'] }),
      merged: as(item, { 渠道: [...rest, '政府公报', '纸质媒体'] }),
    };
  },
  'both add acts, one of them the same': (item) => {
    const { 依据: acts = [] } = item.content;
    const [shared, mine, yours] = ['《公开办法甲》', '《公开办法乙》', '《公开办法丙》'];
    return {
      ours: as(item, { 依据: [...acts, shared, mine] as string[] }),
      theirs: as(item, { 依据: [...acts, shared, yours] as string[] }),
      merged: as(item, { 依据: [...acts, shared, mine, yours] as string[] }),
    };
  },
  'both edit different elements of the content': (item, _variant, flavour) => {
    if (!flavour.listed) return { ours: as(item), theirs: as(item), merged: as(item) };
    const { elements } = item;
    const rest = elements.slice(0, -1);
    return {
      ours: written(item, [...elements, '服务对象评价情况'], flavour),
      theirs: written(item, ['历年数据对比', ...rest], flavour),
      merged: written(item, ['历年数据对比', ...rest, '服务对象评价情况'], flavour),
    };
  },
  'both rewrite one element of the content': (item, _variant, flavour) => {
    const rewritten = (suffix: string) => {
      const [first = '', ...rest] = item.elements;
      return written(item, [`${first}${suffix}`, ...rest], flavour);
    };
    const ours = rewritten('及说明');
    return { ours, theirs: rewritten('和依据'), merged: ours, conflict: { kind: 'both-changed', field: '内容' } };
  },
  'ours takes it out': (item) => ({ ours: null, theirs: as(item), merged: null }),
  'theirs takes it out': (item) => ({ ours: as(item), theirs: null, merged: null }),
  'both take it out': () => ({ ours: null, theirs: null, merged: null }),
  'theirs takes out what ours edits': (item, variant, flavour) => {
    const ours = edited(item, variant, flavour);
    return { ours, theirs: null, merged: ours, conflict: { kind: 'changed-removed', field: null } };
  },
  'ours takes out what theirs edits': (item, variant, flavour) => {
    const theirs = edited(item, variant, flavour);
    return { ours: null, theirs, merged: null, conflict: { kind: 'removed-changed', field: null } };
  },
  'ours writes it otherwise and theirs takes it out': (item) => {
    const text = (item.content.内容 ?? '').replaceAll('；', ';').replaceAll('（', '(').replaceAll('）', ')');
    return { ours: as(item, { 内容: text }), theirs: null, merged: null };
  },
  'ours moves it to another domain and theirs edits it': (item, variant, flavour, random) => {
    const others = flavour.domains.filter(({ domain }) => domain !== item.domain);
    const { domain } = random.pick(others);
    const theirs = edited(item, variant, flavour);
    return { ours: { domain, content: item.content }, theirs, merged: theirs && { ...theirs, domain } };
  },
};

// What county staff do to a catalogue between two years, with the truth of it (DOMAIN §6).
import type { ComparedField } from '../../../src/model/change-set.ts';
import type { ItemContent } from '../../../src/model/version.ts';
import { type Accept, chooseItems, nameOf, replaceItem } from './choose-items.ts';
import { edits } from './edits.ts';
import type { Preparation, Revision, Step } from './revision.ts';
import { lookOf, type TrueItem } from './true-item.ts';

function noteChange(revision: Revision, { identity }: TrueItem, fields: readonly ComparedField[]): void {
  revision.truth.changed.set(identity, {
    fields: new Map(fields.map((field) => [field, undefined])),
    domainMoved: false,
  });
}

/** Edits over all fields in turn, one an item. */
export function editFields(count: number): Step {
  return (revision) => {
    for (const [index, item] of chooseItems(revision, count).entries()) {
      const edit = edits[index % edits.length] as (typeof edits)[number];
      const { kinds, ...edited } = edit.apply(item, Math.floor(index / edits.length), revision.flavour);
      replaceItem(revision, item, { ...item, ...edited });
      revision.truth.changed.set(item.identity, { fields: new Map([[edit.field, kinds]]), domainMoved: false });
    }
  };
}

const suffixes = ['（试行）', '情况', '有关事项', '（修订）', '服务', '公开'];

export function renameBySuffix(count: number): Step {
  return (revision) => {
    for (const item of chooseItems(revision, count)) {
      const name = `${item.content.名称}${revision.random.pick(suffixes)}`;
      replaceItem(revision, item, { ...item, content: { ...item.content, 名称: name } });
      noteChange(revision, item, ['名称']);
    }
  };
}

export function removeItems(count: number): Step {
  return (revision) => {
    for (const item of chooseItems(revision, count)) {
      replaceItem(revision, item);
      revision.truth.removed.add(item.identity);
    }
  };
}

export function addItems(count: number): Step {
  return (revision) => {
    const { after, flavour, random } = revision;
    const domains = new Set(after.map(({ domain }) => domain));
    const known = flavour.domains.filter(({ domain }) => domains.has(domain));
    if (known.length === 0) return;
    const numbers = new Map<string, number>();
    for (let index = 0; index < count; index++) {
      const facts = random.pick(known);
      const number = numbers.get(facts.domain) ?? 0;
      numbers.set(facts.domain, number + 1);
      const identity = `added ${facts.domain} ${number}`;
      const item = { identity, id: `QHX-${index}`, domain: facts.domain, ...flavour.addition(facts, number, random) };
      after.splice(random.below(after.length + 1), 0, item);
      revision.truth.added.add(identity);
      revision.touched.add(identity);
    }
  };
}

/** Far enough that no other row could be the one that moved; one a domain. */
const farthest = 8;

export function moveItems(count: number): Step {
  return (revision) => {
    const domains = new Set<string>();
    for (let index = 0; index < count; index++) {
      const [item] = chooseItems(revision, 1, ({ domain }) => !domains.has(domain));
      if (item === undefined) return;
      domains.add(item.domain);
      moveWithinDomain(revision, item);
      revision.truth.moved?.add(item.identity);
    }
  };
}

function moveWithinDomain(revision: Revision, item: TrueItem): void {
  const rows = revision.after.filter(({ domain }) => domain === item.domain);
  const from = rows.indexOf(item);
  const places = rows.map((_, index) => index).filter((to) => Math.abs(to - from) >= farthest);
  const to = revision.random.pick(places);
  const others = rows.filter((row) => row !== item);
  others.splice(to, 0, item);
  revision.after = [...revision.after.filter(({ domain }) => domain !== item.domain), ...others];
}

export function extendItems(count: number): Step {
  return (revision) => {
    for (const item of chooseItems(revision, count)) {
      const elements = [...item.elements, '办理结果的查询方式', '复核和申诉渠道'];
      const name = `${item.content.名称}及办理结果`;
      const content = { ...item.content, 名称: name, 内容: revision.flavour.write(elements) };
      replaceItem(revision, item, { ...item, elements, content });
      noteChange(revision, item, ['名称', '内容']);
    }
  };
}

/** ；→; and （）→() in every text of the new version. */
export const punctuateOtherwise: Step = (revision) => {
  revision.after = revision.after.map((item) => ({ ...item, content: halved(item.content) as ItemContent }));
};

function halved(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('；', ';').replaceAll('（', '(').replaceAll('）', ')');
  if (Array.isArray(value)) return value.map(halved);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, halved(entry)]));
}

/** Every domain's rows in another order. */
export const sortRows: Step = (revision) => {
  const { random, truth } = revision;
  const domains = [...new Set(revision.after.map(({ domain }) => domain))];
  revision.after = random.shuffled(domains).flatMap((domain) => {
    const rows = random.shuffled(revision.after.filter((item) => item.domain === domain));
    return random.below(2) === 0 ? rows : rows.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  });
  truth.moved = undefined;
};

/** Domains that came after the pilot. */
const newDomains = ['旅游', '统计', '水利', '退役军人', '医疗保障', '乡村振兴'];

/** The second half of a domain that no other step changes becomes a domain of its own. */
export const splitDomain: Step = (revision) => {
  const busy = new Set(
    revision.after.filter((item) => revision.touched.has(item.identity)).map(({ domain }) => domain),
  );
  const removedFrom = revision.before
    .filter(({ identity }) => revision.touched.has(identity))
    .map(({ domain }) => domain);
  const domains = [...new Set(revision.before.map(({ domain }) => domain))];
  const free = domains.filter((domain) => !busy.has(domain) && !removedFrom.includes(domain));
  const domain = revision.random.pick(free.length > 0 ? free : domains);
  const rows = revision.after.filter((item) => item.domain === domain && !revision.touched.has(item.identity));
  const fresh = revision.random.pick(newDomains);
  const leaving = new Set(rows.slice(Math.floor(rows.length / 2)).map(({ identity }) => identity));
  revision.after = revision.after.map((item) => (leaving.has(item.identity) ? { ...item, domain: fresh } : item));
  for (const identity of leaving) {
    revision.touched.add(identity);
    revision.truth.changed.set(identity, { fields: new Map(), domainMoved: true });
  }
};

/** To the end of another domain, every second one into a 一级事项 of that domain. */
export function moveToOtherDomain(count: number): Step {
  return (revision) => {
    const isUnique: Accept = (item) => revision.before.filter((other) => sameElsewhere(item, other)).length === 1;
    for (const [index, item] of chooseItems(revision, count, isUnique).entries()) {
      const elsewhere = revision.after.filter(({ domain }) => domain !== item.domain && !newDomains.includes(domain));
      if (elsewhere.length === 0) return;
      const { domain, content } = revision.random.pick(elsewhere);
      const group = index % 2 === 0 ? item.content.一级事项 : content.一级事项;
      replaceItem(revision, item);
      revision.after.push({
        ...item,
        domain,
        content: { ...item.content, ...(group === undefined ? {} : { 一级事项: group }) },
      });
      const fields = group === item.content.一级事项 ? [] : (['一级事项'] as const);
      revision.truth.changed.set(item.identity, {
        fields: new Map(fields.map((field) => [field, ['group-changed'] as const])),
        domainMoved: true,
      });
    }
  };
}

function sameElsewhere(item: TrueItem, other: TrueItem): boolean {
  return lookOf({ ...item, domain: '' }) === lookOf({ ...other, domain: '' });
}

/** `share` of the items take 一级事项 and 名称 of another item of their domain, and keep the rest. */
export function withDuplicateNames(count: number): Preparation {
  return (items, _flavour, random) => {
    const result = [...items];
    const order = random.shuffled(items.map((_, index) => index));
    const originals = new Set(order.slice(count));
    for (const index of order.slice(0, count)) {
      const item = result[index] as TrueItem;
      const others = items.filter((other, at) => originals.has(at) && other.domain === item.domain);
      if (others.length === 0) continue;
      const { 一级事项, 名称 } = random.pick(others).content;
      result[index] = { ...item, content: { ...item.content, ...(一级事项 && { 一级事项 }), ...(名称 && { 名称 }) } };
    }
    return result;
  };
}

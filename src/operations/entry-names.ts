import { factsOf, type RegisterEntry } from '../model/register-list.ts';

/** What an entry is called by, in the order in which one is preferred that a word fits twice. */
const nameKinds = ['名称', '简称', '别名', '误写', '曾用名', '泛称', '各级', '代码', '文号', '应为', '词语'] as const;

export interface EntryName {
  /** The key that it stands under. */
  readonly kind: (typeof nameKinds)[number];
  readonly name: string;
}

/** Every name of an entry, whatever register it is of; the numbers of an act's revisions too. */
export function entryNames(entry: RegisterEntry): EntryName[] {
  const facts = factsOf(entry);
  const own = nameKinds.flatMap((kind) => textsIn(facts[kind]).map((name) => ({ kind, name })));
  const revisions = Array.isArray(facts['修订']) ? facts['修订'] : [];
  const numbers = revisions.flatMap((revision: { readonly 文号?: string }) => revision.文号 ?? []);
  return [...own, ...numbers.map((name) => ({ kind: '文号' as const, name }))];
}

/** A text, a list of texts, or those of a record. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

import { itemName } from '../../model/change-words.ts';
import type * as contract from '../../model/generated/impact.ts';
import { type EntryImpact, type Impact, type ImpactUse, itemCount, type Mention } from '../../model/impact.ts';

/** The contract of schemas/impact.schema.json. */
export function json({ word, files, items, entries, suggestions, mentions }: Impact): string {
  const uses = entries.flatMap((entry) => entry.uses);
  const having = (...actions: ImpactUse['action'][]) => uses.filter(({ action }) => actions.includes(action)).length;
  const document: contract.ImpactDocument = {
    version: 1,
    word: word ?? null,
    summary: {
      files,
      items,
      affected: itemCount(uses),
      change: having('replace', 'remove'),
      decide: having('choose', 'decide'),
      keep: having('keep'),
    },
    entries: entries.map(entryOf),
    suggestions: [...suggestions],
    mentions: mentions.map((mention) => ({ ...placeOf(mention), field: mention.field, text: mention.text })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function entryOf({ register, name, standing, hasEnded, uses }: EntryImpact): contract.ImpactEntry {
  return { register, name, standing, ended: hasEnded, uses: uses.map(useOf) };
}

function useOf(use: ImpactUse): contract.ImpactPlace {
  const { field, text, action, proposals, reason, notes } = use;
  return {
    ...placeOf(use),
    field,
    text,
    action,
    proposals: [...proposals],
    trigger: (reason?.trigger ?? null) as contract.ImpactPlace['trigger'],
    explanation: reason?.explanation ?? null,
    notes: [...notes],
  };
}

function placeOf({ item, location: { file, line, column, sheet, cell } }: ImpactUse | Mention) {
  return {
    file,
    line: line ?? null,
    column: column ?? null,
    sheet: sheet ?? null,
    cell: cell ?? null,
    domain: item.domain,
    id: item.id ?? null,
    name: itemName(item),
    organs: [...(item.content.主体 ?? [])],
  };
}

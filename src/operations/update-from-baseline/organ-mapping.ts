// Which organs the words of the baseline mean in the place: as a person told, as the place's catalogues show, as the names tell.
import { parseOrgan } from '../../fields/organ.ts';
import { comparable } from '../../fields/text.ts';
import type { Pair } from '../../model/matching.ts';

/**
 * What the linked items tell: where one form stands above and one organ below, the one means the other. A form with two
 * meanings means neither. Keys are for comparing.
 */
export function deriveOrgans(pairs: readonly Pick<Pair, 'before' | 'after'>[]): Map<string, readonly string[]> {
  const found = new Map<string, Map<string, string>>();
  for (const { before, after } of pairs) {
    const [forms, organs] = [before.content.主体 ?? [], after.content.主体 ?? []];
    const told = new Set([...forms.filter((form) => organs.includes(form))]);
    const [form, ...otherForms] = forms.filter((each) => !told.has(each));
    const [organ, ...otherOrgans] = organs.filter((each) => !told.has(each));
    if (form === undefined || organ === undefined || otherForms.length + otherOrgans.length > 0) continue;
    const key = comparable(form);
    const meanings = found.get(key) ?? new Map<string, string>();
    found.set(key, meanings.set(comparable(organ), organ));
  }
  return new Map(
    [...found].filter(([, meanings]) => meanings.size === 1).map(([form, meanings]) => [form, [...meanings.values()]]),
  );
}

/** True of words that stand for organs without naming one. */
export function isOrganForm(form: string): boolean {
  const { kind } = parseOrgan(form);
  return kind === 'placeholder' || kind === 'generic' || kind === 'collective';
}

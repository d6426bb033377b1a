import type { Catalogue } from '../../model/catalogue.ts';
import type { Registers } from '../../model/registers.ts';
import { createOrganSettler, type LocalOrgans } from '../../operations/settle-organ.ts';
import type { CommandContext } from '../context.ts';
import { askOrgans } from './ask-organs.ts';
import type { OpenForm } from './open-form.ts';

export interface SettledOrgans {
  /** Every form that is settled, with the organs that it means; the most frequent first. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
  readonly open: readonly OpenForm[];
}

export interface OrganKnowledge extends Omit<LocalOrgans, 'register'> {
  readonly registers: Registers;
}

/** Which organs the forms of the baseline mean; what is not known is asked where somebody can answer. */
export async function settleOrgans(
  catalogues: readonly Catalogue[],
  known: OrganKnowledge,
  context: CommandContext,
): Promise<SettledOrgans> {
  const settle = createOrganSettler({ ...known, register: known.registers.organs });
  const answers = new Map<string, readonly string[]>();
  const open: OpenForm[] = [];
  for (const [form, items] of formsOf(catalogues)) {
    const settlement = settle(form);
    if ('organs' in settlement) answers.set(form, settlement.organs);
    else open.push({ form, items, proposal: settlement.proposal });
  }
  for (const [form, organs] of await askOrgans(open, known.place, context)) answers.set(form, organs);
  return { answers, open: open.filter(({ form }) => !answers.has(form)) };
}

/** Each form with the number of items that have it, the most frequent first. */
function formsOf(catalogues: readonly Catalogue[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { 事项: items } of catalogues) {
    for (const { 主体: organs = [] } of items) {
      for (const form of new Set(organs)) counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, one], [, other]) => other - one);
}

import type { Finding } from '../../model/diagnostic.ts';
import { kindOf, kindRank, type OrderedRegister, registerKinds } from '../../model/register-order.ts';

/** Entries of one kind stand together, kinds in their order. */
export function checkKinds(register: OrderedRegister, entries: readonly object[]): Finding[] {
  const { key, kinds } = registerKinds[register];
  const findings: Finding[] = [];
  let highest = 0;
  for (const [index, entry] of entries.entries()) {
    const [kind, rank] = [kindOf(register, entry), kindRank(register, entry)];
    if (rank < highest) {
      findings.push({
        path: ['条目', index, key],
        subject: kind,
        message: `${key}“${kind}”排在了“${kinds[highest]}”的后面`,
        hint: `请按${kinds.join('、')}的次序排列`,
      });
    }
    highest = Math.max(highest, rank);
  }
  return findings;
}

/** Each entry stands after the one before it. */
export function checkSequence<Entry extends { readonly 名称: string }>(
  entries: readonly Entry[],
  compare: (one: Entry, other: Entry) => number,
  hint: string,
): Finding[] {
  return entries.flatMap((entry, index) => {
    const before = entries[index - 1];
    if (before === undefined || compare(before, entry) <= 0) return [];
    const message = `“${entry.名称}”应当排在“${before.名称}”的前面`;
    return [{ path: ['条目', index, '名称'], subject: entry.名称, message, hint }];
  });
}

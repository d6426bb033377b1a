// Which unchecked entries of the registers matter most, and what catalogues name that no register knows.
import { domainOfName } from '../fields/domain.ts';
import type { Dependence, RegisterCheck, UncheckedEntry, UnknownName } from '../model/register-check.ts';
import { type RegisterEntry, type RegisterName, registerNames } from '../model/register-list.ts';
import type { Registers } from '../model/registers.ts';
import type { Version } from '../model/version.ts';
import { registerEntries } from './register-entries.ts';
import { usesOf } from './register-use.ts';

/** @param version the catalogues that may rely on the registers; none: only what is unchecked is said */
export function checkRegisterUse(registers: Registers, version: Version | undefined): RegisterCheck {
  const { known, unknown } = version === undefined ? nothingUsed : dependences(version, registers);
  const unchecked = registerNames.flatMap((register) => {
    const entries = registerEntries(register, registers).filter((entry) => entry.核对 === '待核对');
    return entries.map((entry): UncheckedEntry => ({ register, entry, ...counted(known.get(entry) ?? []) }));
  });
  return { version, unchecked: unchecked.sort(byItems), unknown: [...unknown].sort(byItems) };
}

interface Dependences {
  readonly known: ReadonlyMap<RegisterEntry, readonly Dependence[]>;
  readonly unknown: readonly UnknownName[];
}

const nothingUsed: Dependences = { known: new Map(), unknown: [] };

function dependences(version: Version, registers: Registers): Dependences {
  const { acts, organs, channels, unknown } = usesOf(version, registers);
  const unknownIn = (register: RegisterName, names: ReadonlyMap<string, readonly Dependence[]>) =>
    [...names].map(([name, uses]): UnknownName => ({ register, name, ...counted(uses) }));
  const domains = domainUses(version, registers);
  return {
    known: new Map<RegisterEntry, readonly Dependence[]>([...acts, ...organs, ...channels, ...domains.known]),
    unknown: [
      ...unknownIn('法规', unknown.acts),
      ...unknownIn('机构', unknown.organs),
      ...unknownIn('渠道', unknown.channels),
      ...unknownIn('领域', domains.unknown),
    ],
  };
}

/** All items of a catalogue rely on its domain. */
function domainUses({ catalogues }: Version, { domains }: Registers) {
  const known = new Map<RegisterEntry, Dependence[]>();
  const unknown = new Map<string, Dependence[]>();
  for (const { head, items } of catalogues) {
    const entry = domainOfName(head.领域, domains);
    const uses = items.map((item) => ({ item, text: head.领域, path: ['领域'] }));
    if (entry !== undefined) known.set(entry, [...(known.get(entry) ?? []), ...uses]);
    else if (uses.length > 0) unknown.set(head.领域, [...(unknown.get(head.领域) ?? []), ...uses]);
  }
  return { known, unknown };
}

function counted(uses: readonly Dependence[]): Pick<UncheckedEntry, 'items' | 'uses'> {
  return { items: new Set(uses.map(({ item }) => item)).size, uses };
}

/** Equal ones stay in the order of the registers. */
function byItems(one: { readonly items: number }, other: { readonly items: number }): number {
  return other.items - one.items;
}

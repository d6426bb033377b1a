import { type RegisterEntry, registerNames } from '../model/register-list.ts';
import type { RegisterSummary } from '../model/register-report.ts';
import type { Registers } from '../model/registers.ts';
import { registerEntries } from './register-entries.ts';

/** @param shipped the registers without those of the repository */
export function summariseRegisters(registers: Registers, shipped: Registers): RegisterSummary[] {
  return registerNames.map((name) => {
    const entries = registerEntries(name, registers);
    const known = new Set(registerEntries(name, shipped).map(asText));
    const marked = (mark: RegisterEntry['核对']) => entries.filter((entry) => entry.核对 === mark).length;
    return {
      name,
      entries: entries.length,
      checked: marked('已对照'),
      unchecked: marked('待核对'),
      own: registers === shipped ? 0 : entries.filter((entry) => !known.has(asText(entry))).length,
    };
  });
}

function asText(entry: RegisterEntry): string {
  return JSON.stringify(entry);
}

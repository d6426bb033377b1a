import type { Finding } from '../model/diagnostic.ts';
import { type RegisterFile, registerFiles } from '../model/register-files.ts';
import type { Registers } from '../model/registers.ts';
import { checkRegisters, type RegisterFinding } from './check-registers.ts';

export interface Contradiction extends Pick<Finding, 'message' | 'hint'> {
  readonly register: RegisterFile;
}

/**
 * What the lint says against registers after a change and did not say before, wherever the entries now stand. Entries are
 * told by name: nobody has the changed register before him to count.
 */
export function newContradictions(before: Registers, after: Registers): Contradiction[] {
  const known = new Set(checkRegisters(before).map(keyOf));
  const found = checkRegisters(after).filter((finding) => !known.has(keyOf(finding)));
  return found.map((finding) => {
    const { register, message, hint } = finding;
    return { register, message: withNames(message, register, after), ...(hint !== undefined && { hint }) };
  });
}

const position = /第(\d+)条/gu;

function keyOf({ register, subject, message }: RegisterFinding): string {
  return [register, subject, message.replace(position, '')].join('\n');
}

function withNames(message: string, register: RegisterFile, registers: Registers): string {
  const key = Object.entries(registerFiles).find(([, file]) => file === register)?.[0] as keyof Registers | undefined;
  const entries: readonly object[] = key === undefined ? [] : registers[key];
  return message.replace(position, (place, number: string) => {
    const { 名称: name } = (entries[Number(number) - 1] ?? {}) as { readonly 名称?: string };
    return name === undefined ? place : `“${name}”`;
  });
}

import type { Registers } from '../model/registers.ts';
import { checkRegisters, type RegisterFinding } from './check-registers.ts';

/** What the lint says against registers after a change and did not say before, wherever the entries now stand. */
export function newContradictions(before: Registers, after: Registers): RegisterFinding[] {
  const known = new Set(checkRegisters(before).map(keyOf));
  return checkRegisters(after).filter((finding) => !known.has(keyOf(finding)));
}

function keyOf({ register, subject, message }: RegisterFinding): string {
  return [register, subject, message.replace(/第\d+条/gu, '')].join('\n');
}

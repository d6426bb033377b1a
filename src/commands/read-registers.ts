import { type OpenedRegister, openRegisters } from '../io/own-registers.ts';
import { UsableError } from '../model/errors.ts';
import type { Registers } from '../model/registers.ts';
import { type Contradiction, contradictionsOf, type RegisterEntries } from '../operations/contradictions.ts';
import { placeText } from '../reporters/place-text.ts';

/**
 * The registers of a run: those that ship, with the repository's own laid over them.
 * @param folders absolute; none where nobody keeps registers of their own
 * @throws UsableError where a file is not sound, or what it says cannot hold together with the others
 */
export async function readRegisters(folders: readonly string[], cwd: string): Promise<Registers> {
  const { registers, own } = await openRegisters(folders, cwd);
  refuseContradictions(contradictionsOf(registers, own.map(withEntries)), '');
  return registers;
}

/** A file of a register that can be judged with others. */
export interface JudgedRegister extends OpenedRegister, RegisterEntries {}

export function withEntries(opened: OpenedRegister): JudgedRegister {
  return { ...opened, entries: opened.document.条目 };
}

/** @param when it would be so: 合并以后，; empty: it is so */
export function refuseContradictions(found: readonly Contradiction<JudgedRegister>[], when: string): void {
  const [first, ...others] = found;
  if (first === undefined) return;
  const more = others.slice(0, 5).map(({ register, message }) => `${register}：${message}`);
  const hints = [first.hint, ...(more.length === 0 ? [] : ['另外还有：', ...more])];
  const { file, path } = first;
  throw new UsableError(`${when}${first.register}名录${when === '' ? '' : '会'}自相矛盾：${first.message}`, {
    ...(file !== undefined && { place: placeText(file.locate(path)) }),
    hint: hints.filter((hint) => hint !== undefined).join('\n'),
  });
}

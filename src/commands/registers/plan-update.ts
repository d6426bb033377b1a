// What a newer register would make of the repository's own files. Nothing is written here.
import { join, posix, resolve } from 'node:path';
import { pathExists } from '../../io/folder-names.ts';
import { isFile } from '../../io/inputs.ts';
import type { PlannedFile } from '../../io/output.ts';
import { type OpenedRegister, openRegister, readRegisters, registersIn } from '../../io/own-registers.ts';
import { UsableError } from '../../model/errors.ts';
import { layOver } from '../../model/lay-over.ts';
import { type RegisterFile, registerFiles } from '../../model/register-files.ts';
import { changesNothing, type RegisterMerge } from '../../model/register-merge.ts';
import type { Registers } from '../../model/registers.ts';
import { mergeRegister } from '../../operations/merge-registers.ts';
import { newContradictions } from '../../operations/new-contradictions.ts';

export interface UpdatePlan {
  readonly merges: readonly RegisterMerge[];
  /** One for each merge that changes something. */
  readonly files: readonly PlannedFile[];
}

/**
 * @param path of a file, or of a folder with files of registers
 * @param folder of the repository's own, as it is to be shown
 * @throws UsableError where a file is not sound, or the registers would contradict themselves
 */
export async function planUpdate(path: string, folder: string, cwd: string): Promise<UpdatePlan> {
  const newer = await openNewer(path, cwd);
  const hasOwn = pathExists(folder, cwd);
  const current = await readRegisters(hasOwn ? [resolve(cwd, folder)] : [], cwd);
  const ownFiles = new Set(hasOwn ? await registersIn(resolve(cwd, folder)) : []);
  const merges: RegisterMerge[] = [];
  const files: PlannedFile[] = [];
  let after = current;
  for (const { register, document, file } of newer) {
    const target = posix.join(folder, `${register}.yaml`);
    const own = ownFiles.has(register) ? await openRegister(resolve(cwd, target), cwd, register) : undefined;
    const sides = { own: own?.document.条目 ?? [], current: entriesOf(current, register), newer: document.条目 };
    const merge = mergeRegister(register, { ...sides, divisions: current.divisions });
    merges.push(merge);
    if (changesNothing(merge)) continue;
    files.push({ path: target, content: await contentOf(merge, own) });
    after = withRegister(after, merge);
    refuseContradictions(current, after, file);
  }
  return { merges, files };
}

async function openNewer(path: string, cwd: string): Promise<OpenedRegister[]> {
  if (await isFile(path, cwd)) return [await openRegister(resolve(cwd, path), cwd)];
  const place = path;
  if (!pathExists(path, cwd)) throw new UsableError('没有这个文件或文件夹', { place, hint: '检查路径有没有写错' });
  const folder = resolve(cwd, path);
  const registers = await registersIn(folder);
  if (registers.length === 0) {
    const names = Object.values(registerFiles).map((name) => `${name}.yaml`);
    throw new UsableError('文件夹里没有名录文件', {
      place,
      hint: `名录文件叫 ${names.join('、')}；别的名字就写到文件`,
    });
  }
  const opened: OpenedRegister[] = [];
  for (const register of registers) opened.push(await openRegister(join(folder, `${register}.yaml`), cwd, register));
  return opened;
}

const keys = new Map(Object.entries(registerFiles).map(([key, file]) => [file, key as keyof typeof registerFiles]));

function entriesOf(registers: Registers, register: RegisterFile): readonly object[] {
  const key = keys.get(register);
  return key === undefined ? [] : registers[key];
}

function withRegister(registers: Registers, { register, entries }: RegisterMerge): Registers {
  const laid = layOver(register, entriesOf(registers, register), entries, registers.divisions);
  return { ...registers, [keys.get(register) ?? '']: laid };
}

async function contentOf({ register, entries }: RegisterMerge, own: OpenedRegister | undefined): Promise<string> {
  const { dataToYaml } = await import('../../io/yaml/write-yaml.ts');
  const head = { 名录: register, 说明: '本地的条目：gkml 没有带来的，和与它带来的不同的' };
  if (own === undefined) return dataToYaml({ ...head, 条目: entries });
  const { updateYaml } = await import('../../io/yaml/format-yaml.ts');
  return updateYaml(own.text, { ...own.document, 条目: entries });
}

/** Each side may be sound, and yet a name lead to two entries when they are put together. */
function refuseContradictions(before: Registers, after: Registers, place: string): void {
  const [first, ...others] = newContradictions(before, after);
  if (first === undefined) return;
  const more = others.slice(0, 5).map(({ register, message }) => `${register}：${message}`);
  const hints = [first.hint, ...(more.length === 0 ? [] : ['另外还有：', ...more])];
  throw new UsableError(`合并以后，${first.register}名录会自相矛盾：${first.message}`, {
    place,
    hint: hints.filter((hint) => hint !== undefined).join('\n'),
  });
}

// What a newer register would make of the repository's own files. Nothing is written here.
import { join, posix, resolve } from 'node:path';
import { pathExists } from '../../io/folder-names.ts';
import { isFile } from '../../io/inputs.ts';
import type { PlannedFile } from '../../io/output.ts';
import { type OpenedRegister, openRegister, openRegisters, registersIn } from '../../io/own-registers.ts';
import { UsableError } from '../../model/errors.ts';
import { registerFiles } from '../../model/register-files.ts';
import { changesNothing, type RegisterMerge } from '../../model/register-merge.ts';
import { contradictionsOf } from '../../operations/contradictions.ts';
import { planRegisterUpdate } from '../../operations/plan-register-update.ts';
import { refuseContradictions, withEntries } from '../read-registers.ts';

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
  const newer = (await openNewer(path, cwd)).map(withEntries);
  const opened = await openRegisters(pathExists(folder, cwd) ? [resolve(cwd, folder)] : [], cwd);
  const own = new Map(opened.own.map((file) => [file.register, file]));
  const ownEntries = new Map(opened.own.map(({ register, document }) => [register, document.条目]));
  const { merges, after } = planRegisterUpdate(newer, ownEntries, opened.registers);
  refuseContradictions(contradictionsOf(after, [...newer, ...opened.own.map(withEntries)]), '合并以后，');
  const files: PlannedFile[] = [];
  for (const merge of merges.filter((each) => !changesNothing(each))) {
    const target = posix.join(folder, `${merge.register}.yaml`);
    files.push({ path: target, content: await contentOf(merge, own.get(merge.register)) });
  }
  return { merges, files };
}

async function openNewer(path: string, cwd: string): Promise<OpenedRegister[]> {
  if (await isFile(path, cwd)) return [await openRegister(resolve(cwd, path), cwd)];
  const place = path;
  if (!pathExists(path, cwd)) throw new UsableError('没有这个文件或文件夹', { place, hint: '检查路径有没有写错' });
  const folder = resolve(cwd, path);
  const registers = await registersIn(folder, cwd);
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

async function contentOf({ register, entries }: RegisterMerge, own: OpenedRegister | undefined): Promise<string> {
  const { dataToYaml } = await import('../../io/yaml/write-yaml.ts');
  const head = { 名录: register, 说明: '本地的条目：gkml 没有带来的，和与它带来的不同的' };
  if (own === undefined) return dataToYaml({ ...head, 条目: entries });
  const { updateYaml } = await import('../../io/yaml/format-yaml.ts');
  return updateYaml(own.text, { ...own.document, 条目: entries });
}

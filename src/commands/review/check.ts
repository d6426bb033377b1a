// `gkml review check`: a package and the catalogues that it was made from, as they were, or what differs.
import { posix, resolve } from 'node:path';
import { filesUnder } from '../../io/folder-files.ts';
import { isFile, plainFile } from '../../io/inputs.ts';
import { checksumOf } from '../../model/checksum.ts';
import { UsableError } from '../../model/errors.ts';
import { type ExitCode, exitCode } from '../../model/exit-code.ts';
import type { ManifestDocument } from '../../model/generated/manifest.ts';
import validate from '../../model/generated/manifest-validator.ts';
import { printable } from '../../model/printable.ts';
import { schemaFindings, type Validator } from '../../model/schema-findings.ts';
import type { CommandContext } from '../context.ts';
import { readSettings } from '../settings.ts';
import { checkSources, type Deviation } from './check-sources.ts';
import { manifestName } from './manifest.ts';

/** @throws UsableError where the folder is no package */
export async function checkPackage(folder: string, context: CommandContext): Promise<ExitCode> {
  const { root } = await readSettings(context);
  const { cwd } = context;
  const manifest = await readManifest(folder, cwd);
  const progress = await context.startProgress('正在核对送审材料');
  const inPackage = await checkFiles(folder, manifest, cwd);
  const sources = await checkSources(manifest, { cwd, root, stdin: context.stdin }).finally(() => progress.stop());
  const deviations = [...inPackage, ...sources.deviations];
  for (const { place, problem, hint } of deviations) {
    context.stdout.write(`${context.stdout.style.strong(printable(place))}：${problem}\n  怎么办：${hint}\n`);
  }
  for (const text of sources.notes) context.note(text);
  const checked = `核对了材料 ${manifest.files.length} 个文件、目录 ${sources.checked} 个文件`;
  context.stdout.write(`${checked}，${deviations.length === 0 ? '都相符' : `${deviations.length} 处不符`}\n`);
  return deviations.length === 0 ? exitCode.clean : exitCode.findings;
}

async function readManifest(folder: string, cwd: string): Promise<ManifestDocument> {
  const place = posix.join(folder, manifestName);
  const hint = '写 gkml review 做好的材料的文件夹；清单丢了就重新做一份材料';
  if (!(await isFile(place, cwd)))
    throw new UsableError(`这里不是送审材料：没有 ${manifestName}`, { place: folder, hint });
  const data = parsed(await plainFile(place, cwd).read());
  const [fault] = schemaFindings('manifest', validate as unknown as Validator, data, []);
  if (fault !== undefined) throw new UsableError(`清单读不出来：${fault.message}`, { place, hint });
  return data as ManifestDocument;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}

const remake = '从备份里找回原来的文件，或者重新运行 gkml review 做一份';

async function checkFiles(folder: string, { files }: ManifestDocument, cwd: string): Promise<Deviation[]> {
  const present = new Set(await filesUnder(folder, cwd));
  const deviations: Deviation[] = [];
  for (const { path, sha256 } of files) {
    const place = posix.join(folder, path);
    if (!present.delete(path)) deviations.push({ place, problem: '少了这个文件', hint: remake });
    else if (checksumOf(await plainFile(resolve(cwd, folder, path), cwd).read()).sha256 !== sha256) {
      const hint = `填写过意见的另存到别处，这里放回原件；${remake}`;
      deviations.push({ place, problem: '文件改动过，和清单里的不一样', hint });
    }
  }
  present.delete(manifestName);
  for (const path of present) {
    const hint = '移到别的文件夹；要一起送审的，另附说明';
    deviations.push({ place: posix.join(folder, path), problem: '清单里没有这个文件', hint });
  }
  return deviations;
}

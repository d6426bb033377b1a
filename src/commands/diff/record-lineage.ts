import { decodeText } from '../../io/decode.ts';
import { isYamlFile } from '../../io/inputs/folder.ts';
import { type PlannedFile, writePlan } from '../../io/output.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { itemNameWithId } from '../../model/change-words.ts';
import { UsableError } from '../../model/errors.ts';
import { groupBy } from '../../model/group-by.ts';
import { onOneLine, printable } from '../../model/printable.ts';
import type { VersionItem } from '../../model/version.ts';
import type { Kin, Lineage } from '../../operations/lineage.ts';
import type { CommandContext } from '../context.ts';
import type { Sides } from '../open-sides.ts';
import { type OpenedInput, type OpenedVersion, readVersion } from '../open-version.ts';

/** @throws UsableError where a yes to one of these could not be recorded: better before it is asked than after */
export function refuseUnrecordable(kins: readonly Kin[], after: OpenedVersion): void {
  for (const item of kins.flatMap((kin) => kin.after)) refuseFixed(fileOf(after, item));
  const nameless = kins.flatMap((kin) => kin.before).find(({ id }) => id === undefined);
  if (nameless === undefined) return;
  throw new UsableError('原来的事项没有编号，没法记成曾用编号', {
    place: onOneLine(`${nameless.domain} / ${itemNameWithId(nameless)}`),
    hint: '先用 gkml import 把原来的表导入成目录文件（会编上编号），再用它作原版本来比较',
  });
}

function refuseFixed({ input }: OpenedInput): void {
  if (!isYamlFile(input.file)) {
    throw new UsableError('新版本是表格，没有地方记曾用编号', {
      place: input.file,
      hint: '先用 gkml import 导入成目录文件，再用导入的文件作新版本来比较和确认',
    });
  }
  if (input.size === undefined) {
    throw new UsableError('新版本不是现在的文件，不能记曾用编号', {
      place: input.file,
      hint: '新版本写现在的文件或文件夹，不写 git 里的版本和“-”',
    });
  }
}

/**
 * Writes 曾用编号 into the catalogue files, comments and order kept, after saying what will be written; all or none.
 * @returns the new version as it is then
 */
export async function recordLineage(
  { after, registers }: Sides,
  lineage: readonly Lineage[],
  dryRun: boolean,
  context: CommandContext,
): Promise<OpenedVersion> {
  const files = groupBy(lineage, ({ item }) => fileOf(after, item));
  const planned: PlannedFile[] = [];
  context.stderr.write(dryRun ? '试运行，没有写文件。会记入：\n' : '记入：\n');
  for (const [file, entries] of files) {
    for (const entry of entries) context.stderr.write(`  ${printable(file.input.file)} ${lineageWords(entry)}\n`);
    planned.push({ path: file.input.file, content: await updatedText(file, entries) });
  }
  await writePlan(planned, { cwd: context.cwd, force: true, dryRun });
  // With --dry-run too the comparison goes on with what would stand in the files.
  const texts = new Map(planned.map(({ path, content }) => [path, Buffer.from(content as string)]));
  const inputs = after.files.map(({ input }) => {
    const text = texts.get(input.file);
    return text === undefined ? input : { ...input, read: async () => text };
  });
  return readVersion(after.version.name, inputs, { registers, note: () => {} });
}

function lineageWords({ item, formerIds }: Lineage): string {
  const known = new Set(item.content.曾用编号);
  const added = formerIds.filter((id) => !known.has(id));
  return `${onOneLine(itemNameWithId(item))}：曾用编号 ${added.join('、')}`;
}

async function updatedText({ input, sources }: OpenedInput, entries: readonly Lineage[]): Promise<string> {
  const { updateYaml } = await import('../../io/yaml/format-yaml.ts');
  const formerIds = new Map(entries.map(({ item, formerIds: ids }) => [item.index, [...ids]]));
  const catalogue = sources[0]?.data as Catalogue;
  const items = catalogue.事项.map((item, index) => {
    const ids = formerIds.get(index);
    return ids === undefined ? item : { ...item, 曾用编号: ids };
  });
  return updateYaml(decodeText(await input.read()).text, { ...catalogue, 事项: items });
}

function fileOf({ files, sources }: OpenedVersion, { catalogue }: VersionItem): OpenedInput {
  const source = sources[catalogue];
  const file = files.find((each) => source !== undefined && each.sources.includes(source));
  if (file === undefined) throw new Error(`No file of catalogue ${catalogue}`);
  return file;
}

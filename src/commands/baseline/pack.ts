// `gkml baseline pack`: a baseline is checked, given its edition, and listed, so that every county can tell what it has.
import { posix, resolve } from 'node:path';
import { decodeText } from '../../io/decode.ts';
import { findInputs } from '../../io/inputs.ts';
import { type PlannedFile, writePlan } from '../../io/output.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { UsableError } from '../../model/errors.ts';
import { type ExitCode, exitCode } from '../../model/exit-code.ts';
import type { BaselineManifestDocument } from '../../model/generated/baseline-manifest.ts';
import { printable } from '../../model/printable.ts';
import {
  baselineManifest,
  manifestJson,
  type PackedFile,
  publishedEditions,
} from '../../operations/baseline-manifest.ts';
import { baselineProblems } from '../../operations/baseline-problems.ts';
import { placeText } from '../../reporters/place-text.ts';
import { text } from '../../reporters/text.ts';
import type { CommandContext } from '../context.ts';
import { readSettings } from '../settings.ts';
import { tellWhatWasWritten } from '../tell-written.ts';
import { type Preparation, prepareCheck } from '../validate/prepare.ts';
import { baselineManifestName, readBaselineManifest } from './manifest-file.ts';
import { type OpenedFile, openBaselineFiles } from './open-files.ts';

export interface PackOptions {
  readonly edition?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

/** A baseline speaks of kinds of organs: each county puts its own in their place. */
const ruleOfCounties = 'organ-specific';

/** @throws UsableError where there is nothing to pack, or the edition was published with other content */
export async function packBaseline(
  folder: string,
  context: CommandContext,
  { edition: given, out = folder, force = false, dryRun = false }: PackOptions,
): Promise<ExitCode> {
  const { cwd } = context;
  const { rules } = await readSettings(context);
  const fitting = rules.filter(({ id, scope }) => id !== ruleOfCounties && scope !== 'baseline');
  const preparation = await prepareCheck(
    context,
    fitting.map(({ id }) => id),
  );
  const opened = await openBaselineFiles(folder, cwd);
  const errors = await countErrors(folder, opened, preparation, context);
  const sound = opened.flatMap(({ catalogue, ...file }) => (catalogue === undefined ? [] : [{ ...file, catalogue }]));
  if (errors > 0 || sound.length < opened.length) {
    context.note('基准还有错误，没有打包：先改正上面的错误');
    return exitCode.findings;
  }
  const edition = given ?? commonEdition(sound, folder);
  const files: PackedFile[] = [];
  for (const file of sound) files.push(await withEdition(file, edition));
  const former = await readBaselineManifest(out, cwd);
  const manifest = baselineManifest(files, edition, former);
  refuseReuse(manifest, former, out);
  const isInPlace = resolve(cwd, out) === resolve(cwd, folder);
  const fresh = isInPlace ? files.filter(({ bytes }, index) => bytes !== sound[index]?.bytes) : files;
  const planned: PlannedFile[] = fresh.map(({ path, bytes }) => ({ path: posix.join(out, path), content: bytes }));
  planned.push({ path: posix.join(out, baselineManifestName), content: manifestJson(manifest) });
  const written = await writePlan(planned, { cwd, dryRun, force: force || isInPlace });
  tellWhatWasWritten(context, written, dryRun);
  context.note(summaryOf(manifest));
  return exitCode.clean;
}

/** Tells what the rules find and what keeps the catalogues from being one baseline. */
async function countErrors(
  folder: string,
  opened: readonly OpenedFile[],
  preparation: Preparation,
  { cwd, stdin, stdout }: CommandContext,
): Promise<number> {
  const inputs = await findInputs([folder], { cwd, stdin });
  const report = await preparation.validate(
    inputs.filter(({ file }) => opened.some(({ source }) => source.file === file)),
    true,
  );
  const { style, columns = 100 } = stdout;
  if (report.diagnostics.length > 0) stdout.write(text(report, { style, columns }));
  const sources = opened.filter(({ catalogue }) => catalogue !== undefined).map(({ source }) => source);
  const problems = baselineProblems(sources, preparation.options.registers);
  for (const { isError, location, problem, hint } of problems) {
    const severity = isError ? style.error('错误') : style.warning('警告');
    stdout.write(`${severity} ${placeText(location)} ${printable(problem)}\n  怎么改：${hint}\n`);
  }
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error').length;
  return errors + problems.filter(({ isError }) => isError).length;
}

/** What all files say already. */
function commonEdition(files: readonly { readonly catalogue: Catalogue }[], folder: string): string {
  const editions = new Set(files.map(({ catalogue }) => catalogue.版本));
  const [only] = editions;
  if (editions.size === 1 && only !== undefined) return only;
  throw new UsableError('没有写是哪一版', {
    place: folder,
    hint: '各个文件写的版本不一样或者没有写，用 --edition 写明，如 --edition 2026',
  });
}

/** A file that says its edition already stays as it is, byte for byte. */
async function withEdition({ path, bytes, catalogue }: PackedFile, edition: string): Promise<PackedFile> {
  if (catalogue.版本 === edition) return { path, bytes, catalogue };
  const { updateYaml } = await import('../../io/yaml/format-yaml.ts');
  const named = { ...catalogue, 版本: edition };
  return { path, bytes: Buffer.from(updateYaml(decodeText(bytes).text, named)), catalogue: named };
}

/** Counties that took an edition must never meet another one of the same name. */
function refuseReuse(
  { edition, content }: BaselineManifestDocument,
  former: BaselineManifestDocument | undefined,
  out: string,
): void {
  const published = publishedEditions(former).find((each) => each.edition === edition);
  if (published === undefined || published.content === content) return;
  throw new UsableError(`${edition} 版已经发布过，内容和现在的不一样`, {
    place: posix.join(out, baselineManifestName),
    hint: `改过的基准用一个新的版本，如 --edition ${nextEdition(edition)}`,
  });
}

/** 2026 → 2026.1, 2026.1 → 2026.2. */
function nextEdition(edition: string): string {
  const [, head, number] = /^(.+\.)(\d{1,6})$/u.exec(edition) ?? [];
  return number === undefined ? `${edition}.1` : `${head}${Number(number) + 1}`;
}

function summaryOf({ name, edition, files, content }: BaselineManifestDocument): string {
  const items = files.reduce((sum, file) => sum + file.items, 0);
  return `${printable(name)} ${printable(edition)} 版：${files.length} 个领域、${items} 个事项，内容 ${content.slice(0, 12)}`;
}

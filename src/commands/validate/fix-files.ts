// --fix and --diff: what the rules know how to mend, written or shown.
import { decodeText } from '../../io/decode.ts';
import { isYamlFile } from '../../io/inputs/folder.ts';
import type { Input } from '../../io/inputs.ts';
import { type PlannedFile, writePlan } from '../../io/output.ts';
import { UsableError } from '../../model/errors.ts';
import type { FixedFile } from '../../model/fixed-file.ts';
import type { CatalogueIndex } from '../../model/rule.ts';
import { checkSchema } from '../../operations/check-schema.ts';
import { type FixedSource, fixAcross, fixSource } from '../../operations/fix.ts';
import { indexCatalogue } from '../../operations/validate/index-catalogue.ts';
import type { ValidateOptions } from '../../operations/validate.ts';
import { openFile } from '../open-sources.ts';

export interface FixPlan {
  readonly files: readonly FixedFile[];
  /** New contents of the catalogue files that change. */
  readonly contents: readonly PlannedFile[];
}

/** A file whose form is broken is left alone: it cannot be written back in full. @throws UsableError where a file cannot be read */
export async function planFixes(
  inputs: readonly Input[],
  options: ValidateOptions,
  withSuggested: boolean,
): Promise<FixPlan> {
  const byName = new Map(inputs.map((input) => [input.file, input]));
  const indexes: CatalogueIndex[] = [];
  const plans = new Map<string, FilePlan>();
  for (const input of inputs) {
    const fixed = await fixFile(input, options, withSuggested);
    indexes.push(...fixed.map(({ data }) => indexCatalogue(input.file, data)));
    plans.set(input.file, await planFile(input, fixed));
  }
  // Only now is it known how the others write it. What a rule speaks of is read again: the rest need not stay in memory.
  const again = async (file: string) => fixFile(byName.get(file) as Input, options, withSuggested);
  const fixedOf = async (file: string, domain: string) => {
    const fixed = await again(file);
    return fixed.find(({ data }) => data.领域 === domain) ?? (fixed[0] as FixedSource);
  };
  const further = await fixAcross(indexes, options, fixedOf, withSuggested);
  for (const file of further.files) {
    const fixed = await again(file);
    plans.set(file, await planFile(byName.get(file) as Input, fixed.map(further.mend)));
  }
  const all = [...plans.values()];
  return { files: all.map(({ file }) => file), contents: all.flatMap(({ content }) => content ?? []) };
}

interface FilePlan {
  readonly file: FixedFile;
  readonly content: PlannedFile | undefined;
}

async function fixFile(input: Input, options: ValidateOptions, withSuggested: boolean): Promise<FixedSource[]> {
  const { sources } = await openFile(input, options.registers);
  const sound = sources.filter(({ data }) => data !== undefined && checkSchema(data).length === 0);
  return sound.map((source) => ({ source, ...fixSource(source, options, withSuggested) }));
}

async function planFile(input: Input, fixed: readonly FixedSource[]): Promise<FilePlan> {
  const applied = fixed.flatMap((catalogue) => catalogue.applied);
  const isTable = !isYamlFile(input.file);
  const file = { file: input.file, isTable, applied };
  const [catalogue] = fixed;
  if (isTable || catalogue === undefined || applied.length === 0) return { file, content: undefined };
  const { updateYaml } = await import('../../io/yaml/format-yaml.ts');
  const content = updateYaml(decodeText(await input.read()).text, catalogue.data);
  return { file, content: { path: input.file, content } };
}

/** @throws UsableError where one of them is no file of the disk, or cannot be written; then none is */
export async function writeFixes({ contents }: FixPlan, inputs: readonly Input[], cwd: string): Promise<void> {
  const fixed = contents.find(({ path }) => inputs.find(({ file }) => file === path)?.size === undefined);
  if (fixed !== undefined) {
    const hint = '用 --diff 看会怎么改；要改就写现在的文件，不写 git 里的版本和“-”';
    throw new UsableError('不是现在的文件，不能改', { place: fixed.path, hint });
  }
  await writePlan(contents, { cwd, force: true });
}

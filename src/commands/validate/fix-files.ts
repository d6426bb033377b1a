// --fix and --diff: what the rules know how to mend, written or shown.
import { decodeText } from '../../io/decode.ts';
import { isYamlFile } from '../../io/inputs/folder.ts';
import type { Input } from '../../io/inputs.ts';
import { type PlannedFile, writePlan } from '../../io/output.ts';
import { UsableError } from '../../model/errors.ts';
import type { FixedFile } from '../../model/fixed-file.ts';
import { checkSchema } from '../../operations/check-schema.ts';
import { fixSource } from '../../operations/fix.ts';
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
  const files: FixedFile[] = [];
  const contents: PlannedFile[] = [];
  for (const input of inputs) {
    const { sources } = await openFile(input, options.registers);
    const sound = sources.filter(({ data }) => data !== undefined && checkSchema(data).length === 0);
    const fixed = sound.map((source) => fixSource(source, options, withSuggested));
    const applied = fixed.flatMap((catalogue) => catalogue.applied);
    const isTable = !isYamlFile(input.file);
    files.push({ file: input.file, isTable, applied });
    const [catalogue] = fixed;
    if (isTable || catalogue === undefined || applied.length === 0) continue;
    const { updateYaml } = await import('../../io/yaml/format-yaml.ts');
    const content = updateYaml(decodeText(await input.read()).text, catalogue.data);
    contents.push({ path: input.file, content });
  }
  return { files, contents };
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

import { writePlan } from '../../io/output.ts';
import type { WaiverFile } from '../../io/waivers.ts';
import { dataToYaml } from '../../io/yaml/write-yaml.ts';
import type { Waiver } from '../../model/generated/waivers.ts';

const head = '# 暂不整改的老问题，由 gkml waive 记下。改好以后用 gkml waive --prune 去掉。\n';

/** Comments of the file stay. @throws UsableError where the file cannot be written */
export async function writeWaivers(
  { file, text, hasDocument }: WaiverFile,
  entries: readonly Waiver[],
  cwd: string,
  dryRun: boolean,
): Promise<void> {
  const data = { 豁免: [...entries] };
  const content = hasDocument ? await updated(text, data) : `${text === '' ? head : text}${dataToYaml(data)}`;
  await writePlan([{ path: file, content }], { cwd, dryRun, force: true });
}

async function updated(text: string, data: { readonly 豁免: Waiver[] }): Promise<string> {
  const { updateYaml } = await import('../../io/yaml/format-yaml.ts');
  return updateYaml(text, data);
}

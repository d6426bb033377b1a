// `gkml rules try`: what new rules would find, before anybody is held to them.
import { namedRuleFiles } from '../../io/config/rule-files.ts';
import { findInputs } from '../../io/inputs.ts';
import { UsableError } from '../../model/errors.ts';
import { type ExitCode, exitCode } from '../../model/exit-code.ts';
import { json } from '../../reporters/json.ts';
import { ruleTrialText } from '../../reporters/rule-trial.ts';
import type { CommandContext } from '../context.ts';
import { readRegisters } from '../read-registers.ts';
import { readTargets, writeReport } from '../report-targets.ts';
import { readSettings } from '../settings.ts';
import { validateFiles } from '../validate/files.ts';

export interface TryOptions {
  readonly on?: readonly string[];
  readonly format?: readonly string[];
  readonly force?: boolean;
}

/** Ends in 0 whatever is found: nobody is judged. */
export async function tryRules(
  paths: readonly string[],
  context: CommandContext,
  { on, format, force = false }: TryOptions,
): Promise<ExitCode> {
  const { cwd, configFile, stdin } = context;
  const example = '如 gkml rules try 新规则.yaml --on 全省';
  if (paths.length === 0) throw new UsableError('没有写要试的规则文件', { hint: example });
  if (on === undefined) throw new UsableError('没有写在哪些目录里试', { hint: `用 --on 写文件或者文件夹，${example}` });
  const targets = readTargets(format, ['text', 'json'] as const);
  const ruleFiles = await namedRuleFiles(paths, cwd);
  const { ownRules, registersFolders } = await readSettings(context, ruleFiles);
  const rules = ownRules.filter(({ path }) => ruleFiles.includes(path)).map(({ rule }) => rule);
  const inputs = await findInputs(on, { cwd, stdin });
  const registers = await readRegisters(registersFolders, cwd);
  const progress = await context.startProgress(`正在检查 ${inputs.length} 个文件`);
  const setup = { cwd, configFile, ruleFiles, rules: rules.map(({ id }) => id), needsExcerpts: false };
  const report = await validateFiles(inputs, { rules, registers }, setup).finally(() => progress.stop());
  const tried = new Set(setup.rules);
  const found = { ...report, diagnostics: report.diagnostics.filter(({ rule }) => tried.has(rule)) };
  const sources = inputs.map(({ file }) => file);
  await writeReport(
    targets,
    (name, look) => (name === 'json' ? json(found) : ruleTrialText(found, rules, look)),
    context,
    { force, sources },
  );
  return exitCode.clean;
}

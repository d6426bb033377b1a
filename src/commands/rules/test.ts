// `gkml rules test`: rules of a place's own, tried on the examples in their own files.
import { namedRuleFiles } from '../../io/config/rule-files.ts';
import type { OwnRule } from '../../io/config.ts';
import { UsableError } from '../../model/errors.ts';
import { type ExitCode, exitCode } from '../../model/exit-code.ts';
import { type Tried, tryExamples } from '../../operations/province-rules/examples.ts';
import { placeText } from '../../reporters/place-text.ts';
import type { CommandContext } from '../context.ts';
import { readRegisters } from '../read-registers.ts';
import { readSettings } from '../settings.ts';

/** @param paths rule files and folders; none: those of the settings */
export async function testRules(paths: readonly string[], context: CommandContext): Promise<ExitCode> {
  const files = await namedRuleFiles(paths, context.cwd);
  const { ownRules, registersFolders } = await readSettings(context, files);
  const chosen = paths.length === 0 ? ownRules : ownRules.filter(({ path }) => files.includes(path));
  if (chosen.length === 0) {
    const hint = '写明规则文件；配置文件旁边的“规则”文件夹里的不用写。怎么编见 docs/province-rules.md';
    throw new UsableError('没有自己的规则可试', { hint });
  }
  const registers = await readRegisters(registersFolders, context.cwd);
  const tried = chosen.map((own) => ({ own, result: tryExamples(own.document, own.rule, registers) }));
  for (const { own, result } of tried) context.stdout.write(resultText(own, result, context));
  const failed = tried.filter(({ result }) => result.faults.length > 0).length;
  const summary = failed === 0 ? '例子都对' : `${failed} 条的例子不对`;
  context.stdout.write(`${tried.length} 条规则，${summary}\n`);
  return failed === 0 ? exitCode.clean : exitCode.findings;
}

function resultText({ file, rule, locate }: OwnRule, result: Tried, { stdout }: CommandContext): string {
  const { style } = stdout;
  const head = `${style.strong(file)} ${rule.id}`;
  if (result.faults.length === 0) {
    return `${head}：${result.right} 个正确的例子、${result.wrong} 个错误的例子，都对\n`;
  }
  const lines = result.faults.flatMap(({ path, message, hint }) => [
    `  ${placeText(locate(path))} ${style.error(message)}`,
    ...(hint === undefined ? [] : [`    怎么改：${hint}`]),
  ]);
  return [`${head}：`, ...lines, ''].join('\n');
}

import { UsableError } from '../model/errors.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import type { ReporterSettings } from '../reporters/reporter.ts';
import { ruleListJson, ruleListText } from '../reporters/rule-list.ts';
import { rules } from '../rules/rules.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import { readTargets, writeReport } from './report-targets.ts';
import { readSettings } from './settings.ts';

export const declaration: Declaration = {
  arguments: [],
  options: [
    { flags: '--tag <标签>', description: '只列这一类，如 时限、依据、主体；可以写几次', repeated: true },
    {
      flags: '-f, --format <格式>',
      description: '结果的格式：text（默认）、json；写成“格式=文件”存成文件；可以写几次',
      repeated: true,
    },
    { flags: '--force', description: '结果存成文件时，可以覆盖已有的文件' },
  ],
  examples: [
    { command: 'gkml rules', purpose: '列出全部规则：名字、级别、要求' },
    { command: 'gkml rules --tag 时限', purpose: '只看和时限有关的规则' },
    { command: 'gkml rules -f json=规则.json', purpose: '存成 JSON，给别的程序用' },
  ],
};

const formats = ['text', 'json'] as const;
const reporters: Readonly<
  Record<(typeof formats)[number], (settings: ReporterSettings, tags: readonly string[]) => string>
> = {
  text: (settings, tags) => ruleListText(tagged(tags), settings),
  json: (_, tags) => ruleListJson(tagged(tags)),
};

interface Options {
  readonly tag?: readonly string[];
  readonly format?: readonly string[];
  readonly force?: boolean;
}

export async function run(context: CommandContext, _: readonly string[], options: Options): Promise<ExitCode> {
  const { tag: tags = [], force = false } = options;
  const targets = readTargets(options.format, formats);
  refuseUnknownTags(tags);
  await readSettings(context);
  await writeReport(targets, (format, settings) => reporters[format](settings, tags), context, { force });
  return exitCode.clean;
}

function tagged(tags: readonly string[]) {
  return tags.length === 0 ? rules : rules.filter((rule) => rule.tags.some((tag) => tags.includes(tag)));
}

function refuseUnknownTags(tags: readonly string[]): void {
  const known = [...new Set(rules.flatMap((rule) => rule.tags))];
  const unknown = tags.find((tag) => !known.some((name) => name === tag));
  if (unknown === undefined) return;
  throw new UsableError(`没有“${unknown}”这个标签`, { place: '--tag', hint: `可以写：${known.join('、')}` });
}

import { UsableError } from '../model/errors.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import type { Rule } from '../model/rule.ts';
import { ruleListJson, ruleListText } from '../reporters/rule-list.ts';
import type { CommandContext } from './context.ts';
import { unknown } from './declare/faults.ts';
import type { Declaration } from './declare.ts';
import { readTargets, writeReport } from './report-targets.ts';
import { testRules } from './rules/test.ts';
import { type TryOptions, tryRules } from './rules/try.ts';
import { readSettings } from './settings.ts';

export const declaration: Declaration = {
  arguments: [
    {
      name: '动作',
      description: '不写就列出全部规则；test 拿自己的规则文件里的例子试规则；try 看新规则在目录里会找到什么',
    },
    { name: '规则文件', description: '自己的规则文件，或者放规则文件的文件夹；test 不写就试全部', repeated: true },
  ],
  options: [
    { flags: '--on <路径>', description: 'try 用：在哪些目录里试，可以写几次', repeated: true },
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
    { command: 'gkml rules test 规则', purpose: '“规则”文件夹里的规则，自己的例子都对不对' },
    { command: 'gkml rules try 新规则.yaml --on 全省', purpose: '新规则用在全省会找到多少处，先看看' },
  ],
};

const formats = ['text', 'json'] as const;

interface Options extends TryOptions {
  readonly tag?: readonly string[];
}

export async function run(context: CommandContext, words: readonly string[], options: Options): Promise<ExitCode> {
  const [action, ...files] = words;
  refuseIdle(action, options);
  if (action === 'test') return testRules(files, context);
  if (action === 'try') return tryRules(files, context, options);
  if (action !== undefined)
    throw unknown(action, ['test', 'try'], '这个动作', '动作有 test、try；看一条规则用 gkml explain');
  return listRules(context, options);
}

/** An option that does nothing here was meant to do something. */
function refuseIdle(action: string | undefined, { on, tag, format }: Options): void {
  const idle = [
    ...(on !== undefined && action !== 'try' ? ['--on'] : []),
    ...(tag !== undefined && action !== undefined ? ['--tag'] : []),
    ...(format !== undefined && action === 'test' ? ['--format'] : []),
  ];
  if (idle[0] === undefined) return;
  const hint = idle[0] === '--on' ? '如 gkml rules try 新规则.yaml --on 全省' : `去掉 ${idle[0]}`;
  throw new UsableError(`${action === undefined ? '列出规则' : `rules ${action} `}不用 ${idle[0]}`, { hint });
}

async function listRules(context: CommandContext, { format, tag = [], force = false }: Options): Promise<ExitCode> {
  const targets = readTargets(format, formats);
  const { rules, ownRules } = await readSettings(context);
  const listed = tagged(rules, tag);
  const files = new Map(ownRules.map(({ rule, file }) => [rule.id, file]));
  await writeReport(
    targets,
    (name, look) => (name === 'json' ? ruleListJson(listed, files) : ruleListText(listed, look)),
    context,
    { force },
  );
  return exitCode.clean;
}

function tagged(rules: readonly Rule[], tags: readonly string[]): readonly Rule[] {
  const known = [...new Set(rules.flatMap((rule) => rule.tags))];
  const odd = tags.find((tag) => !known.some((name) => name === tag));
  if (odd !== undefined) {
    throw new UsableError(`没有“${odd}”这个标签`, { place: '--tag', hint: `可以写：${known.join('、')}` });
  }
  return tags.length === 0 ? rules : rules.filter((rule) => rule.tags.some((tag) => tags.includes(tag)));
}

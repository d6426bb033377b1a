import type { OwnRule } from '../io/config.ts';
import { readRulePage } from '../io/package-root.ts';
import { exceptionRules } from '../model/exception-rules.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import { formChecks } from '../model/form-checks.ts';
import { ownRulePage } from '../reporters/own-rule-page.ts';
import { pageText } from '../reporters/page-text.ts';
import { rules } from '../rules/rules.ts';
import type { CommandContext } from './context.ts';
import { unknown } from './declare/faults.ts';
import type { Declaration } from './declare.ts';
import { readSettings } from './settings.ts';

export const declaration: Declaration = {
  arguments: [{ name: '规则', description: '规则的名字，写在每个问题后面的方括号里；也可以写中文名', required: true }],
  options: [],
  examples: [
    { command: 'gkml explain deadline-within-limit', purpose: '这条规则查什么、为什么、怎么改' },
    { command: 'gkml explain 渠道写法规范', purpose: '用中文名也行' },
  ],
};

export async function run(context: CommandContext, [word = '']: readonly string[]): Promise<ExitCode> {
  const { ownRules } = await readSettings(context);
  const own = ownRules.find(({ rule: { id, title } }) => id === word || title === word);
  const page = own === undefined ? await readPage(word, ownRules) : ownRulePage(own.document, own.file);
  const { stdout } = context;
  stdout.write(pageText(page, { style: stdout.style, columns: stdout.columns ?? 100 }));
  return exitCode.clean;
}

async function readPage(word: string, ownRules: readonly OwnRule[]): Promise<string> {
  const explained = [...rules, ...exceptionRules, ...formChecks];
  const rule = explained.find(({ id, title }) => id === word || title === word);
  if (rule !== undefined) return readRulePage(rule.id);
  const known = [...explained, ...ownRules.map(({ rule: own }) => own)].map(({ id }) => id);
  throw unknown(word, known, '这条规则', '用 gkml rules 列出全部规则');
}

// Pages of docs/commands as they must be: what `gkml help` prints, and what the exit codes mean.
import { commands } from '../../src/cli.ts';
import { runGkml } from '../cli/run-gkml.ts';

export const commandNames: readonly string[] = Object.keys(commands);

/** When a command ends in 1. A command that is not here never does. */
const findings: Readonly<Record<string, string>> = {
  import: '目录文件已经写好，但有单元格没有去向或读不出来；或者加了 --strict 而目录有错误，什么也没有写',
  validate: '有达到 --fail-on 级别的问题',
  check: '有达到 --fail-on 级别的问题',
  fmt: '加了 --check，有文件不是规范写法',
  baseline: '打包（pack）时基准有错误，什么也没有写；核对（verify）时和清单不符',
  coverage: '有的地方读不出来；其余的照样列出',
  diff: '加了 --exit-code 而有改动；或者有达到 --fail-on 级别的改动。加了 --only、--item 时只算挑出来的改动',
  review: '核对（check）时有文件不符',
  update: '有冲突要由人来定；用 --resolve 时，还有没定的，或者对不上的',
  merge: '有冲突要由人来定；用 --resolve 时，还有没定的，或者对不上的',
  registers: '要查的词里，有名录里没有的',
  lsp: '编辑器没有先说结束就断开了',
  rules: '试规则（test）时，有例子和规则文件说的不一样',
};

const rewritten =
  '## 换行和编码\n\n改过的目录文件一律存成 UTF-8 编码、没有 BOM，换行用 LF；原来是 Windows 的换行（CRLF）、带 BOM 的，也改成这样。记事本和 WPS 都能打开。';

const cached =
  '## 只检查改过的：--cache\n\n全省几千个文件，一次只改几个。`gkml validate 全省 --cache .gkml-cache` 把每个文件的检查结果记在 `.gkml-cache` 里，下次内容没有变的文件用上次的结果，跨文件的规则照样看全部文件，显示的和全部重查一字不差。配置、规则、名录、豁免清单、gkml 或 Node 的版本、结果要不要带原文、日期，有一样变了就全部重查。这个文件随时可以删；不要提交到 git（写进 `.gitignore`），持续集成里可以放进缓存。';

/** What the help has no room for. */
const remarks: Readonly<Record<string, string>> = {
  fmt: rewritten,
  validate: `${cached}\n\n${rewritten}没有要改的文件，\`--fix\` 不碰。`,
};

export async function commandPage(name: string): Promise<string> {
  const { stdout } = await runGkml(['help', name], { cwd: import.meta.dirname });
  const codes = [
    ['0', name in findings ? '做成了，没有 1 的情况' : '做成了'],
    ...(name in findings ? [['1', findings[name]]] : []),
    ['2', '没有做成：命令、配置或文件不对，什么也没有写'],
    ['3', 'gkml 自己出错，请把显示的内容报给我们'],
  ];
  return [
    `# gkml ${name}`,
    '',
    `\`\`\`text\n${stdout.trimEnd()}\n\`\`\``,
    '',
    ...(name in remarks ? [remarks[name], ''] : []),
    '## 退出码',
    '',
    '| 退出码 | 意思 |',
    '| --- | --- |',
    ...codes.map(([code, words]) => `| ${code} | ${words} |`),
    '',
  ].join('\n');
}

export function commandIndex(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `| [${name}](${name}.md) | ${summary} |`);
  const words = '每个命令一页；`gkml help <命令>` 显示同样的内容。规则见 [docs/rules](../rules/README.md)。';
  return ['# 命令', '', words, '', '| 命令 | 做什么 |', '| --- | --- |', ...lines, ''].join('\n');
}

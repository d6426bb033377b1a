// gkml's own files of a new repository: its settings, and what the baseline's forms mean here.
import { localOrgansName } from '../../io/local-organs.ts';
import type { PlannedFile } from '../../io/output.ts';
import type { Note } from '../../io/yaml/notes.ts';
import { dataToYaml } from '../../io/yaml/write-yaml.ts';
import { onOneLine } from '../../model/printable.ts';
import type { SettledOrgans } from './settle-organs.ts';

const settingsHead = `# gkml 的配置。运行 gkml config 看每一项现在是什么；每条规则有哪些选项，运行 gkml explain 规则名。

# 到哪一级算不通过：error 有错误就不通过；更严的写 warning 或者 info。
failOn: error

rules:
  # 本地公开主体的规范名称：目录里的主体要在名单里。机构改名、新设、撤并，先改这里，再改目录。
  organ-listed:
`;

const settingsTail = `
overrides:
  # 基准是上级的文件，说的是各地的机关，不用本地的名单检查。
  - paths: [基准/**]
    rules: { organ-listed: off }
`;

/** @param names of the place's organs, in the order in which they are to stand */
export function settingsFile(names: readonly string[]): PlannedFile {
  const list = dataToYaml({ 机构: names }).replace(/^(?=.)/gmu, '    ');
  return { path: 'gkml.config.yaml', content: `${settingsHead}${list}${settingsTail}` };
}

const organsHead = `# 基准里的主体在本地是哪个机关，gkml init 和 gkml update 用。几个机关写成列表，照旧的写原来的写法，空着是还没有定。
# 格式定义用 gkml schema local-organs 看。
`;

export function organsFile({ answers, open }: SettledOrgans): PlannedFile {
  return { path: localOrgansName, content: `${organsHead}${organTable(answers, open)}` };
}

const questionsHead = `# 基准里的主体在本地是哪个机关，请逐行核对、填好：已经填的是常见的名称，空着的请填上；几个机关写成列表，照旧的写原来的写法。
# 有现成的机构名单，可以写在“机构:”下面，一行一个，按种类自己对上。填好存盘，再运行同一条命令。
`;

/** The file that a person is to fill in: proposals stand where the answers will. */
export function questionsText({ answers, open }: SettledOrgans): string {
  const proposed = open.map(({ form, proposal }) => [form, proposal === undefined ? [] : [proposal]] as const);
  return `${questionsHead}${organTable(new Map([...answers, ...proposed]), [])}`;
}

function organTable(answers: SettledOrgans['answers'], open: SettledOrgans['open']): string {
  const told = [...answers].map(([form, organs]) => [form, organs.length > 1 ? organs : (organs[0] ?? null)] as const);
  const table = Object.fromEntries([...told, ...open.map(({ form }) => [form, null] as const)]);
  const notes = open.map(({ form, proposal }): [string, Note] => {
    const usual = proposal === undefined ? undefined : `# 常见的是 ${onOneLine(proposal)}`;
    return [form, { before: [], trailing: usual, source: '' }];
  });
  return dataToYaml(
    { 对照: table },
    new Map([[table, { keys: Object.keys(table), entries: new Map(notes), after: [] }]]),
  );
}

export interface RepositoryFacts {
  /** 地区.名称. */
  readonly place: string;
  readonly version: string;
  /** The baseline as the user named it, with its 版本 where it has one. */
  readonly baseline: { readonly name: string; readonly version: string | undefined };
  readonly domains: number;
  readonly items: number;
}

/** The first page that whoever takes over the catalogues of a place reads: what lies where, and what a year brings. */
export function repositoryReadme({ place, version, baseline, domains, items }: RepositoryFacts): string {
  const edition = baseline.version === undefined ? '' : `（${baseline.version} 版）`;
  return `# ${place}基层政务公开标准目录

${version} 版，${domains} 个领域，${items} 项，照“${baseline.name}”${edition}编制。

## 什么放在哪里

| 位置 | 是什么 |
| --- | --- |
| \`目录/\` | 本地的目录，一个领域一个文件；编制、调整都改这里 |
| \`基准/\` | 上级的目录，检查和更新时对照用；不要改，有新版时由 \`gkml update\` 换 |
| \`gkml.config.yaml\` | 检查的设置和本地机构的名单 |
| \`gkml.organs.yaml\` | 基准里的主体在本地是哪个机关 |

目录文件用记事本、VS Code 都能改，一个事项一段。\`编号\` 定下以后不改、不重用；\`基准编号\` 是上级目录里对应的事项，不要动。

## 装好以后先做一次

\`\`\`sh
npm install --global gkml
gkml git install
\`\`\`

第二条让 git 按事项显示改动，提交以前先检查。

## 一年里做什么

**平时**：法规、机构有变化就改目录，改完检查：

\`\`\`sh
gkml validate 目录
gkml check 目录
\`\`\`

\`validate\` 查目录自己写得对不对，\`check\` 查有没有达到上级目录的要求。

**和上级不一样的地方**要有理由、有批准。记在事项的 \`偏离\` 里；本地没有的事项记在目录开头的 \`不适用\` 里：

\`\`\`sh
gkml deviate 编号 目录 --field 渠道 --reason 理由 --approved-by 批准的机关
gkml deviate 基准编号 目录 --not-applicable --reason 理由 --approved-by 批准的机关
gkml deviate --list 目录 -f xlsx=差异台账.xlsx
\`\`\`

**上级发了新版**：先看会改什么，再更新；两边都改了的，在选择表里选好，再读回来：

\`\`\`sh
gkml update --to 新的基准 --dry-run
gkml update --to 新的基准 -f text -f xlsx=选择.xlsx
gkml update --resolve 选择.xlsx
\`\`\`

**送审**：做修订对照表、情况说明和各单位的确认单：

\`\`\`sh
gkml review ${version}:目录 目录 --out 送审
\`\`\`

**发布**：导出可以打印的标准表和网页，记下这一版，明年送审时拿来对比：

\`\`\`sh
gkml export 目录 --out 目录.xlsx
gkml export 目录 --out 网页 --to html
git tag ${version}
\`\`\`
`;
}

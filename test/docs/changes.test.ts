import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { changeKindIds, changeKinds } from '../../src/model/change-kinds.ts';
import { directionNames, levelNames } from '../../src/model/change-words.ts';

const page = resolve(import.meta.dirname, '../../docs/changes.md');

const words = `# 改动的种类和级别

\`gkml diff\` 和 \`gkml review\` 把两个版本的每一处不同归到下面的一种。每种改动有一个级别和一个方向，反过来看是另一种。
级别可以改：只这一次用 \`--level deadline-changed=error\`（也可以写中文名：\`--level 时限改动=error\`），一直用就写进 \`gkml.config.yaml\`：

\`\`\`yaml
changes:
  deadline-changed: error
  channel-removed: info
\`\`\`
`;

const confirming = `
## 拿不准的对应关系

改了名称又改了内容的事项，程序不敢断定是同一项，先列作新增和删去，并写在“请确认”下面。确认一次，以后不再问：

- \`gkml diff 2025 2026 --confirm\`：在终端里逐条回答，y 是、n 否、回车跳过。
- \`gkml diff 2025 2026 --confirm 确认.yaml\`：文件还没有时，先写出要确认的各处；用记事本在“结论”后面填好“是”或“否”，再运行同一条命令。

\`\`\`yaml
确认:
  - 原: YWJY-004
    新: YWJY-006
    结论: 是
\`\`\`

填“是”的，把原来的编号作为\`曾用编号\`记进新版本的目录文件（注释和次序不变；加 \`--dry-run\` 只看不写）；填“否”的，用这个文件比较时不再问；空着的以后再定。
合并和拆分写成列表，如 \`原: [YWJY-001, YWJY-002]\`。没有列出来的对应关系也可以照样写进去。没有编号的事项写“领域/一级事项/名称”。
能记的前提是：原来的事项有编号，新版本是现在的目录文件（.yaml）。格式定义用 \`gkml schema answers\` 看。
`;

it('docs/changes.md lists every kind of change as it is', async () => {
  const lines = changeKindIds.map((kind) => {
    const { title, level, direction, mirror } = changeKinds[kind];
    return `| \`${kind}\` | ${title} | ${level}（${levelNames[level]}） | ${directionNames[direction]} | ${changeKinds[mirror].title} |`;
  });
  const table = ['| 种类 | 意思 | 级别 | 方向 | 反过来看 |', '| --- | --- | --- | --- | --- |', ...lines];
  await expect(`${words}\n${table.join('\n')}\n${confirming}`).toMatchFileSnapshot(page);
});

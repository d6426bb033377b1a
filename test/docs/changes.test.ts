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

it('docs/changes.md lists every kind of change as it is', async () => {
  const lines = changeKindIds.map((kind) => {
    const { title, level, direction, mirror } = changeKinds[kind];
    return `| \`${kind}\` | ${title} | ${level}（${levelNames[level]}） | ${directionNames[direction]} | ${changeKinds[mirror].title} |`;
  });
  const table = ['| 种类 | 意思 | 级别 | 方向 | 反过来看 |', '| --- | --- | --- | --- | --- |', ...lines];
  await expect(`${words}\n${table.join('\n')}\n`).toMatchFileSnapshot(page);
});

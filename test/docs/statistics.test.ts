import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { runGkml } from '../cli/run-gkml.ts';

const root = resolve(import.meta.dirname, '../..');

const words = `# 国家参考目录的统计

下面是 \`gkml stats catalogues/国家 -f markdown\` 的输出。已对照、待核对是什么意思，见 [national.md](national.md)。

`;

it('docs/stats.md shows the figures of the shipped data', async () => {
  const { stdout, exitCode } = await runGkml(['stats', 'catalogues/国家', '-f', 'markdown'], { cwd: root });
  expect(exitCode).toBe(0);
  await expect(`${words}${stdout}`).toMatchFileSnapshot(resolve(root, 'docs/stats.md'));
});

import { UsableError } from '../model/errors.ts';
import type { ExitCode } from '../model/exit-code.ts';
import { type PackOptions, packBaseline } from './baseline/pack.ts';
import { tellVerification } from './baseline/tell-verification.ts';
import type { CommandContext } from './context.ts';
import { unknown } from './declare/faults.ts';
import type { Declaration } from './declare.ts';

export const declaration: Declaration = {
  arguments: [
    { name: '动作', description: 'pack：检查基准、定版本、写清单；verify：按清单核对收到的基准', required: true },
    { name: '文件夹', description: '放着基准的文件夹，一个领域一个 .yaml 文件；不写就是当前文件夹' },
  ],
  options: [
    { flags: '--edition <版本>', description: '打包（pack）的版本，如 2026；不写就是目录里已经写的版本' },
    { flags: '--out <文件夹>', description: '打包到另一个文件夹；不写就写在原处' },
    { flags: '--force', description: '打包到的文件夹里已有的文件，可以覆盖' },
    { flags: '--dry-run', description: '只检查、只说会写哪些文件，不写' },
  ],
  examples: [
    {
      command: 'gkml baseline pack 示例省 --edition 2026',
      purpose: '检查示例省的基准，没有错误就定为 2026 版，写下清单',
    },
    { command: 'gkml baseline pack 示例省 --edition 2026 --out 发布/2026', purpose: '打包到另一个文件夹，原处不动' },
    { command: 'gkml baseline verify 基准', purpose: '收到的基准和发布的是不是一样' },
  ],
};

const actions = ['pack', 'verify'] as const;

export async function run(
  context: CommandContext,
  [action = '', folder = '.']: readonly string[],
  options: PackOptions,
): Promise<ExitCode> {
  if (action === 'pack') return packBaseline(folder, context, options);
  if (action !== 'verify') throw unknown(action, actions, '这个动作', `动作有：${actions.join('、')}`);
  const [idle] = Object.keys(options);
  if (idle !== undefined) {
    throw new UsableError(`“--${idle === 'dryRun' ? 'dry-run' : idle}”只在打包（pack）时用`, {
      hint: '核对只写 gkml baseline verify 文件夹',
    });
  }
  return tellVerification(folder, context);
}

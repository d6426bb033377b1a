import type { ExitCode } from '../model/exit-code.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';

export const declaration: Declaration = {
  arguments: [],
  options: [{ flags: '--stdio', description: '从标准输入、标准输出和编辑器说话；有的编辑器会加上，写不写都一样' }],
  examples: [
    { command: 'gkml lsp', purpose: '由编辑器启动：边写边报问题，给出改法和依据；怎么设置见 docs/editor.md' },
    { command: 'gkml lsp --config 省里/gkml.config.yaml', purpose: '各个文件夹都用这一份配置' },
  ],
};

const nonsense = '编辑器发来了看不懂的内容，没有理会';

export async function run(context: CommandContext): Promise<ExitCode> {
  const [{ openEditorConnection }, { serve }] = await Promise.all([
    import('../io/editor-connection.ts'),
    import('./lsp/serve.ts'),
  ]);
  if (context.stdout.isTerminal) context.note('这个命令由编辑器启动，正在等编辑器说话；按 Ctrl-C 退出');
  const log = (message: string) => context.stderr.write(`${message}\n`);
  const { connection, close } = openEditorConnection(context.stdin, context.stdout, () => log(nonsense));
  try {
    return await serve(connection, context, log);
  } finally {
    close();
  }
}

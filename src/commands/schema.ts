import { readSchema, schemaNames } from '../io/package-root.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import { editorSchema } from '../reporters/editor-schema.ts';
import type { CommandContext } from './context.ts';
import { unknown } from './declare/faults.ts';
import type { Declaration } from './declare.ts';

export const declaration: Declaration = {
  arguments: [{ name: '名字', description: '要显示哪一个；不写就列出全部' }],
  options: [],
  examples: [
    { command: 'gkml schema', purpose: '列出全部格式定义' },
    { command: 'gkml schema catalogue', purpose: '显示目录文件的格式定义（JSON Schema）' },
    { command: 'gkml schema catalogue > catalogue.schema.json', purpose: '存成文件，给编辑器用' },
  ],
};

export async function run(context: CommandContext, [name]: readonly string[]): Promise<ExitCode> {
  const names = await schemaNames();
  if (name === undefined) {
    const width = Math.max(...names.map((each) => each.length));
    for (const each of names) {
      const { title } = JSON.parse(await readSchema(each)) as { title?: string };
      context.stdout.write(`${each.padEnd(width)}  ${title ?? ''}\n`);
    }
    return exitCode.clean;
  }
  if (!names.includes(name)) throw unknown(name, names, '这个格式定义', `可以写：${names.join('、')}`);
  context.stdout.write(editorSchema(await readSchema(name)));
  return exitCode.clean;
}

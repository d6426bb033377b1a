import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../src/commands/context.ts';
import { updateRegisters } from '../../../src/commands/registers/update.ts';
import { plainStyle } from '../../../src/model/style.ts';
import { temporaryFolder } from '../../io/temporary-folder.ts';

const channels = (alias: string) => `名录: 渠道
说明: 本县的渠道
条目:
  # 县融媒体中心办
  - 名称: 青禾融媒
    类别: 其他
    别名: [${alias}]
    来源: 县政务公开办
    核对: 已对照
`;

/** Plays a person who types this; undefined: nobody sits there. */
async function update(typed: string | undefined) {
  const cwd = await temporaryFolder();
  await mkdir(join(cwd, '名录'));
  await writeFile(join(cwd, 'gkml.config.yaml'), '');
  await writeFile(join(cwd, '名录/渠道.yaml'), channels('青禾发布'));
  await writeFile(join(cwd, '新的.yaml'), channels('看青禾'));
  let screen = '';
  const write = (text: string) => {
    screen += text;
  };
  const prompt = {
    ask: async (question: string) => {
      screen += `${question}${typed}\n`;
      return typed;
    },
    close: () => undefined,
  };
  const context = {
    cwd,
    configFile: undefined,
    stdout: { write, style: plainStyle, columns: 80 },
    stderr: { write },
    note: (text: string) => write(`${text}\n`),
    openPrompt: async () => (typed === undefined ? undefined : prompt),
  } as unknown as CommandContext;
  const exitCode = await updateRegisters(['新的.yaml'], context, {}).catch((error: unknown) => error);
  return { exitCode, screen, file: await readFile(join(cwd, '名录/渠道.yaml'), 'utf8') };
}

const shown = '渠道：改动 1 条\n  改动  青禾融媒\n    别名      增加：看青禾\n';
const question = '写进 名录/渠道.yaml？ y 是 / 回车 不写：';

describe('updateRegisters', () => {
  it.each(['y', '是', ' YES '])('shows the change and writes it after %j', async (typed) => {
    const { exitCode, screen, file } = await update(typed);
    expect(exitCode).toBe(0);
    expect(screen).toBe(`${shown}${question}${typed}\n写好 1 个文件：\n  名录/渠道.yaml（改写）\n`);
    expect(file).toBe(channels('青禾发布, 看青禾'));
  });

  it.each(['', 'n', '好像'])('writes nothing after %j', async (typed) => {
    const { exitCode, screen, file } = await update(typed);
    expect(exitCode).toBe(0);
    expect(screen).toBe(`${shown}${question}${typed}\n没有改动任何文件\n`);
    expect(file).toBe(channels('青禾发布'));
  });

  it('refuses to change a file where nobody can be asked', async () => {
    const { exitCode, screen, file } = await update(undefined);
    expect(exitCode).toMatchObject({ name: 'UsableError', message: '文件已经存在，没有覆盖', place: '名录/渠道.yaml' });
    expect(exitCode).toMatchObject({ hint: expect.stringContaining('会改：渠道 改动 1 条') });
    expect(screen).toBe('');
    expect(file).toBe(channels('青禾发布'));
  });

  it('does not read from standard input', async () => {
    await expect(updateRegisters(['-'], {} as CommandContext, {})).rejects.toMatchObject({
      message: '合并名录（update）不从标准输入读',
      hint: expect.stringMatching(/^先存成文件；/u),
    });
  });
});

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRegisters } from '../../src/commands/read-registers.ts';
import { planUpdate } from '../../src/commands/registers/plan-update.ts';
import { loadRegisters } from '../../src/io/registers.ts';
import { temporaryFolder } from '../io/temporary-folder.ts';

const acts = `名录: 法规
说明: 本县的法规
条目:
  - 名称: 新法
    种类: 法律
    简称: [收养法]
    状态: 现行
    来源: 示例
    核对: 已对照
`;
const message = '“收养法”与“中华人民共和国收养法”的名称“中华人民共和国收养法”相同';

async function withFile(text: string) {
  const cwd = await temporaryFolder();
  await mkdir(join(cwd, '名录'));
  await writeFile(join(cwd, '名录/法规.yaml'), text);
  return cwd;
}

describe('readRegisters', () => {
  it('gives what ships where there is no folder', async () => {
    expect(await readRegisters([], '/')).toBe(loadRegisters());
  });

  it('refuses what contradicts the registers that ship, at its place', async () => {
    const cwd = await withFile(acts);
    await expect(readRegisters([join(cwd, '名录')], cwd)).rejects.toMatchObject({
      name: 'UsableError',
      message: `法规名录自相矛盾：${message}`,
      place: '名录/法规.yaml:6:10',
      hint: '一个名称只能属于一条，请删去一处',
    });
  });
});

describe('planUpdate', () => {
  it('refuses a file that would hide a repealed act', async () => {
    const cwd = await withFile(acts);
    await expect(planUpdate('名录/法规.yaml', '本地', cwd)).rejects.toMatchObject({
      message: `合并以后，法规名录会自相矛盾：${message}`,
      place: '名录/法规.yaml:6:10',
    });
  });

  it('refuses a file that has one name twice', async () => {
    const entry = acts.slice(acts.indexOf('  - ')).replace('    简称: [收养法]\n', '');
    const cwd = await withFile(`名录: 法规\n说明: 示例\n条目:\n${entry}${entry}`);
    await expect(planUpdate('名录/法规.yaml', '本地', cwd)).rejects.toMatchObject({
      message: '合并以后，法规名录会自相矛盾：“新法”写了两次',
      place: '名录/法规.yaml:9:9',
    });
  });
});

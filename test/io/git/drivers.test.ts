import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gitDrivers } from '../../../src/io/git/drivers.ts';
import { gkml } from '../../cli/run-gkml.ts';
import { catalogueText, gitSandbox } from '../../git-sandbox.ts';

const settingsOf = (...program: string[]) => Object.assign({}, ...gitDrivers(program).map(({ settings }) => settings));

describe('what git is told to run', () => {
  it('is quoted for the shell that git brings along, on Windows too', () => {
    const command = settingsOf('C:\\Program Files\\nodejs\\node.exe', "D:\\it's\\bin\\gkml.js")['diff.gkml.textconv'];
    expect(command).toContain(`'C:/Program Files/nodejs/node.exe' 'D:/it'\\''s/bin/gkml.js' git textconv -- "$1"`);
  });

  it.skipIf(process.platform === 'win32')('runs from a folder with blanks and signs in its name', async () => {
    const sandbox = await gitSandbox();
    const folder = '程序 $HOME `x` it\'s "here"';
    sandbox.write(`${folder}/说明.txt`, '');
    symlinkSync(process.execPath, join(sandbox.root, folder, 'node'));
    symlinkSync(gkml, join(sandbox.root, folder, 'gkml.js'));
    const settings = settingsOf(join(sandbox.root, folder, 'node'), join(sandbox.root, folder, 'gkml.js'));
    for (const [key, value] of Object.entries(settings)) sandbox.git('config', key, String(value));
    sandbox.write('.gitattributes', '*.yaml diff=gkml\n');
    const item = { id: 'YWJY-001', name: '招生政策' };
    sandbox.write('$目录 it\'s "甲".yaml', catalogueText('义务教育', [item]));
    sandbox.commit('2025-03-01', '建立');
    sandbox.write('$目录 it\'s "甲".yaml', catalogueText('义务教育', [{ ...item, channels: ['广播电视'] }]));
    expect(sandbox.git('diff')).toContain('增加：广播电视');
    sandbox.commit('2025-03-02', '换渠道');
    expect(sandbox.git('log', '-p', '-1')).toContain('+YWJY-001 政策文件/招生政策 · 渠道: 广播电视');
  });
});

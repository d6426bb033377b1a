import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { conflictFileOf } from '../../../src/io/conflict-files.ts';
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

  it.skipIf(process.platform === 'win32')(
    'merges a file with such a name, run from anywhere in the repository',
    async () => {
      const sandbox = await gitSandbox();
      const folder = "程序 100% $HOME it's";
      sandbox.write(`${folder}/说明.txt`, '');
      symlinkSync(process.execPath, join(sandbox.root, folder, 'node'));
      symlinkSync(gkml, join(sandbox.root, folder, 'gkml.js'));
      const settings = settingsOf(join(sandbox.root, folder, 'node'), join(sandbox.root, folder, 'gkml.js'));
      for (const [key, value] of Object.entries(settings)) sandbox.git('config', key, String(value));
      sandbox.write('.gitattributes', '*.yaml merge=gkml\n');
      const file = '目录/$甲 it\'s "%A" `x`.yaml';
      const write = (channels: readonly string[], deadline: string) => {
        sandbox.write(file, catalogueText('义务教育', [{ id: 'YWJY-001', name: '招生政策', channels, deadline }]));
      };
      write(['政府网站'], '每年1月');
      sandbox.commit('2025-03-01', '建立');
      sandbox.git('switch', '-q', '-c', '修订');
      write(['政府网站', '广播电视'], '每年2月');
      sandbox.commit('2025-03-02', '他们');
      sandbox.git('switch', '-q', 'main');
      write(['政府网站', '两微一端'], '每年3月');
      sandbox.commit('2025-03-03', '我们');
      expect(() => sandbox.git('-C', '目录', 'merge', '-q', '修订')).toThrow();
      const merged = readFileSync(join(sandbox.root, file), 'utf8');
      expect(merged).toContain('渠道: [政府网站, 两微一端, 广播电视]');
      expect(merged).toContain('时限: 每年3月');
      expect(existsSync(join(sandbox.root, conflictFileOf(file)))).toBe(true);
    },
  );
});

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;

/**
 * The script of a peer, which is installed when it is first asked for.
 * @param script its path below node_modules
 * @throws where the registry cannot be reached
 */
export function installPeers(script) {
  const path = join(here, 'node_modules', script);
  if (!existsSync(path)) install();
  if (!existsSync(path))
    throw new Error('对照工具没有装上：连不上 npm 仓库。联网后运行 npm ci --prefix test/bench/peers');
  return path;
}

function install() {
  process.stderr.write('正在安装对照工具\n');
  // On Windows npm is a batch file, which only a shell can run.
  const options = { stdio: 'ignore', timeout: 120_000, shell: process.platform === 'win32' };
  spawnSync('npm', ['ci', '--prefix', here], options);
}

#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import module from 'node:module';

const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  // Asked for by scripts at every turn: answered before anything else is read.
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  process.stdout.write(`${version}\n`);
} else await run();

async function run() {
  // Node 22.8 and later keep the compiled code between runs.
  module.enableCompileCache?.();
  try {
    const { main } = await import('../dist/cli.js');
    process.exitCode = await main(args, process);
  } catch (error) {
    explain(error);
  }
}

function explain(error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND' || !error.message.includes('cli.js')) throw error;
  process.stderr.write('gkml 还没有构建\n怎么办：在项目文件夹里运行 npm ci\n');
  process.exitCode = 2;
}

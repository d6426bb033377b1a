#!/usr/bin/env node
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  // Asked for by scripts at every turn: answered before anything else is read.
  const { version } = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8'));
  process.stdout.write(`${version}\n`);
} else run();

async function run() {
  try {
    const { loadProgram } = require('./program.js');
    process.exitCode = await loadProgram().main(args, process);
  } catch (error) {
    explain(error);
  }
}

function explain(error) {
  if (error?.code !== 'MODULE_NOT_FOUND' || !error.message.includes('cli.cjs')) throw error;
  process.stderr.write('gkml 还没有构建\n怎么办：在项目文件夹里运行 npm ci\n');
  process.exitCode = 2;
}

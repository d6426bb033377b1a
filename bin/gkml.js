#!/usr/bin/env node
import module from 'node:module';

// Node 22.8 and later keep the compiled code between runs.
module.enableCompileCache?.();
try {
  const { main } = await import('../dist/cli.js');
  process.exitCode = await main(process.argv.slice(2), process);
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND' || !error.message.includes('cli.js')) throw error;
  process.stderr.write('gkml 还没有构建\n怎么办：在项目文件夹里运行 npm ci\n');
  process.exitCode = 2;
}

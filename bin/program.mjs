// Loads dist/cli.cjs: with the code that V8 made of it ahead, where the build ran on this same Node.
import { existsSync, readFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const file = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));

/** V8 takes only what the same version made on the same kind of processor. */
export const codeFile = fileURLToPath(
  new URL(`../dist/cli-${process.versions.v8}-${process.arch}.code`, import.meta.url),
);

/** @returns the entry of src/cli.ts */
export function loadProgram() {
  if (existsSync(codeFile)) return runScript(readFileSync(codeFile)).program;
  // Node 22.8 and later keep the compiled code between runs.
  module.enableCompileCache?.();
  return createRequire(file)(file);
}

/**
 * Runs the file as Node's own loader of CommonJS does.
 * @param cachedData of an earlier run; what V8 can not use it leaves aside
 */
export function runScript(cachedData) {
  const source = `(function (exports, require, module, __filename) {${readFileSync(file, 'latin1')}\n})`;
  const script = new vm.Script(source, { filename: file, cachedData });
  const target = { exports: {} };
  script.runInThisContext()(target.exports, createRequire(file), target, file);
  return { program: target.exports, script };
}

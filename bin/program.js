// Loads dist/cli.cjs: with the code that V8 made of it ahead, where the build ran on this same Node.
const { existsSync, readFileSync } = require('node:fs');
const { createRequire, enableCompileCache } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const file = join(__dirname, '../dist/cli.cjs');

/** V8 takes only what the same version made on the same kind of processor. */
const codeFile = join(__dirname, `../dist/cli-${process.versions.v8}-${process.arch}.code`);

/** @returns the entry of src/cli.ts */
function loadProgram() {
  if (existsSync(codeFile)) return runScript(readFileSync(codeFile)).program;
  // Node 22.8 and later keep the compiled code between runs.
  enableCompileCache?.();
  return require(file);
}

/**
 * Runs the file as Node's own loader of CommonJS does.
 * @param cachedData of an earlier run; what V8 can not use it leaves aside
 */
function runScript(cachedData) {
  const source = `(function (exports, require, module, __filename) {${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(source, { filename: file, cachedData });
  const target = { exports: {} };
  script.runInThisContext()(target.exports, createRequire(file), target, file);
  return { program: target.exports, script };
}

module.exports = { codeFile, loadProgram, runScript };

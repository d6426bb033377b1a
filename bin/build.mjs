// Bundles src/ into dist/: one file for the commands, one for the worker, one for what few need. A module's code runs when
// it is first needed.
// The packages in `dependencies` stay outside and load late, but for those that are packed.
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { divisionsOf } from './divisions.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const { dependencies } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const entries = {
  cli: 'src/cli.ts',
  'validate-worker': 'src/commands/validate/worker.ts',
  'register-validators': 'src/model/register-validators.ts',
  'rule-validator': 'src/model/rule-validator.ts',
};

/** Packages that many commands need: to find and read their files takes longer than to run them. */
const packed = ['chalk', 'commander', 'diff', 'ora', 'yaml'];

/** commander can start programs as its subcommands; gkml has none, and the module for it is slow to load. */
const commanderStartsNothing = {
  name: 'commander-starts-nothing',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) => {
      return importer.includes('commander') ? { path: 'nothing', namespace: 'nothing' } : undefined;
    });
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Few keep registers or rules of their own: what judges those files is no part of what every start reads. */
const validatorsApart = {
  name: 'validators-apart',
  setup({ onResolve }) {
    onResolve({ filter: /(register-validators|rule-validator)\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path, '.ts')}.cjs`, external: true } : undefined,
    );
  },
};

const dist = new URL('../dist/', import.meta.url);
await mkdir(dist, { recursive: true });
// Compiled code of other sources must not be there when the new ones are.
for (const file of await readdir(dist)) {
  if (file.endsWith('.code')) await rm(new URL(file, dist));
}

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: entries,
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  // Scripts, not modules: only of a script can the compiled code be kept (program.js), and a package is required when
  // the module that needs it first runs.
  format: 'cjs',
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl=require('node:url').pathToFileURL(__filename).href;" },
  platform: 'node',
  target: 'node20.19',
  // What the script needs later it requires; it has no modules to import from (program.js).
  supported: { 'dynamic-import': false },
  // Every start reads the whole file: a third less of it is a fifth less work. The same version builds to the same
  // positions, so a stack in a bug report can be looked up.
  minify: true,
  external: Object.keys(dependencies).filter((name) => !packed.includes(name)),
  plugins: [commanderStartsNothing, validatorsApart],
  write: false,
  logLevel: 'warning',
});
for (const { path, text } of outputFiles) await writeFile(path, asciiOnly(text));

/**
 * esbuild leaves the characters of patterns as they are; one of them beyond Latin-1 makes V8 keep the whole file in two
 * bytes a character. String.raw is used for patterns only, where the escape means the same.
 */
function asciiOnly(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// People edit the registers as YAML; a run reads them as JSON, which costs a tenth of the time. All are in one file, a
// line of each with its name before it: ten files take longer to find and to read than one. It is UTF-16, the form that
// strings have in memory, so that nothing is to be decoded.
const registers = new URL('../catalogues/名录/', import.meta.url);
const lines = [];
for (const file of (await readdir(registers)).sort()) {
  const { 条目: entries } = parse(await readFile(new URL(file, registers), 'utf8'));
  lines.push([file.replace('.yaml', ''), entries]);
  if (file === '区划.yaml') lines.push(['区划代码', divisionsOf(entries)]);
}
const text = lines.map(([name, entries]) => `${name}\t${JSON.stringify(entries)}`).join('\n');
await writeFile(new URL('registers.txt', dist), text, 'utf16le');

// What an earlier build left is removed last: a gkml that is running meanwhile still finds its chunks.
const made = new Set([...outputFiles.map(({ path }) => basename(path)), 'registers.txt']);
for (const file of await readdir(dist)) {
  if (!made.has(file)) await rm(new URL(file, dist), { recursive: true });
}

// In a process of its own: it is what a user's start does.
await promisify(execFile)(process.execPath, [fileURLToPath(new URL('compile-ahead.mjs', import.meta.url))]);

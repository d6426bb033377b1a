// Bundles src/ into dist/: one file for the commands, one for the worker, one for what few need. A module's code runs when
// it is first needed.
// The packages in `dependencies` stay outside and load late; commander goes in, because every command needs it.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { divisionsOf } from './divisions.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const { dependencies } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const entries = {
  cli: 'src/cli.ts',
  'validate-worker': 'src/commands/validate/worker.ts',
  'register-validators': 'src/model/register-validators.ts',
  'rule-validator': 'src/model/generated/rule-validator.ts',
};

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

/**
 * In one file every static import stands at the top and loads at once. A package, or a part of Node that is slow to
 * load, is required from inside the late module that needs it instead.
 */
const loadedLate = {
  name: 'loaded-late',
  setup({ onResolve, onLoad }) {
    onResolve(
      { filter: /^(yaml|diff|@eslint-community\/regexpp|node:zlib|node:worker_threads|vscode-languageserver-.+)$/ },
      ({ path, namespace }) => (namespace === 'late' ? { path, external: true } : { path, namespace: 'late' }),
    );
    onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({ contents: `module.exports = require('${path}');` }));
  },
};

/** Few keep registers or rules of their own: what judges those files is no part of what every start reads. */
const validatorsApart = {
  name: 'validators-apart',
  setup({ onResolve }) {
    onResolve({ filter: /(register-validators|rule-validator)\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path, '.ts')}.js`, external: true } : undefined,
    );
  },
};

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: entries,
  outdir: 'dist',
  bundle: true,
  // One file: each further module costs more to find than its code costs to skip over.
  splitting: false,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Every start reads the whole file: a third less of it is a fifth less work. The same version builds to the same
  // positions, so a stack in a bug report can be looked up.
  minify: true,
  external: Object.keys(dependencies).filter((name) => name !== 'commander'),
  // CommonJS packages inside the bundle still call require.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  plugins: [commanderStartsNothing, loadedLate, validatorsApart],
  metafile: true,
  logLevel: 'warning',
});

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
await writeFile(new URL('../dist/registers.txt', import.meta.url), text, 'utf16le');

// What an earlier build left is removed last: a gkml that is running meanwhile still finds its chunks.
const made = new Set([...Object.keys(metafile.outputs).map((file) => basename(file)), 'registers.txt']);
for (const file of await readdir(new URL('../dist/', import.meta.url))) {
  if (!made.has(file)) await rm(new URL(`../dist/${file}`, import.meta.url), { recursive: true });
}

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../src');

/** DESIGN §5: what each floor may import besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  fields: ['model'],
  io: ['model'],
  rules: ['model', 'fields'],
  operations: ['model', 'fields'],
  reporters: ['model', 'fields'],
  exporters: ['model', 'fields'],
  commands: ['model', 'fields', 'io', 'rules', 'operations', 'reporters', 'exporters'],
  roof: ['model', 'io', 'commands'],
};

const fileFormatLibraries = ['exceljs', 'yaml', 'hucre', 'docx', 'ora', 'chalk'];

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** Path inside src where the specifier is relative. */
  readonly target: string | undefined;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.split(sep).join('/'))
    .sort();
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const specifiers = [...text.matchAll(/(?:from\s+|import\s+|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  return specifiers.map((specifier) => {
    // package.json, for the version, is no module of the house.
    const target =
      specifier.startsWith('.') && specifier.endsWith('.ts')
        ? relative(root, resolve(root, dirname(file), specifier))
            .split(sep)
            .join('/')
        : undefined;
    return { from: file, specifier, target };
  });
}

function floorOf(file: string): string {
  const slash = file.indexOf('/');
  return slash < 0 ? 'roof' : file.slice(0, slash);
}

/** src/… and test/… files that import a file of src, by its path in src. */
function usersByFile(): Map<string, string[]> {
  const users = new Map<string, string[]>();
  const texts = ['.', '../test'].flatMap((folder) =>
    sourceFiles(resolve(root, folder))
      .filter((file) => !file.includes('node_modules'))
      .map((file) => resolve(root, folder, file)),
  );
  for (const path of texts) {
    const text = readFileSync(path, 'utf8');
    for (const [, specifier = ''] of text.matchAll(/(?:from\s+|import\()\s*'(\.[^']+\.ts)'/g)) {
      const target = relative(root, resolve(dirname(path), specifier))
        .split(sep)
        .join('/');
      users.set(target, [...(users.get(target) ?? []), text]);
    }
  }
  return users;
}

/** What is loaded by its file's name, not imported by its own. */
function isEntry(file: string, name: string): boolean {
  return file === 'cli.ts' || (file.startsWith('commands/') && ['declaration', 'run'].includes(name));
}

const files = sourceFiles(root);
const own = files.filter((file) => !file.startsWith('model/generated/'));
const imports = own.flatMap(importsOf);

describe('architecture', () => {
  it('has no floor that DESIGN does not name', () => {
    expect([...new Set(files.map(floorOf))].filter((floor) => !(floor in mayImport))).toEqual([]);
  });

  it('imports downwards only', () => {
    const wrong = imports.filter(({ from, target }) => {
      if (target === undefined) return false;
      const [here, there] = [floorOf(from), floorOf(target)];
      return here !== there && !mayImport[here]?.includes(there);
    });
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it('imports files that exist', () => {
    const known = new Set(files);
    const missing = imports.filter(({ target }) => target !== undefined && !known.has(target));
    expect(missing.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it('has no cycle, not even of types', () => {
    expect(findCycle(imports)).toEqual([]);
  });

  it('touches files and file formats in io only', () => {
    const outside = imports.filter(({ from, specifier }) => {
      const isIo = from.startsWith('io/');
      const isFile = /^node:(fs|child_process|worker_threads|zlib)/.test(specifier);
      const isFormat = fileFormatLibraries.some((name) => specifier === name || specifier.startsWith(`${name}/`));
      return !isIo && (isFile || isFormat);
    });
    expect(outside.map(({ from, specifier }) => `${from} → ${specifier}`)).toEqual([]);
  });

  it('reads no clock and no locale in the pure middle', () => {
    const pure = own.filter((file) => !/^(io|commands)\//.test(file) && file.includes('/'));
    const impure = pure.filter((file) =>
      /\bDate\.now\(|new Date\(\)|toLocale|localeCompare|Math\.random|process\./.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(impure).toEqual([]);
  });

  it('has no file that a reader must scroll for long', () => {
    const long = own.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 300);
    expect(long).toEqual([]);
  });

  it('exports no value that nobody imports', () => {
    const users = usersByFile();
    const unused = own.flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const exported = [...text.matchAll(/^export (?:async )?(?:function\*?|const|let|class) (\w+)/gm)];
      const isUsed = (name: string) => users.get(file)?.some((user) => new RegExp(`\\b${name}\\b`).test(user)) === true;
      return exported
        .map(([, name = '']) => name)
        .filter((name) => !isEntry(file, name) && !isUsed(name))
        .map((name) => `${file}: ${name}`);
    });
    expect(unused).toEqual([]);
  });

  it('has no junk-drawer names', () => {
    expect(own.filter((file) => /(^|[/-])(utils?|helpers?|common|manager|misc)([/.-]|$)/.test(file))).toEqual([]);
  });
});

/** The files of one import cycle, or nothing. */
function findCycle(edges: readonly Import[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, target } of edges) {
    if (target !== undefined) targets.set(from, [...(targets.get(from) ?? []), target]);
  }
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const visit = (file: string): string[] => {
    if (state.get(file) === 'done') return [];
    if (state.get(file) === 'open') return trail.slice(trail.indexOf(file));
    state.set(file, 'open');
    trail.push(file);
    for (const next of targets.get(file) ?? []) {
      const cycle = visit(next);
      if (cycle.length > 0) return cycle;
    }
    trail.pop();
    state.set(file, 'done');
    return [];
  };
  for (const file of targets.keys()) {
    const cycle = visit(file);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

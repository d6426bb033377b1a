import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let known: string | undefined;

/** The folder of gkml itself, where schemas/ and catalogues/ lie: the same for the bundle in dist/ and for src/. */
export function packageRoot(): string {
  known ??= nearestWith('package.json', dirname(fileURLToPath(import.meta.url)));
  return known;
}

function nearestWith(name: string, folder: string): string {
  if (existsSync(join(folder, name)) || dirname(folder) === folder) return folder;
  return nearestWith(name, dirname(folder));
}

const schemaSuffix = '.schema.json';

/** The names that `gkml schema` knows, sorted. */
export async function schemaNames(): Promise<string[]> {
  const files = await readdir(join(packageRoot(), 'schemas'));
  const schemas = files.filter((file) => file.endsWith(schemaSuffix));
  return schemas.map((file) => file.slice(0, -schemaSuffix.length)).sort();
}

/** The schema as it lies in schemas/. */
export function readSchema(name: string): Promise<string> {
  return readFile(join(packageRoot(), 'schemas', `${name}${schemaSuffix}`), 'utf8');
}

/** The page of a rule as it lies in docs/rules/. */
export function readRulePage(id: string): Promise<string> {
  return readFile(join(packageRoot(), 'docs', 'rules', `${id}.md`), 'utf8');
}

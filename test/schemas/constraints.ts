import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../schemas');
const judging = new Set([
  'type',
  'const',
  'enum',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'uniqueItems',
  'minItems',
  'minProperties',
]);
/** Keywords that lead on, explain, or help an editor. */
const known = new Set([
  ...judging,
  ...['$schema', '$id', '$ref', '$defs', 'properties', 'items', 'required', 'additionalProperties'],
  ...['title', 'description', 'default', 'examples', 'errorMessage', 'enumDescriptions', 'defaultSnippets'],
]);

export interface Schema {
  readonly [keyword: string]: unknown;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

export function readSchema(name: string): Schema {
  const file = join(folder, `${name}.schema.json`);
  if (!existsSync(file)) throw new Error(`No schema ${name}`);
  return JSON.parse(readFileSync(file, 'utf8')) as Schema;
}

/** Every constraint of a schema, as the validator names it: #/properties/格式/const; a required key with its name. */
export function constraintsOf(schema: Schema): string[] {
  const found: string[] = [];
  visit(schema, '#', (constraint) => found.push(constraint));
  return [...new Set(found)].sort();
}

function visit(node: Schema, path: string, report: (constraint: string) => void): void {
  for (const keyword of Object.keys(node)) {
    if (!known.has(keyword)) throw new Error(`The test does not know the keyword ${keyword} at ${path}`);
    if (judging.has(keyword)) report(`${path}/${keyword}`);
  }
  for (const key of node.required ?? []) report(`${path}/required ${key}`);
  if (node.additionalProperties === false) report(`${path}/additionalProperties`);
  for (const [child, step] of childrenOf(node)) visit(child, `${path}/${step}`, report);
  for (const [name, child] of Object.entries(node.$defs ?? {})) visit(child, `#/$defs/${name}`, report);
}

function childrenOf(node: Schema): [Schema, string][] {
  const children: [Schema, string][] = Object.entries(node.properties ?? {}).map(([key, child]) => [
    child,
    `properties/${key}`,
  ]);
  if (node.items) children.push([node.items, 'items']);
  if (typeof node.additionalProperties === 'object') children.push([node.additionalProperties, 'additionalProperties']);
  return children;
}

/** The constraints that a document comes under: those of each place in the schema that some value of it reaches. */
export function constraintsReached(schema: Schema, data: unknown): Set<string> {
  const reached = new Set<string>();
  const walk = (node: Schema, path: string, value: unknown): void => {
    if (node.$ref !== undefined) {
      const name = node.$ref.replace('#/$defs/', '');
      walk(schema.$defs?.[name] ?? {}, `#/$defs/${name}`, value);
    }
    for (const keyword of Object.keys(node)) if (judging.has(keyword)) reached.add(`${path}/${keyword}`);
    for (const key of node.required ?? []) reached.add(`${path}/required ${key}`);
    if (node.additionalProperties === false) reached.add(`${path}/additionalProperties`);
    if (Array.isArray(value)) {
      for (const entry of value) if (node.items) walk(node.items, `${path}/items`, entry);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, entry] of Object.entries(value)) {
        const property = node.properties?.[key];
        if (property) walk(property, `${path}/properties/${key}`, entry);
        else if (typeof node.additionalProperties === 'object') {
          walk(node.additionalProperties, `${path}/additionalProperties`, entry);
        }
      }
    }
  };
  walk(schema, '#', data);
  return reached;
}

/**
 * The validator knows no references: #/properties/事项/items/properties/编号/pattern is the constraint
 * #/$defs/Item/properties/编号/pattern.
 */
export function definedAt(schema: Schema, validatorPath: string): string {
  let node: Schema | undefined = schema;
  let path = '#';
  for (const step of validatorPath.split('/').slice(1)) {
    while (node?.$ref !== undefined && !(step in node)) {
      path = node.$ref;
      node = schema.$defs?.[path.replace('#/$defs/', '')];
    }
    path += `/${step}`;
    node = node?.[step] as Schema | undefined;
  }
  return path;
}

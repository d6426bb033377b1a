// Turns the schemas into what the code needs at run time, in src/model/generated/:
//   <name>.ts            types
//   <name>-validator.ts  a standalone validator (ajv itself is never loaded by the tool)
//   messages.ts          the Chinese errorMessage of each constraint, by schema path
//   traditional.ts       traditional characters with their simplified forms
// Nothing in that folder is written by hand or committed: it is made on every build.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build, transform } from 'esbuild';
import { compile } from 'json-schema-to-typescript';
import { traditionalPairs } from '../bin/traditional.mjs';

const schemaFolder = new URL('./', import.meta.url);
const outFolder = new URL('../src/model/generated/', import.meta.url);
/** Keywords for editors and people; the validator does not act on them. */
const annotationKeywords = new Set([
  'title',
  'description',
  'default',
  'examples',
  'errorMessage',
  'enumDescriptions',
  'defaultSnippets',
]);

const names = (await readdir(schemaFolder))
  .filter((file) => file.endsWith('.schema.json'))
  .map((file) => file.replace('.schema.json', ''))
  .sort();

const messages = {};
const written = new Set();
await mkdir(outFolder, { recursive: true });
for (const name of names) {
  const schema = JSON.parse(await readFile(new URL(`${name}.schema.json`, schemaFolder), 'utf8'));
  const whole = withoutReferences(schema, schema.$defs ?? {});
  messages[name] = collectMessages(whole, '#', {});
  await write(`${name}.ts`, await typesOf(schema, name));
  await write(`${name}-validator.ts`, await validatorOf(whole));
}
await write(
  'messages.ts',
  `${banner()}export const messages: Record<string, Record<string, string>> = ${JSON.stringify(messages, null, 2)};\n`,
);
await write(
  'traditional.ts',
  `${banner()}export const traditionalPairs = '${(await traditionalPairs()).join(' ')}';\n`,
);
for (const file of await readdir(outFolder)) {
  if (!written.has(file)) await rm(new URL(file, outFolder));
}

/** What is there already stays as it is: a build beside this one finds every file. */
async function write(file, content) {
  written.add(file);
  const path = new URL(file, outFolder);
  const before = await readFile(path, 'utf8').catch(() => undefined);
  if (before !== content) await writeFile(path, content);
}

function banner() {
  return '// Made from schemas/ by `npm run generate`. Do not edit.\n';
}

/** Interfaces are named after the keys of $defs, which are English; the Chinese titles become comments. */
async function typesOf(schema, name) {
  const rootName = `${name[0].toUpperCase()}${name.slice(1)}Document`;
  const plain = JSON.parse(JSON.stringify(schema), (_key, value) => {
    if (value && typeof value === 'object' && typeof value.title === 'string') {
      const { title, ...rest } = value;
      return { ...rest, description: value.description ? `${title}：${value.description}` : title };
    }
    return value;
  });
  plain.$defs = Object.fromEntries(
    Object.entries(plain.$defs ?? {}).map(([key, value]) => [key, { ...value, title: key }]),
  );
  delete plain.$id;
  const source = await compile({ ...plain, title: rootName }, rootName, {
    bannerComment: banner().trim(),
    additionalProperties: false,
    format: false,
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
  });
  return source;
}

/** ajv's standalone code still calls `require` for its string-length helper, so it is bundled into one module. */
async function validatorOf(schema) {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, code: { source: true, esm: true } });
  const code = standaloneCode(ajv, ajv.compile(withoutAnnotations(schema)));
  const bundled = await build({
    stdin: { contents: code, resolveDir: new URL('../', import.meta.url).pathname, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const { code: slim } = await transform(bundled.outputFiles[0].text, { minifySyntax: true, minifyWhitespace: true });
  return `${banner()}// @ts-nocheck\n/* biome-ignore-all lint: generated */\n${slim}`;
}

/**
 * Each $ref replaced by what it names: a definition compiled on its own would report paths that begin at itself, and a
 * message could not be found by them. None of the schemas refers to itself.
 */
function withoutReferences(node, definitions) {
  if (Array.isArray(node)) return node.map((child) => withoutReferences(child, definitions));
  if (!node || typeof node !== 'object') return node;
  const { $ref: reference, $defs: _, ...rest } = node;
  const own = Object.fromEntries(
    Object.entries(rest).map(([key, child]) => [key, withoutReferences(child, definitions)]),
  );
  if (reference === undefined) return own;
  return { ...withoutReferences(definitions[reference.replace('#/$defs/', '')], definitions), ...own };
}

/** Annotations would only make the validator's code longer to load. */
function withoutAnnotations(node, isMapOfSchemas = false) {
  if (Array.isArray(node)) return node.map((child) => withoutAnnotations(child));
  if (!node || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => isMapOfSchemas || !annotationKeywords.has(key))
      .map(([key, child]) => [key, withoutAnnotations(child, key === 'properties' || key === '$defs')]),
  );
}

/** Schema path, as ajv reports it but for the %-escapes → the schema's own message for that keyword. */
function collectMessages(node, path, found) {
  if (Array.isArray(node)) {
    for (const [index, child] of node.entries()) collectMessages(child, `${path}/${index}`, found);
  } else if (node && typeof node === 'object') {
    for (const [keyword, text] of Object.entries(node.errorMessage ?? {})) found[`${path}/${keyword}`] = text;
    for (const [key, child] of Object.entries(node)) {
      if (key !== 'errorMessage' && key !== 'defaultSnippets')
        collectMessages(child, `${path}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`, found);
    }
  }
  return found;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemaFindings, type Validator } from '../../src/model/schema-findings.ts';
import { constraintsOf, constraintsReached, definedAt, readSchema, type Schema } from './constraints.ts';

const root = resolve(import.meta.dirname, '../..');
const names = readdirSync(join(root, 'schemas'))
  .filter((file) => file.endsWith('.schema.json'))
  .map((file) => file.replace('.schema.json', ''));

interface Mistake {
  readonly 约束: string;
  readonly 路径: readonly (string | number)[];
  readonly 值?: unknown;
  readonly 删去?: true;
}

const fixture = (name: string, file: string): unknown =>
  parse(readFileSync(join(root, 'fixtures/schemas', name, file), 'utf8'));

async function validatorOf(name: string): Promise<Validator> {
  const module = (await import(`../../src/model/generated/${name}-validator.ts`)) as { default: Validator };
  return module.default;
}

/** The valid document with one mistake made in it. */
function withMistake(data: unknown, { 路径: path, 值: value, 删去: removed }: Mistake): unknown {
  if (path.length === 0) return value;
  const copy = structuredClone(data);
  let place = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, unknown>;
  const last = path.at(-1) as string | number;
  if (removed) delete place[last];
  else place[last] = value;
  return copy;
}

/** What the validator says is broken, required keys with their name. */
function broken(schema: Schema, validate: Validator, data: unknown): string[] {
  validate(data);
  return (validate.errors ?? []).map(({ schemaPath, params }) => {
    const path = definedAt(schema, decodeURIComponent(schemaPath));
    return path.endsWith('/required') ? `${path} ${String(params['missingProperty'])}` : path;
  });
}

const constraintOf = ({ 约束: constraint, 路径: path, 删去: removed }: Mistake) =>
  removed ? `${constraint} ${path.at(-1)}` : constraint;

describe.each(names)('schema %s', (name) => {
  const valid = fixture(name, 'valid.yaml');
  const mistakes = fixture(name, 'invalid.yaml') as readonly Mistake[];

  it('takes the valid document, which comes under every constraint', async () => {
    const validate = await validatorOf(name);
    expect(schemaFindings(name, validate, valid, [])).toEqual([]);
    const reached = constraintsReached(readSchema(name), valid);
    expect(constraintsOf(readSchema(name)).filter((constraint) => !reached.has(constraint))).toEqual([]);
  });

  it('has a mistake for every constraint', () => {
    const covered = new Set(mistakes.map(constraintOf));
    expect(constraintsOf(readSchema(name)).filter((constraint) => !covered.has(constraint))).toEqual([]);
  });

  it.each(mistakes.map((mistake) => [constraintOf(mistake), mistake] as const))(
    'finds %s broken',
    async (constraint, mistake) => {
      const validate = await validatorOf(name);
      expect(broken(readSchema(name), validate, withMistake(valid, mistake))).toContain(constraint);
    },
  );

  it('says each mistake in Chinese', async () => {
    const validate = await validatorOf(name);
    const lines = mistakes.map((mistake) => {
      const findings = schemaFindings(name, validate, withMistake(valid, mistake), []);
      const said = findings.map(
        ({ path, message, hint }) => `  ${path.join('.')}：${message}${hint ? `（${hint}）` : ''}`,
      );
      return [constraintOf(mistake), ...said].join('\n');
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(root, `fixtures/schemas/${name}/messages.txt`));
  });
});

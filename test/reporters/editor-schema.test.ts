import { describe, expect, it } from 'vitest';
import { readSchema, schemaNames } from '../../src/io/package-root.ts';
import { editorSchema } from '../../src/reporters/editor-schema.ts';

const forEditors = (schema: object): unknown => JSON.parse(editorSchema(JSON.stringify(schema)));

describe('a schema for editors', () => {
  it.each([
    [
      'a choice',
      { enum: ['县级'], errorMessage: { enum: '只能写县级', type: '应当是文字' } },
      { enum: ['县级'], errorMessage: '只能写县级' },
    ],
    ['a fixed value', { const: 1, errorMessage: { const: '写1' } }, { const: 1, errorMessage: '写1' }],
    ['a type', { type: 'array', errorMessage: { type: '应当是列表' } }, { type: 'array', errorMessage: '应当是列表' }],
    [
      'a pattern, which has a key of its own',
      { type: 'string', pattern: '^a', errorMessage: { pattern: '以 a 开头', type: '应当是文字' } },
      { type: 'string', pattern: '^a', errorMessage: '应当是文字', patternErrorMessage: '以 a 开头' },
    ],
    [
      'what the server has its own words for',
      { type: 'string', minLength: 1, errorMessage: { minLength: '不能为空' } },
      { type: 'string', minLength: 1 },
    ],
    [
      'an object, of which the server says what is missing',
      { type: 'object', required: ['名称'], errorMessage: { type: '应当是键和值' } },
      { type: 'object', required: ['名称'] },
    ],
  ])('has one sentence a node: %s', (_, schema, expected) => {
    expect(forEditors(schema)).toEqual(expected);
  });

  it('keeps keys of the data that are named like keys of a schema, and snippets', () => {
    const schema = {
      properties: { errorMessage: { type: 'array', errorMessage: { type: '列表' } }, properties: { type: 'string' } },
      defaultSnippets: [{ label: '新', body: { errorMessage: { type: 'x' } } }],
    };
    expect(forEditors(schema)).toEqual({
      properties: { errorMessage: { type: 'array', errorMessage: '列表' }, properties: { type: 'string' } },
      defaultSnippets: schema.defaultSnippets,
    });
  });

  it('says nothing but sentences, in every schema', async () => {
    for (const name of await schemaNames()) {
      const said: unknown[] = [];
      JSON.parse(editorSchema(await readSchema(name)), (key, value) => {
        if (/^(errorMessage|patternErrorMessage)$/u.test(key)) said.push(value);
        return value;
      });
      expect(said.filter((each) => typeof each !== 'string')).toEqual([]);
      if (name === 'catalogue') expect(said).toContain('“格式”应当写 gkml/1');
    }
  });
});

import { describe, expect, it } from 'vitest';
import { canonicalYaml } from '../../../src/io/yaml/format-yaml.ts';
import { readYaml } from '../../../src/io/yaml/read-yaml.ts';

const many = 20_000;

describe('hostile files', () => {
  it.each<[string, string]>([
    ['brackets without end', `a: ${'['.repeat(many)}\n`],
    ['braces without end', `a: ${'{ a: '.repeat(many)}\n`],
    ['dashes without end', `${'- '.repeat(many)}\n`],
    ['questions without end', `${'? '.repeat(many)}a\n`],
    ['blocks within blocks', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ])('are refused for %s before they exhaust the stack', async (_, text) => {
    const { data, faults } = await readYaml('一.yaml', Buffer.from(text));
    expect(data).toBeUndefined();
    expect(faults).toMatchObject([{ message: '嵌套太深，读不下去' }]);
  });

  it.each<[string, string]>([
    ['a line of spaces', `a: 1\n${' '.repeat(many)}\nb: 甲\n`],
    ['a long text', `a: 1\nb: ${'甲 '.repeat(many)}\n`],
    ['many keys', Array.from({ length: many }, (_, key) => `k${key}: 1\n`).join('')],
    ['many comments', `${'# 注\n'.repeat(many)}a: 1\n`],
    ['many emoji', `a: 1\nb: ${'🙂'.repeat(many)}\n`],
  ])('are read and formatted where they are only long: %s', async (_, text) => {
    const { data, faults } = await readYaml('一.yaml', Buffer.from(text));
    expect(data).toBeDefined();
    expect(faults).toEqual([]);
    expect(canonicalYaml(text)).toHaveProperty('text');
  });

  it('name no more faults than a person can take in', async () => {
    const { faults } = await readYaml('一.yaml', Buffer.from('目录：甲\n'.repeat(many)));
    expect(faults.length).toBeLessThanOrEqual(20);
  });
});

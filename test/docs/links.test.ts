import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

function pages(): string[] {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
  return ['README.md', ...docs.filter((name) => name.endsWith('.md')).map((name) => join('docs', name))].sort();
}

/** Targets within the repository: no address of the web, no place on the same page; code is left out. */
function linksOf(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
  return targets.filter((target) => !/^([a-z]+:|#)/i.test(target)).map((target) => target.replace(/#.*$/, ''));
}

describe('links', () => {
  it('are found in prose, not in code', () => {
    expect(linksOf('[a](b.md#c) `[x](y)` [w](https://w.cn) [d](#e)\n```\n[f](g)\n```\n')).toEqual(['b.md']);
  });

  it.each(pages())('of %s lead to files that exist', (page) => {
    const links = linksOf(readFileSync(join(root, page), 'utf8'));
    expect(links.filter((link) => !existsSync(resolve(root, dirname(page), decodeURI(link))))).toEqual([]);
  });

  it('lead to every picture', () => {
    const shown = pages().flatMap((page) =>
      linksOf(readFileSync(join(root, page), 'utf8')).map((link) => resolve(root, dirname(page), decodeURI(link))),
    );
    const folder = join(root, 'docs/pictures');
    const pictures = readdirSync(folder).map((name) => join(folder, name));
    expect(pictures.filter((picture) => !shown.includes(picture))).toEqual([]);
  });

  it('lead from the README to the commands, the rules and the architecture', () => {
    const links = linksOf(readFileSync(join(root, 'README.md'), 'utf8'));
    expect(links).toEqual(expect.arrayContaining(['docs/commands', 'docs/rules', 'docs/ARCHITECTURE.md']));
  });
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ExceptionRule, exceptionRules } from '../../src/model/exception-rules.ts';
import { formChecks } from '../../src/model/form-checks.ts';
import { severityNames } from '../../src/model/report.ts';
import { rules } from '../../src/rules/rules.ts';

const index = resolve(import.meta.dirname, '../../docs/rules/README.md');

function table(listed: readonly ExceptionRule[]): string {
  const lines = listed.map(
    ({ id, title, severity }) => `| [${id}](${id}.md) | ${title} | ${severityNames[severity]} |`,
  );
  return ['| 规则 | 要求 | 级别 |', '| --- | --- | --- |', ...lines].join('\n');
}

describe('docs/rules', () => {
  it('lists every rule with its title and severity', async () => {
    const words = '每个问题后面的方括号里是规则的名字。级别可以在 `gkml.config.yaml` 里调整。';
    const exceptions = '下面几条不管目录，管的是例外：放过问题的注释和豁免（[docs/exceptions.md](../exceptions.md)）。';
    const forms = '下面几条说的是文件本身：读不出来、不合格式的地方，别的规则查不了，所以总是先查。';
    const parts = ['# 规则', words, table(rules), exceptions, table(exceptionRules), forms, table(formChecks)];
    await expect(`${parts.join('\n\n')}\n`).toMatchFileSnapshot(index);
  });

  it.each([...exceptionRules, ...formChecks].map(({ id, title }) => [id, title]))('has a page of %s', (id, title) => {
    expect(readFileSync(resolve(index, `../${id}.md`), 'utf8')).toMatch(new RegExp(`^# ${title}（${id}）\n`));
  });
});

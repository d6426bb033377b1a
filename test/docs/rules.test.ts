import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { severityNames } from '../../src/model/report.ts';
import { rules } from '../../src/rules/rules.ts';

const index = resolve(import.meta.dirname, '../../docs/rules/README.md');

describe('docs/rules', () => {
  it('lists every rule with its title and severity', async () => {
    const words = '每个问题后面的方括号里是规则的名字。级别可以在 `gkml.config.yaml` 里调整。';
    const lines = rules.map(
      ({ id, title, severity }) => `| [${id}](${id}.md) | ${title} | ${severityNames[severity]} |`,
    );
    const page = ['# 规则', '', words, '', '| 规则 | 要求 | 级别 |', '| --- | --- | --- |', ...lines, ''].join('\n');
    await expect(page).toMatchFileSnapshot(index);
  });
});

import { loadRegisters } from '../../src/io/registers.ts';
import type { Item } from '../../src/model/catalogue.ts';
import type { Finding } from '../../src/model/diagnostic.ts';
import { defaultOptions, type ItemRule, type RuleContext } from '../../src/model/rule.ts';

/** What one item rule says of one item, with the registers that ship and the options as they are. */
export function findingsOf(
  rule: ItemRule,
  item: Partial<Item>,
  catalogue: RuleContext['catalogue'] = { 地区: { 名称: '示例省青禾县', 级别: '县级' } },
  settings: RuleContext['options'] = {},
  today?: string,
): Finding[] {
  const findings: Finding[] = [];
  const options = { ...defaultOptions(rule), ...settings };
  rule.check(item, (finding) => findings.push(finding), {
    registers: loadRegisters(),
    catalogue,
    options,
    ...(today !== undefined && { today }),
  });
  return findings;
}

/** `渠道.1 error`: where and how bad, the rule's own severity where the finding has none. */
export function shortly(rule: ItemRule, findings: readonly Finding[]): string[] {
  return findings.map(({ path, severity }) => `${path.join('.')} ${severity ?? rule.severity}`);
}

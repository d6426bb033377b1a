import type { Finding } from '../../model/diagnostic.ts';
import type { DomainEntry } from '../../model/registers.ts';

/** Ids begin with the code of their domain. */
export function checkDomainCodes(domains: readonly DomainEntry[]): Finding[] {
  const first = new Map<string, number>();
  const findings: Finding[] = [];
  for (const [index, { 代码 }] of domains.entries()) {
    const other = first.get(代码);
    if (other === undefined) first.set(代码, index);
    else {
      const message = `代码“${代码}”与第${other + 1}条“${domains[other]?.名称}”相同`;
      findings.push({
        path: ['条目', index, '代码'],
        subject: 代码,
        message,
        hint: '代码是编号的前缀，不能重复',
      });
    }
  }
  return findings;
}

import { domainOfName } from '../../../fields/domain.ts';
import type { Reason } from '../../../model/change-set.ts';
import type { DomainEntry } from '../../../model/registers.ts';
import type { VersionItem } from '../../../model/version.ts';

/** A move between two names of one domain is none: 环境保护 is 生态环境 today. */
export function reasonOfMove(items: readonly VersionItem[], domains: readonly DomainEntry[]): Reason | undefined {
  const [before, after] = [items.at(0)?.domain, items.at(-1)?.domain];
  if (before === undefined || after === undefined || before === after) return undefined;
  const entry = domainOfName(before, domains);
  if (entry === undefined || entry !== domainOfName(after, domains)) return undefined;
  return { trigger: '纯文字', explanation: `“${before}”和“${after}”是同一个领域，规范名称是“${entry.名称}”` };
}

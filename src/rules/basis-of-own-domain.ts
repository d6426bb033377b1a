import { domainOfName } from '../fields/domain.ts';
import { createDomainMentions } from '../fields/domain-mention.ts';
import type { ItemRule } from '../model/rule.ts';

/** A row of another domain's table was taken over: what says so for certain is a basis that is about that domain. */
export const basisOfOwnDomain: ItemRule = {
  id: 'basis-of-own-domain',
  title: '依据是本领域的',
  scope: 'item',
  parts: [['每条依据', '领域']],
  severity: 'info',
  basis: '国办发〔2019〕54号：标准目录分领域编制；依据写着别的领域，整行可能是从别的表抄来的',
  tags: ['外来文字', '依据'],
  check({ 依据: entries = [], 名称: name = '', 一级事项: group = '' }, report, { catalogue, registers: { domains } }) {
    const domainsIn = createDomainMentions(domains);
    for (const [index, entry] of entries.entries()) {
      const named = domainsIn(entry);
      const [other] = named;
      if (other === undefined) continue;
      const own = domainOfName(catalogue.领域 ?? '', domains);
      if (own === undefined) return;
      // What is itself about the other domain may well rest on its documents.
      if (named.includes(own) || isAbout(`${group}${name}`, other)) continue;
      report({
        path: ['依据', index],
        subject: other.名称,
        message: `依据说的是“${other.名称}”领域，这是“${own.名称}”领域的目录`,
        hint: '请核对这一项的名称、内容和依据是不是本领域的；从别的领域的表抄来的，请逐个要素改正',
      });
    }
  },
};

function isAbout(
  words: string,
  { 名称: name, 别名: aliases = [] }: { 名称: string; 别名?: readonly string[] },
): boolean {
  return [name, ...aliases].some((each) => words.includes(each));
}

import { createWithheldFinder } from '../fields/withheld-entry.ts';
import type { Finding, Severity } from '../model/diagnostic.ts';
import type { WithheldEntry } from '../model/registers.ts';
import type { ItemRule, OptionValue } from '../model/rule.ts';

/** Looks at what is published on the county's own motion; a policy about withheld information is no such thing. */
export const noWithheldContent: ItemRule = {
  id: 'no-withheld-content',
  title: '不主动公开负面清单里的信息',
  scope: 'item',
  parts: [
    ['名称', '方式', '类型'],
    ['内容', '方式', '类型'],
  ],
  signs: ({ withheld }) => withheld.flatMap(({ 词语 = [] }) => 词语),
  severity: 'warning',
  basis: '《中华人民共和国政府信息公开条例》第十四条至第十七条：公开以前要审查，依法不予公开的不得公开',
  tags: ['隐私保密'],
  options: {
    可以公开: {
      description: '负面清单名录里的词语，但是规定应当公示的',
      default: ['救助对象名单'],
    },
  },
  check({ 名称, 内容, 方式 }, report, { registers, catalogue, options }) {
    if (catalogue.类型 === '负面清单' || (方式 !== undefined && !方式.includes('主动'))) return;
    const find = createWithheldFinder(registers.withheld);
    for (const [field, text] of [
      ['名称', 名称],
      ['内容', 内容],
    ] as const) {
      const found = text === undefined ? undefined : find(text);
      if (text === undefined || found === undefined) continue;
      const words = text.slice(found.start, found.end);
      if (isAllowed(words, options)) continue;
      report({ path: [field], span: [found.start, found.end], ...judged(words, found.entry) });
    }
  },
};

function isAllowed(words: string, { 可以公开: allowed }: Readonly<Record<string, OptionValue>>): boolean {
  return Array.isArray(allowed) && allowed.some((word) => word === words);
}

function judged(words: string, entry: WithheldEntry): Omit<Finding, 'path'> {
  const unchecked = entry.核对 === '待核对' ? '（待核对）' : '';
  return {
    subject: words,
    severity: severityOf(entry),
    message: `“${words}”可能是${entry.处理}的信息：${entry.名称}${unchecked}`,
    hint: `请审查；不能公开的请删去，或者写明隐去哪些内容${entry.说明 === undefined ? '' : `。${entry.说明}`}`,
    basis: entry.依据.join('、'),
  };
}

function severityOf({ 处理, 核对 }: WithheldEntry): Severity {
  return 处理 === '不予公开' && 核对 === '已对照' ? 'warning' : 'info';
}

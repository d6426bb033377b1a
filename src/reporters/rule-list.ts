// The rules themselves: a list for people and one for programs.
import { severityNames } from '../model/report.ts';
import type { Rule, RuleOption } from '../model/rule.ts';
import type { ReporterSettings } from './reporter.ts';
import { textTable } from './text-table.ts';

/** One line a rule: id, severity, what must hold. */
export function ruleListText(rules: readonly Rule[], { style }: ReporterSettings): string {
  const rows = rules.map(({ id, severity, title, tags }) => [id, severityNames[severity], title, tags.join('、')]);
  const [head = '', ...lines] = textTable(
    [['规则', '级别', '要求', '标签'], ...rows],
    [{ align: 'left' }, { align: 'left' }, { align: 'left' }, { align: 'left' }],
  );
  return `${[style.strong(head), ...lines, '', `${rules.length} 条规则；gkml explain 规则名 看一条的说明`].join('\n')}\n`;
}

/**
 * The contract of schemas/rules.schema.json.
 * @param files of rules that a place wrote itself: they have no page
 */
export function ruleListJson(rules: readonly Rule[], files: ReadonlyMap<string, string> = new Map()): string {
  const listed = rules.map(({ id, title, severity, scope, basis, tags, options = {} }) => ({
    id,
    title,
    severity,
    scope,
    basis,
    tags,
    options: Object.entries(options).map(([name, option]) => optionDocument(name, option)),
    page: files.get(id) ?? `docs/rules/${id}.md`,
  }));
  return `${JSON.stringify({ version: 1, rules: listed }, null, 2)}\n`;
}

function optionDocument(name: string, { description, default: value }: RuleOption) {
  return { name, description, default: value };
}

// What the findings of a page can be filtered and grouped by.
import { comparable } from '../../fields/text.ts';
import type { Cause } from '../../model/causes.ts';
import { type Diagnostic, severities } from '../../model/diagnostic.ts';
import { onOneLine } from '../../model/printable.ts';
import { severityNames } from '../../model/report.ts';
import type { RuleSummary } from '../../model/rule-summary.ts';
import { byCodeUnits, type Choice, type Facet } from '../filtered-page/form.ts';

/** Values by their number: the attributes of thousands of findings stay short, whatever signs a name has. */
interface Numbered {
  readonly choices: readonly Choice[];
  readonly numberOf: (value: string) => string;
}

export interface FindingFacets {
  readonly facets: readonly Facet[];
  /** data-<name> of a finding: its facets, and its item; '' where it has none. */
  attributesOf(diagnostic: Diagnostic): Readonly<Record<string, string>>;
}

/** @param causes in the order of the page, which is that of the rules to choose from */
export function facetsOf(causes: readonly Cause[], rules: readonly RuleSummary[]): FindingFacets {
  const diagnostics = causes.flatMap(({ findings }) => findings);
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const rule = numbered(
    causes.map(({ first }) => first.rule),
    { wordsOf: (id) => ruleName(id, titles) },
  );
  // Spellings that differ in blanks or width only are one organ.
  const organ = numbered(diagnostics.flatMap(organsOf).sort(byCodeUnits), { keyOf: comparable });
  const domain = numbered(diagnostics.flatMap(domainsOf).sort(byCodeUnits));
  const file = numbered(diagnostics.map(({ location }) => location.file).sort(byCodeUnits));
  const item = numbered(diagnostics.flatMap(itemsOf));
  const occurring = new Set(diagnostics.map(({ severity }) => severity));
  const levels = severities.filter((each) => occurring.has(each));
  return {
    facets: [
      { name: 'severity', label: '级别', choices: levels.map((each) => [each, severityNames[each]]) },
      { name: 'rule', label: '规则', choices: rule.choices },
      { name: 'organ', label: '主体', choices: organ.choices },
      { name: 'domain', label: '领域', choices: domain.choices },
      { name: 'file', label: '文件', choices: file.choices },
    ],
    attributesOf: (diagnostic) => ({
      severity: diagnostic.severity,
      rule: rule.numberOf(diagnostic.rule),
      organ: [...new Set(organsOf(diagnostic).map(organ.numberOf))].join('\n'),
      domain: domainsOf(diagnostic).map(domain.numberOf).join(),
      file: file.numberOf(diagnostic.location.file),
      item: itemsOf(diagnostic).map(item.numberOf).join(),
    }),
  };
}

function ruleName(id: string, titles: ReadonlyMap<string, string>): string {
  const title = titles.get(id);
  return title === undefined ? id : `${title} ${id}`;
}

function organsOf({ organs = [] }: Diagnostic): readonly string[] {
  return organs;
}

function domainsOf({ catalogue }: Diagnostic): string[] {
  return catalogue === undefined || catalogue.domain === '' ? [] : [catalogue.domain];
}

/** The item's own key, or none: a file may have several catalogues, and an item no 编号. */
function itemsOf({ location, catalogue, index, item }: Diagnostic): string[] {
  if (index === undefined && item === undefined) return [];
  return [JSON.stringify([location.file, location.sheet, catalogue?.domain, index ?? item])];
}

function numbered(values: readonly string[], { keyOf = itself, wordsOf = itself } = {}): Numbered {
  const numbers = new Map<string, string>();
  const choices: Choice[] = [];
  for (const value of values) {
    const key = keyOf(value);
    if (numbers.has(key)) continue;
    const number = String(numbers.size);
    numbers.set(key, number);
    choices.push([number, onOneLine(wordsOf(value))]);
  }
  return { choices, numberOf: (value) => numbers.get(keyOf(value)) ?? '' };
}

function itself(value: string): string {
  return value;
}

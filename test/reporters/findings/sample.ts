import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { inOrder, type Report } from '../../../src/model/report.ts';
import type { RuleSummary } from '../../../src/model/rule-summary.ts';
import { report } from '../sample-report.ts';

export const rules: RuleSummary[] = [
  { id: 'organ-current', title: '机构是现在的', severity: 'warning', basis: '机构改革方案', tags: ['主体'] },
  { id: 'deadline-within-limit', title: '时限不超过法定的期限', severity: 'error', basis: '条例', tags: ['时限'] },
];

const land = { region: '示例省青禾县', domain: '征地补偿' };
const school = { region: '示例省青禾县', domain: '义务教育' };

const more: Diagnostic[] = [
  {
    ...ofRule('organ-current'),
    hint: '改为“教育和体育局”',
    message: '机构“教育局”已改名',
    location: { file: '上报 表.xlsx', sheet: '义务教育', cell: 'E12' },
    excerpt: '青禾县教育局\n各学校',
    catalogue: school,
    index: 7,
    item: 'YWJY-003',
    itemName: undefined,
    organs: ['青禾县教育局', '各学校'],
  },
  {
    ...ofRule('organ-current'),
    location: { file: '目录/社会救助.yaml', line: 9, column: 3, length: 2 },
    excerpt: undefined,
    basis: '《某某县机构改革方案》',
    catalogue: { region: '', domain: '' },
    index: 0,
    item: undefined,
    itemName: undefined,
    organs: [],
  },
];

/** The findings of the other formats, with what only some formats tell: domains, organs, items. */
export const findings: Report = {
  ...report,
  files: 4,
  waivers: { waived: 2, stale: [] },
  diagnostics: [...report.diagnostics.map(withItem), ...more].sort(inOrder),
};

function withItem(diagnostic: Diagnostic, index: number): Diagnostic {
  const { item, location } = diagnostic;
  if (item === undefined) return diagnostic;
  if (location.sheet !== undefined)
    return { ...diagnostic, catalogue: school, index: 7, organs: ['青禾县教育局', '各学校'] };
  return {
    ...diagnostic,
    catalogue: land,
    index,
    organs: [index % 2 === 0 ? '青禾县自然资源局' : '青禾县 自然资源局'],
  };
}

function ofRule(id: string): Diagnostic {
  const found = report.diagnostics.find(({ rule }) => rule === id);
  if (found === undefined) throw new Error(`The sample lacks ${id}`);
  return found;
}

/** As a large county might have at first: 37 times the same, and thousands that differ. */
export function manyFindings(count: number): Report {
  const [first] = findings.diagnostics;
  if (first === undefined) throw new Error('The sample is empty');
  const diagnostics = Array.from({ length: count }, (_, index) => ({
    ...first,
    rule: `rule-${index % 40}`,
    message: index % 3 === 0 ? `反复出现的问题${index % 111}` : `问题${index}`,
    location: { file: `目录/${index % 26}.yaml`, line: index + 1, column: 5, length: 3 },
    catalogue: { region: '示例省青禾县', domain: `领域${index % 26}` },
    index: Math.floor(index / 26),
    item: `BH-${index}`,
    organs: [`青禾县第${index % 50}局`],
  }));
  return { files: 26, items: 1560, diagnostics: diagnostics.sort(inOrder) };
}

/** One text in every place that a text can stand in. */
export function hostileFindings(text: string): Report {
  const diagnostics = [0, 1].map((index) => ({
    rule: text,
    severity: 'error' as const,
    message: text,
    hint: index === 0 ? text : `${text}${text}`,
    basis: text,
    location: index === 0 ? { file: text, line: 1, column: 2, length: 4 } : { file: text, sheet: text, cell: 'A1' },
    excerpt: text,
    catalogue: { region: text, domain: text },
    index,
    item: text,
    itemName: text,
    organs: [text, `${text}二`],
    field: text,
    fingerprint: '0000000000000000',
    fixable: false,
  }));
  return { files: 1, items: 2, diagnostics };
}

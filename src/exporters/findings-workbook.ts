// What a check found, as a workbook for the departments that have to mend it.
import { comparable } from '../fields/text.ts';
import { type Cause, causesOf } from '../model/causes.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { groupBy } from '../model/group-by.ts';
import { onOneLine } from '../model/printable.ts';
import { countBySeverity, type Report, severityNames } from '../model/report.ts';
import type { SheetPlan, WorkbookPlan } from '../model/sheet-plan.ts';
import { reviewStyles } from './review-styles.ts';
import { type SheetColumn, type SheetRow, signedSheet } from './signed-sheet.ts';

const findingColumns: readonly SheetColumn[] = [
  { label: '级别', width: 6, look: 'centred' },
  { label: '公开事项\n（编号、名称）', width: 20, look: 'text' },
  { label: '要素', width: 7, look: 'centred' },
  { label: '问题', width: 28, look: 'text' },
  { label: '怎么改', width: 28, look: 'text' },
  { label: '依据', width: 24, look: 'text' },
  { label: '位置', width: 20, look: 'text' },
];

const causeColumns: readonly SheetColumn[] = [
  { label: '级别', width: 6, look: 'centred' },
  { label: '问题', width: 50, look: 'text' },
  { label: '处', width: 6, look: 'centred' },
  { label: '规则', width: 24, look: 'text' },
  { label: '怎么改', width: 46, look: 'text' },
];

const signing = ['经办人：＿＿＿＿＿＿＿＿　　负责人：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日'];
const noOrgan = '（未写主体）';

/**
 * One sheet by organ, the gravest findings of each first, and one that counts the causes.
 * @param more sheets behind them
 */
export function planFindings(report: Report, more: readonly SheetPlan[] = []): WorkbookPlan {
  const notes = [summary(report)];
  return {
    title: '目录检查结果',
    isReport: true,
    styles: reviewStyles,
    sheets: [
      signedSheet({
        name: '问题清单',
        title: '目录检查问题清单',
        notes,
        columns: findingColumns,
        rows: rowsByOrgan(report.diagnostics),
        signing,
        paper: 'A4',
      }),
      signedSheet({
        name: '问题种类',
        title: '目录检查问题种类',
        notes,
        columns: causeColumns,
        rows: causesOf(report.diagnostics).map(causeRow),
        signing: [],
        paper: 'A4',
      }),
      ...more,
    ],
  };
}

function summary({ files, items, diagnostics }: Report): string {
  const counts = countBySeverity(diagnostics);
  const found = (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} 个${severityNames[severity]}`);
  return `${files} 个文件、${items} 个事项；${found.length === 0 ? '没有发现问题' : found.join('，')}`;
}

/** Organs in the order in which they first occur; spellings that differ in blanks or width are one. */
function rowsByOrgan(diagnostics: readonly Diagnostic[]): SheetRow[] {
  const groups = groupBy(diagnostics, (diagnostic) => comparable(organsOf(diagnostic)));
  return [...groups.values()].flatMap((findings) => [
    { band: `${findings[0] === undefined ? noOrgan : organsOf(findings[0])}（${findings.length} 处）` },
    ...causesOf(findings).flatMap((cause) => cause.findings.map(findingRow)),
  ]);
}

function organsOf({ organs = [] }: Diagnostic): string {
  return organs.length === 0 ? noOrgan : organs.map(onOneLine).join('、');
}

function findingRow(diagnostic: Diagnostic): SheetRow {
  const { severity, item, itemName, field, message, hint, basis, location } = diagnostic;
  const { file, line, sheet, cell } = location;
  const place = [`${file}${line === undefined ? '' : `:${line}`}`, [sheet, cell].filter(Boolean).join('!')];
  const name = [item, itemName].filter(Boolean).join('\n');
  const cells = [
    severityNames[severity],
    name,
    field ?? '',
    message,
    hint ?? '',
    basis ?? '',
    place.filter(Boolean).join('\n'),
  ];
  return { cells };
}

function causeRow({ first, findings }: Cause): SheetRow {
  const { severity, message, rule, hint } = first;
  return { cells: [severityNames[severity], message, findings.length, rule, hint ?? ''] };
}

import type { Coverage, CoveredPlace } from '../model/coverage.ts';
import {
  byScore,
  cellWords,
  deductionsOf,
  deductionWords,
  findingWords,
  itemWords,
  kindOf,
  matrixNote,
  scopeWords,
  totalColumns,
  totalsOf,
} from '../model/coverage-tables.ts';
import type { Location } from '../model/location.ts';
import type { SheetPlan, WorkbookPlan } from '../model/sheet-plan.ts';
import { reviewStyles } from './review-styles.ts';
import { type SheetColumn, type SheetRow, signedSheet } from './signed-sheet.ts';

/** The province as a workbook: the matrix, the points, every finding, every deduction with its findings, what is missing most. */
export function planCoverage(coverage: Coverage): WorkbookPlan {
  const places = byScore(coverage.places);
  return {
    title: '全省覆盖情况',
    isReport: true,
    styles: reviewStyles,
    sheets: [
      matrixSheet(coverage, places),
      scoreSheet(coverage, places),
      findingSheet(coverage, places),
      deductionSheet(coverage, places),
      missingSheet(coverage),
      ...(coverage.unread.length === 0 ? [] : [unreadSheet(coverage)]),
    ],
  };
}

interface Table {
  readonly name: string;
  readonly notes?: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
}

function sheetOf(coverage: Coverage, { name, notes = [], columns, rows }: Table): SheetPlan {
  const title = `全省覆盖情况：${name}`;
  return signedSheet({ name, title, notes: [scopeWords(coverage), ...notes], columns, rows, signing: [], paper: 'A3' });
}

const text = (label: string, width: number): SheetColumn => ({ label, width, look: 'text' });
const centred = (label: string, width: number): SheetColumn => ({ label, width, look: 'centred' });

function matrixSheet(coverage: Coverage, places: readonly CoveredPlace[]): SheetPlan {
  const rows = places.map(({ name, score, domains }) => {
    const cells = coverage.domains.map((domain) => cellWords(domains.find((each) => each.domain === domain)));
    return { cells: [name, score.points, ...cells] };
  });
  const columns = [text('地方', 14), centred('得分', 7), ...coverage.domains.map((domain) => centred(domain, 7))];
  return sheetOf(coverage, { name: '覆盖矩阵', notes: [matrixNote], columns, rows });
}

function scoreSheet(coverage: Coverage, places: readonly CoveredPlace[]): SheetPlan {
  const { list } = coverage.indicators;
  const rows = places.map(({ name, score, domains }) => {
    const totals = totalsOf(domains);
    const points = score.indicators.map((each) => each.points);
    return { cells: [name, score.points, ...points, ...totalColumns.map(({ of }) => of(totals))] };
  });
  const columns = [
    text('地方', 20),
    centred('得分', 8),
    ...list.map(({ 名称: name, 分值: full }) => centred(`${name}\n（${full}分）`, 14)),
    ...totalColumns.map(({ label }) => centred(label, 9)),
  ];
  const notes = list.map(
    (each) =>
      `${each.名称}（${each.分值}分，${each.核对}）：${each.扣分.map(deductionWords).join('；')}。来源：${each.来源}`,
  );
  return sheetOf(coverage, {
    name: '各地得分',
    notes: [`评估指标：${coverage.indicators.name}`, ...notes],
    columns,
    rows,
  });
}

function findingSheet(coverage: Coverage, places: readonly CoveredPlace[]): SheetPlan {
  const rows = places.flatMap(({ name, domains }): SheetRow[] => {
    const findings = domains.flatMap((domain) => domain.findings);
    if (findings.length === 0) return [];
    const cells = findings.map((finding, index) => ({
      cells: [
        index + 1,
        finding.domain,
        kindOf(finding),
        finding.item === undefined ? '' : itemWords(finding.item),
        findingWords(finding),
        placeOf(finding.location),
      ],
    }));
    return [{ band: `${name}（${findings.length} 处）` }, ...cells];
  });
  const columns = [
    centred('本地\n第几处', 8),
    text('领域', 20),
    centred('情形', 22),
    text('事项', 50),
    text('说明', 60),
    text('位置', 44),
  ];
  return sheetOf(coverage, { name: '问题清单', columns, rows });
}

function placeOf(location: Location | undefined): string {
  if (location === undefined) return '';
  const { file, line, sheet, cell } = location;
  return [`${file}${line === undefined ? '' : `:${line}`}`, [sheet, cell].filter(Boolean).join('!')]
    .filter(Boolean)
    .join('\n');
}

/** Findings by their number in the list of the place. */
function deductionSheet(coverage: Coverage, places: readonly CoveredPlace[]): SheetPlan {
  const rows = places.flatMap((place): SheetRow[] => {
    const order = new Map(
      place.domains.flatMap(({ findings }) => findings).map((finding, index) => [finding, index + 1]),
    );
    return deductionsOf(place).map(({ indicator, deduction, points, findings }) => ({
      cells: [
        place.name,
        indicator,
        deductionWords(deduction),
        findings.length,
        points,
        findings.map((finding) => order.get(finding)).join('、'),
      ],
    }));
  });
  const columns = [
    text('地方', 20),
    text('指标', 20),
    text('扣什么', 50),
    centred('处', 8),
    centred('扣分', 8),
    text('问题清单里本地的第几处', 90),
  ];
  return sheetOf(coverage, { name: '扣分明细', columns, rows });
}

function missingSheet(coverage: Coverage): SheetPlan {
  const rows = coverage.mostMissing.map(({ item, places }) => {
    return { cells: [item.domain, itemWords(item), places.length, places.join('、')] };
  });
  const columns = [text('领域', 20), text('事项', 60), centred('几个地方', 10), text('哪些地方', 110)];
  return sheetOf(coverage, { name: '缺得最多的事项', columns, rows });
}

function unreadSheet(coverage: Coverage): SheetPlan {
  const rows = coverage.unread.map(({ name, path, fault }) => ({ cells: [name, fault.message, fault.place ?? path] }));
  const columns = [text('地方', 30), text('问题', 90), text('位置', 70)];
  return sheetOf(coverage, { name: '读不出来的地方', columns, rows });
}

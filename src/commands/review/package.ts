// The files of a package for the review file, as they are to be written.
import { planAdjustmentReport } from '../../exporters/adjustment-report.ts';
import { planConfirmations } from '../../exporters/confirmation-sheet.ts';
import { planRevisionTable } from '../../exporters/revision-table.ts';
import { writeDocx } from '../../io/documents/write-docx.ts';
import { safeFileName } from '../../io/output-name.ts';
import { writeXlsx } from '../../io/tables/write-xlsx.ts';
import type { ChangeReport } from '../../model/change-report.ts';
import type { Report } from '../../model/report.ts';
import { plainStyle } from '../../model/style.ts';
import { changeReporters } from '../../reporters/change-reporters.ts';
import { json } from '../../reporters/json.ts';
import { text } from '../../reporters/text.ts';
import type { PackageFile } from './manifest.ts';

export interface PackageContent {
  readonly report: ChangeReport;
  /** Findings that only the new version has. */
  readonly problems: Report;
  /** 编制单位. */
  readonly organ: string | undefined;
}

const look = { style: plainStyle, columns: 100 };

export async function planPackage({ report, problems, organ }: PackageContent): Promise<PackageFile[]> {
  const adjustment = planAdjustmentReport(report, organ === undefined ? {} : { organ });
  const files: PackageFile[] = [
    { path: '修订对照表.xlsx', content: await writeXlsx(planRevisionTable(report)) },
    { path: '动态调整情况说明.docx', content: await writeDocx(adjustment) },
    { path: '改动.html', content: Buffer.from(changeReporters.html(report, look)) },
    { path: '改动.json', content: Buffer.from(changeReporters.json(report, look)) },
    { path: '新问题.txt', content: Buffer.from(problemsText(problems)) },
    { path: '新问题.json', content: Buffer.from(json(problems)) },
  ];
  const taken = new Set<string>();
  for (const { organ: name, plan } of planConfirmations(report)) {
    files.push({ path: `确认单/${freeName(name, taken)}.xlsx`, content: await writeXlsx(plan) });
  }
  return files;
}

function problemsText(problems: Report): string {
  const count = problems.diagnostics.length;
  const head = '用 gkml validate 检查新版本，原版本没有、新版本才有的问题';
  if (count === 0) return `${head}：没有\n`;
  return `${head}，共 ${count} 个。原来就有的问题不在这里\n\n${text(problems, look)}`;
}

/** Two organs may come out alike on a file system that knows no upper and lower case. */
function freeName(organ: string, taken: Set<string>): string {
  const name = safeFileName(organ);
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name}（${number}）`;
  taken.add(free.toLowerCase());
  return free;
}

import type { ChangeReport } from '../../model/change-report.ts';
import { unexplainedHint } from '../../model/change-words.ts';
import { onOneLine } from '../../model/printable.ts';
import type { ChangeReporterSettings } from './change-reporter.ts';
import { type Section, sectionsOf, sizeOf } from './report-sections.ts';
import { candidateLines, headLines, summaryLines } from './text-around.ts';
import { changeLines } from './text-change.ts';
import { domainLines, repeatedLines } from './text-folded.ts';
import { changeInDepth } from './text-in-depth.ts';
import { wrapRuns } from './wrap-runs.ts';

/** For a person at a terminal: the counts, what is unexplained, what is told together, then item by item. */
export function text(report: ChangeReport, settings: ChangeReporterSettings): string {
  const { changeSet } = report;
  const changes = settings.inDepth
    ? changeSet.changes.map((change) => changeInDepth(change, changeSet, settings))
    : arrangedBlocks(report, settings);
  const blocks = [
    summaryLines(report, settings),
    headLines(changeSet.heads, settings),
    ...changes,
    candidateLines(changeSet.candidates, settings),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function arrangedBlocks(report: ChangeReport, settings: ChangeReporterSettings): string[][] {
  const { unexplained, explained } = sectionsOf(report);
  return [
    ...(sizeOf(unexplained) > 0 ? sectionBlocks(unexplained, report, settings, unexplainedHint) : []),
    ...explained.flatMap((section) => sectionBlocks(section, report, settings)),
  ];
}

/** The heading, then a block for each change. */
function sectionBlocks(
  section: Section,
  { changeSet }: ChangeReport,
  settings: ChangeReporterSettings,
  hint?: string,
): string[][] {
  const { style, columns } = settings;
  const heading = [
    { text: `${onOneLine(section.title)}（${sizeOf(section)} 条）`, paint: style.strong },
    { text: hint === undefined ? '' : ` ${hint}`, paint: style.warning },
  ];
  return [
    wrapRuns(heading, columns),
    ...section.domains.map((change) => domainLines(change, settings)),
    ...section.repeated.map((edit) => repeatedLines(edit, settings)),
    ...section.entries.map((change) => changeLines(change, changeSet, settings)),
  ];
}

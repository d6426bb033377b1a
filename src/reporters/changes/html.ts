import type { ChangeReport } from '../../model/change-report.ts';
import { unexplainedHint } from '../../model/change-words.ts';
import { escapeHtml } from '../../model/html-escape.ts';
import { htmlPage } from '../../model/html-page.ts';
import { onOneLine } from '../../model/printable.ts';
import { filterForm } from '../filtered-page/form.ts';
import { filteredPageStyle } from '../filtered-page/style.ts';
import type { ChangeReporterSettings } from './change-reporter.ts';
import { changeFacets, changesScript } from './html-filter.ts';
import { candidateSection, changeSection, headSection, opening } from './html-sections.ts';
import { changesStyle } from './html-style.ts';
import { sectionsOf, sizeOf } from './report-sections.ts';

/**
 * The changes as one page that needs nothing else: side by side, to be filtered, searched and printed. Without its
 * script everything is shown.
 */
export function html(report: ChangeReport, { selection }: Pick<ChangeReporterSettings, 'selection'>): string {
  const { changeSet } = report;
  const title = `目录改动：${onOneLine(changeSet.before.name)} → ${onOneLine(changeSet.after.name)}`;
  const { unexplained, explained } = sectionsOf(report);
  const sections = [
    headSection(changeSet.heads),
    sizeOf(unexplained) > 0 ? changeSection(unexplained, changeSet, unexplainedHint) : '',
    ...explained.map((section) => changeSection(section, changeSet)),
    candidateSection(changeSet.candidates),
  ];
  const body = `<header>
<h1>${escapeHtml(title)}</h1>
${opening(changeSet, selection)}
</header>
${changeSet.changes.length === 0 ? '' : filterForm(changeFacets(changeSet))}
<main>
${sections.filter((section) => section !== '').join('\n')}
</main>
${changeSet.changes.length === 0 ? '' : `<script>${changesScript}</script>`}`;
  return htmlPage({ title, style: `${filteredPageStyle}${changesStyle}`, script: changesScript, body });
}

import { createHash } from 'node:crypto';
import type { ChangeReport } from '../../model/change-report.ts';
import { unexplainedHint } from '../../model/change-words.ts';
import { escapeHtml } from '../../model/html-escape.ts';
import { onOneLine } from '../../model/printable.ts';
import type { ChangeReporterSettings } from './change-reporter.ts';
import { filterForm } from './html-filter.ts';
import { filterScript } from './html-script.ts';
import { candidateSection, changeSection, headSection, opening } from './html-sections.ts';
import { changesStyle } from './html-style.ts';
import { sectionsOf, sizeOf } from './report-sections.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** Only this style and this script: whatever a text might smuggle in, nothing else runs and nothing is fetched. */
const policy = `default-src 'none'; style-src ${hash(changesStyle)}; script-src ${hash(filterScript)}; base-uri 'none'; form-action 'none'`;

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
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${changesStyle}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
${opening(changeSet, selection)}
</header>
${changeSet.changes.length === 0 ? '' : filterForm(changeSet)}
<main>
${sections.filter((section) => section !== '').join('\n')}
</main>
${changeSet.changes.length === 0 ? '' : `<script>${filterScript}</script>`}
</body>
</html>
`;
}

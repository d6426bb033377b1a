import type { Diagnostic } from '../model/diagnostic.ts';
import { groupBy } from '../model/group-by.ts';
import { printable } from '../model/printable.ts';
import { countBySeverity, type Report, severityNames } from '../model/report.ts';
import { detailLines } from './finding-words.ts';
import { placeText } from './place-text.ts';

/** JUnit's XML, which every CI service shows: one suite a file, one failed case a finding; what is no error passes. */
export function junit({ diagnostics }: Report): string {
  const suites = [...groupBy(diagnostics, ({ location }) => location.file)].map(([file, found]) => suite(file, found));
  const { error } = countBySeverity(diagnostics);
  const body = suites.length === 0 ? [suite('gkml', [])] : suites;
  const count = Math.max(diagnostics.length, 1);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="gkml" tests="${count}" failures="${error}">`,
    ...body,
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(name: string, diagnostics: readonly Diagnostic[]): string {
  const { error } = countBySeverity(diagnostics);
  const cases =
    diagnostics.length === 0 ? ['    <testcase name="没有发现问题" classname="gkml"/>'] : diagnostics.map(testcase);
  return [
    `  <testsuite name="${attribute(name)}" tests="${cases.length}" failures="${error}">`,
    ...cases,
    '  </testsuite>',
  ].join('\n');
}

function testcase(diagnostic: Diagnostic): string {
  const { rule, severity, message, location } = diagnostic;
  const name = attribute(`${placeText(location)} ${rule}`);
  const words = content([`${severityNames[severity]} ${placeText(location)}`, ...detailLines(diagnostic)].join('\n'));
  const outcome =
    severity === 'error'
      ? `<failure type="${attribute(rule)}" message="${attribute(message)}">${words}</failure>`
      : `<system-out>${words}</system-out>`;
  return `    <testcase name="${name}" classname="${attribute(rule)}">${outcome}</testcase>`;
}

/** Line breaks in an attribute would be read as blanks. */
function attribute(text: string): string {
  return content(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}

/** Characters that XML has no form for are shown by their number. */
function content(text: string): string {
  const shown = text.split('\n').map(printable).join('\n');
  return shown.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

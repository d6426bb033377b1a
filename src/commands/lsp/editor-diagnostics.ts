// Findings as an editor shows them: the words of the report, and the rule's page behind its name.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DiagnosticSeverity, Diagnostic as EditorDiagnostic } from 'vscode-languageserver-protocol';
import { packageRoot } from '../../io/package-root.ts';
import type { Severity } from '../../model/diagnostic.ts';
import type { UsableError } from '../../model/errors.ts';
import { exceptionRules } from '../../model/exception-rules.ts';
import { formChecks } from '../../model/form-checks.ts';
import { printable } from '../../model/printable.ts';
import { rules } from '../../rules/rules.ts';
import type { Found } from './check-document.ts';

const source = 'gkml';

/** Numbers of the protocol. */
const severities: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3 };

const explained: ReadonlySet<string> = new Set([...rules, ...exceptionRules, ...formChecks].map(({ id }) => id));

/** Whether docs/rules has a page of it: rules of a place have none. */
export function hasPage(rule: string): boolean {
  return explained.has(rule);
}

export function editorDiagnostic({ diagnostic, range }: Found): EditorDiagnostic {
  const { rule, severity, message, basis, hint } = diagnostic;
  return {
    range,
    severity: severities[severity],
    code: rule,
    ...(hasPage(rule) && { codeDescription: { href: pageAddress(rule) } }),
    source,
    message: wordsOf([message, labelled('依据', basis), labelled('怎么改', hint)]),
  };
}

/** What keeps a document from being judged, at its first character. */
export function problemDiagnostic({ message, place, hint }: UsableError): EditorDiagnostic {
  const start = { line: 0, character: 0 };
  const words = [`还没有检查：${message}`, labelled('位置', place), labelled('怎么办', hint)];
  return { range: { start, end: { line: 0, character: 1 } }, severity: 1, source, message: wordsOf(words) };
}

function labelled(label: string, words: string | undefined): string | undefined {
  return words === undefined ? undefined : `${label}：${words}`;
}

function wordsOf(lines: readonly (string | undefined)[]): string {
  return lines
    .flatMap((words) => words?.split('\n') ?? [])
    .map(printable)
    .join('\n');
}

function pageAddress(rule: string): string {
  return pathToFileURL(join(packageRoot(), 'docs', 'rules', `${rule}.md`)).href;
}

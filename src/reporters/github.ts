import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Report } from '../model/report.ts';
import { detailLines } from './finding-words.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions: annotations at the lines of a pull request. */
export function github({ diagnostics }: Report): string {
  return diagnostics.map((diagnostic) => `${commandOf(diagnostic)}\n`).join('');
}

function commandOf(diagnostic: Diagnostic): string {
  const { severity, rule, location } = diagnostic;
  const { file, line, column, length } = location;
  const properties: Readonly<Record<string, string | number | undefined>> = {
    file,
    line,
    col: column,
    endColumn: column !== undefined && length !== undefined ? column + length : undefined,
    title: rule,
  };
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${commands[severity]} ${written.join(',')}::${escaped(detailLines(diagnostic).join('\n'))}`;
}

/** As the runner reads them back: https://github.com/actions/toolkit, command.ts. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

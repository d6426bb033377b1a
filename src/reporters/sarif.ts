import type { Log, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { groupBy } from '../model/group-by.ts';
import type { Report } from '../model/report.ts';
import type { RuleSummary } from '../model/rule-summary.ts';
import { cellWords, detailLines } from './finding-words.ts';
import type { ReportSettings } from './reporter.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Readonly<
  Record<Severity, string>
>;

/** SARIF 2.1.0, for code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/. */
export function sarif({ diagnostics }: Report, { rules, version }: ReportSettings): string {
  const descriptors = descriptorsOf(diagnostics, rules);
  const indexOf = new Map(descriptors.map(({ id }, index) => [id, index]));
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'gkml', version, rules: descriptors } },
        columnKind: 'utf16CodeUnits',
        language: 'zh-CN',
        results: diagnostics.map((diagnostic) => resultOf(diagnostic, indexOf.get(diagnostic.rule) ?? -1)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** The rules of the findings; what the reader of a file itself found wrong has no entry in the list of rules. */
function descriptorsOf(diagnostics: readonly Diagnostic[], rules: readonly RuleSummary[]): ReportingDescriptor[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  return [...groupBy(diagnostics, ({ rule }) => rule).keys()].sort().map((id) => {
    const rule = known.get(id);
    if (rule === undefined) return { id };
    return {
      id,
      shortDescription: { text: rule.title },
      help: { text: rule.basis },
      defaultConfiguration: { level: levels[rule.severity] },
      properties: { tags: [...rule.tags] },
    };
  });
}

function resultOf(diagnostic: Diagnostic, ruleIndex: number): Result {
  const cell = cellWords(diagnostic);
  return {
    ruleId: diagnostic.rule,
    ruleIndex,
    level: levels[diagnostic.severity],
    message: { text: detailLines(diagnostic).join('\n') },
    locations: [
      {
        physicalLocation: physicalLocation(diagnostic),
        ...(cell === '' ? {} : { logicalLocations: [{ fullyQualifiedName: cell, kind: 'element' }] }),
      },
    ],
    partialFingerprints: { 'gkml/1': diagnostic.fingerprint },
  };
}

function physicalLocation({ location: { file, line, column, length } }: Diagnostic): PhysicalLocation {
  const artifactLocation = { uri: file.split(/[/\\]/u).map(encodeURIComponent).join('/') };
  if (line === undefined) return { artifactLocation };
  return {
    artifactLocation,
    region: {
      startLine: line,
      ...(column === undefined ? {} : { startColumn: column }),
      ...(column === undefined || length === undefined ? {} : { endColumn: column + length }),
    },
  };
}

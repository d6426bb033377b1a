import type * as contract from '../../model/generated/registers.ts';
import { factsOf } from '../../model/register-list.ts';
import type { RegisterMatch, RegisterReport, RegisterSearch } from '../../model/register-report.ts';

/** The contract of schemas/registers.schema.json. */
export function json(report: RegisterReport): string {
  const document: contract.RegistersDocument = {
    version: 1,
    kind: report.kind,
    gkml: report.kind === 'list' ? report.version : null,
    folder: report.kind === 'list' ? (report.folder ?? null) : null,
    registers: report.kind === 'list' ? report.registers.map((summary) => ({ ...summary })) : [],
    entries: report.kind === 'entries' ? report.entries.map(matchOf) : [],
    searches: report.kind === 'search' ? report.searches.map(searchOf) : [],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function searchOf({ word, matches, containing, suggestions }: RegisterSearch): contract.Search {
  return {
    word,
    matches: matches.map(matchOf),
    containing: containing.map(matchOf),
    suggestions: [...suggestions],
  };
}

function matchOf({ register, entry, by, replacedBy }: RegisterMatch): contract.Match {
  const replacements = replacedBy.map(({ name, entry: known, step }) => {
    return { name, step, known: known !== undefined };
  });
  return { register, by, entry: { ...factsOf(entry) }, replacedBy: replacements };
}

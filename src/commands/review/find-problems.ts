import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Matching } from '../../model/matching.ts';
import type { Report } from '../../model/report.ts';
import { newFindings } from '../../operations/new-findings.ts';
import { summarise, type ValidateOptions } from '../../operations/validate.ts';
import type { Sides } from '../open-sides.ts';
import type { OpenedVersion } from '../open-version.ts';
import { judgeVersion } from './judge-version.ts';

/**
 * What `validate` says of the new version and did not say of the old one, as `validate` would report it.
 * @param settings the old version is judged by all rules, or what was let pass there would be new
 */
export async function findProblems(
  { before, after, registers }: Sides,
  matching: Matching,
  { rules, severityOf, optionsOf }: Pick<ValidateOptions, 'rules' | 'severityOf' | 'optionsOf'>,
): Promise<Report> {
  const old = await judgeVersion(before, { rules, registers, ...(optionsOf && { optionsOf }) });
  const fresh = await judgeVersion(after, {
    rules,
    registers,
    ...(severityOf && { severityOf }),
    ...(optionsOf && { optionsOf }),
  });
  const diagnostics = withExcerpts(newFindings(old, fresh, matching), after);
  const items = after.version.catalogues.reduce((sum, catalogue) => sum + catalogue.items.length, 0);
  const noSource = async (file: string) => Promise.reject(new Error(`No rule was to be run on ${file}`));
  const result = { diagnostics, items, index: undefined };
  return summarise([result], { rules: [], registers }, noSource, after.files.length);
}

function withExcerpts(diagnostics: readonly Diagnostic[], { files }: OpenedVersion): Diagnostic[] {
  const openedBy = new Map(files.map((file) => [file.input.file, file]));
  return diagnostics.map((diagnostic) => {
    const excerpt = diagnostic.excerpt ?? openedBy.get(diagnostic.location.file)?.excerpt(diagnostic.location);
    return { ...diagnostic, excerpt };
  });
}

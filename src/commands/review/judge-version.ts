import { valueAt } from '../../model/path.ts';
import type { JudgedVersion, TracedFinding } from '../../operations/new-findings.ts';
import { summarise, type ValidateOptions, validateSource } from '../../operations/validate.ts';
import { rules } from '../../rules/rules.ts';
import type { OpenedVersion } from '../open-version.ts';

/** What `validate` says of a version, each finding with what it is about. */
export async function judgeVersion(
  { version, files, sources }: OpenedVersion,
  settings: Omit<ValidateOptions, 'rules' | 'trace'>,
): Promise<JudgedVersion> {
  const catalogues = new Map(sources.map((source, index) => [source, index]));
  const findings: TracedFinding[] = [...catalogues].flatMap(([{ faults }, catalogue]) =>
    faults.map((diagnostic) => ({ diagnostic, catalogue, finding: undefined })),
  );
  const options: ValidateOptions = {
    ...settings,
    rules,
    trace: (diagnostic, source, finding) => {
      findings.push({ diagnostic, catalogue: catalogues.get(source) ?? 0, finding });
    },
  };
  const results = sources.map((source) => validateSource(source, options));
  const sourceOf = async (file: string, domain: string) => {
    const source = sources.find((each) => each.file === file && valueAt(each.data, ['领域']) === domain);
    if (source === undefined) throw new Error(`No catalogue of ${domain} in ${file}`);
    return source;
  };
  // For the rules that look across files; what it returns was traced already.
  await summarise(results, options, sourceOf, files.length);
  return { version, findings };
}

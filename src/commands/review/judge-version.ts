import type { JudgedVersion, TracedFinding } from '../../operations/new-findings.ts';
import type { ValidateOptions } from '../../operations/validate.ts';
import { judgeSources } from '../judge-sources.ts';
import type { OpenedVersion } from '../open-version.ts';

/** What `validate` says of a version, each finding with what it is about. */
export async function judgeVersion(
  { version, files, sources }: OpenedVersion,
  settings: Omit<ValidateOptions, 'trace'>,
): Promise<JudgedVersion> {
  const catalogues = new Map(sources.map((source, index) => [source, index]));
  const findings: TracedFinding[] = [...catalogues].flatMap(([{ faults }, catalogue]) =>
    faults.map((diagnostic) => ({ diagnostic, catalogue, finding: undefined })),
  );
  const trace: ValidateOptions['trace'] = (diagnostic, source, finding) => {
    findings.push({ diagnostic, catalogue: catalogues.get(source) ?? 0, finding });
  };
  // What it returns was traced.
  await judgeSources(sources, { ...settings, trace }, files.length);
  return { version, findings };
}

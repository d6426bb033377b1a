// The organs of a place: a list that a person keeps, and gkml.organs.yaml of a catalogue repository.
import type { Finding } from '../model/diagnostic.ts';
import type { LocalOrgansDocument } from '../model/generated/local-organs.ts';
import validate from '../model/generated/local-organs-validator.ts';
import { schemaFindings, type Validator } from '../model/schema-findings.ts';
import { refuseUnsound, syntaxFaults } from './config/unsound.ts';
import { plainFile } from './inputs.ts';
import { readYaml } from './yaml/read-yaml.ts';

/** Where a catalogue repository keeps what the baseline's forms mean in its place. */
export const localOrgansName = 'gkml.organs.yaml';

const keys = ['机构', '对照'];

export interface LocalOrganList {
  readonly names: readonly string[];
  /** Forms of the baseline with the organs that they mean; what is left open is not among them. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
}

/** @throws UsableError at the place of the first fault where the file is not sound */
export async function readLocalOrgans(file: string, cwd: string): Promise<LocalOrganList> {
  const source = await readYaml(file, await plainFile(file, cwd).read());
  refuseUnsound('机构名单不对', source, syntaxFaults(source));
  const faults = schemaFindings('local-organs', validate as unknown as Validator, source.data, keys);
  refuseUnsound('机构名单不对', source, faults.map(withOwnHint));
  const { 机构: names = [], 对照: table = {} } = source.data as LocalOrgansDocument;
  return { names, answers: new Map(Object.entries(table).flatMap(answerOf)) };
}

function answerOf([form, organs]: [string, string | readonly string[] | null]): [string, readonly string[]][] {
  const told = [organs ?? []].flat().map((name) => name.trim());
  return told.some((name) => name !== '') ? [[form, told.filter((name) => name !== '')]] : [];
}

/** The general hints speak of catalogues. */
function withOwnHint(finding: Finding): Finding {
  return finding.subject?.startsWith('unknown:') ? { ...finding, hint: `可以写：${keys.join('、')}` } : finding;
}

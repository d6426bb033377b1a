import { allKeys } from '../model/catalogue.ts';
import type { Finding } from '../model/diagnostic.ts';
import validate from '../model/generated/catalogue-validator.ts';
import { schemaFindings, type Validator } from '../model/schema-findings.ts';

/** What the schema says against a catalogue; empty for a sound one. */
export function checkSchema(data: unknown): Finding[] {
  return schemaFindings('catalogue', validate as Validator, data, allKeys);
}

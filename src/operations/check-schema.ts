import { catalogueKeys, itemKeys } from '../model/catalogue.ts';
import type { Finding } from '../model/diagnostic.ts';
import validate from '../model/generated/catalogue-validator.ts';
import { schemaFindings, type Validator } from '../model/schema-findings.ts';

const allKeys = [...itemKeys, ...catalogueKeys, '级别', '来源', '要素', '理由', '批准', '日期', '有效期', '网址'];

/** What the schema says against a catalogue; empty for a sound one. */
export function checkSchema(data: unknown): Finding[] {
  return schemaFindings('catalogue', validate as Validator, data, [...new Set(allKeys)]);
}

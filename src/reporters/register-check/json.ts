import type * as contract from '../../model/generated/register-check.ts';
import type { Dependence, RegisterCheck } from '../../model/register-check.ts';
import type { Version } from '../../model/version.ts';
import { referenceTo } from '../changes/json.ts';
import { placeOf } from './check-parts.ts';

/** The contract of schemas/register-check.schema.json. */
export function json({ version, unchecked, unknown }: RegisterCheck): string {
  const document: contract.RegisterCheckDocument = {
    version: 1,
    catalogues: version?.catalogues.length ?? null,
    items: version === undefined ? null : version.catalogues.reduce((sum, { items }) => sum + items.length, 0),
    unchecked: unchecked.map(({ register, entry, items, uses }) => {
      return { register, name: entry.名称, items, uses: usesOf(uses, version) };
    }),
    unknown: unknown.map(({ register, name, items, uses }) => ({ register, name, items, uses: usesOf(uses, version) })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function usesOf(uses: readonly Dependence[], version: Version | undefined): contract.Use[] {
  return uses.map((use) => {
    const { file = '', line, sheet, cell } = placeOf(use, version) ?? {};
    const field = String(use.path.findLast((step) => typeof step === 'string'));
    const place = { file, line: line ?? null, sheet: sheet ?? null, cell: cell ?? null };
    return { item: referenceTo(use.item), field, text: use.text, ...place };
  });
}

// The shipped national reference, as the fast reader gives it.
import { readdirSync, readFileSync } from 'node:fs';
import { readCanonicalText } from '../../src/io/yaml/canonical-reader.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';

const folder = new URL('../../catalogues/国家/', import.meta.url);

/** In the order of their file names. */
export const nationalFiles: readonly string[] = readdirSync(folder).sort();

export function readNational(file: string): { readonly text: string; readonly catalogue: Catalogue } {
  const text = readFileSync(new URL(encodeURIComponent(file), folder), 'utf8');
  const data = readCanonicalText(text);
  if (data === undefined) throw new Error(`${file} is not in canonical form`);
  return { text, catalogue: data as unknown as Catalogue };
}

export const nationalCatalogues = nationalFiles.map((file) => readNational(file).catalogue);

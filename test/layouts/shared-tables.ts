// The published tables that lie beside the repository, not in it: tests that need them are skipped where they are not.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const given = process.env['GKML_SHARED'];
const place = given ? pathToFileURL(`${given}/`) : new URL('../../../shared/', import.meta.url);

/** Undefined where there is no such folder. */
export const sharedTables: URL | undefined = existsSync(new URL('real/', place)) ? place : undefined;

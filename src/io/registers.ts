import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Registers } from '../model/registers.ts';
import { packageRoot } from './package-root.ts';
import { readCanonicalText } from './yaml/canonical-reader.ts';
import { withLineFeeds } from './yaml/lines.ts';

/** The file of each register under catalogues/名录/. */
const files = { channels: '渠道', domains: '领域', headers: '表头', neighbours: '相邻表' } as const satisfies Record<
  keyof Registers,
  string
>;

let known: Registers | undefined;

/**
 * The registers that ship with gkml, read once. They are in canonical form, so that the slow YAML reader stays out of
 * the start; that they fit their schemas is for the tests to hold, not for every start to check again.
 */
export function loadRegisters(): Registers {
  known ??= {
    channels: entriesOf(files.channels),
    domains: entriesOf(files.domains),
    headers: entriesOf(files.headers),
    neighbours: entriesOf(files.neighbours),
  };
  return known;
}

function entriesOf<Entry>(name: string): readonly Entry[] {
  const path = join(packageRoot(), 'catalogues', '名录', `${name}.yaml`);
  const data = readCanonicalText(withLineFeeds(readFileSync(path, 'utf8')));
  if (data === undefined) throw new Error(`${path} is not in canonical form`);
  return data['条目'] as readonly Entry[];
}

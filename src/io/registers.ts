import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  ActEntry,
  ChannelEntry,
  Division,
  DivisionEntry,
  DomainEntry,
  HeaderEntry,
  NeighbourEntry,
  OrganEntry,
  Registers,
  WithheldEntry,
  WordingEntry,
} from '../model/registers.ts';
import { decodeText } from './decode.ts';
import { packageRoot } from './package-root.ts';

/** The file of each register under catalogues/名录/, and of its JSON in dist/registers/. */
const files = {
  channels: '渠道',
  domains: '领域',
  headers: '表头',
  neighbours: '相邻表',
  acts: '法规',
  organs: '机构',
  wordings: '文字',
  withheld: '负面清单',
  renames: '区划',
} as const satisfies Record<Exclude<keyof Registers, 'divisions'>, string>;

const known = new Map<string, readonly unknown[]>();

const registers: Registers = {
  get channels() {
    return entriesOf<ChannelEntry>(files.channels);
  },
  get domains() {
    return entriesOf<DomainEntry>(files.domains);
  },
  get headers() {
    return entriesOf<HeaderEntry>(files.headers);
  },
  get neighbours() {
    return entriesOf<NeighbourEntry>(files.neighbours);
  },
  get acts() {
    return entriesOf<ActEntry>(files.acts);
  },
  get organs() {
    return entriesOf<OrganEntry>(files.organs);
  },
  get wordings() {
    return entriesOf<WordingEntry>(files.wordings);
  },
  get withheld() {
    return entriesOf<WithheldEntry>(files.withheld);
  },
  get renames() {
    return entriesOf<DivisionEntry>(files.renames);
  },
  get divisions(): readonly Division[] {
    return [];
  },
};

/**
 * The registers that ship with gkml, each read once and when it is first asked for, as the build made JSON of them. That
 * they fit their schemas is for the tests to hold, not for every start to check again.
 */
export function loadRegisters(): Registers {
  return registers;
}

function entriesOf<Entry>(name: string): readonly Entry[] {
  const entries = known.get(name) ?? readEntries(name);
  known.set(name, entries);
  return entries as readonly Entry[];
}

function readEntries(name: string): readonly unknown[] {
  const bytes = readFileSync(join(packageRoot(), 'dist', 'registers', `${name}.json`));
  return JSON.parse(decodeText(bytes).text) as readonly unknown[];
}

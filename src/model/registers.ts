// What the tool knows of the world, as data that is handed to the pure middle. Read by io/registers.ts.
import type { ActEntry } from './generated/acts.ts';
import type { ChannelEntry } from './generated/channels.ts';
import type { DomainEntry } from './generated/domains.ts';
import type { HeaderEntry } from './generated/headers.ts';
import type { NeighbourEntry } from './generated/neighbours.ts';
import type { OrganEntry } from './generated/organs.ts';

export type { ActEntry, ChannelEntry, DomainEntry, HeaderEntry, NeighbourEntry, OrganEntry };

export interface Registers {
  readonly channels: readonly ChannelEntry[];
  readonly domains: readonly DomainEntry[];
  readonly headers: readonly HeaderEntry[];
  readonly neighbours: readonly NeighbourEntry[];
  readonly acts: readonly ActEntry[];
  readonly organs: readonly OrganEntry[];
}

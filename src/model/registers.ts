// What the tool knows of the world, as data that is handed to the pure middle. Read by io/registers.ts.
import type { ChannelEntry } from './generated/channels.ts';
import type { DomainEntry } from './generated/domains.ts';
import type { HeaderEntry } from './generated/headers.ts';
import type { NeighbourEntry } from './generated/neighbours.ts';

export type { ChannelEntry, DomainEntry, HeaderEntry, NeighbourEntry };

export interface Registers {
  readonly channels: readonly ChannelEntry[];
  readonly domains: readonly DomainEntry[];
  readonly headers: readonly HeaderEntry[];
  readonly neighbours: readonly NeighbourEntry[];
}

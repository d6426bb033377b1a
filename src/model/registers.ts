// What the tool knows of the world, as data that is handed to the pure middle. Read by io/registers.ts.
import type { ActEntry } from './generated/acts.ts';
import type { ChannelEntry } from './generated/channels.ts';
import type { DivisionEntry } from './generated/divisions.ts';
import type { DomainEntry } from './generated/domains.ts';
import type { HeaderEntry } from './generated/headers.ts';
import type { NeighbourEntry } from './generated/neighbours.ts';
import type { OrganEntry } from './generated/organs.ts';
import type { WithheldEntry } from './generated/withheld.ts';
import type { WordingEntry } from './generated/wordings.ts';

export type {
  ActEntry,
  ChannelEntry,
  DivisionEntry,
  DomainEntry,
  HeaderEntry,
  NeighbourEntry,
  OrganEntry,
  WithheldEntry,
  WordingEntry,
};

/** A province, prefecture or county as it is today. */
export interface Division {
  /** Six digits, GB/T 2260. */
  readonly 代码: string;
  /** Without the names above it: 铜山区. */
  readonly 名称: string;
  readonly 级别: '省级' | '市级' | '县级';
  /** The whole name of the one above: 湖北省, 湖北省襄阳市. A province has none. */
  readonly 上级?: string;
  /** From 区划.yaml. */
  readonly 曾用名?: readonly string[];
}

/** A file of a register, whichever it is. */
export interface RegisterDocument {
  readonly 名录: string;
  readonly 说明: string;
  readonly 条目: readonly object[];
}

export interface Registers {
  readonly channels: readonly ChannelEntry[];
  readonly domains: readonly DomainEntry[];
  readonly headers: readonly HeaderEntry[];
  readonly neighbours: readonly NeighbourEntry[];
  readonly acts: readonly ActEntry[];
  readonly organs: readonly OrganEntry[];
  readonly wordings: readonly WordingEntry[];
  readonly withheld: readonly WithheldEntry[];
  /** The entries of 区划.yaml: only divisions that had another name, with their sources. */
  readonly renames: readonly DivisionEntry[];
  /** All divisions in the order of their codes, with the former names of `renames`. */
  readonly divisions: readonly Division[];
}

// The registers as they ship, read without the project's own reader: what the fields are tested against.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ChannelEntry, DomainEntry } from '../../src/model/registers.ts';

const read = <Entry>(name: string): readonly Entry[] =>
  parse(readFileSync(new URL(`../../catalogues/名录/${name}.yaml`, import.meta.url), 'utf8')).条目;

export const shippedChannels = read<ChannelEntry>('渠道');
export const shippedDomains = read<DomainEntry>('领域');

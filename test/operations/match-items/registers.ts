import { emptyRegisters } from '../../empty-registers.ts';
import { shippedChannels, shippedDomains } from '../../fields/shipped-registers.ts';

/** What the matching asks, as it ships. */
export const registers = { ...emptyRegisters, channels: shippedChannels, domains: shippedDomains };

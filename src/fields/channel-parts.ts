// The channels that one element of 公开渠道 names: mostly one, sometimes a whole cell.
import type { ChannelEntry } from '../model/registers.ts';
import { createChannelReader } from './channel.ts';
import { onceEach } from './once-each.ts';
import { type ElementPart, placeParts } from './part-spans.ts';
import { remember } from './remember.ts';

/** An element → its channels in order; 发布会、听证会 is one, because the register has it so. */
export const channelPartsIn = onceEach((channels: readonly ChannelEntry[]) => {
  const { identifyChannel, readChannelCell } = createChannelReader(channels);
  return remember((element: string): readonly ElementPart[] => {
    const { how } = identifyChannel(element);
    const isOne = how === 'name' || how === 'alias';
    const names = isOne ? [element] : readChannelCell(element).chosen;
    return placeParts(element, names.length === 0 ? [element] : names);
  });
});

import { type ChannelReader, createChannelReader } from '../../fields/channel.ts';
import { parseDeadline } from '../../fields/deadline.ts';
import { readMethodText } from '../../fields/method.ts';
import { parseOrgan } from '../../fields/organ.ts';
import { withoutBlanks } from '../../fields/text.ts';
import type { Registers } from '../../model/registers.ts';

/** What a cell of an element looks like: asked where a header does not say it. */
export type Looks = Readonly<Record<'方式' | '渠道' | '依据' | '时限' | '主体', (text: string) => boolean>>;

export interface ElementReaders {
  readonly channels: ChannelReader;
  readonly looksLike: Looks;
}

/** The fields' readers, bound to the registers once an import. */
export function createElementReaders(registers: Registers): ElementReaders {
  const channels = createChannelReader(registers.channels);
  return { channels, looksLike: looks(channels) };
}

function looks(channels: ChannelReader): Looks {
  return {
    方式: (text) => readMethodText(text).problems.length === 0,
    渠道: (text) => {
      const cell = channels.readChannelCell(text);
      return [...cell.chosen, ...cell.unchosen].some((name) => channels.identifyChannel(name).how !== 'unknown');
    },
    依据: (text) => /《.+》|〔\d{4}〕|令第/u.test(withoutBlanks(text)),
    时限: (text) => text.length <= 200 && parseDeadline(text).understood,
    主体: (text) => text.length <= 60 && ['named', 'generic'].includes(parseOrgan(text).kind),
  };
}

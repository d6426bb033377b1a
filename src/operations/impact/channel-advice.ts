// What to do where an item names a channel: 渠道. The register knows misspellings; it does not say which platforms closed.
import { type ChannelReader, createChannelReader } from '../../fields/channel.ts';
import { channelKey } from '../../fields/channel-names.ts';
import { channelPartsIn } from '../../fields/channel-parts.ts';
import { told } from '../../fields/register-words.ts';
import { withoutBlanks } from '../../fields/text.ts';
import type { Advice } from '../../model/impact.ts';
import type { Use } from '../../model/register-use.ts';
import type { ChannelEntry } from '../../model/registers.ts';
import { type AdvisedPart, rewriteElement } from './rewrite-parts.ts';

const keep: Advice = { action: 'keep', proposals: [], reason: undefined, notes: [] };

export function createChannelAdviser(channel: ChannelEntry, channels: readonly ChannelEntry[]): (use: Use) => Advice {
  const reader = createChannelReader(channels);
  const isSame = (one: string, other: string) => reader.normaliseChannel(one) === reader.normaliseChannel(other);
  return (use) => {
    const parts = channelPartsIn(channels)(use.text).map(({ text, span }): AdvisedPart => {
      const { how, canonical } = reader.identifyChannel(text);
      const isOwn = canonical === channel.名称 && how === 'misprint';
      return { text, span, isOwn, fresh: how === 'misprint' ? [corrected(text, reader)] : undefined };
    });
    const own = parts.find(({ isOwn }) => isOwn);
    if (own === undefined) return keep;
    const { matched = '' } = reader.identifyChannel(own.text);
    const wrong = withoutBlanks(own.text).slice(matchedAt(own.text, matched)).slice(0, matched.length);
    const reason = {
      trigger: '纯文字',
      explanation: told(`“${wrong}”是误写，应为“${channel.名称}”`, [channel]),
    } as const;
    const { proposals, notes } = rewriteElement(use.text, parts, isSame);
    const double = parts.length > 1 ? undefined : doubleOf(use, proposals[0] ?? '', { reader, channels });
    if (double === undefined) return { action: 'replace', proposals, reason, notes };
    return { action: 'remove', proposals: [], reason, notes: [`和这一项的“${double}”是同一个渠道，只留一个`] };
  };
}

/** The name with the register's words instead of the misspelt ones; the place before them stays. */
function corrected(name: string, { identifyChannel }: ChannelReader): string {
  const { canonical = '', matched = '' } = identifyChannel(name);
  const [clean, at] = [withoutBlanks(name), matchedAt(name, matched)];
  return `${clean.slice(0, at)}${canonical}${clean.slice(at + matched.length)}`;
}

/** In the name without blanks, which is as long as its form for comparing: the register compares names so. */
function matchedAt(name: string, matched: string): number {
  return channelKey(name).lastIndexOf(matched);
}

/** Another channel of the item that is the same; of two misspellings the first one stays. */
function doubleOf(
  { item, index }: Use,
  proposal: string,
  { reader, channels }: { reader: ChannelReader; channels: readonly ChannelEntry[] },
): string | undefined {
  const key = reader.normaliseChannel(proposal);
  return (item.content.渠道 ?? []).find((element, at) =>
    channelPartsIn(channels)(element).some(({ text }) => {
      const stays = at < index || (at > index && reader.identifyChannel(text).how !== 'misprint');
      return stays && reader.normaliseChannel(text) === key;
    }),
  );
}

export function channelStanding({ 类别, 误写 = [], ...channel }: ChannelEntry): string {
  const kind = 类别 === '国家' ? '标准表上的渠道' : 类别 === '平台' ? '专门平台' : '各地常见的渠道';
  const wrong = 误写.length === 0 ? '' : `，误写作“${误写.join('”“')}”`;
  return told(`${kind}${wrong}`, [{ 核对: channel.核对 }]);
}

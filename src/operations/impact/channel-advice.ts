// What to do where an item names a channel: 渠道. The register knows misspellings; it does not say which platforms closed.
import { type ChannelReader, createChannelReader } from '../../fields/channel.ts';
import { told } from '../../fields/register-words.ts';
import { comparable, withoutBlanks } from '../../fields/text.ts';
import type { Advice } from '../../model/impact.ts';
import type { Use } from '../../model/register-use.ts';
import type { ChannelEntry } from '../../model/registers.ts';

const keep: Advice = { action: 'keep', proposals: [], reason: undefined, notes: [] };

export function createChannelAdviser(channel: ChannelEntry, channels: readonly ChannelEntry[]): (use: Use) => Advice {
  const reader = createChannelReader(channels);
  return (use) => {
    const { how, matched = '' } = reader.identifyChannel(use.text);
    if (how !== 'misprint') return keep;
    const clean = withoutBlanks(use.text);
    const at = keyOf(clean).lastIndexOf(matched);
    const wrong = clean.slice(at, at + matched.length);
    const proposal = `${clean.slice(0, at)}${channel.名称}${clean.slice(at + matched.length)}`;
    const reason = {
      trigger: '纯文字',
      explanation: told(`“${wrong}”是误写，应为“${channel.名称}”`, [channel]),
    } as const;
    const double = doubleOf(use, proposal, reader);
    if (double === undefined) return { action: 'replace', proposals: [proposal], reason, notes: [] };
    return { action: 'remove', proposals: [], reason, notes: [`和这一项的“${double}”是同一个渠道，只留一个`] };
  };
}

/** In the form in which the register compares names. */
function keyOf(name: string): string {
  return comparable(name).replaceAll('/', ',');
}

/** Another channel of the item that is the same; of two misspellings the first one stays. */
function doubleOf({ item, index }: Use, proposal: string, reader: ChannelReader): string | undefined {
  const key = reader.normaliseChannel(proposal);
  return (item.content.渠道 ?? []).find((name, at) => {
    const stays = at < index || (at > index && reader.identifyChannel(name).how !== 'misprint');
    return stays && reader.normaliseChannel(name) === key;
  });
}

export function channelStanding({ 类别, 误写 = [], ...channel }: ChannelEntry): string {
  const kind = 类别 === '国家' ? '标准表上的渠道' : 类别 === '平台' ? '专门平台' : '各地常见的渠道';
  const wrong = 误写.length === 0 ? '' : `，误写作“${误写.join('”“')}”`;
  return told(`${kind}${wrong}`, [{ 核对: channel.核对 }]);
}

import type { ChannelReader } from '../../fields/channel.ts';
import { comparable } from '../../fields/text.ts';
import type { FieldComparer, PartDraft } from './field-comparer.ts';
import { setDifference } from './set-difference.ts';

/** As sets; an alias or a misprint in the place of a name is the same channel. */
export const compareChannels: FieldComparer = (before, after, { channels }) => {
  const { removed, added } = setDifference(before, after, comparable);
  const parts = new Map<string, PartDraft>();
  const add = (part: PartDraft) => parts.set(`${part.before}\n${part.after}`, part);
  for (const old of removed) {
    const same = after.find((fresh) => isSameChannel(old, fresh, channels));
    add({ kind: same === undefined ? 'channel-removed' : 'reworded', before: old, after: same ?? null });
  }
  for (const fresh of added) {
    const same = before.find((old) => isSameChannel(old, fresh, channels));
    add({ kind: same === undefined ? 'channel-added' : 'reworded', before: same ?? null, after: fresh });
  }
  return [...parts.values()];
};

function isSameChannel(old: string, fresh: string, channels: ChannelReader): boolean {
  if (channels.normaliseChannel(old) === channels.normaliseChannel(fresh)) return true;
  // 青禾县政府服务中心 mended to 青禾县政务服务中心: longer names than the register's, one of them misprinted.
  const [a, b] = [channels.identifyChannel(old), channels.identifyChannel(fresh)];
  return a.canonical !== undefined && a.canonical === b.canonical && (a.how === 'misprint' || b.how === 'misprint');
}

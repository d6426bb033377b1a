// What to do where an item names an organ: 主体.
import { hasEnded, livingSuccessors } from '../../fields/living-successors.ts';
import { createOrganReader } from '../../fields/organ-name.ts';
import { organPartsIn } from '../../fields/organ-parts.ts';
import { organStanding } from '../../fields/organ-standing.ts';
import { renameOrgan } from '../../fields/rename-organ.ts';
import type { Advice } from '../../model/impact.ts';
import type { Use } from '../../model/register-use.ts';
import type { OrganEntry } from '../../model/registers.ts';
import { type AdvisedPart, rewriteElement } from './rewrite-parts.ts';

const keep: Advice = { action: 'keep', proposals: [], reason: undefined, notes: [] };

/** @param isInUse true for the name of an organ, with its place, that the repository has elsewhere */
export function createOrganAdviser(
  organ: OrganEntry,
  organs: readonly OrganEntry[],
  isInUse: (name: string) => boolean,
): (use: Use) => Advice {
  if (!hasEnded(organ)) return () => keep;
  const reader = createOrganReader(organs);
  const living = livingSuccessors(organ, organs);
  const reason = { trigger: '机构改革', explanation: organStanding(organ, organs) } as const;
  return (use) => {
    const parts = organPartsIn(organs)(use.text).map((part): AdvisedPart => {
      return { ...part, isOwn: reader.find(part.text) === organ, fresh: freshNames(part.text, organs) };
    });
    const { proposals, notes } = rewriteElement(use.text, parts, reader.areSame);
    const [proposal, another] = proposals;
    if (proposal === undefined || proposals.length < living.length) {
      return { action: 'decide', proposals: [], reason, notes: [] };
    }
    if (another !== undefined) {
      return { action: 'choose', proposals, reason, notes: [...choiceNotes(proposals, isInUse), ...notes] };
    }
    const double = parts.length > 1 ? undefined : doubleOf(use, proposal, organs);
    if (double === undefined) return { action: 'replace', proposals, reason, notes };
    return { action: 'remove', proposals: [], reason, notes: [doubleNote(double, proposal)] };
  };
}

/** What an organ that ended may be called today; none where the register does not say; undefined for one that stays. */
function freshNames(name: string, organs: readonly OrganEntry[]): readonly string[] | undefined {
  const organ = createOrganReader(organs).find(name);
  if (organ === undefined || !hasEnded(organ)) return undefined;
  const living = livingSuccessors(organ, organs);
  const names = living.flatMap((successor) => renameOrgan(name, organ, successor) ?? []);
  return names.length < living.length ? [] : names;
}

function choiceNotes(proposals: readonly string[], isInUse: (name: string) => boolean): readonly string[] {
  const used = proposals.filter(isInUse);
  return used.length === 0 ? [] : [`目录里别的事项写的是${used.map((name) => `“${name}”`).join('、')}`];
}

/** Another organ of the item that is what this one became; of two that become the same the first one stays. */
function doubleOf({ item, index }: Use, proposal: string, organs: readonly OrganEntry[]): string | undefined {
  const { areSame } = createOrganReader(organs);
  const isSame = (name: string | undefined) => name !== undefined && (name === proposal || areSame(name, proposal));
  return (item.content.主体 ?? []).find((element, at) => {
    const names = at === index ? [] : organPartsIn(organs)(element).map(({ text }) => text);
    return names.some((name) => isSame(name) || (at < index && isSame(becomes(name, organs))));
  });
}

function doubleNote(double: string, proposal: string): string {
  return double === proposal ? `这一项另外写着“${double}”` : `这一项的“${double}”改后也是“${proposal}”，只留一个`;
}

function becomes(name: string, organs: readonly OrganEntry[]): string | undefined {
  const [only, another] = freshNames(name, organs) ?? [];
  return another === undefined ? only : undefined;
}

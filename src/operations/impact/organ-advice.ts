// What to do where an item names an organ: 主体.

import { hasEnded, livingSuccessors } from '../../fields/living-successors.ts';
import { readOrganCell } from '../../fields/organ.ts';
import { createOrganReader, type OrganReader } from '../../fields/organ-name.ts';
import { organStanding } from '../../fields/organ-standing.ts';
import { renameOrgan } from '../../fields/rename-organ.ts';
import type { Advice } from '../../model/impact.ts';
import type { Use } from '../../model/register-use.ts';
import type { OrganEntry } from '../../model/registers.ts';
import { rewriteParts } from './rewrite-parts.ts';

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
    const proposals = living.flatMap((successor) => renamed(use.text, organ, successor, reader) ?? []);
    const [proposal, another] = proposals;
    if (proposal === undefined || proposals.length < living.length) {
      return { action: 'decide', proposals: [], reason, notes: [] };
    }
    if (another !== undefined) return { action: 'choose', proposals, reason, notes: choiceNotes(proposals, isInUse) };
    const double = doubleOf(use, proposal, { reader, organs });
    if (double === undefined) return { action: 'replace', proposals, reason, notes: [] };
    return { action: 'remove', proposals: [], reason, notes: [doubleNote(double, proposal)] };
  };
}

/** The element with the successor's name in it; undefined where that cannot be said. */
function renamed(text: string, organ: OrganEntry, successor: OrganEntry, reader: OrganReader): string | undefined {
  const parts = reader.find(text) === undefined ? readOrganCell(text) : [text];
  const own = parts.filter((part) => reader.find(part) === organ);
  const fresh = new Map(own.map((part) => [part, renameOrgan(part, organ, successor)]));
  if ([...fresh.values()].includes(undefined)) return undefined;
  return rewriteParts(text, parts, { rewrite: (part) => fresh.get(part), separator: '、' });
}

function choiceNotes(proposals: readonly string[], isInUse: (name: string) => boolean): readonly string[] {
  const used = proposals.filter(isInUse);
  return used.length === 0 ? [] : [`目录里别的事项写的是${used.map((name) => `“${name}”`).join('、')}`];
}

/** Another organ of the item that is what this one became; of two that become the same the first one stays. */
function doubleOf(
  { item, index }: Use,
  proposal: string,
  { reader, organs }: { reader: OrganReader; organs: readonly OrganEntry[] },
): string | undefined {
  const isSame = (name: string | undefined) => {
    return name !== undefined && (name === proposal || reader.areSame(name, proposal));
  };
  return (item.content.主体 ?? []).find((name, at) => {
    return at !== index && (isSame(name) || (at < index && isSame(becomes(name, reader, organs))));
  });
}

function doubleNote(double: string, proposal: string): string {
  return double === proposal ? `这一项另外写着“${double}”` : `这一项的“${double}”改后也是“${proposal}”，只留一个`;
}

function becomes(name: string, reader: OrganReader, organs: readonly OrganEntry[]): string | undefined {
  const organ = reader.find(name);
  const [successor, another] = organ === undefined ? [] : livingSuccessors(organ, organs);
  if (organ === undefined || successor === undefined || another !== undefined) return undefined;
  return renamed(name, organ, successor, reader);
}

import { succession } from '../../fields/succession.ts';
import type { Finding } from '../../model/diagnostic.ts';

interface Replaceable {
  readonly 名称: string;
  readonly 状态: string;
  readonly 代替者?: readonly string[];
}

/** States of what is still valid: nothing can have taken its place. */
const inForce: ReadonlySet<string> = new Set(['现行', '已修改']);

/** What replaces an entry is an entry itself and leads somewhere, and only what ended is replaced. */
export function checkReplacements(entries: readonly Replaceable[]): Finding[] {
  const names = new Set(entries.map((entry) => entry.名称));
  return [...entries.flatMap((entry, index) => checkReplacement(entry, index, names)), ...checkCircles(entries)];
}

function checkReplacement(entry: Replaceable, index: number, names: ReadonlySet<string>): Finding[] {
  const path = ['条目', index, '代替者'];
  const { 名称: name, 状态: state, 代替者: successors = [] } = entry;
  const findings = successors.flatMap((successor, at) =>
    names.has(successor) && successor !== name ? [] : [unknownSuccessor(successor, [...path, at])],
  );
  if (successors.length === 0 || !inForce.has(state)) return findings;
  const message = `“${name}”的状态是“${state}”，却写了代替者`;
  return [...findings, { path, subject: name, message, hint: '请改正状态，或者删去代替者' }];
}

/** 甲 → 乙 → 甲: told once, at the first of them. */
function checkCircles(entries: readonly Replaceable[]): Finding[] {
  const byName = new Map(entries.map((entry) => [entry.名称, entry]));
  const told = new Set<Replaceable>();
  return entries.flatMap((entry, index) => {
    const next = (entry.代替者 ?? []).flatMap((name) => byName.get(name) ?? []);
    const way = next.map((each) => succession(byName, each, entry)).find((each) => each !== undefined);
    if (way === undefined || told.has(entry)) return [];
    for (const each of [entry, ...way]) told.add(each);
    const names = [entry, ...way, entry].map((each) => each.名称).join('→');
    const message = `代替者绕了一圈：${names}`;
    return [{ path: ['条目', index, '代替者'], subject: entry.名称, message, hint: '请核对各是由谁代替的，改正一处' }];
  });
}

function unknownSuccessor(successor: string, path: Finding['path']): Finding {
  return {
    path,
    subject: successor,
    message: `代替者“${successor}”不是本名录里别的条目的名称`,
    hint: '请照那一条的“名称”写，没有的先补一条',
  };
}

import type { Finding } from '../../model/diagnostic.ts';

interface Replaceable {
  readonly 名称: string;
  readonly 状态: string;
  readonly 代替者?: readonly string[];
}

/** States of what is still valid: nothing can have taken its place. */
const inForce: ReadonlySet<string> = new Set(['现行', '已修改']);

/** What replaces an entry is an entry itself, and only what ended is replaced. */
export function checkReplacements(entries: readonly Replaceable[]): Finding[] {
  const names = new Set(entries.map((entry) => entry.名称));
  return entries.flatMap((entry, index) => {
    const path = ['条目', index, '代替者'];
    const { 名称: name, 状态: state, 代替者: successors = [] } = entry;
    const findings = successors.flatMap((successor, at) =>
      names.has(successor) && successor !== name ? [] : [unknownSuccessor(successor, [...path, at])],
    );
    if (successors.length === 0 || !inForce.has(state)) return findings;
    const message = `“${name}”的状态是“${state}”，却写了代替者`;
    return [...findings, { path, subject: name, message, hint: '请改正状态，或者删去代替者' }];
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

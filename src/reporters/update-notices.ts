// What a person should look at after an update, a line each.
import type { UpdateNotice } from '../model/baseline-update.ts';
import { conflictTitle } from '../model/conflict-words.ts';
import type { ConflictItem } from '../model/merge.ts';
import { onOneLine } from '../model/printable.ts';

type Words = { readonly [Kind in UpdateNotice['kind']]: (notice: Extract<UpdateNotice, { kind: Kind }>) => string };

const words: Words = {
  'excluded-changed': ({ item }) =>
    `${titleOf(item)}：本地记为不适用，没有加；基准改了这一项，看看不适用的理由还成立不成立`,
  'excluded-removed': ({ item }) => `${titleOf(item)}：基准里已经没有这一项，目录开头“不适用”里的这一条可以删去`,
  'deviation-idle': ({ item, element }) => `${titleOf(item)}：基准的${element}改得和本地一样了，这一条“偏离”可以删去`,
  renumbered: ({ item, baselineId }) => `${titleOf(item)}：基准的编号 ${onOneLine(baselineId)} 本地用过，另编了号`,
  'organ-unknown': ({ form, items }) =>
    `“${onOneLine(form)}”在本地是哪个机关还不知道，照基准写进了 ${items} 个事项：改成本地的机关，并记进 gkml.organs.yaml`,
  'domain-added': ({ domain }) => `基准新增了领域“${onOneLine(domain)}”，本地加一份新的目录`,
  'domain-removed': ({ domain }) => `基准里已经没有领域“${onOneLine(domain)}”，本地的目录没有动：不再需要的，删去文件`,
  'domain-not-taken': ({ domain }) => `基准里的领域“${onOneLine(domain)}”本地没有目录，这次也没有加`,
};

function titleOf(item: ConflictItem): string {
  return conflictTitle({ item, domain: item.领域 });
}

/** Undefined where there is nothing to look at. */
export function updateNotices(notices: readonly UpdateNotice[]): string | undefined {
  if (notices.length === 0) return undefined;
  const lines = notices.map((notice) => `  ${(words[notice.kind] as (each: UpdateNotice) => string)(notice)}`);
  return ['请看一看：', ...lines].join('\n');
}

// What every reporter of the impact says in the same words.
import { itemName, reasonWords } from './change-words.ts';
import { type EntryImpact, type Impact, type ImpactUse, itemCount, type Mention } from './impact.ts';
import { onOneLine } from './printable.ts';

/** 改成 of a table, and what a person has to do where there are no words yet. */
export function changeTo({ action, proposals }: ImpactUse): string {
  switch (action) {
    case 'replace':
      return proposals.join('');
    case 'remove':
      return '删去这一条';
    case 'choose':
      return `请选一个：${proposals.join('；')}`;
    case 'decide':
      return '请人定';
    case 'keep':
      return '不用改';
  }
}

/** 依据立改废：《收养法》2021年1月1日废止，由《民法典》代替；…; empty where nothing has to change or be looked at. */
export function whyChange({ reason, notes }: ImpactUse): string {
  return [...(reason === undefined ? [] : [reasonWords(reason)]), ...notes].join('；');
}

/** YWJY-003 学生资助政策 */
export function itemLabel({ item }: ImpactUse | Mention): string {
  return onOneLine(item.id === undefined ? itemName(item) : `${item.id} ${itemName(item)}`);
}

export function organsOf({ item }: ImpactUse | Mention): string {
  return onOneLine((item.content.主体 ?? []).join('、'));
}

export function impactTitle({ word }: Impact): string {
  return word === undefined ? '依据、主体、渠道要调整的公开事项' : `“${onOneLine(word)}”涉及的公开事项`;
}

/** 2 个文件、17 个事项里，3 个事项的 4 处写到它：要改 3 处，请人定 1 处 */
export function impactSummary(impact: Impact): string {
  const { files, items, word, entries } = impact;
  const uses = entries.flatMap((entry) => entry.uses);
  const searched = `${files} 个文件、${items} 个事项里`;
  if (entries.length === 0) return `${searched}，${word === undefined ? nothingToChange : mentionsWords(impact)}`;
  if (uses.length === 0) return `${searched}，没有事项写到它`;
  const found = `${itemCount(uses)} 个事项的 ${uses.length} 处`;
  return `${searched}，${word === undefined ? `${found}要看` : `${found}写到它`}：${actionCounts(uses)}`;
}

const nothingToChange = '没有发现已废止、已撤并或者误写的依据、主体和渠道';

function mentionsWords({ mentions }: Impact): string {
  if (mentions.length === 0) return '也没有事项原样写着它';
  return `${itemCount(mentions)} 个事项的 ${mentions.length} 处原样写着它；有没有变动，名录不知道，要不要改请人定`;
}

/** 要改 3 处，请人定 1 处，不用改 2 处 */
function actionCounts(uses: readonly ImpactUse[]): string {
  const counted = (words: string, actions: readonly ImpactUse['action'][]) => {
    const count = uses.filter(({ action }) => actions.includes(action)).length;
    return count === 0 ? [] : [`${words} ${count} 处`];
  };
  return [
    ...counted('要改', ['replace', 'remove']),
    ...counted('请人定', ['choose', 'decide']),
    ...counted('不用改', ['keep']),
  ].join('，');
}

/** 《收养法》（法规） */
export function entryTitle({ register, name }: EntryImpact): string {
  return `${onOneLine(name)}（${register}）`;
}

/** 机构改革：2018年机构改革，…: what the register says, with the reason that it is for a 动态调整. */
export function standingWords({ standing, uses }: EntryImpact): string {
  const reason = uses.find((use) => use.reason?.explanation === standing)?.reason;
  return reason === undefined ? standing : reasonWords(reason);
}

/** What to think of an entry of which nothing has to change. */
export function quietWords({ register, hasEnded, uses }: EntryImpact): string | undefined {
  if (hasEnded || uses.length === 0 || uses.some(({ action }) => action !== 'keep')) return undefined;
  return register === '渠道'
    ? '写法都对，不用改。渠道名录不记停用：这个平台如果真的停了，下面的事项要另选渠道'
    : '没有过时的写法，不用改';
}

/** 法规、机构、渠道名录里没有“扶贫”；名称里有它或者和它相近的有：扶贫开发办公室 */
export function unknownWords({ word, suggestions }: Impact): string {
  const meant = suggestions.length === 0 ? '' : `；名称里有它或者和它相近的有：${suggestions.join('、')}`;
  return `法规、机构、渠道名录里没有“${onOneLine(word ?? '')}”${meant}`;
}

export function mentionsTitle({ mentioned, entries }: Impact): string {
  const also = entries.length === 0 ? '' : '别的要素里也';
  return `${also}写着“${onOneLine(mentioned)}”的地方（不一定要改，请人看）`;
}

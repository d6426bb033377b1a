import { onOneLine } from '../../model/printable.ts';
import { factsOf, type RegisterName } from '../../model/register-list.ts';
import type { RegisterMatch } from '../../model/register-report.ts';

/** What a list says of an entry beside its name. */
const remarkKeys: Readonly<Record<RegisterName, readonly string[]>> = {
  法规: ['种类', '文号', '状态'],
  机构: ['状态'],
  渠道: ['类别'],
  领域: ['代码', '批次'],
  区划: ['代码', '上级'],
  文字: ['应为', '种类'],
  负面清单: ['处理'],
};

/** Headings of the columns of `entryRow`. */
export function entryHeadings(register: RegisterName): readonly string[] {
  return ['名称', ...remarkKeys[register], ...(isReplaceable(register) ? ['由谁代替'] : []), '核对'];
}

export function entryRow({ register, entry, replacedBy }: RegisterMatch): readonly string[] {
  const facts = factsOf(entry);
  const remarks = remarkKeys[register].map((key) => onOneLine(String(facts[key] ?? '')));
  const replacements = replacedBy.filter(({ step }) => step === 1).map(({ name }) => name);
  return [
    onOneLine(entry.名称),
    ...remarks,
    ...(isReplaceable(register) ? [replacements.join('、')] : []),
    entry.核对 ?? '',
  ];
}

function isReplaceable(register: RegisterName): boolean {
  return register === '法规' || register === '机构';
}

/** How the word that was asked for belongs to the entry, by the key of the name that it is; 名称 needs no words. */
const bonds: Readonly<Record<string, string>> = {
  简称: '是它的简称',
  别名: '是它的别名',
  误写: '是误写，应当写上面的名称',
  曾用名: '是它的曾用名',
  泛称: '是泛称，应当写本地机关的真实名称',
  各级: '是这种机关在别级的名称',
  代码: '是它的代码',
  文号: '是它的文号',
  应为: '是正确的写法，上面是常见的错写',
  词语: '是认出这一类信息的词语',
  写法: '指的就是它',
  包含: '里有它的名称，看作这个渠道',
};

/** @param isWhole the word is that name, not only a part of it */
export function bondWords(word: string, by: string, isWhole: boolean): string {
  const bond = isWhole ? bonds[by] : by === '名称' ? undefined : `在它的${by}里`;
  return bond === undefined ? '' : `“${onOneLine(word)}”${bond}`;
}

export function notFoundWords({ word, suggestions }: { word: string; suggestions: readonly string[] }): string {
  const meant = suggestions.length === 0 ? '' : `。是不是想找：${suggestions.join('、')}`;
  return `名录里没有“${onOneLine(word)}”${meant}`;
}

import { onOneLine } from '../model/printable.ts';
import { changesNothing, type EntryChange, type FactChange, type RegisterMerge } from '../model/register-merge.ts';
import { labelledLines } from './changes/text-part.ts';
import { factLabel, factLines } from './registers/entry-facts.ts';
import type { ReporterSettings } from './reporter.ts';

/** 新增 2 条，改动 1 条 */
export function mergeCounts({ added, changed }: Pick<RegisterMerge, 'added' | 'changed'>): string {
  const counts = [
    ['新增', added.length],
    ['改动', changed.length],
  ] as const;
  const told = counts.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count} 条`);
  return told.length === 0 ? '没有变化' : told.join('，');
}

/** What a newer register changes, and what it does not, for whoever is asked whether it is right. */
export function registerMergeText(merge: RegisterMerge, settings: ReporterSettings): string {
  const { style } = settings;
  const lines = [
    style.strong(`${merge.register}：${mergeCounts(merge)}`),
    ...merge.added.map((name) => `  ${style.added('新增')}  ${onOneLine(name)}`),
    ...merge.changed.flatMap((change) => changeLines(style.info('改动'), change, settings)),
    ...merge.kept.flatMap((change) => keptLines(change, settings)),
  ];
  return changesNothing(merge) && merge.kept.length === 0 ? `${lines[0]}\n` : `${lines.join('\n')}\n`;
}

function changeLines(word: string, { name, facts }: EntryChange, settings: ReporterSettings): string[] {
  const room = { ...settings, indent: '    ' };
  return [
    `  ${word}  ${onOneLine(name)}`,
    ...facts.flatMap((fact) => labelledLines(factLabel(fact.key), [{ text: factWords(fact) }], room)),
  ];
}

function keptLines(change: EntryChange, settings: ReporterSettings): string[] {
  const [title = '', ...facts] = changeLines(settings.style.warning('照旧'), change, settings);
  return [`${title}（这里已对照，送来的待核对，没有改）`, ...facts];
}

/** 增加 收羊法; 现行 → 已废止 */
function factWords({ key, before, after }: FactChange): string {
  if (!isTexts(before) || !isTexts(after)) {
    return before === undefined ? `增加：${inWords(key, after)}` : `${inWords(key, before)} → ${inWords(key, after)}`;
  }
  const [came, went] = [after.filter((each) => !before.includes(each)), before.filter((each) => !after.includes(each))];
  const parts = [
    ['增加', came],
    ['删去', went],
  ] as const;
  const told = parts.filter(([, names]) => names.length > 0).map(([word, names]) => `${word}：${names.join('、')}`);
  return told.length === 0 ? `次序改为：${after.join('、')}` : told.join('；');
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function inWords(key: string, value: unknown): string {
  return factLines(key, value).join('；');
}

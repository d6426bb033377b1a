// What the fixes change, text by text.
import { withNumbersHidden } from '../fields/personal-numbers.ts';
import { type AppliedFix, type FixedFile, type FixedPlace, placesOf } from '../model/fixed-file.ts';
import { onOneLine, printable } from '../model/printable.ts';
import type { Style } from '../model/style.ts';
import { textSides } from './changes/marked-runs.ts';
import { wrapRuns } from './changes/wrap-runs.ts';
import { placeText } from './place-text.ts';
import type { ReporterSettings } from './reporter.ts';

/** Each text with its old and its new words, file by file; files without fixes are left out. */
export function fixesText(files: readonly FixedFile[], settings: ReporterSettings): string {
  const { style } = settings;
  const blocks = files
    .filter(({ applied }) => applied.length > 0)
    .map((file) =>
      [
        style.strong(`${printable(file.file)}${file.isTable ? '（表格不会改写，请照下面改单元格）' : ''}`),
        ...placesOf(file).flatMap((place) => placeLines(place, settings)),
      ].join('\n'),
    );
  return [...blocks, summary(files, style)].map((block) => `${block}\n`).join('\n');
}

function placeLines({ location, before, after, fixes }: FixedPlace, { style, columns }: ReporterSettings): string[] {
  const shown = hidden(before, after);
  // Without colours the signs at the beginnings of the lines say enough.
  const sides = style.hasColor
    ? textSides(shown.before, shown.after, style)
    : { before: [{ text: shown.before }], after: [{ text: shown.after }] };
  const rules = unique(fixes.map(({ diagnostic }) => diagnostic.rule)).join(' ');
  const titles = unique(fixes.map(({ fix }) => onOneLine(fix.title))).join('；');
  const isSafe = fixes.every(({ fix }) => fix.isSafe);
  return [
    `  ${style.faint(`${placeText(location)} ${itemWords(fixes)} [${rules}]`)} ${titles}${isSafe ? '' : style.warning('（建议，请核对）')}`,
    ...(before === null ? [] : wrapRuns(sides.before, columns - 6).map((line) => `    - ${line}`)),
    ...(after === null ? [] : wrapRuns(sides.after, columns - 6).map((line) => `    + ${line}`)),
  ];
}

/** The same signs on both lines would look like no change where only hidden ones differ. */
function hidden(before: string | null, after: string | null): { readonly before: string; readonly after: string } {
  const [old, now] = [before ?? '', after ?? ''];
  const shown = { before: withNumbersHidden(old), after: withNumbersHidden(now) };
  return shown.before === shown.after && old !== now
    ? { before: `${shown.before}（隐去的数字有改动）`, after: shown.after }
    : shown;
}

/** A merged cell holds the words of several items. */
function itemWords(fixes: readonly AppliedFix[]): string {
  const names = unique(
    fixes.map(({ diagnostic: { item, itemName } }) => onOneLine([item, itemName].filter(Boolean).join(' '))),
  );
  return names.length > 1 ? `${names[0]} 等 ${names.length} 项` : (names[0] ?? '');
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}

function summary(files: readonly FixedFile[], style: Style): string {
  const places = files.flatMap(placesOf);
  if (places.length === 0) return style.success('没有能自动改的地方');
  const suggested = places.filter(({ fixes }) => fixes.some(({ fix }) => !fix.isSafe)).length;
  const count = files.filter((file) => file.applied.length > 0).length;
  const note = suggested > 0 ? `，其中 ${suggested} 处是建议，请逐处核对` : '';
  return `${count} 个文件，${places.length} 处可以自动改${note}`;
}

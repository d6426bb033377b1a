// What the fixes change, text by text.
import { withNumbersHidden } from '../fields/personal-numbers.ts';
import type { AppliedFix, FixedFile } from '../model/fixed-file.ts';
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
    .map(({ file, isTable, applied }) =>
      [
        style.strong(`${printable(file)}${isTable ? '（表格不会改写，请照下面改单元格）' : ''}`),
        ...applied.flatMap((fix) => fixLines(fix, settings)),
      ].join('\n'),
    );
  return [...blocks, summary(files, style)].map((block) => `${block}\n`).join('\n');
}

function fixLines({ diagnostic, fix, texts }: AppliedFix, { style, columns }: ReporterSettings): string[] {
  const { item, itemName, rule } = diagnostic;
  const name = [item, itemName].filter(Boolean).join(' ');
  const kind = fix.isSafe ? '' : style.warning('（建议，请核对）');
  return texts.flatMap(({ location, ...text }) => {
    const [before, after] = [text.before, text.after].map((each) => (each === null ? null : withNumbersHidden(each)));
    // Without colours the signs at the beginnings of the lines say enough.
    const sides = style.hasColor
      ? textSides(before ?? '', after ?? '', style)
      : { before: [{ text: before ?? '' }], after: [{ text: after ?? '' }] };
    const place = style.faint(`${placeText(location)} ${onOneLine(name)} [${rule}]`);
    return [
      `  ${place} ${onOneLine(fix.title)}${kind}`,
      ...(text.before === null ? [] : wrapRuns(sides.before, columns - 6).map((line) => `    - ${line}`)),
      ...(text.after === null ? [] : wrapRuns(sides.after, columns - 6).map((line) => `    + ${line}`)),
    ];
  });
}

function summary(files: readonly FixedFile[], style: Style): string {
  const applied = files.flatMap((file) => file.applied);
  const suggested = applied.filter(({ fix }) => !fix.isSafe).length;
  const count = files.filter((file) => file.applied.length > 0).length;
  if (applied.length === 0) return style.success('没有能自动改的地方');
  const note = suggested > 0 ? `，其中 ${suggested} 处是建议，请逐处核对` : '';
  return `${count} 个文件，${applied.length} 处可以自动改${note}`;
}

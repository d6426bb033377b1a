import { parseCitation } from '../fields/citation.ts';
import { pairBrackets } from '../fields/citation-brackets.ts';
import type { Edit } from '../model/fix.ts';
import type { Span } from '../model/location.ts';
import type { ItemRule } from '../model/rule.ts';

/** 《关于印发〈办法〉的通知》. Marks without a partner are basis-cited's. */
export const basisInnerMarks: ItemRule = {
  id: 'basis-inner-marks',
  title: '书名号里面用单书名号',
  scope: 'item',
  parts: [['每条依据']],
  severity: 'info',
  basis:
    '《标点符号用法》（GB/T 15834—2011）4.15：书名号中还需要书名号时，里面一层用单书名号“〈〉”，外面一层用双书名号“《》”',
  tags: ['依据', '文字'],
  check({ 依据: entries = [] }, report) {
    for (const [index, entry] of entries.entries()) {
      if (!innerMark.test(entry)) continue;
      const path = ['依据', index];
      for (const { title, span, marks } of wrongMarks(entry)) {
        const edits: Edit[] = marks.map(({ at, mark }) => ({ path, span: [at, at + 1], text: mark }));
        const right = marks.reduce((text, { at, mark }) => text.slice(0, at) + mark + text.slice(at + 1), entry);
        const mended = right.slice(...span);
        report({
          path,
          span,
          subject: title,
          message: `${title}里面的书名号应当用单书名号“〈〉”`,
          hint: `请改为${mended}`,
          fix: { isSafe: true, title: `改为${mended}`, edits },
        });
      }
    }
  },
};

const innerMark = /[<＜]|《[^》]*《/u;

interface WrongMarks {
  readonly title: string;
  readonly span: Span;
  /** What should stand there instead, in the entry. */
  readonly marks: readonly { readonly at: number; readonly mark: '〈' | '〉' }[];
}

const rightMark: Readonly<Record<string, '〈' | '〉'>> = {
  '<': '〈',
  '＜': '〈',
  '《': '〈',
  '>': '〉',
  '＞': '〉',
  '》': '〉',
};

function wrongMarks(entry: string): readonly WrongMarks[] {
  const { pairs, unpaired } = pairBrackets(entry);
  if (unpaired.some((at) => /[《》<>＜＞〈〉]/u.test(entry.charAt(at)))) return [];
  return parseCitation(entry).titles.flatMap(({ text, span: [start, end] }) => {
    const marks = [...pairs]
      .filter(([open]) => open > start && open < end)
      .flatMap((pair) =>
        pair.flatMap((at) => {
          const mark = rightMark[entry.charAt(at)];
          return mark === undefined ? [] : [{ at, mark }];
        }),
      );
    // A title within a title within a title takes 《》 again.
    return marks.length === 0 || /〈|[<＜《].*[<＜《].*[<＜《]/u.test(text)
      ? []
      : [{ title: text, span: [start, end] as const, marks }];
  });
}

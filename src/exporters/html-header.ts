import { escapeLines } from '../model/html-escape.ts';
import type { FormColumn } from './form-column.ts';

interface Span {
  readonly label: string;
  readonly columns: readonly FormColumn[];
  readonly isGroup: boolean;
}

/** The column groups and the two header rows; a group's label is the header of its columns, and each of them has its own. */
export function htmlHeader(columns: readonly FormColumn[]): string {
  const spans = spansOf(columns);
  const groups = spans.map(({ columns: inside }) => `<colgroup span="${inside.length}"></colgroup>`);
  const upper = spans.map(({ label, columns: inside, isGroup }) => {
    return isGroup
      ? `<th scope="colgroup" role="columnheader" colspan="${inside.length}">${escapeLines(label)}</th>`
      : `<th scope="col" role="columnheader" rowspan="2">${escapeLines(label)}</th>`;
  });
  const lower = spans
    .filter(({ isGroup }) => isGroup)
    .flatMap(({ columns: inside }) => inside.map(({ labels }) => labels[1] ?? ''))
    .map((label) => `<th scope="col" role="columnheader">${escapeLines(label.replaceAll('\n', ''))}</th>`);
  return `<colgroup></colgroup>${groups.join('')}
<thead role="rowgroup">
<tr role="row"><th scope="col" role="columnheader" rowspan="2">序号</th>${upper.join('')}</tr>
<tr role="row">${lower.join('')}</tr>
</thead>`;
}

function spansOf(columns: readonly FormColumn[]): Span[] {
  const spans: Span[] = [];
  for (const column of columns) {
    const [label, sub] = column.labels;
    const last = spans.at(-1);
    if (sub !== undefined && last?.isGroup && last.label === label) {
      spans[spans.length - 1] = { ...last, columns: [...last.columns, column] };
    } else {
      spans.push({ label, columns: [column], isGroup: sub !== undefined });
    }
  }
  return spans;
}

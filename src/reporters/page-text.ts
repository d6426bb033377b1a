// A page of docs/ on a terminal: its headings, lists and code, without the signs of Markdown.
import type { Style } from '../model/style.ts';
import { type Run, wrapRuns } from './changes/wrap-runs.ts';
import type { ReporterSettings } from './reporter.ts';

/** @param page Markdown as the pages of docs/rules use it: headings, paragraphs, lists, fenced code */
export function pageText(page: string, { style, columns }: ReporterSettings): string {
  const lines: string[] = [];
  let isCode = false;
  for (const line of page.trimEnd().split(/\r?\n/u)) {
    if (line.startsWith('```')) isCode = !isCode;
    else lines.push(...(isCode ? [`    ${line}`.trimEnd()] : proseLines(line, style, columns)));
  }
  return `${lines.join('\n')}\n`;
}

function proseLines(line: string, style: Style, columns: number): string[] {
  const heading = /^#+ (.*)$/u.exec(line)?.[1];
  if (heading !== undefined) return [style.strong(heading)];
  const [, sign = '', words = ''] = /^((?:- |\d+\. )?)(.*)$/u.exec(line) ?? [];
  const indent = ' '.repeat(sign.length);
  return wrapRuns(inlineRuns(words, style), columns - sign.length).map((each, index) =>
    `${index === 0 ? sign : indent}${each}`.trimEnd(),
  );
}

/** **错误** stands out; a link is its words. */
function inlineRuns(words: string, style: Style): Run[] {
  const plain = words.replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1');
  return plain
    .split(/(\*\*[^*]+\*\*)/u)
    .filter((part) => part !== '')
    .map((part) => (/^\*\*.+\*\*$/u.test(part) ? { text: part.slice(2, -2), paint: style.strong } : { text: part }));
}

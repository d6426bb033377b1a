import { type Cause, causesOf } from '../model/causes.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { onOneLine } from '../model/printable.ts';
import { countBySeverity, type Report, severityNames } from '../model/report.ts';
import { boundedText } from './changes/bounded-text.ts';
import { htmlText, markdownText, shortened } from './changes/markdown-text.ts';
import { itemWords, waivedWords } from './finding-words.ts';
import { placeText } from './place-text.ts';

/** A comment on GitHub may have 65,536 characters; the rest is for what is said at the end. */
const limit = 65_000;
/** More places than these nobody reads in a comment. */
const shownPlaces = 100;

/** For a pull request: the counts, then each cause with its places folded away. */
export function markdown(report: Report): string {
  const causes = causesOf(report.diagnostics);
  const pieces = causes.map((cause) => () => details(cause));
  const { text, leftOut } = boundedText([{ opening: '', pieces }], limit);
  const rest = leftOut > 0 ? `还有 ${leftOut} 种问题没有列出来，用 \`-f html=问题.html\` 看全部。` : '';
  const blocks = [summary(report), text.trimEnd(), rest].filter((part) => part !== '');
  return `${blocks.join('\n\n')}\n`;
}

function summary({ files, items, diagnostics, waivers }: Report): string {
  const scope = `${files} 个文件、${items} 个事项${waivedWords(waivers)}`;
  if (diagnostics.length === 0) return `没有发现问题（${scope}）`;
  const counts = countBySeverity(diagnostics);
  const found = (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `**${counts[severity]} 个${severityNames[severity]}**`);
  return `${found.join('，')}（${scope}）`;
}

function details({ first, findings }: Cause): string {
  const { severity, message, rule, basis, hint } = first;
  const count = findings.length > 1 ? ` ×${findings.length}` : '';
  const title = `${severityNames[severity]} <b>${htmlText(onOneLine(shortened(message)))}</b>${count} <code>${htmlText(rule)}</code>`;
  const grounds = [...labelled('依据', basis), ...labelled('怎么改', hint)];
  const shown = findings.slice(0, shownPlaces).map(placeLine);
  const rest = findings.length > shownPlaces ? [`- 另有 ${findings.length - shownPlaces} 处`] : [];
  return [`<details><summary>${title}</summary>`, '', ...grounds, ...shown, ...rest, '', '</details>', ''].join('\n');
}

function labelled(label: string, words: string | undefined): string[] {
  return words === undefined || words === '' ? [] : [`${label}：${markdownText(onOneLine(shortened(words)))}\n`];
}

function placeLine(diagnostic: Diagnostic): string {
  const item = itemWords(diagnostic);
  return `- ${markdownText(placeText(diagnostic.location))}${item === '' ? '' : ` ${markdownText(shortened(item))}`}`;
}

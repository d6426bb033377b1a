// One cause: what is wrong, how to mend it, and everywhere that it stands.
import type { Cause } from '../../model/causes.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { escapeHtml } from '../../model/html-escape.ts';
import { onOneLine } from '../../model/printable.ts';
import { severityNames } from '../../model/report.ts';
import { itemWords } from '../finding-words.ts';
import { placeText } from '../place-text.ts';
import { excerptHtml } from './excerpt.ts';

/** @param attributesOf data-<name> of a finding */
export function causeDetails(
  { first, findings }: Cause,
  attributesOf: (diagnostic: Diagnostic) => Readonly<Record<string, string | number>>,
): string {
  const { severity, rule, message } = first;
  const badge = `<span class="badge ${severity}">${severityNames[severity]}</span>`;
  const title = `${badge} <b>${escapeHtml(onOneLine(message))}</b> <code>${escapeHtml(rule)}</code>`;
  const places = findings.map((finding) => {
    const own = [
      finding.hint === first.hint ? '' : hintOf(finding),
      finding.basis === first.basis ? '' : basisOf(finding),
    ];
    return findingItem(finding, attributesOf(finding), own.join(''));
  });
  return `<details class="cause" open>
<summary>${title} <span class="times">${timesWords(findings.length)}</span></summary>
${hintOf(first)}${basisOf(first)}<ul>
${places.join('\n')}
</ul>
</details>`;
}

function findingItem(
  finding: Diagnostic,
  attributes: Readonly<Record<string, string | number>>,
  grounds: string,
): string {
  const data = Object.entries(attributes).map(([name, value]) => ` data-${name}="${value}"`);
  const organs = (finding.organs ?? []).map(onOneLine).join('、');
  const excerpt = excerptHtml(finding);
  const parts = [
    span('place', placeText(finding.location)),
    span('item', itemText(finding)),
    span('organ', organs),
    excerpt === '' ? '' : `<q>${excerpt}</q>`,
  ];
  return `<li class="finding"${data.join('')}>${parts.filter((part) => part !== '').join(' ')}${grounds}</li>`;
}

/** An item may have neither 编号 nor 名称. */
function itemText(finding: Diagnostic): string {
  const words = itemWords(finding);
  return words === '' && finding.index !== undefined ? `第 ${finding.index + 1} 个事项` : words;
}

function hintOf({ hint = '' }: Diagnostic): string {
  return hint === '' ? '' : `<p>怎么改：${escapeHtml(onOneLine(hint))}</p>`;
}

function basisOf({ basis = '' }: Diagnostic): string {
  return basis === '' ? '' : `<p class="basis">依据：${escapeHtml(onOneLine(basis))}</p>`;
}

function span(name: string, words: string): string {
  return words === '' ? '' : `<span class="${name}">${escapeHtml(words)}</span>`;
}

/** Once is not counted. */
function timesWords(times: number): string {
  return times > 1 ? `×${times}` : '';
}

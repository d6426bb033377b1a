// One place: its points with what was taken off, and domain by domain what is not as the baseline wants it.
import type { CoverageFinding, CoveredPlace, DomainCoverage } from '../../model/coverage.ts';
import {
  deductionsOf,
  deductionWords,
  findingWords,
  itemWords,
  kindOf,
  presentShare,
  totalsOf,
} from '../../model/coverage-tables.ts';
import { escapeHtml } from '../../model/html-escape.ts';
import { onOneLine } from '../../model/printable.ts';
import { placeText } from '../place-text.ts';

/** @param index of the place on the page */
export function placeSection(place: CoveredPlace, index: number, domains: readonly string[]): string {
  const { name, score, domains: covered } = place;
  const ids = new Map(covered.flatMap(({ findings }) => findings).map((finding, at) => [finding, `p${index}f${at}`]));
  const parts = covered.flatMap((domain) => {
    return domain.findings.length === 0
      ? []
      : [domainDetails(domain, { index, at: domains.indexOf(domain.domain), ids })];
  });
  const totals = `${score.points} / ${score.full} 分，已有 ${presentShare(totalsOf(covered))}`;
  return `<section id="p${index}">
<h2>${escapeHtml(onOneLine(name))} <span class="total">${totals}</span></h2>
${scoreDetails(place, ids)}
${parts.length === 0 ? '<p>各领域都和基准一致</p>' : parts.join('\n')}
</section>`;
}

type Ids = ReadonlyMap<CoverageFinding, string>;

function scoreDetails(place: CoveredPlace, ids: Ids): string {
  const deductions = deductionsOf(place).map(({ indicator, deduction, points, findings }) => {
    const links = findings.map((finding, index) => `<a href="#${ids.get(finding) ?? ''}">${index + 1}</a>`);
    const words = `${escapeHtml(indicator)}：${escapeHtml(deductionWords(deduction))}`;
    return `<li>${words}，${findings.length} 处，扣 ${points} 分：${links.join(' ')}</li>`;
  });
  if (deductions.length === 0) return '';
  return `<details class="score"><summary>扣分的出处</summary>\n<ul>\n${deductions.join('\n')}\n</ul>\n</details>`;
}

interface Spot {
  readonly index: number;
  /** Index of the domain among those of the page. */
  readonly at: number;
  readonly ids: Ids;
}

function domainDetails({ domain, findings }: DomainCoverage, spot: Spot): string {
  const { index, at } = spot;
  return `<details class="domain" id="p${index}d${at}" open>
<summary><b>${escapeHtml(onOneLine(domain))}</b> <span class="times">${findings.length} 处</span></summary>
<ul>
${findings.map((finding) => findingItem(finding, spot)).join('\n')}
</ul>
</details>`;
}

function findingItem(finding: CoverageFinding, { index, at, ids }: Spot): string {
  const { kind, item, location } = finding;
  const words = findingWords(finding);
  const parts = [
    `<span class="badge ${badges[kind]}">${escapeHtml(kindOf(finding))}</span>`,
    item === undefined ? '' : `<span class="item">${escapeHtml(itemWords(item))}</span>`,
    words === '' ? '' : escapeHtml(words),
    location === undefined ? '' : `<span class="place">${escapeHtml(placeText(location))}</span>`,
  ];
  const data = `data-place="${index}" data-domain="${at}" data-kind="${kind}"`;
  return `<li class="finding" id="${ids.get(finding) ?? ''}" ${data}>${parts.filter((part) => part !== '').join(' ')}</li>`;
}

const badges: Readonly<Record<CoverageFinding['kind'], string>> = {
  absent: 'error',
  missing: 'error',
  looser: 'error',
  unclear: 'warning',
  outdated: 'warning',
  rule: 'warning',
  adapted: 'info',
  excluded: 'info',
};
